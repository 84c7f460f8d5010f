import { invalid } from '@shared/errors';
import {
  type CarryableIssue,
  carryReason,
  type EarlierIssue,
  proposedItems,
  type RollOver,
} from '@shared/figures/rollOver';
import { sentence } from '@shared/i18n/sentence';
import type { Topic } from '@shared/issues/issue';
import { asc, eq, sql } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { agendaOperations } from '../agenda';
import { agendaDayTable } from '../agenda/agenda.table';
import { readSettings } from '../settings';
import { carriedIssueTable } from './figures.table';
import { meetingRow, namesOf } from './read';

/** Issues of all meetings before this one, save those it has already. */
function carryable(db: Reader, meetingId: string): CarryableIssue[] {
  const meeting = meetingRow(db, meetingId);
  const nameOf = namesOf(db);
  type Row = Omit<EarlierIssue, 'countyName' | 'leadName' | 'reviewed'> & {
    countyId: string | null;
    leadId: string | null;
    reviewed: number;
  };
  const rows = db.all<Row>(sql`
    SELECT i.id, i.number, i.status, i.topic, i.due_date AS dueDate,
           i.follow_up_review_on AS followUpReviewOn, m.ordinal, i.county_id AS countyId,
           i.lead_organization_id AS leadId,
           substr(iif(i.edited_wording <> '', i.edited_wording, i.original_wording), 1, 120) AS wording,
           EXISTS (SELECT 1 FROM issue_move v WHERE v.issue_id = i.id AND v.at >= i.closed_at
                   AND v.move IN ('confirmHeld', 'reportRelapse')) AS reviewed
    FROM issue i JOIN meeting m ON m.id = i.meeting_id
    WHERE m.ends_on < ${meeting.startsOn} AND m.is_sample = ${meeting.isSample ? 1 : 0}
      AND i.id NOT IN (SELECT issue_id FROM carried_issue WHERE meeting_id = ${meetingId})
    ORDER BY m.starts_on, i.number`);
  return rows.flatMap(({ countyId, leadId, reviewed, ...row }): CarryableIssue[] => {
    const issue = {
      ...row,
      reviewed: reviewed === 1,
      countyName: nameOf(countyId),
      leadName: nameOf(leadId),
    };
    const reason = carryReason(issue, meeting.endsOn);
    return reason ? [{ ...issue, reason }] : [];
  });
}

const proposal = (db: Reader, meetingId: string): RollOver => {
  const issues = carryable(db, meetingId);
  return { issues, items: proposedItems(issues) };
};

export const rollOverOperations: Pick<HandlersOf<'figures'>, 'proposeRollOver' | 'rollOver'> = {
  proposeRollOver: (db, { meetingId }) => proposal(db, meetingId),

  rollOver(db, { meetingId, issueIds, topics }, act) {
    const { issues, items } = proposal(db, meetingId);
    const known = new Set(issues.map(({ id }) => id));
    const wanted = new Set(issueIds);
    if ([...wanted].some((id) => !known.has(id))) throw invalid('figures:error.notCarryable');
    for (const issueId of wanted)
      db.insert(carriedIssueTable).values({ id: act.newId(), meetingId, issueId }).run();

    const { language } = readSettings(db);
    const day = db
      .select({ id: agendaDayTable.id })
      .from(agendaDayTable)
      .where(eq(agendaDayTable.meetingId, meetingId))
      .orderBy(asc(agendaDayTable.date))
      .get();
    const say = (path: string, params: Record<string, string | number>) =>
      sentence(language, `figures:rollOver.${path}`, params);
    const topicName = (topic: Topic) => sentence(language, `issues:topic.${topic}`);
    const chosen = day ? items.filter(({ topic }) => topics.includes(topic)) : [];
    for (const { topic, issues: of } of chosen) {
      const numbers = of.map((issue) => say('number', issue)).join(say('comma', {}));
      agendaOperations.addItem(
        db,
        {
          dayId: day?.id ?? '',
          kind: 'circular',
          title: say('itemTitle', { topic: topicName(topic) }),
          remark: say('itemReason', { count: of.length, numbers }),
          plannedStart: null,
          countyId: null,
          caseStudyId: null,
          place: '',
          startIsHard: false,
          plannedEnd: null,
          countsToEnd: false,
          changeoverMinutes: 0,
          section: '',
          hostWords: '',
          speakerIds: [],
        },
        act,
      );
    }
    return { issues: wanted.size, items: chosen.length };
  },
};
