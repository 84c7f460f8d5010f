import { conflict, notFound, refused } from '@shared/errors';
import type { Judge, JudgeLine, RecusalLine, Relation } from '@shared/judging/judge';
import { type Nominated, recusalReasons, recusalsOf } from '@shared/judging/recusal';
import { fullName } from '@shared/organizations/organization';
import type { Recusals } from '@shared/scoring/panel';
import { judgedStatuses } from '@shared/selections/phases';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { caseStudyTable } from '../caseStudies/caseStudies.table';
import { organizationsInCity } from '../organizations';
import { organizationTable } from '../organizations/organizations.table';
import { selectionIn } from '../selections';
import { nominationTable } from '../selections/selections.table';
import {
  judgeRelationTable,
  judgeTable,
  readingTable,
  scoreMarkTable,
  scoreSheetTable,
} from './judging.table';

export function judgeRow(db: Reader, id: string): Judge {
  const row = db.select().from(judgeTable).where(eq(judgeTable.id, id)).get();
  if (!row) throw notFound('judging:error.judgeNotFound');
  return row;
}

export const judgesOf = (db: Reader, selectionId: string): Judge[] =>
  db
    .select()
    .from(judgeTable)
    .where(eq(judgeTable.selectionId, selectionId))
    .orderBy(asc(judgeTable.id))
    .all();

function relationsOf(db: Reader, selectionId: string): Relation[] {
  return db
    .select({
      id: judgeRelationTable.id,
      judgeId: judgeRelationTable.judgeId,
      organizationId: judgeRelationTable.organizationId,
      reason: judgeRelationTable.reason,
    })
    .from(judgeRelationTable)
    .innerJoin(judgeTable, eq(judgeTable.id, judgeRelationTable.judgeId))
    .where(eq(judgeTable.selectionId, selectionId))
    .orderBy(asc(judgeRelationTable.id))
    .all();
}

/** What was accepted, whatever came of it, with whose it is. */
function nominatedIn(db: Reader, selectionId: string): Nominated[] {
  const organizations = new Map(organizationsInCity(db).map((one) => [one.id, one]));
  const named = (id: string) => ({ id, name: organizations.get(id)?.name ?? '' });
  return db
    .select({
      id: nominationTable.id,
      countyId: caseStudyTable.countyId,
      cityId: nominationTable.cityId,
    })
    .from(nominationTable)
    .innerJoin(caseStudyTable, eq(caseStudyTable.id, nominationTable.caseStudyId))
    .where(
      and(
        eq(nominationTable.selectionId, selectionId),
        inArray(nominationTable.status, judgedStatuses),
      ),
    )
    .orderBy(asc(nominationTable.id))
    .all()
    .map(({ id, countyId, cityId }) => ({ id, county: named(countyId), city: named(cityId) }));
}

/** Judges by nomination who may not score it. */
export const recusedIn = (db: Reader, selectionId: string): Recusals =>
  recusalsOf(judgesOf(db, selectionId), nominatedIn(db, selectionId), relationsOf(db, selectionId));

export function judgeLines(db: Reader, selectionId: string): JudgeLine[] {
  const judges = judgesOf(db, selectionId);
  const ids = judges.map(({ id }) => id);
  const organizations = new Map(organizationsInCity(db).map((one) => [one.id, one]));
  const relations = relationsOf(db, selectionId);
  const asked = db.select().from(readingTable).where(inArray(readingTable.judgeId, ids)).all();
  const marked = db.select().from(scoreMarkTable).where(inArray(scoreMarkTable.judgeId, ids)).all();
  const sheets = db.select().from(scoreSheetTable).where(inArray(scoreSheetTable.id, ids)).all();
  return judges.map((judge) => {
    const sheet = sheets.find(({ id }) => id === judge.id);
    return {
      ...judge,
      cityName: judge.cityId ? (organizations.get(judge.cityId)?.name ?? null) : null,
      relations: relations
        .filter(({ judgeId }) => judgeId === judge.id)
        .map((relation) => {
          const organization = organizations.get(relation.organizationId);
          return { ...relation, organizationName: organization ? fullName(organization) : '' };
        }),
      asked: asked.filter(({ judgeId }) => judgeId === judge.id).length,
      marked: marked.filter(({ judgeId }) => judgeId === judge.id).length,
      handedIn: sheet ? { at: sheet.handedInAt, source: sheet.source } : null,
    };
  });
}

/** Every reason why somebody may not score something. */
export function recusalLines(db: Reader, selectionId: string): RecusalLine[] {
  const judges = judgesOf(db, selectionId);
  const relations = relationsOf(db, selectionId);
  return nominatedIn(db, selectionId).flatMap((nominated) =>
    judges.flatMap((judge) => {
      const reasons = recusalReasons(judge, nominated, relations);
      return reasons.length === 0
        ? []
        : [{ nominationId: nominated.id, judgeId: judge.id, reasons }];
    }),
  );
}

function checkCity(db: Reader, cityId: string | null | undefined): void {
  if (!cityId) return;
  const city = db
    .select({ kind: organizationTable.kind })
    .from(organizationTable)
    .where(eq(organizationTable.id, cityId))
    .get();
  if (city?.kind !== 'city') throw notFound('judging:error.cityNotFound');
}

type JudgeOperations =
  | 'judges'
  | 'addJudge'
  | 'editJudge'
  | 'removeJudge'
  | 'declareRelation'
  | 'withdrawRelation'
  | 'recusals';

/** A relation found out late only takes a judge off what they have not marked yet; see `declareRelation`. */
export const judgeOperations: Pick<HandlersOf<'judging'>, JudgeOperations> = {
  judges: (db, { selectionId }) => judgeLines(db, selectionId),

  addJudge(db, { selectionId, ...judge }, act) {
    selectionIn(db, selectionId, ['call']);
    checkCity(db, judge.cityId);
    const id = act.newId();
    const { changes } = db
      .insert(judgeTable)
      .values({ id, selectionId, ...judge })
      .onConflictDoNothing()
      .run();
    if (changes === 0) throw conflict('judging:error.judgeTwice', { name: judge.name });
    return { id };
  },

  editJudge(db, { id, ...changes }) {
    const before = judgeRow(db, id);
    selectionIn(db, before.selectionId, ['call']);
    checkCity(db, changes.cityId);
    const after = { ...before, ...changes };
    const twin = judgesOf(db, before.selectionId).some(
      (one) => one.id !== id && one.name === after.name && one.unit === after.unit,
    );
    if (twin) throw conflict('judging:error.judgeTwice', { name: after.name });
    db.update(judgeTable).set(after).where(eq(judgeTable.id, id)).run();
  },

  removeJudge(db, { id }) {
    selectionIn(db, judgeRow(db, id).selectionId, ['call']);
    db.delete(judgeTable).where(eq(judgeTable.id, id)).run();
  },

  declareRelation(db, { judgeId, organizationId, reason }, act) {
    const { selectionId } = judgeRow(db, judgeId);
    selectionIn(db, selectionId, ['call', 'blind']);
    const organization = db
      .select({ kind: organizationTable.kind })
      .from(organizationTable)
      .where(eq(organizationTable.id, organizationId))
      .get();
    if (organization?.kind !== 'city' && organization?.kind !== 'county')
      throw notFound('judging:error.placeNotFound');
    if (db.select().from(scoreSheetTable).where(eq(scoreSheetTable.id, judgeId)).get())
      throw refused('judging:error.handedIn');
    db.insert(judgeRelationTable)
      .values({ id: act.newId(), judgeId, organizationId, reason })
      .onConflictDoUpdate({
        target: [judgeRelationTable.judgeId, judgeRelationTable.organizationId],
        set: { reason },
      })
      .run();
    // Found out while scoring: what the judge gave for it does not count.
    for (const [nominationId, recused] of recusedIn(db, selectionId)) {
      if (!recused.has(judgeId)) continue;
      const both = (table: typeof readingTable | typeof scoreMarkTable) =>
        and(eq(table.judgeId, judgeId), eq(table.nominationId, nominationId));
      db.delete(scoreMarkTable).where(both(scoreMarkTable)).run();
      db.delete(readingTable).where(both(readingTable)).run();
    }
  },

  withdrawRelation(db, { id }) {
    const relation = db
      .select()
      .from(judgeRelationTable)
      .where(eq(judgeRelationTable.id, id))
      .get();
    if (!relation) throw notFound('judging:error.relationNotFound');
    selectionIn(db, judgeRow(db, relation.judgeId).selectionId, ['call']);
    db.delete(judgeRelationTable).where(eq(judgeRelationTable.id, id)).run();
  },

  recusals: (db, { selectionId }) => recusalLines(db, selectionId),
};
