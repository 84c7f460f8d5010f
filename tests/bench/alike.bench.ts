import Database from 'better-sqlite3';
import { openProgram } from '../../src/main/program';
import { fillWithIssues, ISSUES } from './filled';
import { type Bench, type Figure, inTurns, timed } from './measure';
import { inFolder } from './places';

const ROUNDS = 7;
const typed = '我县化工园区扩区条件不明确，重点项目等待时间长';

/** What is said while somebody types, and what the whole register proposes. */
export const alikeBench: Bench = {
  name: 'alike',
  run: () =>
    inFolder(async (folder) => {
      const program = await openProgram({ folder });
      const meetingId = await fillWithIssues(program);
      const plain = new Database(program.store.file, { readonly: true });
      try {
        const { client } = program;
        const all = plain.prepare('SELECT * FROM issue WHERE meeting_id = ? ORDER BY number');
        if ((await client.issues.similar({ meetingId, text: typed })).length === 0)
          throw new Error('nothing is similar');
        const samples = await inTurns(ROUNDS, {
          similar: timed(() => client.issues.similar({ meetingId, text: typed })),
          themes: timed(() => client.issues.themes({ meetingId })),
          plain: timed(() => all.all(meetingId)),
        });
        const baselines = [{ name: 'SELECT * of the same rows', samples: samples.plain }];
        const figure = (name: string, measured: number[]): Figure => ({
          name,
          unit: 'ms',
          samples: measured,
          baselines,
        });
        return [
          figure(`similar to a text among ${ISSUES} issues`, samples.similar),
          figure(`common themes of ${ISSUES} issues`, samples.themes),
        ];
      } finally {
        plain.close();
        program.close();
      }
    }),
};
