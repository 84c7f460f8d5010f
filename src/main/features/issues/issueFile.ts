import { lightOn } from '@shared/issues/deadlines';
import { type Issue, levels, wording } from '@shared/issues/issue';
import type { IssueFile } from '@shared/issues/register';
import type { CalendarDate } from '@shared/time';
import { asc, desc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { agendaItemTable } from '../agenda/agenda.table';
import { deckTable, slideTable } from '../caseStudies/caseStudies.table';
import { meetingTable } from '../meetings/meetings.table';
import { operatorTable } from '../operators/operators.table';
import { participantTable } from '../participants/participants.table';
import { readSettings } from '../settings';
import { dayCountOf } from '../workingDays';
import { issueRow } from './access';
import {
  assignmentNoticeTable,
  evidenceTable,
  issueMoveTable,
  issueResponsibleTable,
  issueSupportTable,
  issueTable,
  progressEntryTable,
} from './issues.table';
import { organizationNames } from './names';

type Names = ReturnType<typeof organizationNames>;

function operatorName(db: Reader, id: string | null): string | null {
  if (!id) return null;
  const row = db
    .select({ name: operatorTable.name })
    .from(operatorTable)
    .where(eq(operatorTable.id, id))
    .get();
  return row?.name ?? null;
}

function raisedByName(db: Reader, issue: Issue): string {
  const person = issue.raisedById
    ? db
        .select({ name: participantTable.name, post: participantTable.post })
        .from(participantTable)
        .where(eq(participantTable.id, issue.raisedById))
        .get()
    : undefined;
  return person ? `${person.name} ${person.post}`.trim() : issue.raisedByText;
}

const numberOf = (db: Reader, id: string | null): number | null =>
  id ? issueRow(db, id).number : null;

function responsibleFor(db: Reader, issueId: string, names: Names): IssueFile['responsible'] {
  return db
    .select({
      level: issueResponsibleTable.level,
      organizationId: issueResponsibleTable.organizationId,
    })
    .from(issueResponsibleTable)
    .where(eq(issueResponsibleTable.issueId, issueId))
    .all()
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
    .map((each) => ({ ...each, organizationName: names(each.organizationId) }));
}

function membersOf(db: Reader, commonIssueId: string, names: Names): IssueFile['members'] {
  return db
    .select()
    .from(issueTable)
    .where(eq(issueTable.commonIssueId, commonIssueId))
    .orderBy(asc(issueTable.number))
    .all()
    .map((member) => ({
      id: member.id,
      number: member.number,
      countyName: names(member.countyId),
      wording: wording(member),
      reply: member.reply,
    }));
}

function repeatOf(db: Reader, id: string | null): IssueFile['repeatOf'] {
  if (!id) return null;
  const earlier = db
    .select({ id: issueTable.id, number: issueTable.number, meetingName: meetingTable.name })
    .from(issueTable)
    .innerJoin(meetingTable, eq(meetingTable.id, issueTable.meetingId))
    .where(eq(issueTable.id, id))
    .get();
  return earlier ?? null;
}

/** One issue with all that hangs on it. */
export function issueFile(db: Reader, id: string, today: CalendarDate): IssueFile {
  const issue = issueRow(db, id);
  const names = organizationNames(db);
  const supporting = db
    .select({
      organizationId: issueSupportTable.organizationId,
      dueDate: issueSupportTable.dueDate,
      answer: issueSupportTable.answer,
      answeredOn: issueSupportTable.answeredOn,
    })
    .from(issueSupportTable)
    .where(eq(issueSupportTable.issueId, id))
    .orderBy(asc(issueSupportTable.id))
    .all();
  const dates = supporting
    .flatMap(({ dueDate, answeredOn }) => (answeredOn ? [] : (dueDate ?? [])))
    .sort();
  const agendaItem = issue.agendaItemId
    ? db
        .select({ title: agendaItemTable.title })
        .from(agendaItemTable)
        .where(eq(agendaItemTable.id, issue.agendaItemId))
        .get()
    : undefined;
  const slide = issue.slideId
    ? db
        .select({
          number: slideTable.number,
          title: slideTable.title,
          imageHash: slideTable.imageHash,
          deckId: slideTable.deckId,
          caseStudyId: deckTable.caseStudyId,
        })
        .from(slideTable)
        .innerJoin(deckTable, eq(deckTable.id, slideTable.deckId))
        .where(eq(slideTable.id, issue.slideId))
        .get()
    : undefined;
  const notice = issue.noticeId
    ? db
        .select({ year: assignmentNoticeTable.year, number: assignmentNoticeTable.number })
        .from(assignmentNoticeTable)
        .where(eq(assignmentNoticeTable.id, issue.noticeId))
        .get()
    : undefined;
  return {
    ...issue,
    countyName: names(issue.countyId),
    leadName: names(issue.leadOrganizationId),
    raisedByName: raisedByName(db, issue),
    agendaItemTitle: agendaItem?.title ?? null,
    slide: slide ?? null,
    concludedByName: operatorName(db, issue.concludedBy),
    closedByName: operatorName(db, issue.closedBy),
    light: lightOn(
      today,
      readSettings(db),
      dayCountOf(db),
    )({
      ...issue,
      supportingDueDate: dates[0] ?? null,
    }),
    supporting: supporting.map((support) => ({
      ...support,
      organizationName: names(support.organizationId),
    })),
    moves: db
      .select()
      .from(issueMoveTable)
      .where(eq(issueMoveTable.issueId, id))
      .orderBy(asc(issueMoveTable.at), asc(issueMoveTable.id))
      .all()
      .map(({ issueId: _, operatorId, ...made }) => ({
        ...made,
        operatorName: operatorName(db, operatorId),
      })),
    progress: db
      .select()
      .from(progressEntryTable)
      .where(eq(progressEntryTable.issueId, id))
      .orderBy(desc(progressEntryTable.date), desc(progressEntryTable.recordedAt))
      .all()
      .map(({ issueId: _, ...entry }) => ({
        ...entry,
        organizationName: names(entry.organizationId),
      })),
    evidence: db
      .select()
      .from(evidenceTable)
      .where(eq(evidenceTable.issueId, id))
      .orderBy(asc(evidenceTable.addedAt), asc(evidenceTable.id))
      .all()
      .map(({ issueId: _, ...kept }) => kept),
    responsible: responsibleFor(db, id, names),
    members: membersOf(db, id, names),
    commonIssueNumber: numberOf(db, issue.commonIssueId),
    relapseOfNumber: numberOf(db, issue.relapseOfId),
    splitFromNumber: numberOf(db, issue.splitFromId),
    repeatOf: repeatOf(db, issue.repeatOfId),
    notice: notice ?? null,
  };
}
