import type { Casebook } from '@shared/casebooks/casebook';
import { conflict, notFound, refused } from '@shared/errors';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { Act, HandlersOf } from '../../operation';
import { caseStudyLines } from '../caseStudies';
import { caseStudyTable } from '../caseStudies/caseStudies.table';
import { meetingTable } from '../meetings/meetings.table';
import { nominationTable, selectionTable } from '../selections/selections.table';
import { casebookCaseTable, casebookTable } from './casebooks.table';
import { bookTitle, prefaceOf } from './casebooks.template';
import { casebookRow, caseRow, casesOf, currentTextId, groupsOf } from './read';

/** A selection whose names and scores have come together, and that has decided. */
function selectedCases(db: Reader, meetingId: string, selectionId: string) {
  const selection = db
    .select()
    .from(selectionTable)
    .where(eq(selectionTable.id, selectionId))
    .get();
  if (selection?.meetingId !== meetingId) throw notFound('selections:error.notFound');
  const caseIds = db
    .select({ id: nominationTable.caseStudyId })
    .from(nominationTable)
    .where(
      and(eq(nominationTable.selectionId, selectionId), eq(nominationTable.status, 'selected')),
    )
    .all()
    .map(({ id }) => id);
  if (caseIds.length === 0) throw refused('casebooks:error.nothingSelected');
  return { name: selection.name, caseIds };
}

function casesOfMeeting(db: Reader, meetingId: string) {
  const meeting = db.select().from(meetingTable).where(eq(meetingTable.id, meetingId)).get();
  if (!meeting) throw notFound('meetings:error.notFound');
  const all = db
    .select({ id: caseStudyTable.id })
    .from(caseStudyTable)
    .where(eq(caseStudyTable.meetingId, meetingId))
    .orderBy(asc(caseStudyTable.createdAt), asc(caseStudyTable.id))
    .all()
    .map(({ id }) => id);
  const withText = all.filter((id) => currentTextId(db, id) !== null);
  if (all.length === 0) throw refused('casebooks:error.noCases');
  return { name: meeting.name, caseIds: withText.length > 0 ? withText : all };
}

/** Behind those that are there; their current texts are taken. */
function include(
  db: Writer,
  casebookId: string,
  caseStudyIds: readonly string[],
  act: Act,
): number {
  const there = casesOf(db, casebookId);
  const first = Math.max(0, ...there.map(({ position }) => position)) + 1;
  let added = 0;
  for (const [at, caseStudyId] of caseStudyIds.entries())
    added += db
      .insert(casebookCaseTable)
      .values({
        id: act.newId(),
        casebookId,
        caseStudyId,
        position: first + at,
        title: '',
        textId: currentTextId(db, caseStudyId),
        contactUnit: '',
        contactPhone: '',
      })
      .onConflictDoNothing()
      .run().changes;
  return added;
}

const linesOf = (db: Reader, casebook: Casebook) =>
  groupsOf(db, casebook).flatMap(({ cases }) => cases);

type BookOperations =
  | 'list'
  | 'get'
  | 'begin'
  | 'edit'
  | 'remove'
  | 'others'
  | 'include'
  | 'leaveOut'
  | 'order'
  | 'editCase'
  | 'setTitles';

export const bookOperations: Pick<HandlersOf<'casebooks'>, BookOperations> = {
  list: (db, { meetingId }) =>
    db
      .select()
      .from(casebookTable)
      .where(eq(casebookTable.meetingId, meetingId))
      .orderBy(asc(casebookTable.id))
      .all(),

  get(db, { id }) {
    const casebook = casebookRow(db, id);
    return { ...casebook, cases: linesOf(db, casebook) };
  },

  begin(db, { meetingId, selectionId }, act) {
    const { name, caseIds } = selectionId
      ? selectedCases(db, meetingId, selectionId)
      : casesOfMeeting(db, meetingId);
    const id = selectionId ?? meetingId;
    const row: Casebook = {
      id,
      meetingId,
      selectionId,
      title: bookTitle(name).slice(0, 100),
      issuer: '',
      issuedOn: null,
      preface: prefaceOf(name, caseIds.length),
      arrangement: 'political',
      listsSelected: false,
      listsSpeeches: false,
      adoptions: 'none',
    };
    const { changes } = db.insert(casebookTable).values(row).onConflictDoNothing().run();
    if (changes === 0) throw conflict('casebooks:error.begunAlready');
    include(db, id, caseIds, act);
    return { id };
  },

  edit(db, { id, ...changes }) {
    const before = casebookRow(db, id);
    if (changes.arrangement === 'place' && before.selectionId === null)
      throw refused('casebooks:error.noPlaces');
    db.update(casebookTable)
      .set({ ...before, ...changes })
      .where(eq(casebookTable.id, id))
      .run();
  },

  remove(db, { id }) {
    casebookRow(db, id);
    db.delete(casebookTable).where(eq(casebookTable.id, id)).run();
  },

  others(db, { id }) {
    const { meetingId } = casebookRow(db, id);
    const there = new Set(casesOf(db, id).map(({ caseStudyId }) => caseStudyId));
    return caseStudyLines(db, eq(caseStudyTable.meetingId, meetingId))
      .filter((line) => !there.has(line.id))
      .map(({ id: caseId, title, countyName, field }) => ({
        id: caseId,
        title,
        countyName,
        field,
      }));
  },

  include(db, { id, caseStudyIds }, act) {
    const { meetingId } = casebookRow(db, id);
    const known = db
      .select({ id: caseStudyTable.id })
      .from(caseStudyTable)
      .where(and(inArray(caseStudyTable.id, caseStudyIds), eq(caseStudyTable.meetingId, meetingId)))
      .all();
    if (known.length < new Set(caseStudyIds).size) throw notFound('casebooks:error.caseNotFound');
    return { added: include(db, id, caseStudyIds, act) };
  },

  leaveOut(db, { caseId }) {
    caseRow(db, caseId);
    db.delete(casebookCaseTable).where(eq(casebookCaseTable.id, caseId)).run();
  },

  order(db, { id, caseIds }) {
    const own = casesOf(db, id);
    const isWhole =
      caseIds.length === own.length &&
      new Set(caseIds).size === own.length &&
      own.every((one) => caseIds.includes(one.id));
    if (!isWhole) throw conflict('casebooks:error.orderStale');
    for (const [at, caseId] of caseIds.entries())
      db.update(casebookCaseTable)
        .set({ position: at + 1 })
        .where(eq(casebookCaseTable.id, caseId))
        .run();
    db.update(casebookTable).set({ arrangement: 'own' }).where(eq(casebookTable.id, id)).run();
  },

  editCase(db, { caseId, ...changes }) {
    const before = caseRow(db, caseId);
    db.update(casebookCaseTable)
      .set({ ...before, ...changes })
      .where(eq(casebookCaseTable.id, caseId))
      .run();
  },

  setTitles(db, { id, titles }) {
    for (const { caseId, title } of titles) {
      if (caseRow(db, caseId).casebookId !== id) throw notFound('casebooks:error.caseNotFound');
      db.update(casebookCaseTable).set({ title }).where(eq(casebookCaseTable.id, caseId)).run();
    }
  },
};
