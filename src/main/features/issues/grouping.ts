import { invalid, refused } from '@shared/errors';
import type { Issue } from '@shared/issues/issue';
import { statusAfter } from '@shared/issues/lifecycle';
import { eq } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { Act, HandlersOf } from '../../operation';
import { issueRow, move, nextNumber } from './access';
import { blankIssue } from './capture';
import { issueTable } from './issues.table';

/** What an issue keeps when another comes out of it: who raised it, where and when. */
const sceneOf = (issue: Issue) => ({
  meetingId: issue.meetingId,
  countyId: issue.countyId,
  raisedById: issue.raisedById,
  raisedByText: issue.raisedByText,
  raisedAt: issue.raisedAt,
  agendaItemId: issue.agendaItemId,
  slideId: issue.slideId,
  originalWording: issue.originalWording,
  recorder: issue.recorder,
  groupName: issue.groupName,
});

function isCommonAlready(db: Reader, id: string): boolean {
  const member = db
    .select({ id: issueTable.id })
    .from(issueTable)
    .where(eq(issueTable.commonIssueId, id))
    .get();
  return member !== undefined;
}

/** Puts an issue under a common one of the same meeting; a common one goes under no other. */
function mergeInto(db: Writer, act: Act, issue: Issue, common: Issue): void {
  if (common.id === issue.id || common.status === 'merged')
    throw invalid('issues:error.mergeIntoMerged');
  if (common.meetingId !== issue.meetingId) throw invalid('issues:error.mergeElsewhere');
  if (isCommonAlready(db, issue.id)) throw invalid('issues:error.mergeIntoMerged');
  move(db, act, issue, 'merge', { commonIssueId: common.id });
  if (!common.common)
    db.update(issueTable).set({ common: true }).where(eq(issueTable.id, common.id)).run();
}

type GroupingOperations = 'split' | 'makeCommon' | 'merge' | 'separate';

export const groupingOperations: Pick<HandlersOf<'issues'>, GroupingOperations> = {
  split(db, { id, parts }, act) {
    const issue = issueRow(db, id);
    const status = statusAfter(issue.status, 'split');
    if (isCommonAlready(db, id)) throw refused('issues:error.splitCommon');
    const [first, ...others] = parts;
    move(db, act, issue, 'split', { ...first });
    const made = others.map((part) => {
      const born = { id: act.newId(), number: nextNumber(db, issue.meetingId) };
      db.insert(issueTable)
        .values({
          ...blankIssue,
          ...sceneOf(issue),
          kind: issue.kind,
          topic: issue.topic,
          level: issue.level,
          remark: issue.remark,
          ...part,
          ...born,
          status,
          splitFromId: id,
          createdBy: act.operatorId,
        })
        .run();
      return born;
    });
    return [{ id, number: issue.number }, ...made];
  },

  makeCommon(db, { ids, ...said }, act) {
    if (new Set(ids).size < ids.length) throw invalid('issues:error.mergeIntoMerged');
    const issues = ids.map((id) => issueRow(db, id));
    const first = issues[0] as Issue;
    const born = { id: act.newId(), number: nextNumber(db, first.meetingId) };
    db.insert(issueTable)
      .values({
        ...blankIssue,
        kind: first.kind,
        topic: first.topic,
        ...said,
        ...born,
        meetingId: first.meetingId,
        // Nobody spoke it: what was spoken stands at each county's own.
        originalWording: said.editedWording,
        raisedAt: act.now,
        common: true,
        createdBy: act.operatorId,
      })
      .run();
    const common = issueRow(db, born.id);
    for (const issue of issues) mergeInto(db, act, issue, common);
    return born;
  },

  merge(db, { id, commonIssueId }, act) {
    mergeInto(db, act, issueRow(db, id), issueRow(db, commonIssueId));
  },

  separate(db, { id }, act) {
    move(db, act, issueRow(db, id), 'separate', { commonIssueId: null });
  },
};
