import { issues } from '@shared/issues/contract';
import type { IssueStatus, Outcome } from '@shared/issues/issue';
import { addDays, asCalendarDate, asInstant, type CalendarDate } from '@shared/time';
import seedIssues from '../../../../resources/sample/issues.json';
import seed from '../../../../resources/sample/meeting.json';
import type { Writer } from '../../db/database';
import type { Act } from '../../operation';
import { issueOperations } from '../issues';
import { instantOf, type MeetingBook } from './meetingBook';

/** How far each sample issue has come that is not merged into another: every status occurs. */
const statusCounts: readonly [IssueStatus, number][] = [
  ['captured', 5],
  ['proposed', 4],
  ['assigned', 5],
  ['declined', 3],
  ['underway', 8],
  ['submitted', 5],
  ['sentBack', 3],
  ['concluded', 5],
  ['rating', 1],
  ['closureRequested', 3],
  ['closed', 8],
  ['handledLocally', 2],
  ['transferred', 1],
  ['notAccepted', 1],
  ['continuous', 1],
];

type SeedIssue = {
  kind: string;
  topic: string;
  wording: string;
  demand: string;
  /** as it goes out, where it is a common issue */
  edited?: string;
  /** which of those before it is the common issue that it is merged into */
  mergeInto?: number;
};

/** Spread over the list, so that neighbours differ as they do in a real register. */
function statusOfEach(texts: readonly SeedIssue[]): IssueStatus[] {
  const all = statusCounts.flatMap(([status, count]) => new Array<IssueStatus>(count).fill(status));
  // 7 and 55 share no factor, so stepping by 7 meets each place once; 24 begins with work underway.
  const rest = all.map((_, index) => all[(index * 7 + 24) % all.length] as IssueStatus);
  return texts.map(({ mergeInto }) =>
    mergeInto === undefined ? (rest.shift() as IssueStatus) : 'merged',
  );
}

type Step =
  | 'propose'
  | 'assign'
  | 'acknowledge'
  | 'decline'
  | 'addProgress'
  | 'submit'
  | 'sendBack'
  | 'conclude'
  | 'askRaiser'
  | 'handleLocally'
  | 'transfer'
  | 'notAccept'
  | 'markContinuous'
  | 'merge';

const toWork: Step[] = ['propose', 'assign', 'acknowledge', 'addProgress'];
const toConclusion: Step[] = [...toWork, 'addProgress', 'submit', 'conclude'];

/** The moves that lead from a captured issue towards each status; closing needs evidence first. */
const stepsTowards: Record<IssueStatus, Step[]> = {
  captured: [],
  proposed: ['propose'],
  assigned: ['propose', 'assign'],
  declined: ['propose', 'assign', 'decline'],
  underway: toWork,
  submitted: [...toWork, 'submit'],
  sentBack: [...toWork, 'submit', 'sendBack'],
  concluded: toConclusion,
  rating: [...toConclusion, 'askRaiser'],
  closureRequested: toConclusion,
  closed: toConclusion,
  merged: ['merge'],
  handledLocally: ['propose', 'handleLocally'],
  transferred: ['propose', 'transfer'],
  notAccepted: ['propose', 'notAccept'],
  continuous: [...toWork, 'markContinuous'],
};

/** Days after the meeting on which each step is taken. */
const PACE: Record<Step, number> = {
  propose: 1,
  merge: 1,
  assign: 3,
  handleLocally: 4,
  transfer: 4,
  notAccept: 4,
  decline: 4,
  acknowledge: 5,
  addProgress: 20,
  markContinuous: 30,
  submit: 36,
  sendBack: 38,
  conclude: 40,
  askRaiser: 43,
};
const CLOSURE_REQUESTED = 46;
const CLOSED = 49;
const REVIEWED_AFTER = 140;

/** What is asked to be closed is solved; what is only concluded may have come less far. */
function outcomeOf(index: number, towards: IssueStatus): Outcome {
  if (towards !== 'concluded') return 'solved';
  return (['solved', 'underway', 'planned', 'explained'] as const)[index % 4] as Outcome;
}

const lastDay = asCalendarDate(seed.meeting.endsOn);

/** The same act on another day, by another officer. */
const on = (act: Act, days: number, operatorId: string | null): Act => {
  const today = addDays(lastDay, days);
  return { ...act, today, now: asInstant(instantOf(today, 10 * 60)), operatorId };
};

export type RaisedIssue = { id: string; status: IssueStatus };

/** Raises all issues and takes each as far as it can go without evidence. */
export function raiseIssues(db: Writer, act: Act, book: MeetingBook): RaisedIssue[] {
  const texts: readonly SeedIssue[] = seedIssues;
  const statuses = statusOfEach(texts);
  const raised: RaisedIssue[] = [];
  for (const [index, text] of texts.entries()) {
    const occasion = book.occasions[index % book.occasions.length];
    if (!occasion) break;
    const { id } = issueOperations.capture(
      db,
      issues.capture.input.parse({
        meetingId: book.meetingId,
        kind: text.kind,
        topic: text.topic,
        originalWording: `${text.wording}${seed.words.spoken}`,
        demand: text.demand,
        level: index % 6 === 5 ? 'city' : 'province',
        countyId: occasion.countyId,
        raisedById: occasion.speakerId,
        agendaItemId: occasion.agendaItemId,
        raisedAt: instantOf(occasion.date, occasion.startsAt + (index % 7)),
      }),
      { ...act, operatorId: book.officers[0] ?? null },
    );
    if (text.edited) issueOperations.edit(db, { id, editedWording: text.edited }, act);
    const status = statuses[index] as IssueStatus;
    for (const step of stepsTowards[status]) {
      const mergeInto = raised[text.mergeInto ?? 0]?.id ?? id;
      take(db, act, book, { id, index, towards: status, step, topic: text.topic, mergeInto });
    }
    raised.push({ id, status });
  }
  return raised;
}

type Taking = {
  id: string;
  index: number;
  towards: IssueStatus;
  step: Step;
  topic: string;
  mergeInto: string;
};

function take(db: Writer, act: Act, book: MeetingBook, taking: Taking): void {
  const { id, index, step } = taking;
  const { words } = seed;
  const then = on(act, PACE[step], book.officers[0] ?? null);
  const reasons: Record<string, string> = words.reasons;
  const reason = reasons[step] ?? '';
  switch (step) {
    case 'propose':
    case 'acknowledge':
    case 'askRaiser':
      issueOperations[step](db, { id }, then);
      return;
    case 'decline':
    case 'sendBack':
    case 'handleLocally':
    case 'notAccept':
    case 'markContinuous':
      issueOperations[step](db, { id, reason }, then);
      return;
    case 'transfer':
      issueOperations.transfer(db, { id, recipient: words.recipient, reason }, then);
      return;
    case 'merge':
      issueOperations.merge(db, { id, commonIssueId: taking.mergeInto }, then);
      return;
    case 'assign':
      issueOperations.assign(db, assignment(book, taking, then.today), then);
      return;
    case 'addProgress':
      issueOperations.addProgress(
        db,
        issues.addProgress.input.parse({
          id,
          text: words.progress[index % words.progress.length],
          author: words.responsible,
        }),
        then,
      );
      return;
    case 'submit':
      issueOperations.submit(db, { id, result: words.result }, then);
      return;
    case 'conclude': {
      const outcome = outcomeOf(index, taking.towards);
      const explanations: Record<string, string> = words.explanations;
      issueOperations.conclude(
        db,
        issues.conclude.input.parse({
          id,
          outcome,
          result: words.result,
          explanation: explanations[outcome] ?? '',
          nextStep: outcome === 'solved' ? '' : words.nextStep,
        }),
        then,
      );
    }
  }
}

function assignment(book: MeetingBook, { id, index, topic }: Taking, assignedOn: CalendarDate) {
  const leads: Record<string, string> = seed.leadByTopic;
  const names = seed.departments;
  const lead = leads[topic] ?? names[0] ?? '';
  const supporting = names[(index * 5) % names.length] ?? '';
  const dueDate = addDays(assignedOn, 30 + ((index * 13) % 90));
  return issues.assign.input.parse({
    id,
    leadOrganizationId: book.departments.get(lead),
    supporting:
      index % 3 === 0 || supporting === lead
        ? []
        : [
            {
              organizationId: book.departments.get(supporting),
              dueDate: addDays(dueDate, -7),
            },
          ],
    dueDate,
    responsiblePerson: seed.words.responsible,
    responsiblePhone: `1990001${String(index).padStart(4, '0')}`,
  });
}

/** With evidence at hand: asks for closure, and the second officer closes. */
export function finishIssues(db: Writer, act: Act, book: MeetingBook, raised: RaisedIssue[]): void {
  const [first = null, second = null] = book.officers;
  for (const { id, status } of needingEvidence(raised)) {
    issueOperations.requestClosure(db, { id }, on(act, CLOSURE_REQUESTED, first));
    if (status !== 'closed') continue;
    const followUpReviewOn = addDays(lastDay, REVIEWED_AFTER);
    issueOperations.close(db, { id, followUpReviewOn }, on(act, CLOSED, second));
  }
}

export const needingEvidence = (raised: RaisedIssue[]): RaisedIssue[] =>
  raised.filter(({ status }) => status === 'closed' || status === 'closureRequested');
