import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Deadline,
  lightOn,
  lights,
  proposedDueDate,
  proposedReviewDate,
  proposedSupportDate,
} from '../../src/shared/issues/deadlines';
import { type IssueStatus, issueStatuses, outcomes } from '../../src/shared/issues/issue';
import {
  legalMove,
  legalMovesFrom,
  lifecycle,
  type Move,
  moves,
  statusAfter,
} from '../../src/shared/issues/lifecycle';
import {
  assignmentProblem,
  closureProblem,
  conclusionProblem,
  extensionProblem,
} from '../../src/shared/issues/rules';
import { addDays, asCalendarDate, type CalendarDate } from '../../src/shared/time';
import { dayCount, workCalendar } from '../../src/shared/workingDays/workCalendar';

const today = asCalendarDate('2026-08-15');
const calendarDays = dayCount(workCalendar([]), 'calendarDays');
const workingDays = dayCount(workCalendar([]), 'workingDays');

/** The regulation once more, written by hand: status → move → status after. */
const regulation: Record<IssueStatus, Partial<Record<Move, IssueStatus>>> = {
  captured: {
    propose: 'proposed',
    split: 'captured',
    transfer: 'transferred',
    assign: 'assigned',
    merge: 'merged',
    handleLocally: 'handledLocally',
    notAccept: 'notAccepted',
  },
  proposed: {
    split: 'proposed',
    transfer: 'transferred',
    assign: 'assigned',
    merge: 'merged',
    handleLocally: 'handledLocally',
    notAccept: 'notAccepted',
  },
  assigned: {
    acknowledge: 'underway',
    decline: 'declined',
    reassign: 'assigned',
    reportProgress: 'underway',
    extend: 'assigned',
  },
  declined: {
    reassign: 'assigned',
    handleLocally: 'handledLocally',
    transfer: 'transferred',
    notAccept: 'notAccepted',
  },
  underway: {
    reportProgress: 'underway',
    extend: 'underway',
    submit: 'submitted',
    markContinuous: 'continuous',
  },
  submitted: { sendBack: 'sentBack', conclude: 'concluded', markContinuous: 'continuous' },
  sentBack: {
    reportProgress: 'sentBack',
    extend: 'sentBack',
    submit: 'submitted',
    markContinuous: 'continuous',
  },
  concluded: {
    reportProgress: 'concluded',
    askRaiser: 'rating',
    requestClosure: 'closureRequested',
    markContinuous: 'continuous',
    reopen: 'underway',
  },
  rating: { rate: 'concluded', rateUnsatisfied: 'underway', requestClosure: 'closureRequested' },
  closureRequested: { close: 'closed', sendBack: 'sentBack' },
  closed: { confirmHeld: 'closed', reportRelapse: 'closed', reopen: 'underway' },
  merged: { separate: 'proposed' },
  handledLocally: { reopen: 'proposed' },
  transferred: { reopen: 'proposed' },
  notAccepted: { reopen: 'proposed' },
  continuous: { reportProgress: 'continuous', reopen: 'underway' },
};

describe('the table of legal moves', () => {
  const every = issueStatuses.flatMap((status) =>
    moves.map((move) => [status, move, regulation[status][move]] as const),
  );

  test.each(every)('%s × %s → %s', (status, move, expected) => {
    expect(legalMove(status, move)?.to).toBe(expected);
    if (expected) expect(statusAfter(status, move)).toBe(expected);
    else
      expect(() => statusAfter(status, move)).toThrow(
        expect.objectContaining({ kind: 'conflict', key: `issues:error.illegalMove.${move}` }),
      );
  });

  test('has no line twice, and every move somewhere', () => {
    const lines = lifecycle.map(({ from, move }) => `${from} ${move}`);
    expect(new Set(lines).size).toBe(lines.length);
    expect(new Set(lifecycle.map(({ move }) => move))).toEqual(new Set(moves));
  });

  test('whatever is done, an issue can always be brought to its end', () => {
    const ends: IssueStatus[] = ['closed', 'notAccepted', 'handledLocally', 'merged', 'continuous'];
    const reachesEnd = (from: IssueStatus, seen: IssueStatus[] = []): boolean =>
      ends.includes(from) ||
      legalMovesFrom(from).some(({ to }) => !seen.includes(to) && reachesEnd(to, [...seen, from]));
    for (const status of issueStatuses) expect(reachesEnd(status)).toBe(true);
  });
});

describe('lights', () => {
  const due = (dueDate: string | null, more: object = {}) => ({
    status: 'underway' as IssueStatus,
    dueDate: dueDate ? asCalendarDate(dueDate) : null,
    originalDueDate: null,
    supportingDueDate: null,
    ...more,
  });
  const settings = { dueSoonDays: 3 };
  const light = (issue: Deadline, day: CalendarDate, chosen = settings) =>
    lightOn(day, chosen, calendarDays)(issue);

  test.each([
    ['far away', due('2026-08-30'), 'onTrack'],
    ['one day more than soon', due('2026-08-19'), 'onTrack'],
    ['the first soon day', due('2026-08-18'), 'dueSoon'],
    ['today', due('2026-08-15'), 'dueSoon'],
    ['yesterday', due('2026-08-14'), 'overdue'],
    ['only alive by extension', due('2026-08-30', { originalDueDate: '2026-08-14' }), 'behind'],
    ['extended in time', due('2026-08-30', { originalDueDate: '2026-08-20' }), 'onTrack'],
    ['a supporter late', due('2026-08-30', { supportingDueDate: '2026-08-14' }), 'behind'],
    ['sent back', due('2026-08-30', { status: 'sentBack' }), 'behind'],
    ['sent back and past', due('2026-08-14', { status: 'sentBack' }), 'overdue'],
    ['without a date', due(null), null],
    ['answered', due('2026-08-01', { status: 'submitted' }), null],
    ['closed', due('2026-08-01', { status: 'closed' }), null],
    ['continuous', due('2026-08-01', { status: 'continuous' }), null],
  ])('%s', (_, issue, expected) => {
    expect(light(issue, today, settings)).toBe(expected);
  });

  test('never get milder as days pass', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20, max: 40 }),
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 0, max: 30 }),
        (left, dueSoonDays, later) => {
          const issue = due(addDays(today, left));
          const rank = (day: number) =>
            lights.indexOf(light(issue, addDays(today, day), { dueSoonDays }) ?? 'onTrack');
          expect(rank(later)).toBeGreaterThanOrEqual(rank(0));
        },
      ),
    );
  });

  test('the first day counted is the day after dispatch', () => {
    expect(proposedDueDate(today, { assignmentDays: 15 }, calendarDays)).toBe('2026-08-30');
  });

  test('due soon counts working days where the office does: Friday is two before Tuesday', () => {
    const friday = asCalendarDate('2026-08-14');
    const issue = due('2026-08-18');
    expect(lightOn(friday, { dueSoonDays: 2 }, workingDays)(issue)).toBe('dueSoon');
    expect(lightOn(friday, { dueSoonDays: 2 }, calendarDays)(issue)).toBe('onTrack');
  });

  test('a supporter answers before the lead, or there is no date to propose', () => {
    const due = asCalendarDate('2026-08-31');
    const settings = { supportLeadDays: 3 };
    expect(proposedSupportDate(today, due, settings, workingDays)).toBe('2026-08-26');
    expect(proposedSupportDate(today, asCalendarDate('2026-08-18'), settings, workingDays)).toBe(
      null,
    );
  });

  test('one looks back on a working day', () => {
    const settings = { followUpReviewDays: 7 };
    // 2026-08-22 is a Saturday
    expect(proposedReviewDate(today, settings, workingDays)).toBe('2026-08-24');
    expect(proposedReviewDate(today, settings, calendarDays)).toBe('2026-08-22');
  });
});

describe('rules', () => {
  const assignment = {
    leadOrganizationId: 'a',
    supporting: [{ organizationId: 'b', dueDate: asCalendarDate('2026-08-20') }],
    assignedOn: today,
    dueDate: asCalendarDate('2026-08-30'),
  };
  const support = (organizationId: string, dueDate: string | null) => ({
    organizationId,
    dueDate: dueDate ? asCalendarDate(dueDate) : null,
  });

  test.each([
    ['right', {}, null],
    ['without supporters', { supporting: [] }, null],
    ['supporter without a date', { supporting: [support('b', null)] }, null],
    ['in the future', { assignedOn: asCalendarDate('2026-08-16') }, 'assignedInFuture'],
    ['due the same day', { dueDate: today }, 'dueBeforeAssigned'],
    ['lead supports itself', { supporting: [support('a', null)] }, 'leadSupportsItself'],
    ['twice', { supporting: [support('b', null), support('b', null)] }, 'supportsTwice'],
    [
      'supporter on the same day',
      { supporting: [support('b', '2026-08-30')] },
      'supportDueAfterLead',
    ],
    [
      'supporter before dispatch',
      { supporting: [support('b', '2026-08-14')] },
      'dueBeforeAssigned',
    ],
  ])('assignment: %s', (_, change, expected) => {
    const problem = assignmentProblem({ ...assignment, ...change }, today);
    expect(problem?.key ?? null).toBe(expected && `issues:error.${expected}`);
  });

  test.each([
    ['later, in time', '2026-08-20', '2026-08-30', null],
    ['a day ahead', '2026-08-16', '2026-08-30', null],
    ['on the last day', '2026-08-15', '2026-08-16', 'extendTooLate'],
    ['too late', '2026-08-14', '2026-08-30', 'extendTooLate'],
    ['not later', '2026-08-20', '2026-08-20', 'extensionNotLater'],
    ['nothing to extend', null, '2026-08-20', 'noDueDate'],
  ])('extension: %s', (_, dueDate, newDate, expected) => {
    const issue = { dueDate: dueDate ? asCalendarDate(dueDate) : null };
    const problem = extensionProblem(
      issue,
      asCalendarDate(newDate),
      today,
      { extensionNoticeDays: 1 },
      calendarDays,
    );
    expect(problem?.key ?? null).toBe(expected && `issues:error.${expected}`);
  });

  test.each(
    outcomes.flatMap((outcome) => [
      [outcome, '', outcome === 'planned' || outcome === 'explained'] as const,
      [outcome, 'why', false] as const,
    ]),
  )('conclusion %s with explanation "%s"', (outcome, explanation, refused) => {
    const problem = conclusionProblem({ outcome, result: 'done', explanation }, 'me');
    expect(problem?.key ?? null).toBe(refused ? 'issues:error.explanationMissing' : null);
  });

  test('a conclusion needs a result and a person', () => {
    const conclusion = { outcome: 'solved' as const, result: '', explanation: '' };
    expect(conclusionProblem(conclusion, 'me')?.key).toBe('issues:error.resultMissing');
    expect(conclusionProblem(conclusion, null)?.key).toBe('issues:error.whoAreYou');
  });

  const closure = {
    evidenceCount: 1,
    operatorId: 'second',
    followUpReviewOn: asCalendarDate('2026-11-13'),
  };
  test.each([
    ['right', {}, {}, null],
    ['nobody', {}, { operatorId: null }, 'whoAreYou'],
    ['the same person', {}, { operatorId: 'first' }, 'secondPerson'],
    ['no result', { result: '' }, {}, 'resultMissing'],
    ['no evidence', {}, { evidenceCount: 0 }, 'evidenceMissing'],
    ['review today', {}, { followUpReviewOn: today }, 'reviewNotLater'],
  ])('closure: %s', (_, issue, change, expected) => {
    const problem = closureProblem(
      { result: 'done', concludedBy: 'first', ...issue },
      { ...closure, ...change },
      today,
    );
    expect(problem?.key ?? null).toBe(expected && `issues:error.${expected}`);
  });
});
