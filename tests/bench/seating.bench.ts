import { orderBy } from '@shared/participants/order';
import { arrange } from '@shared/seating/arrange';
import { chairsOf } from '@shared/seating/chairs';
import type { Layout } from '@shared/seating/plan';
import { groundsOf, reasonOf } from '@shared/seating/reason';
import Database from 'better-sqlite3';
import { spellingOf } from '../../src/main/features/participants/spelling';
import { openProgram } from '../../src/main/program';
import { aMeeting } from './filled';
import { type Bench, inTurns, timed } from './measure';
import { inFolder } from './places';

const ROUNDS = 15;
const PEOPLE = 500;
const LEFT = { secondOdd: 'left', secondEven: 'left' } as const;
const HALL: Layout = {
  kind: 'hall',
  rows: 25,
  columns: 20,
  aisles: [10],
  path: 'snake',
  from: 'left',
};

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧'];
const GIVEN = ['伟', '明远', '海涛', '敏', '国栋', '䶮', '予安', '建国', '𠮷', '静', '志强'];

/** Invented; the same in every run, in no order. */
const names = Array.from(
  { length: PEOPLE },
  (_, at) => `${SURNAMES[(at * 7) % SURNAMES.length]}${GIVEN[(at * 5) % GIVEN.length]}`,
);

const people = names.map((name, position) => ({
  id: String(position),
  name,
  position,
  precedence: null,
  organizationPosition: null,
  syllables: spellingOf(name).syllables,
}));

/** By surname strokes, seated in an S, with a reason for every chair. */
function seatEverybody(): number {
  const places = orderBy(people, 'strokes').map(({ id }) => ({
    participantId: id,
    seat: null,
    rank: null,
    seatedBy: null,
  }));
  const seated = arrange({ layout: HALL, rules: LEFT, keptEmpty: {}, places });
  const chairs = chairsOf(HALL);
  const grounds = groundsOf(HALL, chairs, LEFT, seated, {});
  const sitting = new Map(seated.map((place) => [place.seat, place]));
  return chairs.filter((chair) => {
    const place = sitting.get(chair.key);
    const by = place?.seatedBy ? { rank: place.rank, seatedBy: place.seatedBy } : null;
    return reasonOf(chair, by, grounds).kind === 'path';
  }).length;
}

/** What a spreadsheet would do: the system's own stroke order, and one after the other into a list. */
function sortAndFill(): number {
  const collator = new Intl.Collator('zh-u-co-stroke');
  const sorted = names.toSorted(collator.compare);
  return sorted.map((name, at) => ({ name, row: Math.floor(at / 20) + 1, column: (at % 20) + 1 }))
    .length;
}

export const seatingBench: Bench = {
  name: 'seating',
  run: () =>
    inFolder(async (folder) => {
      const program = await openProgram({ folder });
      try {
        const meetingId = await aMeeting(program);
        const { client } = program;
        for (const name of names) await client.participants.create({ meetingId, name });
        const ids = (await client.participants.list({ meetingId }))
          .slice(-PEOPLE)
          .map(({ id }) => id);
        const { id } = await client.seating.make({
          meetingId,
          name: '会场',
          kind: 'hall',
          layout: HALL,
          orderBy: 'strokes',
          participantIds: ids,
        });
        const copy = `${folder}/plain.db`;
        await program.store.backUp(copy);
        const plain = new Database(copy);
        plain.pragma('synchronous = FULL');
        const update = plain.prepare(
          'UPDATE seating_place SET seat = ?, rank = ? WHERE plan_id = ? AND participant_id = ?',
        );
        const rewrite = plain.transaction((shift: number) => {
          for (const [at, participant] of ids.entries()) {
            update.run(`1-${((at + shift) % PEOPLE) + 1}`, at + 1, id, participant);
          }
        });
        const rules = await inTurns(ROUNDS, {
          ours: timed(seatEverybody),
          collator: timed(sortAndFill),
        });
        // Turned over and back, so that every round moves all five hundred.
        const sides = ['right', 'left'] as const;
        const written = await inTurns(ROUNDS, {
          ours: timed((round) =>
            client.seating.edit({
              id,
              layout: { ...HALL, from: sides[Math.abs(round) % 2] ?? 'left' },
            }),
          ),
          plain: timed((round) => rewrite(round + 2)),
        });
        plain.close();
        return [
          {
            name: `order and seat ${PEOPLE} people by surname strokes, each seat with its reason`,
            unit: 'ms',
            samples: rules.ours,
            baselines: [
              { name: "sort by the system's collator and number", samples: rules.collator },
            ],
          },
          {
            name: `seat ${PEOPLE} people anew in the database, undoable`,
            unit: 'ms',
            samples: written.ours,
            baselines: [{ name: 'one prepared update each, no journal', samples: written.plain }],
          },
        ];
      } finally {
        program.close();
      }
    }),
};
