import { adoptionProblem, legalAdoptionMove } from '@shared/counties/adoption';
import type { Adoption } from '@shared/counties/county';
import { proposalProblem } from '@shared/counties/rules';
import { conflict, notFound, refused } from '@shared/errors';
import type { CalendarDate } from '@shared/time';
import { midnightOf } from '@shared/time';
import { asc, desc, eq, type SQL } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { caseStudyTable } from '../caseStudies/caseStudies.table';
import { keepEvidence, organizationNames } from '../issues';
import { operatorTable } from '../operators/operators.table';
import { adoptionRow, countyOf } from './access';
import { adoptionEvidenceTable, adoptionMoveTable, caseAdoptionTable } from './counties.table';

const evidenceOf = (db: Reader, adoptionId: string) =>
  db
    .select({
      id: adoptionEvidenceTable.id,
      fileName: adoptionEvidenceTable.fileName,
      fileHash: adoptionEvidenceTable.fileHash,
      fileSize: adoptionEvidenceTable.fileSize,
    })
    .from(adoptionEvidenceTable)
    .where(eq(adoptionEvidenceTable.adoptionId, adoptionId))
    .orderBy(asc(adoptionEvidenceTable.addedAt), asc(adoptionEvidenceTable.id))
    .all();

function movesOf(db: Reader, adoptionId: string): Adoption['moves'] {
  const { id, move, toStatus, text, at } = adoptionMoveTable;
  return db
    .select({ id, move, toStatus, text, at, operatorName: operatorTable.name })
    .from(adoptionMoveTable)
    .leftJoin(operatorTable, eq(operatorTable.id, adoptionMoveTable.operatorId))
    .where(eq(adoptionMoveTable.adoptionId, adoptionId))
    .orderBy(asc(at), asc(id))
    .all();
}

/** Latest proposal first. `where` may name columns of the adoption and of the case. */
export function adoptionsWhere(
  db: Reader,
  where: SQL | undefined,
  today: CalendarDate,
): Adoption[] {
  const names = organizationNames(db);
  return db
    .select({
      adoption: caseAdoptionTable,
      caseTitle: caseStudyTable.title,
      from: caseStudyTable.countyId,
    })
    .from(caseAdoptionTable)
    .innerJoin(caseStudyTable, eq(caseStudyTable.id, caseAdoptionTable.caseStudyId))
    .where(where)
    .orderBy(desc(caseAdoptionTable.proposedOn), desc(caseAdoptionTable.id))
    .all()
    .map(({ adoption, caseTitle, from }) => {
      const moves = movesOf(db, adoption.id);
      const { status, lookBackOn } = adoption;
      const dueAt = lookBackOn ? midnightOf(lookBackOn) : null;
      const looked = moves.some(
        ({ move, at }) => move === 'confirmHeld' && dueAt !== null && at >= dueAt,
      );
      return {
        ...adoption,
        caseTitle,
        fromName: names(from),
        countyName: names(adoption.countyId),
        lookBackDue: status === 'adopted' && lookBackOn !== null && lookBackOn <= today && !looked,
        moves,
        evidence: evidenceOf(db, adoption.id),
      };
    });
}

type AdoptionOperations =
  | 'adoptions'
  | 'proposeAdoption'
  | 'moveAdoption'
  | 'addAdoptionEvidence'
  | 'removeAdoptionEvidence'
  | 'removeAdoption';

export const adoptionOperations: Pick<HandlersOf<'counties'>, AdoptionOperations> = {
  adoptions: (db, { caseStudyId }, { today }) =>
    adoptionsWhere(
      db,
      caseStudyId ? eq(caseAdoptionTable.caseStudyId, caseStudyId) : undefined,
      today,
    ),

  proposeAdoption(db, { caseStudyId, countyId }, act) {
    countyOf(db, countyId);
    const of = db.select().from(caseStudyTable).where(eq(caseStudyTable.id, caseStudyId)).get();
    if (!of) throw notFound('counties:error.caseNotFound');
    const problem = proposalProblem(of.countyId, countyId);
    if (problem) throw problem;
    const id = act.newId();
    const { changes } = db
      .insert(caseAdoptionTable)
      .values({
        id,
        caseStudyId,
        countyId,
        status: 'proposed',
        proposedOn: act.today,
        result: '',
        lookBackOn: null,
      })
      .onConflictDoNothing()
      .run();
    if (changes === 0) throw conflict('counties:error.adoptionExists');
    return { id };
  },

  moveAdoption(db, { id, move, text, lookBackOn }, act) {
    const adoption = adoptionRow(db, id);
    const made = { move, text, lookBackOn };
    const problem = adoptionProblem(adoption.status, made, evidenceOf(db, id).length, act.today);
    if (problem) throw problem;
    const legal = legalAdoptionMove(adoption.status, move);
    if (!legal) throw conflict('counties:error.moveNotLegal');
    const { to, asks } = legal;
    db.update(caseAdoptionTable)
      .set({
        status: to,
        result: asks.includes('result') ? text : adoption.result,
        lookBackOn: asks.includes('lookBackOn') ? lookBackOn : adoption.lookBackOn,
      })
      .where(eq(caseAdoptionTable.id, id))
      .run();
    db.insert(adoptionMoveTable)
      .values({
        id: act.newId(),
        adoptionId: id,
        move,
        fromStatus: adoption.status,
        toStatus: to,
        text,
        at: act.now,
        operatorId: act.operatorId,
      })
      .run();
  },

  async addAdoptionEvidence({ id, files }, work) {
    adoptionRow(work.read, id);
    const kept = await keepEvidence(
      files.map((file) => work.pathOf(file)),
      work,
    );
    return work.write((db, act) => {
      adoptionRow(db, id);
      let added = 0;
      for (const { fileName, hash, size } of kept)
        added += db
          .insert(adoptionEvidenceTable)
          .values({
            id: act.newId(),
            adoptionId: id,
            fileName,
            fileHash: hash,
            fileSize: size,
            addedAt: act.now,
          })
          .onConflictDoNothing()
          .run().changes;
      return { added };
    });
  },

  removeAdoptionEvidence(db, { id }) {
    const evidence = db
      .select()
      .from(adoptionEvidenceTable)
      .where(eq(adoptionEvidenceTable.id, id))
      .get();
    if (!evidence) throw notFound('counties:error.notFound');
    if (adoptionRow(db, evidence.adoptionId).status === 'adopted')
      throw refused('counties:error.evidenceSealed');
    // The file stays in the store: undo needs it, and another row may have the same.
    db.delete(adoptionEvidenceTable).where(eq(adoptionEvidenceTable.id, id)).run();
  },

  removeAdoption(db, { id }) {
    if (adoptionRow(db, id).status !== 'proposed') throw refused('counties:error.adoptionBegun');
    db.delete(caseAdoptionTable).where(eq(caseAdoptionTable.id, id)).run();
  },
};
