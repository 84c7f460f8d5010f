import type { PublicNotice } from '@shared/deliberation/contract';
import { noticeProblem, publishProblem } from '@shared/deliberation/rules';
import { conflict, invalid, notFound, refused } from '@shared/errors';
import type { CalendarDate } from '@shared/time';
import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { moveSelection, nominationLines, selectionIn } from '../selections';
import { dayCountOf } from '../workingDays';
import { decisionsOf } from './decisions';
import { decisionTable, objectionTable, publicNoticeTable } from './deliberation.table';

/** The first one first. */
export function noticesOf(db: Reader, selectionId: string, today: CalendarDate): PublicNotice[] {
  const count = dayCountOf(db);
  return db
    .select()
    .from(publicNoticeTable)
    .where(eq(publicNoticeTable.selectionId, selectionId))
    .orderBy(asc(publicNoticeTable.givenAt), asc(publicNoticeTable.id))
    .all()
    .map(({ id, fromDate, toDate, contact }) => ({
      ...{ id, fromDate, toDate, contact },
      firstDate: count.after(fromDate, 1),
      daysLeft: today > toDate ? -1 : count.between(today < fromDate ? fromDate : today, toDate),
      objections: db
        .select()
        .from(objectionTable)
        .where(eq(objectionTable.noticeId, id))
        .orderBy(asc(objectionTable.raisedOn), asc(objectionTable.id))
        .all()
        .map(({ noticeId, ...objection }) => objection),
    }));
}

export function noticeRow(db: Reader, id: string) {
  const row = db.select().from(publicNoticeTable).where(eq(publicNoticeTable.id, id)).get();
  if (!row) throw notFound('deliberation:error.noticeNotFound');
  return row;
}

type NoticeOperations =
  | 'noticeDates'
  | 'giveNotice'
  | 'notices'
  | 'raiseObjection'
  | 'answerObjection'
  | 'deliberateAgain'
  | 'publish';

export const noticeOperations: Pick<HandlersOf<'deliberation'>, NoticeOperations> = {
  noticeDates(db, { days }, { today }) {
    const count = dayCountOf(db);
    return { firstDate: count.after(today, 1), toDate: count.after(today, days) };
  },

  giveNotice(db, { selectionId, days, contact }, act) {
    selectionIn(db, selectionId, ['deliberation']);
    const decisions = decisionsOf(db, selectionId);
    const problem = noticeProblem(
      nominationLines(db, selectionId),
      decisions.map(({ isIn, noticeId }) => ({ isIn, isNew: noticeId === null })),
    );
    if (problem) throw problem;
    const id = act.newId();
    const toDate = dayCountOf(db).after(act.today, days);
    db.insert(publicNoticeTable)
      .values({
        ...{ id, selectionId, toDate, contact },
        fromDate: act.today,
        givenAt: act.now,
        givenBy: act.operatorId,
      })
      .run();
    db.update(decisionTable)
      .set({ noticeId: id })
      .where(eq(decisionTable.selectionId, selectionId))
      .run();
    moveSelection(db, selectionId, 'giveNotice');
    return { id, toDate };
  },

  notices: (db, { selectionId }, { today }) => noticesOf(db, selectionId, today),

  raiseObjection(db, { noticeId, nominationId, raisedOn, ...said }, act) {
    const { selectionId, fromDate } = noticeRow(db, noticeId);
    selectionIn(db, selectionId, ['notice']);
    if (raisedOn < fromDate || raisedOn > act.today)
      throw invalid('deliberation:error.raisedOn', { from: fromDate });
    if (
      nominationId !== null &&
      !nominationLines(db, selectionId).some((one) => one.id === nominationId)
    )
      throw notFound('deliberation:error.nominationNotFound');
    const id = act.newId();
    db.insert(objectionTable)
      .values({
        ...{ id, noticeId, nominationId, raisedOn, ...said },
        finding: '',
        isUpheld: null,
        answeredOn: null,
      })
      .run();
    return { id };
  },

  answerObjection(db, { id, finding, isUpheld }, act) {
    const row = db.select().from(objectionTable).where(eq(objectionTable.id, id)).get();
    if (!row) throw notFound('deliberation:error.objectionNotFound');
    selectionIn(db, noticeRow(db, row.noticeId).selectionId, ['notice']);
    if (row.isUpheld !== null) throw conflict('deliberation:error.answered');
    db.update(objectionTable)
      .set({ finding, isUpheld, answeredOn: act.today })
      .where(eq(objectionTable.id, id))
      .run();
  },

  deliberateAgain(db, { selectionId }, { today }) {
    selectionIn(db, selectionId, ['notice']);
    const objections = noticesOf(db, selectionId, today).at(-1)?.objections ?? [];
    if (!objections.some(({ isUpheld }) => isUpheld))
      throw refused('deliberation:error.noneUpheld');
    moveSelection(db, selectionId, 'deliberateAgain');
  },

  publish(db, { selectionId }, { today }) {
    selectionIn(db, selectionId, ['notice']);
    const notice = noticesOf(db, selectionId, today).at(-1) ?? null;
    const problem = publishProblem(notice, notice?.objections ?? [], today);
    if (problem) throw problem;
    moveSelection(db, selectionId, 'publish');
    return { selected: decisionsOf(db, selectionId).filter(({ isIn }) => isIn).length };
  },
};
