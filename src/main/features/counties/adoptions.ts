import { adoptionProblem, followersOf, legalAdoptionMove } from '@shared/counties/adoption';
import type { Adoption } from '@shared/counties/county';
import { proposalProblem } from '@shared/counties/rules';
import { conflict, notFound, refused } from '@shared/errors';
import type { CalendarDate } from '@shared/time';
import { midnightOf } from '@shared/time';
import { asc, desc, eq, type SQL } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { caseStudyTable } from '../caseStudies/caseStudies.table';
import { exportKept, keepEvidence, organizationNames } from '../issues';
import { operatorTable } from '../operators/operators.table';
import { adoptionRow, byKey, countyOf } from './access';
import { adoptionEvidenceTable, adoptionMoveTable, caseAdoptionTable } from './counties.table';

function evidenceByAdoption(db: Reader): (adoptionId: string) => Adoption['evidence'] {
  const { addedAt, id } = adoptionEvidenceTable;
  const rows = db.select().from(adoptionEvidenceTable).orderBy(asc(addedAt), asc(id)).all();
  const of = byKey(rows, ({ adoptionId }) => adoptionId);
  return (adoptionId) =>
    of(adoptionId).map((each) => ({
      id: each.id,
      fileName: each.fileName,
      fileHash: each.fileHash,
      fileSize: each.fileSize,
    }));
}

type AdoptionMoveLine = Adoption['moves'][number] & { operatorId: string | null };

function movesByAdoption(db: Reader): (adoptionId: string) => AdoptionMoveLine[] {
  const { id, adoptionId, move, toStatus, text, at, operatorId } = adoptionMoveTable;
  const rows = db
    .select({ id, adoptionId, move, toStatus, text, at, operatorId, name: operatorTable.name })
    .from(adoptionMoveTable)
    .leftJoin(operatorTable, eq(operatorTable.id, operatorId))
    .orderBy(asc(at), asc(id))
    .all();
  const of = byKey(rows, (row) => row.adoptionId);
  return (adoption) =>
    of(adoption).map(({ adoptionId: _, name, ...line }) => ({ ...line, operatorName: name }));
}

const evidenceRow = (db: Reader, id: string) => {
  const evidence = db
    .select()
    .from(adoptionEvidenceTable)
    .where(eq(adoptionEvidenceTable.id, id))
    .get();
  if (!evidence) throw notFound('counties:error.notFound');
  return evidence;
};

/** Latest proposal first. `where` may name columns of the adoption and of the case. */
export function adoptionsWhere(
  db: Reader,
  where: SQL | undefined,
  today: CalendarDate,
): Adoption[] {
  const names = organizationNames(db);
  const allMoves = movesByAdoption(db);
  const evidence = evidenceByAdoption(db);
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
      const moves = allMoves(adoption.id);
      const { status, lookBackOn } = adoption;
      const dueAt = lookBackOn ? midnightOf(lookBackOn) : null;
      const looked = moves.some(
        ({ move, at }) => move === 'confirmHeld' && dueAt !== null && at >= dueAt,
      );
      return {
        ...adoption,
        caseTitle,
        caseCountyId: from,
        fromName: names(from),
        countyName: names(adoption.countyId),
        lookBackDue: status === 'adopted' && lookBackOn !== null && lookBackOn <= today && !looked,
        followedBy: followersOf(moves),
        moves: moves.map(({ operatorId: _, ...move }) => move),
        evidence: evidence(adoption.id),
      };
    });
}

type AdoptionOperations =
  | 'adoptions'
  | 'proposeAdoption'
  | 'moveAdoption'
  | 'addAdoptionEvidence'
  | 'exportAdoptionEvidence'
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
    const problem = adoptionProblem(
      adoption.status,
      made,
      {
        evidenceCount: evidenceByAdoption(db)(id).length,
        persons: {
          operatorId: act.operatorId,
          followedBy: followersOf(movesByAdoption(db)(id)),
        },
      },
      act.today,
    );
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

  async exportAdoptionEvidence({ id, target }, work) {
    await exportKept(evidenceRow(work.read, id), work.pathOf(target), work.files);
    return undefined;
  },

  removeAdoptionEvidence(db, { id }) {
    const evidence = evidenceRow(db, id);
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
