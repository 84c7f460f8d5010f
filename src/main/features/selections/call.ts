import { conflict, invalid, notFound, refused } from '@shared/errors';
import type { SelectionSheet } from '@shared/selections/contract';
import { criteriaProblem } from '@shared/selections/rules';
import type { Selection } from '@shared/selections/selection';
import { and, asc, desc, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { Act, HandlersOf } from '../../operation';
import { meetingTable } from '../meetings/meetings.table';
import { organizationTable } from '../organizations/organizations.table';
import { criteriaOf, nominationsOf, selectionIn, selectionRow } from './access';
import * as shipped from './call.template';
import {
  allowanceTable,
  criterionTable,
  selectionQuotaTable,
  selectionTable,
} from './selections.table';

export function sheetOf(db: Reader, id: string): SelectionSheet {
  return {
    ...selectionRow(db, id),
    criteria: criteriaOf(db, id),
    quotas: db
      .select()
      .from(selectionQuotaTable)
      .where(eq(selectionQuotaTable.selectionId, id))
      .orderBy(asc(selectionQuotaTable.id))
      .all()
      .map(({ over, scope, least, most }) => ({ over, of: scope, least, most })),
    allowances: db
      .select({ cityId: allowanceTable.cityId, most: allowanceTable.most })
      .from(allowanceTable)
      .where(eq(allowanceTable.selectionId, id))
      .orderBy(asc(allowanceTable.cityId))
      .all(),
  };
}

type Begun = Omit<SelectionSheet, 'id' | 'meetingId' | 'name' | 'createdAt' | 'criteria'> & {
  criteria: readonly Pick<
    SelectionSheet['criteria'][number],
    'name' | 'definition' | 'weight' | 'maximum'
  >[];
};

/** What nobody decided yet is as in the published calls; the weights are marked as a placeholder. */
const fresh: Begun = {
  phase: 'call',
  fields: [],
  dueDate: null,
  fewestCharacters: shipped.FEWEST_CHARACTERS,
  mostCharacters: shipped.MOST_CHARACTERS,
  parts: shipped.parts,
  needsStamp: true,
  needsDeck: false,
  seats: shipped.SEATS,
  judgesEach: null,
  aggregation: 'trimmedMean',
  trim: 1,
  trimFrom: 5,
  decimals: 2,
  ties: [],
  step: 50,
  tiesAreVoid: false,
  weightsArePlaceholder: true,
  criteria: shipped.criteria,
  quotas: [],
  allowances: [],
};

/** Tie rules name criteria, which a copy has anew; lots belong to one selection only. */
function copyOf(sheet: SelectionSheet, newIds: ReadonlyMap<string, string>): Begun['ties'] {
  return sheet.ties.flatMap((tie): Begun['ties'] => {
    if (tie.by === 'lots') return [];
    if (tie.by !== 'criterion') return [tie];
    const criterionId = newIds.get(tie.criterionId);
    return criterionId === undefined ? [] : [{ by: 'criterion', criterionId }];
  });
}

function begin(db: Writer, meetingId: string, name: string, like: SelectionSheet | null, act: Act) {
  const id = act.newId();
  const ids = new Map(like?.criteria.map((criterion) => [criterion.id, act.newId()]));
  const { criteria, quotas, allowances, ...begun }: Begun = like
    ? { ...like, phase: 'call', dueDate: null, ties: copyOf(like, ids) }
    : fresh;
  const { changes } = db
    .insert(selectionTable)
    .values({ ...begun, id, meetingId, name, createdAt: act.now })
    .onConflictDoNothing()
    .run();
  if (changes === 0) throw conflict('selections:error.nameTaken', { name });
  const own = like ? like.criteria.map((one) => ids.get(one.id) ?? act.newId()) : [];
  for (const [position, { name: called, definition, weight, maximum }] of criteria.entries())
    db.insert(criterionTable)
      .values({
        id: own[position] ?? act.newId(),
        selectionId: id,
        position,
        name: called,
        definition,
        weight,
        maximum,
      })
      .run();
  writeQuotas(db, id, quotas, act);
  writeAllowances(db, id, allowances, act);
  return { id };
}

function writeQuotas(db: Writer, selectionId: string, quotas: SelectionSheet['quotas'], act: Act) {
  db.delete(selectionQuotaTable).where(eq(selectionQuotaTable.selectionId, selectionId)).run();
  for (const { over, of, least, most } of quotas)
    db.insert(selectionQuotaTable)
      .values({ id: act.newId(), selectionId, over, scope: of, least, most })
      .run();
}

function writeAllowances(
  db: Writer,
  selectionId: string,
  allowances: SelectionSheet['allowances'],
  act: Act,
) {
  db.delete(allowanceTable).where(eq(allowanceTable.selectionId, selectionId)).run();
  for (const { cityId, most } of allowances) {
    const city = db
      .select({ kind: organizationTable.kind })
      .from(organizationTable)
      .where(eq(organizationTable.id, cityId))
      .get();
    if (city?.kind !== 'city') throw notFound('selections:error.cityNotFound');
    db.insert(allowanceTable).values({ id: act.newId(), selectionId, cityId, most }).run();
  }
}

const nameIsFree = (db: Reader, { id, meetingId }: Selection, name: string) =>
  db
    .select({ id: selectionTable.id })
    .from(selectionTable)
    .where(and(eq(selectionTable.meetingId, meetingId), eq(selectionTable.name, name)))
    .all()
    .every((one) => one.id === id);

type CallOperations =
  | 'list'
  | 'earlier'
  | 'get'
  | 'create'
  | 'edit'
  | 'setCriteria'
  | 'setQuotas'
  | 'setAllowances'
  | 'remove';

export const callOperations: Pick<HandlersOf<'selections'>, CallOperations> = {
  list: (db, { meetingId }) =>
    db
      .select()
      .from(selectionTable)
      .where(eq(selectionTable.meetingId, meetingId))
      .orderBy(asc(selectionTable.createdAt), asc(selectionTable.id))
      .all(),

  earlier: (db) =>
    db
      .select({
        id: selectionTable.id,
        name: selectionTable.name,
        meetingName: meetingTable.name,
        year: meetingTable.year,
      })
      .from(selectionTable)
      .innerJoin(meetingTable, eq(meetingTable.id, selectionTable.meetingId))
      .orderBy(desc(meetingTable.year), desc(selectionTable.createdAt), desc(selectionTable.id))
      .all(),

  get: (db, { id }) => sheetOf(db, id),

  create(db, { meetingId, name, copyFrom }, act) {
    const meeting = db
      .select({ id: meetingTable.id })
      .from(meetingTable)
      .where(eq(meetingTable.id, meetingId))
      .get();
    if (!meeting) throw notFound('selections:error.meetingNotFound');
    return begin(db, meetingId, name, copyFrom ? sheetOf(db, copyFrom) : null, act);
  },

  edit(db, { id, ...changes }) {
    const before =
      Object.keys(changes).length === 1 && changes.name !== undefined
        ? selectionRow(db, id)
        : selectionIn(db, id, ['call']);
    const after = { ...before, ...changes };
    if (!nameIsFree(db, before, after.name))
      throw conflict('selections:error.nameTaken', { name: after.name });
    const { fewestCharacters, mostCharacters, trim, trimFrom } = after;
    if (fewestCharacters !== null && mostCharacters !== null && fewestCharacters > mostCharacters)
      throw invalid('selections:error.lengths');
    if (after.aggregation === 'trimmedMean' && trimFrom < 2 * trim + 1)
      throw invalid('selections:error.trimFrom', { least: 2 * trim + 1 });
    const known = new Set(criteriaOf(db, id).map((criterion) => criterion.id));
    if (after.ties.some((tie) => tie.by === 'criterion' && !known.has(tie.criterionId)))
      throw invalid('selections:error.tieCriterion');
    db.update(selectionTable).set(after).where(eq(selectionTable.id, id)).run();
  },

  setCriteria(db, { id, criteria, areConfirmed }, act) {
    const { ties } = selectionIn(db, id, ['call']);
    const problem = criteriaProblem(criteria);
    if (problem) throw problem;
    const there = new Set(criteriaOf(db, id).map((criterion) => criterion.id));
    const kept = criteria.flatMap((criterion) => criterion.id ?? []);
    if (kept.some((one) => !there.has(one)) || new Set(kept).size < kept.length)
      throw notFound('selections:error.criterionNotFound');
    if (ties.some((tie) => tie.by === 'criterion' && !kept.includes(tie.criterionId)))
      throw refused('selections:error.criterionInTies');
    // Away first, and names last: two may exchange theirs.
    for (const one of there)
      if (!kept.includes(one)) db.delete(criterionTable).where(eq(criterionTable.id, one)).run();
    for (const one of kept)
      db.update(criterionTable)
        .set({ name: `${one} ` })
        .where(eq(criterionTable.id, one))
        .run();
    for (const [position, { id: known, ...criterion }] of criteria.entries()) {
      const row = { ...criterion, selectionId: id, position };
      if (known === undefined)
        db.insert(criterionTable)
          .values({ ...row, id: act.newId() })
          .run();
      else db.update(criterionTable).set(row).where(eq(criterionTable.id, known)).run();
    }
    db.update(selectionTable)
      .set({ weightsArePlaceholder: !areConfirmed })
      .where(eq(selectionTable.id, id))
      .run();
  },

  setQuotas(db, { id, quotas }, act) {
    selectionIn(db, id, ['call', 'blind', 'deliberation']);
    const keys = quotas.map(({ over, of }) => `${over} ${of ?? ''}`);
    if (new Set(keys).size < keys.length) throw invalid('selections:error.quotaTwice');
    if (quotas.some(({ least, most }) => most !== null && most < least))
      throw invalid('selections:error.quotaBounds');
    writeQuotas(db, id, quotas, act);
  },

  setAllowances(db, { id, allowances }, act) {
    selectionIn(db, id, ['call']);
    if (new Set(allowances.map(({ cityId }) => cityId)).size < allowances.length)
      throw invalid('selections:error.allowanceTwice');
    writeAllowances(db, id, allowances, act);
  },

  remove(db, { id }) {
    selectionIn(db, id, ['call']);
    if (nominationsOf(db, id).length > 0) throw refused('selections:error.hasNominations');
    db.delete(selectionTable).where(eq(selectionTable.id, id)).run();
  },
};
