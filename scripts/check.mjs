/**
 * `npm run check`: what a machine can check; stops at the first failure.
 *
 *   node scripts/check.mjs --no-unit   without the unit tests (npm test runs them itself)
 */
import { heading, runTool } from './setup/tools.mjs';

// Biome colours letter by letter, which makes a log file unreadable.
const colors = process.stdout.isTTY ? [] : ['--colors=off'];
/** @type {[title: string, tool: string, args: string[]][]} */
const steps = [
  ['Format and lint', '@biomejs/biome/bin/biome', ['ci', '.', ...colors]],
  ['Types', 'typescript/bin/tsc', ['-b']],
  ['Types of the scripts', 'typescript/bin/tsc', ['-p', 'scripts/jsconfig.json']],
  [
    'Who may import whom',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['src', '--config', '.dependency-cruiser.cjs'],
  ],
  ['Unused code', 'knip/bin/knip.js', []],
];
if (!process.argv.includes('--no-unit')) steps.push(['Unit tests', 'vitest/vitest.mjs', ['run']]);

for (const [title, tool, args] of steps) {
  heading(title);
  const code = await runTool(tool, args);
  if (code !== 0) {
    console.error(`\n✗ check failed at: ${title}`);
    process.exit(code);
  }
}
console.log('\n✓ check passed');
