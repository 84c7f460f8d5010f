import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openProgram, type Program } from '../../src/main/program';
import { aMeeting } from './filled';
import { type Bench, inTurns, timed } from './measure';
import { inFolder } from './places';

const ROUNDS = 3;
const CHANGES = 2_000;

/** So many people added one by one: as many changes in the journal. */
async function work({ client }: Program, meetingId: string): Promise<void> {
  for (let made = 0; made < CHANGES; made++) {
    await client.participants.create({ meetingId, name: '示例增补', unitName: `示例单位${made}` });
  }
}

/** Two laptops from one copy, each with its own changes; the other one's package lies on a stick. */
export const mergeBench: Bench = {
  name: 'merge',
  run: (say) =>
    inFolder(async (folder) => {
      const ours = await openProgram({ folder: join(folder, 'ours') });
      const meetingId = await aMeeting(ours);
      const copy = ours.handleFor(join(folder, 'copy.zip'));
      await ours.client.packages.exportPackage({ target: copy });
      const { folderName } = await ours.client.packages.importPackage({ file: copy });
      const theirs = await openProgram({ folder: join(folder, 'ours', 'copies', folderName) });
      try {
        say(`Two laptops with ${CHANGES} changes each`);
        await work(ours, meetingId);
        await work(theirs, meetingId);
        const stick = join(folder, 'stick.zip');
        await theirs.client.packages.exportChanges({ target: theirs.handleFor(stick) });
        const file = ours.handleFor(stick);
        const target = join(folder, 'plain.db');
        await ours.store.backUp(target);
        const plain = new Database(target);
        plain.prepare('ATTACH ? AS theirs').run(theirs.store.file);
        // What copying the rows alone would cost: nothing compared, nothing kept to undo.
        const copyRows = () => {
          plain.exec(`BEGIN; INSERT OR IGNORE INTO participant SELECT * FROM theirs.participant;
            INSERT OR IGNORE INTO change SELECT * FROM theirs.change;
            INSERT OR IGNORE INTO change_entry SELECT * FROM theirs.change_entry; ROLLBACK`);
        };
        const samples = await inTurns(ROUNDS, {
          // Reads, verifies, backs up nothing, does all of it and rolls back.
          ours: timed(() => ours.client.packages.previewMerge({ file })),
          plain: timed(copyRows),
        });
        plain.close();
        return [
          {
            name: `merge ${CHANGES} changes into a laptop with ${CHANGES} of its own (rolled back)`,
            unit: 'ms',
            samples: samples.ours,
            baselines: [{ name: 'copy the same rows and their journal', samples: samples.plain }],
          },
        ];
      } finally {
        theirs.close();
        ours.close();
      }
    }),
};
