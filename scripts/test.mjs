/**
 * `npm test`: check, unit and operation tests, build, then the program as a person would use it,
 * in the real Electron. Goes on after a failure, so that one run tells all there is to mend.
 * The last line is always `N passed, N failed`.
 */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { withDisplay } from './setup/display.mjs';
import { readJson, root } from './setup/paths.mjs';
import { ensureSystemPackages, FOR_DISPLAYS } from './setup/system.mjs';
import { heading, runScript, runTool } from './setup/tools.mjs';

// Not in test-results, which Playwright empties when it starts.
const results = path.join(root, 'out', 'test-counts');
const unitFile = path.join(results, 'unit.json');
const e2eFile = path.join(results, 'e2e.json');

const sum = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failures = [];

rmSync(results, { recursive: true, force: true });
await step('check', check);
await step('unit and operation tests', unitTests);
if (await step('build', build)) await step('end-to-end tests', endToEndTests);
conclude();

/**
 * @param {string} name
 * @param {() => Promise<boolean>} work
 * @returns {Promise<boolean>} whether all went well
 */
async function step(name, work) {
  const failedBefore = sum.failed;
  let good = false;
  try {
    good = await work();
  } catch (error) {
    console.error(error);
  }
  if (good) return true;
  failures.push(name);
  // A step that broke down without a failed test still is a failure in the count.
  if (sum.failed === failedBefore) sum.failed += 1;
  return false;
}

async function check() {
  return (await runScript('scripts/check.mjs', ['--no-unit'])) === 0;
}

async function unitTests() {
  heading('Unit and operation tests');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitFile}`];
  const code = await runTool('vitest/vitest.mjs', ['run', ...reporters]);
  const counts = existsSync(unitFile) ? readJson(unitFile) : {};
  return add(code, {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests,
    skipped: (counts.numPendingTests ?? 0) + (counts.numTodoTests ?? 0),
  });
}

async function build() {
  heading('Build');
  await ensureBuilt();
  return true;
}

async function endToEndTests() {
  heading('End-to-end tests in Electron');
  await ensureSystemPackages(FOR_DISPLAYS, 'displays that come and go');
  const args = ['test', '--reporter=list,json', '--fail-on-flaky-tests'];
  const code = await withDisplay((env) =>
    runTool('@playwright/test/cli.js', args, { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: e2eFile }),
  );
  const { stats = {} } = existsSync(e2eFile) ? readJson(e2eFile) : {};
  return add(code, {
    passed: stats.expected,
    // A flaky test is a bug.
    failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0),
    skipped: stats.skipped,
  });
}

/**
 * @param {number} code
 * @param {Partial<typeof sum>} counts
 * @returns {boolean}
 */
function add(code, { passed = 0, failed = 0, skipped = 0 }) {
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
  return code === 0 && failed === 0;
}

function conclude() {
  console.log('');
  for (const name of failures) console.log(`✗ failed: ${name}`);
  const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
  process.exitCode = failures.length > 0 ? 1 : 0;
  console.log(`${sum.passed} passed, ${sum.failed} failed${skipped}`);
}
