import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facts, type Laptop, laptops, merged } from './laptops';

/** One act on one laptop; `pick` chooses among what is there. Acts that make no sense then do nothing. */
type Act = { laptop: 0 | 1; verb: (typeof verbs)[number]; pick: number; word: string };

const verbs = [
  'capture',
  'editIssue',
  'removeIssue',
  'notAccept',
  'addPerson',
  'editPerson',
  'removePerson',
  'editMeeting',
  'addItem',
  'editItem',
  'removeItem',
  'speakers',
  'undo',
] as const;

const anAct: fc.Arbitrary<Act> = fc.record({
  laptop: fc.constantFrom(0, 1),
  verb: fc.constantFrom(...verbs),
  pick: fc.nat(20),
  word: fc.constantFrom('甲', '乙', '丙'),
});

async function act({ client }: Laptop, meetingId: string, { verb, pick, word }: Act) {
  const issues = await client.issues.list({ meetingId });
  const people = await client.participants.list({ meetingId });
  const { days } = await client.agenda.list({ meetingId });
  const items = days.flatMap((day) => day.items);
  const one = <T extends { id: string }>(rows: readonly T[]) => rows[pick % rows.length]?.id ?? '';
  const done = {
    capture: () =>
      client.issues.capture({
        meetingId,
        kind: 'problem',
        originalWording: `示例：${word}`,
        raisedById: pick % 2 === 0 ? one(people) || null : null,
        agendaItemId: pick % 3 === 0 ? one(items) || null : null,
      }),
    editIssue: () => client.issues.edit({ id: one(issues), demand: word }),
    removeIssue: () => client.issues.remove({ id: one(issues) }),
    notAccept: () => client.issues.notAccept({ id: one(issues), reason: word }),
    addPerson: () =>
      client.participants.create({ meetingId, name: `示例${word}`, capacity: 'attendee' }),
    editPerson: () => client.participants.edit({ id: one(people), phone: word }),
    removePerson: () => client.participants.remove({ id: one(people) }),
    editMeeting: () => client.meetings.edit({ id: meetingId, theme: word }),
    addItem: () =>
      client.agenda.addItem({
        dayId: days[0]?.id ?? '',
        kind: 'speech',
        title: `示例${word}`,
        plannedMinutes: pick,
      }),
    editItem: () => client.agenda.editItem({ id: one(items), title: `示例${word}` }),
    removeItem: () => client.agenda.removeItems({ ids: [one(items)] }),
    speakers: () =>
      client.agenda.setSpeakers({
        id: one(items),
        participantIds: people.slice(pick % 3, (pick % 3) + 2).map(({ id }) => id),
      }),
    undo: () => client.journal.undo({}),
  } satisfies Record<(typeof verbs)[number], () => Promise<unknown>>;
  await done[verb]().catch(() => undefined);
}

/** Rows without what a natural key replaces: the same speaker entered twice has two ids. */
const comparable = (laptop: Laptop) => {
  const { agenda_speaker: speakers = [], ...rest } = facts(laptop);
  const pairs = speakers.map((row) => `${row.agenda_item_id} ${row.participant_id}`);
  return { ...rest, speakers: pairs.sort() };
};

test('whatever two laptops did, merging both ways gives both the same facts, and once more changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anAct, { minLength: 3, maxLength: 16 }),
      fc.array(anAct, { minLength: 0, maxLength: 10 }),
      fc.constantFrom('ours' as const, 'theirs' as const),
      async (first, second, all) => {
        const { main, desk, meetingId } = await laptops();
        const both = [main, desk] as const;
        for (const acts of [first, second]) {
          for (const one of acts) await act(both[one.laptop], meetingId, one);
          await merged(desk, main, { all });
          expect((await merged(main, desk)).conflicts).toEqual([]);
          expect(comparable(desk)).toEqual(comparable(main));
        }
        const end = comparable(main);
        expect(await merged(desk, main)).toMatchObject({ conflicts: [], rows: [], numbers: [] });
        expect(comparable(main)).toEqual(end);
      },
    ),
    { numRuns: 8, endOnFailure: true },
  );
}, 240_000);
