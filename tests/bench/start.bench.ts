import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { electronRuntime } from '../../scripts/setup/runtime.mjs';
import { fillWithSample } from './filled';
import { type Bench, inTurns } from './measure';
import { inFolder, root } from './places';
import { environment } from './window';

const ROUNDS = 7;
const sources = join(root, 'tests', 'bench');
/** The last thing of the first screen to come: it is worked out from the meeting's figures. */
const OVERVIEW = '.overview .steps .step-name';

/** Milliseconds from starting the process to its first complete picture, as a user starts it. */
function start(program: string, data: string, ready: string): Promise<number> {
  const { executablePath, launchArgs } = electronRuntime();
  const hook = join(sources, 'firstPicture.cjs');
  const begun = Date.now();
  const child = spawn(executablePath, ['-r', hook, ...launchArgs, program, '--data', data], {
    env: { ...environment(), BENCH_READY: ready },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const limit = setTimeout(() => child.kill(), 60_000);
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    child.on('error', reject);
    // The next start waits until this one is wholly gone.
    child.on('close', () => {
      clearTimeout(limit);
      const at = said.match(/^picture ([\d.]+)$/m)?.[1];
      if (at) resolve(Number(at) - begun);
      else reject(new Error(`${program} showed nothing within a minute`));
    });
  });
}

export const startBench: Bench = {
  name: 'start',
  run: () =>
    inFolder(async (folder) => {
      const data = join(folder, 'data');
      await fillWithSample(data);
      const samples = await inTurns(ROUNDS, {
        ours: () => start(root, data, OVERVIEW),
        blank: () => start(join(sources, 'blank'), join(folder, 'blank'), 'body'),
      });
      return [
        {
          name: 'start to the overview of the sample meeting',
          unit: 'ms',
          samples: samples.ours,
          baselines: [{ name: 'a blank Electron window', samples: samples.blank }],
        },
      ];
    }),
};
