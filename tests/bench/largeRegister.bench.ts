import Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { issueTable } from '../../src/main/features/issues/issues.table';
import { openProgram, type Program } from '../../src/main/program';
import { asCalendarDate } from '../../src/shared/time';
import { benchHead, fillWithIssues, wordsToFind } from './filled';
import { type Bench, type Figure, inTurns, timed } from './measure';
import { inFolder } from './places';

const MANY = 100_000;
const ROUNDS = 5;
const DAY = 24 * 60 * 60 * 1000;

/** What is asked of a register ten times as large as any office's, against reading its rows plainly. */
async function asking({ client, store }: Program, meetingId: string): Promise<Figure[]> {
  const plain = new Database(store.file, { readonly: true });
  const asOf = asCalendarDate('2026-08-20');
  try {
    const all = plain.prepare('SELECT * FROM issue WHERE meeting_id = ? ORDER BY number');
    const asked = {
      list: () => client.issues.list({ meetingId }),
      filter: () =>
        client.issues.list({ meetingId, topic: 'land', status: ['underway'], light: ['overdue'] }),
      search: () => client.issues.list({ meetingId, text: wordsToFind[2] as string }),
      counts: () => client.issues.counts({ meetingId }),
      asOf: () => client.issues.list({ meetingId, asOf }),
      figures: () => client.figures.show({ meetingId }),
    };
    const samples = await inTurns(ROUNDS, {
      plain: timed(() => all.all(meetingId)),
      list: timed(asked.list),
      filter: timed(asked.filter),
      search: timed(asked.search),
      counts: timed(asked.counts),
      asOf: timed(asked.asOf),
      figures: timed(asked.figures),
    });
    const names = {
      list: 'list',
      filter: 'filter by topic, status and light',
      search: 'search for three characters among',
      counts: 'count the rates of',
      asOf: 'list as of an earlier day, a hundredth touched since,',
      figures: 'show all figures of',
    };
    return (Object.keys(names) as (keyof typeof names)[]).map((key) => ({
      name: `${names[key]} ${MANY} issues`,
      unit: 'ms',
      samples: samples[key],
      baselines: [{ name: 'SELECT * of the same rows', samples: samples.plain }],
    }));
  } finally {
    plain.close();
  }
}

export const largeRegisterBench: Bench = {
  name: 'largeRegister',
  run: () =>
    inFolder(async (folder) => {
      const program = await openProgram({
        folder,
        desk: null,
        clock: () => Date.UTC(2026, 9, 1),
      });
      try {
        const meetingId = await fillWithIssues(program, MANY);
        const later = { ...benchHead('later'), at: Date.UTC(2026, 7, 14) + 20 * DAY };
        program.store.change(later, (db) =>
          db
            .update(issueTable)
            .set({ remark: '示例：后来补记。' })
            .where(sql`number % 100 = 0`)
            .run(),
        );
        return await asking(program, meetingId);
      } finally {
        program.close();
      }
    }),
};
