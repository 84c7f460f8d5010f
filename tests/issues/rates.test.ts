import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issueStatuses, levels, outcomes, ratings } from '../../src/shared/issues/issue';
import {
  type Counted,
  countIssues,
  isCounted,
  isOfLevel,
  percent,
  type RateName,
  rateNames,
} from '../../src/shared/issues/rates';
import { asCalendarDate } from '../../src/shared/time';

const asOf = asCalendarDate('2026-09-30');
const day = (date: string | null) => (date === null ? null : asCalendarDate(date));

type Said = Partial<Omit<Counted, 'dueDate' | 'originalDueDate' | 'firstSubmittedOn'>> & {
  due?: string | null;
  originalDue?: string | null;
  submitted?: string | null;
};

const counted = ({ due = null, originalDue = due, submitted = null, ...more }: Said): Counted => ({
  status: 'underway',
  outcome: null,
  rating: null,
  level: null,
  settledLevel: null,
  light: null,
  dueDate: day(due),
  originalDueDate: day(originalDue),
  firstSubmittedOn: day(submitted),
  wasExtended: false,
  wasSentBack: false,
  ...more,
});

/** A small register counted by hand. */
const register = [
  counted({ status: 'captured' }),
  counted({ status: 'merged' }),
  counted({ status: 'notAccepted' }),
  counted({ status: 'handledLocally' }),
  counted({ status: 'transferred' }),
  counted({ status: 'declined', due: '2026-10-08' }),
  // late, and still owed
  counted({ status: 'underway', due: '2026-09-20' }),
  // extended, in time by the new date only, sent back once
  counted({
    status: 'sentBack',
    due: '2026-09-25',
    originalDue: '2026-09-10',
    submitted: '2026-09-18',
    wasExtended: true,
    wasSentBack: true,
  }),
  counted({
    status: 'concluded',
    outcome: 'planned',
    due: '2026-09-25',
    submitted: '2026-09-26',
    rating: 'basicallySatisfied',
  }),
  counted({ status: 'rating', outcome: 'solved', due: '2026-09-25', submitted: '2026-09-25' }),
  counted({
    status: 'closed',
    outcome: 'solved',
    due: '2026-09-25',
    submitted: '2026-09-01',
    rating: 'satisfied',
  }),
  // solved once, not to the raiser's mind: worked on again
  counted({
    status: 'underway',
    due: '2026-10-20',
    submitted: '2026-09-10',
    rating: 'unsatisfied',
  }),
];

describe('rates', () => {
  const expected: Record<RateName, [number, number]> = {
    dispatched: [7, 8],
    fedBackOnTime: [4, 6],
    fedBackByOriginalDate: [3, 6],
    replied: [5, 7],
    concluded: [3, 7],
    solved: [2, 7],
    closed: [1, 7],
    satisfied: [1, 3],
    satisfiedOrBasically: [2, 3],
    extended: [1, 7],
    sentBack: [1, 7],
  };
  const counts = countIssues(register, asOf);

  test.each(rateNames)('%s: each from its own numbers', (name) => {
    const [numerator, denominator] = expected[name];
    expect(counts.rates[name]).toEqual({ numerator, denominator });
  });

  test('says what was counted, and to which day', () => {
    expect(counts).toMatchObject({ asOf, total: 12, byStatus: { underway: 2, closed: 1 } });
    expect(percent(counts.rates.solved)).toBe('28.57%');
    expect(percent({ numerator: 0, denominator: 0 })).toBe('—');
  });

  const anyCounted = fc.record({
    status: fc.constantFrom(...issueStatuses),
    outcome: fc.constantFrom(...outcomes, null),
    rating: fc.constantFrom(...ratings, null),
    level: fc.constantFrom(...levels, null),
    settledLevel: fc.constantFrom(...levels, null),
    due: fc.constantFrom('2026-09-01', '2026-10-30', null),
    submitted: fc.constantFrom('2026-08-31', '2026-09-15', null),
    wasExtended: fc.boolean(),
    wasSentBack: fc.boolean(),
  });

  test('the rows behind a number are as many as it says, and a part is never more than its whole', () => {
    fc.assert(
      fc.property(fc.array(anyCounted), (said) => {
        const rows = said.map(counted);
        const { rates } = countIssues(rows, asOf);
        for (const name of rateNames) {
          const behind = (place: 'numerator' | 'denominator') =>
            rows.filter((row) => isCounted(row, name, place, asOf)).length;
          expect(rates[name]).toEqual({
            numerator: behind('numerator'),
            denominator: behind('denominator'),
          });
          expect(rates[name].numerator).toBeLessThanOrEqual(rates[name].denominator);
        }
      }),
    );
  });
});

test.each([
  ['nobody named a level: the province coordinates', null, null, 'province'],
  ['the province’s', 'province', null, 'province'],
  ['the province’s, settled by the city', 'province', 'city', 'city'],
  ['the county’s, settled by the city', 'county', 'city', 'city'],
  ['the county’s', 'county', null, 'county'],
] as const)('%s', (_, level, settledLevel, expected) => {
  const of = levels.filter((wanted) => isOfLevel({ level, settledLevel }, wanted));
  expect(of).toEqual([expected]);
});
