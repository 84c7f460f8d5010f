import { describe, expect, test } from 'vitest';
import type { Light } from '../../src/shared/issues/deadlines';
import { type IssueStatus, issueStatuses } from '../../src/shared/issues/issue';
import {
  gravest,
  isSilent,
  noticeLight,
  reminderReasons,
} from '../../src/shared/supervision/rules';
import { asCalendarDate } from '../../src/shared/time';

const TODAY = asCalendarDate('2026-08-15');
const day = asCalendarDate;
const anOwed = {
  status: 'underway' as IssueStatus,
  light: 'onTrack' as Light | null,
  supervised: false,
  feedbackCycle: 'once' as const,
  assignedOn: day('2026-08-14'),
  lastWordOn: null,
};
const settings = { silentDays: 7 };

describe('the colour of a supervision notice', () => {
  test.each([
    ['onTrack', false, null],
    ['onTrack', true, 'dueSoon'],
    [null, true, 'dueSoon'],
    ['dueSoon', false, 'dueSoon'],
    ['behind', false, 'behind'],
    ['overdue', true, 'overdue'],
  ] as const)('light %s, supervised %s: %s', (light, supervised, expected) => {
    expect(noticeLight({ status: 'underway', light, supervised })).toBe(expected);
  });

  test('nobody is supervised who owes nothing', () => {
    const asked = issueStatuses.filter((status) =>
      noticeLight({ status, light: null, supervised: true }),
    );
    expect(asked).toEqual(['assigned', 'underway', 'sentBack']);
  });

  test('one paper has the gravest colour of its issues', () => {
    expect(gravest(['dueSoon', 'overdue', 'behind'])).toBe('overdue');
    expect(gravest(['behind', 'dueSoon'])).toBe('behind');
    expect(gravest([])).toBeNull();
  });
});

describe('silence', () => {
  test.each([
    ['once', '2026-08-08', null, false],
    ['once', '2026-08-07', null, true],
    ['once', '2026-07-01', '2026-08-10', false],
    ['weekly', '2026-07-01', '2026-08-07', true],
    ['halfMonthly', '2026-07-01', '2026-08-01', false],
    ['monthly', '2026-07-15', null, false],
    ['monthly', '2026-07-14', null, true],
    ['quarterly', '2026-05-01', '2026-05-20', false],
  ] as const)('%s, assigned %s, last word %s: %s', (feedbackCycle, assigned, word, silent) => {
    const issue = {
      ...anOwed,
      feedbackCycle,
      assignedOn: day(assigned),
      lastWordOn: word && day(word),
    };
    expect(isSilent(issue, TODAY, settings)).toBe(silent);
  });
});

test('reasons to remind stand together, and none for what is answered', () => {
  const silent = {
    ...anOwed,
    light: 'overdue' as const,
    supervised: true,
    assignedOn: day('2026-07-01'),
  };
  expect(reminderReasons(silent, TODAY, settings)).toEqual(['overdue', 'silent', 'supervised']);
  expect(reminderReasons(anOwed, TODAY, settings)).toEqual([]);
  expect(reminderReasons({ ...silent, status: 'submitted', light: null }, TODAY, settings)).toEqual(
    [],
  );
});
