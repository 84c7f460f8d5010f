import { invalid, refused } from '@shared/errors';
import type { Issue } from '@shared/issues/issue';
import type { CaptureContext } from '@shared/issues/register';
import { fullName } from '@shared/organizations/organization';
import { and, asc, desc, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { agendaDayTable, agendaItemTable, agendaSpeakerTable } from '../agenda/agenda.table';
import { caseStudyTable, deckTable, slideTable } from '../caseStudies/caseStudies.table';
import { organizationsInCity } from '../organizations';
import { organizationTable } from '../organizations/organizations.table';
import { participantTable } from '../participants/participants.table';
import { stageStateTable } from '../stage/stage.table';
import { issueRow, meetingRow, nextNumber, requireOrganization } from './access';
import { issueTable } from './issues.table';

const items = (db: Reader, meetingId: string, which: SQL | undefined) =>
  db
    .select({
      id: agendaItemTable.id,
      title: agendaItemTable.title,
      countyId: agendaItemTable.countyId,
      caseStudyId: agendaItemTable.caseStudyId,
    })
    .from(agendaItemTable)
    .innerJoin(agendaDayTable, eq(agendaDayTable.id, agendaItemTable.dayId))
    .where(and(eq(agendaDayTable.meetingId, meetingId), which))
    .orderBy(desc(agendaItemTable.actualStart));

/** The item that runs now; should two run, the one that began last. */
const runningItem = (db: Reader, meetingId: string) =>
  items(
    db,
    meetingId,
    and(isNotNull(agendaItemTable.actualStart), isNull(agendaItemTable.actualEnd)),
  ).get();

/** An item that somebody chose; a contribution in writing never runs. */
function chosenItem(db: Reader, meetingId: string, id: string) {
  const item = items(db, meetingId, eq(agendaItemTable.id, id)).get();
  if (!item) throw invalid('issues:error.itemElsewhere');
  return item;
}

function speakersOf(db: Reader, agendaItemId: string): CaptureContext['speakers'] {
  return db
    .select({
      participantId: participantTable.id,
      name: participantTable.name,
      post: participantTable.post,
      unitName: participantTable.unitName,
      organizationId: participantTable.organizationId,
    })
    .from(agendaSpeakerTable)
    .innerJoin(participantTable, eq(participantTable.id, agendaSpeakerTable.participantId))
    .where(eq(agendaSpeakerTable.agendaItemId, agendaItemId))
    .orderBy(asc(agendaSpeakerTable.position))
    .all();
}

/** The slide on the stage, when it is one of this meeting's. */
function shownSlide(db: Reader, meetingId: string) {
  return db
    .select({
      id: slideTable.id,
      number: slideTable.number,
      title: slideTable.title,
      imageHash: slideTable.imageHash,
      caseStudyId: caseStudyTable.id,
      countyId: caseStudyTable.countyId,
    })
    .from(stageStateTable)
    .innerJoin(slideTable, eq(slideTable.id, stageStateTable.slideId))
    .innerJoin(deckTable, eq(deckTable.id, slideTable.deckId))
    .innerJoin(caseStudyTable, eq(caseStudyTable.id, deckTable.caseStudyId))
    .where(and(eq(stageStateTable.view, 'slide'), eq(caseStudyTable.meetingId, meetingId)))
    .get();
}

function countyOf(db: Reader, ids: (string | null | undefined)[]): CaptureContext['county'] {
  for (const id of ids) {
    if (!id) continue;
    const [found] = organizationsInCity(db, eq(organizationTable.id, id));
    if (found?.kind === 'county') return { id, name: fullName(found) };
  }
  return null;
}

/** What an issue points to must exist, and belong to its meeting. */
function checkReferences(
  db: Reader,
  meetingId: string,
  named: Partial<Pick<Issue, 'countyId' | 'raisedById' | 'agendaItemId' | 'slideId'>>,
): void {
  requireOrganization(db, named.countyId);
  if (named.raisedById) {
    const person = db
      .select({ meetingId: participantTable.meetingId })
      .from(participantTable)
      .where(eq(participantTable.id, named.raisedById))
      .get();
    if (person?.meetingId !== meetingId) throw invalid('issues:error.speakerElsewhere');
  }
  if (named.agendaItemId) {
    const item = db
      .select({ meetingId: agendaDayTable.meetingId })
      .from(agendaItemTable)
      .innerJoin(agendaDayTable, eq(agendaDayTable.id, agendaItemTable.dayId))
      .where(eq(agendaItemTable.id, named.agendaItemId))
      .get();
    if (item?.meetingId !== meetingId) throw invalid('issues:error.itemElsewhere');
  }
  if (named.slideId) {
    const slide = db
      .select({ meetingId: caseStudyTable.meetingId })
      .from(slideTable)
      .innerJoin(deckTable, eq(deckTable.id, slideTable.deckId))
      .innerJoin(caseStudyTable, eq(caseStudyTable.id, deckTable.caseStudyId))
      .where(eq(slideTable.id, named.slideId))
      .get();
    if (slide?.meetingId !== meetingId) throw invalid('issues:error.slideElsewhere');
  }
}

/** A new issue as it is before anyone has done anything about it. */
export const blankIssue = {
  status: 'captured',
  countyId: null,
  raisedById: null,
  raisedByText: '',
  agendaItemId: null,
  slideId: null,
  editedWording: '',
  demand: '',
  topic: 'other',
  level: null,
  commonIssueId: null,
  relapseOfId: null,
  leadOrganizationId: null,
  responsiblePerson: '',
  responsiblePhone: '',
  assignedOn: null,
  dueDate: null,
  originalDueDate: null,
  supervised: false,
  outcome: null,
  result: '',
  explanation: '',
  nextStep: '',
  concludedBy: null,
  concludedAt: null,
  closedBy: null,
  closedAt: null,
  followUpReviewOn: null,
  remark: '',
  noticeId: null,
  recorder: '',
  groupName: '',
  common: false,
  splitFromId: null,
  repeatOfId: null,
  leader: '',
  feedbackCycle: 'once',
  transferredTo: '',
  settledLevel: null,
  reply: '',
  rating: null,
} satisfies Partial<Issue>;

type CaptureOperations = 'captureContext' | 'capture' | 'edit' | 'remove';

export const captureOperations: Pick<HandlersOf<'issues'>, CaptureOperations> = {
  captureContext(db, { meetingId, agendaItemId }, { now }) {
    const running = runningItem(db, meetingId);
    const item = agendaItemId ? chosenItem(db, meetingId, agendaItemId) : running;
    const speakers = item ? speakersOf(db, item.id) : [];
    const shown = shownSlide(db, meetingId);
    // Another county's slide left on the stage says nothing about who is speaking, and what the hall
    // sees says nothing about an item that does not run.
    const mayBeAnyCase = item?.id === running?.id && !item?.caseStudyId;
    const slide = shown && (mayBeAnyCase || item?.caseStudyId === shown.caseStudyId) && shown;
    return {
      agendaItem: item ? { id: item.id, title: item.title } : null,
      county: countyOf(db, [
        item?.countyId,
        ...speakers.map(({ organizationId }) => organizationId),
        slide ? slide.countyId : null,
      ]),
      speakers,
      slide: slide
        ? { id: slide.id, number: slide.number, title: slide.title, imageHash: slide.imageHash }
        : null,
      now,
    };
  },

  capture(db, { meetingId, ...fields }, act) {
    meetingRow(db, meetingId);
    checkReferences(db, meetingId, fields);
    const id = act.newId();
    const number = nextNumber(db, meetingId);
    db.insert(issueTable)
      .values({
        ...blankIssue,
        ...fields,
        raisedAt: fields.raisedAt ?? act.now,
        id,
        meetingId,
        number,
        createdBy: act.operatorId,
        recorder: act.station.recorder,
        groupName: act.station.group,
      })
      .run();
    return { id, number };
  },

  edit(db, { id, ...changes }) {
    const issue = issueRow(db, id);
    if (issue.status === 'closed') throw refused('issues:error.closed');
    checkReferences(db, issue.meetingId, changes);
    db.update(issueTable).set(changes).where(eq(issueTable.id, id)).run();
  },

  remove(db, { id }) {
    const { status } = issueRow(db, id);
    if (status !== 'captured') throw refused('issues:error.removeAfterCapture');
    const named = db
      .select({ id: issueTable.id })
      .from(issueTable)
      .where(eq(issueTable.commonIssueId, id))
      .get();
    if (named) throw refused('issues:error.removeCommon');
    db.delete(issueTable).where(eq(issueTable.id, id)).run();
  },
};
