import type { PublicNotice } from '@shared/deliberation/contract';
import { brokenQuotas, decisionProblem, publishProblem } from '@shared/deliberation/rules';
import { conflict, invalid, notFound, refused } from '@shared/errors';
import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { moveSelection, nominationLines, selectionIn, settleNominations } from '../selections';
import { dayCountOf } from '../workingDays';
import { decisionTable, objectionTable, publicNoticeTable } from './deliberation.table';
import { weighed } from './results';

function noticesOf(db: Reader, selectionId: string): PublicNotice[] {
  return db
    .select()
    .from(publicNoticeTable)
    .where(eq(publicNoticeTable.selectionId, selectionId))
    .orderBy(asc(publicNoticeTable.givenAt), asc(publicNoticeTable.id))
    .all()
    .map(({ id, fromDate, toDate, contact }) => ({
      ...{ id, fromDate, toDate, contact },
      objections: db
        .select()
        .from(objectionTable)
        .where(eq(objectionTable.noticeId, id))
        .orderBy(asc(objectionTable.raisedOn), asc(objectionTable.id))
        .all()
        .map(({ noticeId, ...objection }) => objection),
    }));
}

const decisionsOf = (db: Reader, selectionId: string) =>
  db.select().from(decisionTable).where(eq(decisionTable.selectionId, selectionId)).all();

function noticeRow(db: Reader, id: string) {
  const row = db.select().from(publicNoticeTable).where(eq(publicNoticeTable.id, id)).get();
  if (!row) throw notFound('deliberation:error.noticeNotFound');
  return row;
}

type DecisionOperations =
  | 'decide'
  | 'giveNotice'
  | 'notices'
  | 'raiseObjection'
  | 'answerObjection'
  | 'deliberateAgain'
  | 'publish';

export const decisionOperations: Pick<HandlersOf<'deliberation'>, DecisionOperations> = {
  decide(db, { selectionId, decisions }, act) {
    selectionIn(db, selectionId, ['deliberation']);
    const { sheet, proposed } = weighed(db, selectionId);
    const problem = decisionProblem(decisions, proposed, sheet.seats);
    if (problem) throw problem;
    const isIn = new Map(decisions.map((one) => [one.nominationId, one.isIn]));
    const chosen = nominationLines(db, selectionId).filter(({ id }) => isIn.get(id));
    const unexplained = brokenQuotas(chosen, sheet.quotas).filter(({ quota, of }) =>
      chosen
        .filter((one) => (quota.over === 'city' ? one.cityId : one.field) === of)
        .every(({ id }) => !decisions.find((one) => one.nominationId === id)?.reason),
    );
    // The proposal itself may leave a least number short; a person's choice must say why.
    const isProposal = proposed.every(({ id, in: isProposed }) => isIn.get(id) === isProposed);
    if (unexplained.length > 0 && !isProposal)
      throw refused('deliberation:error.quota', { count: unexplained.length });
    for (const { nominationId, isIn: selected, reason } of decisions) {
      const row = {
        selectionId,
        isIn: selected,
        reason,
        decidedAt: act.now,
        decidedBy: act.operatorId,
      };
      db.insert(decisionTable)
        .values({ id: nominationId, ...row })
        .onConflictDoUpdate({ target: decisionTable.id, set: row })
        .run();
    }
    settleNominations(db, isIn);
    return { selected: chosen.length };
  },

  giveNotice(db, { selectionId, days, contact }, act) {
    selectionIn(db, selectionId, ['deliberation']);
    if (decisionsOf(db, selectionId).length === 0) throw refused('deliberation:error.notDecided');
    const count = dayCountOf(db);
    const id = act.newId();
    const toDate = count.after(act.today, days);
    db.insert(publicNoticeTable)
      .values({
        ...{ id, selectionId, toDate, contact },
        fromDate: act.today,
        givenAt: act.now,
        givenBy: act.operatorId,
      })
      .run();
    moveSelection(db, selectionId, 'giveNotice');
    return { id, toDate };
  },

  notices: (db, { selectionId }) => noticesOf(db, selectionId),

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

  deliberateAgain(db, { selectionId }) {
    selectionIn(db, selectionId, ['notice']);
    const objections = noticesOf(db, selectionId).at(-1)?.objections ?? [];
    if (!objections.some(({ isUpheld }) => isUpheld))
      throw refused('deliberation:error.noneUpheld');
    moveSelection(db, selectionId, 'deliberateAgain');
  },

  publish(db, { selectionId }, { today }) {
    selectionIn(db, selectionId, ['notice']);
    const notice = noticesOf(db, selectionId).at(-1) ?? null;
    const problem = publishProblem(notice, notice?.objections ?? [], today);
    if (problem) throw problem;
    moveSelection(db, selectionId, 'publish');
    return { selected: decisionsOf(db, selectionId).filter(({ isIn }) => isIn).length };
  },
};
