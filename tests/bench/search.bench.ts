import Database from 'better-sqlite3';
import { openProgram } from '../../src/main/program';
import { fillWithIssues, ISSUES, wordsToFind } from './filled';
import { type Bench, type Figure, inTurns, timed } from './measure';
import { inFolder } from './places';

const ROUNDS = 15;
const columns = [
  'original_wording',
  'edited_wording',
  'demand',
  'raised_by_text',
  'result',
  'remark',
];
const scan = `SELECT id, number, original_wording FROM issue
  WHERE meeting_id = ? AND (${columns.map((column) => `instr(${column}, ?)`).join(' OR ')})`;

export const searchBench: Bench = {
  name: 'search',
  run: () =>
    inFolder(async (folder) => {
      const program = await openProgram({ folder });
      const meetingId = await fillWithIssues(program);
      const plain = new Database(program.store.file, { readonly: true });
      try {
        const scanning = plain.prepare(scan);
        const figures: Figure[] = [];
        for (const text of wordsToFind) {
          const inScan = () => scanning.all(meetingId, ...columns.map(() => text)).length;
          const inIndex = async () =>
            (await program.client.issues.list({ meetingId, text })).length;
          const hits = await inIndex();
          if (hits !== inScan()) throw new Error(`index and scan disagree about ${text}`);
          const samples = await inTurns(ROUNDS, {
            index: timed(inIndex),
            scan: timed(inScan),
            nothing: timed(() => program.client.settings.all({})),
          });
          figures.push({
            name: `search ${ISSUES} issues for ${text.length} character(s), ${hits} hits`,
            unit: 'ms',
            samples: samples.index,
            baselines: [
              { name: 'instr() over the same rows', samples: samples.scan },
              { name: 'reading the settings', samples: samples.nothing },
            ],
          });
        }
        return figures;
      } finally {
        plain.close();
        program.close();
      }
    }),
};
