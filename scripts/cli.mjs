/**
 * `npm run -s cli -- help --json`: the program without a window, in plain Node.
 * Standard output is the answer and nothing else.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { root } from './setup/paths.mjs';
import { noteOfRuntime } from './setup/runtime.mjs';
import { main, SetupError, speakOnStandardError } from './setup/say.mjs';

speakOnStandardError();
await main(async () => {
  if (!noteOfRuntime()) throw new SetupError('Not set up yet: run `npm run setup` first.');
  await ensureBuilt();
  const program = path.join(root, 'out', 'main', 'cli.js');
  // npm changes into the project's folder; file names are meant from where the reader stands.
  const byNpm = process.env.npm_lifecycle_event === 'cli';
  const cwd = (byNpm && process.env.INIT_CWD) || process.cwd();
  const args = [program, ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { cwd, stdio: 'inherit' });
  process.exitCode = status ?? 1;
});
