/**
 * `npm run demo`: walks the whole chain on the sample meeting in a real window (a virtual one where
 * there is no display) and leaves in demo-output/ what an organiser would take home.
 */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { withDisplay } from './setup/display.mjs';
import { root } from './setup/paths.mjs';
import { main, say, sayMore } from './setup/say.mjs';
import { runTool } from './setup/tools.mjs';

const output = path.join(root, 'demo-output');

await main(async () => {
  await ensureBuilt();
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output);
  say('Walking the chain on the sample meeting');
  const args = ['test', '--config', 'playwright.demo.config.ts'];
  process.exitCode = await withDisplay((env) => runTool('@playwright/test/cli.js', args, env));
  listFiles();
});

function listFiles() {
  const files = readdirSync(output, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name, stat: statSync(path.join(output, name)) }))
    .filter(({ stat }) => stat.isFile())
    .sort((a, b) => a.name.localeCompare(b.name));
  say(`demo-output/ has ${files.length} files`);
  for (const { name, stat } of files) sayMore(`${kilobytes(stat.size)}  ${name}`);
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${Math.ceil(bytes / 1024)} KB`.padStart(9);
}
