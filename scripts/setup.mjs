/**
 * Makes a fresh clone ready to start and to test; run by `npm start`, `npm test` and the others.
 * Needs nothing but Node and npm, and does only what is not done yet.
 *
 *   node scripts/setup.mjs           whatever is missing
 *   node scripts/setup.mjs --again   look at every step again (e.g. try the Electron download anew)
 */
import { rmSync } from 'node:fs';
import { ensureElectron } from './setup/electron.mjs';
import { ensurePackages, packagesFit } from './setup/packages.mjs';
import { localCache } from './setup/paths.mjs';
import { main, SetupError, say } from './setup/say.mjs';
import { ensureSqlite, sqliteBuildIsMissing, sqliteNeedsBuild } from './setup/sqlite.mjs';
import { stampHolds, writeStamp } from './setup/stamp.mjs';
import { ensureSystemPackages, FOR_BUILDING, FOR_ELECTRON } from './setup/system.mjs';

const LEAST_NODE = [20, 19];

async function setUp() {
  checkNode();
  await ensureSystemPackages(FOR_ELECTRON, 'Electron');
  if (process.argv.includes('--again')) rmSync(localCache, { recursive: true, force: true });
  if (packagesFit() && stampHolds()) {
    say('Set-up: nothing to do');
    return;
  }
  await ensurePackages();
  const runtime = await ensureElectron();
  if (sqliteNeedsBuild(runtime.nodeApi) && sqliteBuildIsMissing()) {
    await ensureSystemPackages(FOR_BUILDING, 'building SQLite');
  }
  await ensureSqlite(runtime);
  writeStamp();
  say('Set-up: done');
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_NODE;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  throw new SetupError(
    `Node ${process.versions.node} is too old: please install Node ${LEAST_NODE.join('.')} or newer.`,
  );
}

await main(setUp);
