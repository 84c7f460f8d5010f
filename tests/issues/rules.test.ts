import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { light, lights, proposedDueDate } from '../../src/shared/issues/deadlines';
import { type IssueStatus, issueStatuses, outcomes } from '../../src/shared/issues/issue';
import {
  legalMove,
  legalMovesFrom,
  lifecycle,
  type Move,
  moves,
  statusAfter,
} from '../../src/shared/issues/lifecycle';
import { countIssues, percent } from '../../src/shared/issues/rates';
import {
  assignmentProblem,
  closureProblem,
  conclusionProblem,
  extensionProblem,
} from '../../src/shared/issues/rules';
import { addDays, asCalendarDate } from '../../src/shared/time';

const today = asCalendarDate('2026-08-15');

/** The regulation once more, written by hand: status → move → status after. */
const regulation: Record<IssueStatus, Partial<Record<Move, IssueStatus>>> = {
  captured: {
    propose: 'proposed',
    assign: 'assigned',
    merge: 'merged',
    handleLocally: 'handledLocally',
    notAccept: 'notAccepted',
  },
  proposed: {
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
  declined: { reassign: 'assigned', handleLocally: 'handledLocally', notAccept: 'notAccepted' },
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
    requestClosure: 'closureRequested',
    markContinuous: 'continuous',
    reopen: 'underway',
  },
  closureRequested: { close: 'closed', sendBack: 'sentBack' },
  closed: { confirmHeld: 'closed', reportRelapse: 'closed', reopen: 'underway' },
  merged: { separate: 'proposed' },
  handledLocally: { reopen: 'proposed' },
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
    expect(proposedDueDate(today, { assignmentDays: 15 })).toBe('2026-08-30');
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
    ['on the last day', '2026-08-15', '2026-08-16', null],
    ['too late', '2026-08-14', '2026-08-30', 'extendAfterExpiry'],
    ['not later', '2026-08-20', '2026-08-20', 'extensionNotLater'],
    ['nothing to extend', null, '2026-08-20', 'noDueDate'],
  ])('extension: %s', (_, dueDate, newDate, expected) => {
    const issue = { dueDate: dueDate ? asCalendarDate(dueDate) : null };
    const problem = extensionProblem(issue, asCalendarDate(newDate), today);
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

describe('rates', () => {
  const row = (status: IssueStatus, outcome: 'solved' | 'planned' | null = null) => ({
    status,
    outcome,
    light: null,
  });

  test('are four, each from its own numbers', () => {
    const { total, rates } = countIssues(
      [
        row('captured'),
        row('merged'),
        row('notAccepted'),
        row('handledLocally'),
        row('declined'),
        row('underway'),
        row('concluded', 'planned'),
        row('closureRequested', 'solved'),
        row('closed', 'solved'),
      ],
      today,
    );
    expect(total).toBe(9);
    expect(rates).toEqual({
      dispatched: { numerator: 5, denominator: 6 },
      concluded: { numerator: 3, denominator: 5 },
      solved: { numerator: 2, denominator: 5 },
      closed: { numerator: 1, denominator: 5 },
    });
    expect(percent(rates.dispatched)).toBe('83.33%');
    expect(percent({ numerator: 0, denominator: 0 })).toBe('—');
  });

  test('of any issues: a part is never more than its whole', () => {
    const anyRow = fc.record({
      status: fc.constantFrom(...issueStatuses),
      outcome: fc.constantFrom(...outcomes, null),
      light: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        for (const { numerator, denominator } of Object.values(countIssues(rows, today).rates))
          expect(numerator).toBeLessThanOrEqual(denominator);
      }),
    );
  });
});
