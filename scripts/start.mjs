/**
 * `npm start`: opens the program, built when its sources have changed.
 * Arguments go to the program: `npm start -- --data DIR`.
 */
import { ensureBuilt } from './setup/build.mjs';
import { hasDisplay } from './setup/display.mjs';
import { root } from './setup/paths.mjs';
import { electronRuntime } from './setup/runtime.mjs';
import { main, say } from './setup/say.mjs';
import { runScript, start } from './setup/tools.mjs';

await main(async () => {
  if (!hasDisplay()) {
    say('There is no display here, so this runs the demo instead (npm run demo)');
    process.exitCode = await runScript('scripts/demo.mjs', []);
    return;
  }
  const { executablePath, launchArgs } = electronRuntime();
  await ensureBuilt();
  say('Opening the program');
  // The folder comes before the program's own switches: Electron takes the first plain argument.
  const args = [...launchArgs, root, ...process.argv.slice(2)];
  process.exitCode = await start(executablePath, args, process.env);
});
