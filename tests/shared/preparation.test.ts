import type { MeetingOverview } from '@shared/meetings/meeting';
import { preparation } from '@shared/meetings/preparation';
import { asCalendarDate } from '@shared/time';
import { expect, test } from 'vitest';

const overview = (given: Partial<MeetingOverview>, theme = '产业', venue = '示例会堂') =>
  ({
    meeting: {
      id: 'm',
      year: 2026,
      ordinal: 3,
      name: '示例',
      theme,
      venue,
      startsOn: asCalendarDate('2026-08-14'),
      endsOn: asCalendarDate('2026-08-15'),
      houseStyle: 'gbt9704',
      isSample: false,
      copiedFromId: null,
      createdAt: 0,
    },
    days: 2,
    agendaItems: 0,
    itemsWithoutSpeaker: 0,
    participants: 0,
    participantsWithoutOrganization: 0,
    caseStudies: 0,
    casesWithoutDeck: 0,
    decks: 0,
    decksWaiting: 0,
    issues: 0,
    openIssues: 0,
    ...given,
  }) satisfies MeetingOverview;

const stepOf = (given: MeetingOverview, key: string) =>
  preparation(given).find((step) => step.key === key);

test('goes in the order in which one prepares', () => {
  expect(preparation(overview({})).map(({ key }) => key)).toEqual([
    'details',
    'participants',
    'agenda',
    'cases',
    'decks',
    'issues',
  ]);
});

test.each<[string, Partial<MeetingOverview>, string]>([
  ['participants', {}, 'open'],
  ['participants', { participants: 3 }, 'done'],
  ['participants', { participants: 3, participantsWithoutOrganization: 1 }, 'attention'],
  ['agenda', { agendaItems: 4, itemsWithoutSpeaker: 2 }, 'attention'],
  ['agenda', { agendaItems: 4 }, 'done'],
  ['cases', { caseStudies: 1, casesWithoutDeck: 1 }, 'attention'],
  ['decks', { decks: 2, decksWaiting: 1 }, 'attention'],
  ['decks', { decks: 2 }, 'done'],
  ['issues', { issues: 60, openIssues: 12 }, 'attention'],
  ['issues', { issues: 60 }, 'done'],
])('%s with %o is %s', (key, given, state) => {
  expect(stepOf(overview(given), key)?.state).toBe(state);
});

test('says what is missing and how much of it', () => {
  expect(stepOf(overview({}, '', ''), 'details')).toEqual({
    key: 'details',
    state: 'attention',
    notes: [
      { key: 'theme', count: 1 },
      { key: 'venue', count: 1 },
    ],
  });
  expect(stepOf(overview({ agendaItems: 4, itemsWithoutSpeaker: 2 }), 'agenda')?.notes).toEqual([
    { key: 'withoutSpeaker', count: 2 },
  ]);
});
