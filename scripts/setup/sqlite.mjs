/**
 * better-sqlite3 13 brings binaries that need Node-API 10; on Node 20 and Electron 33 they crash.
 * There its own source is built once for Node-API 9, and the result kept in the user's cache.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { besideTheCache, installedVersion, keyOf, nodeModules, userCache } from './paths.mjs';
import { npm, run, SetupError, say } from './say.mjs';

const LAST_OLD_NODE_API = 9;
const header = path.join(path.dirname(fileURLToPath(import.meta.url)), 'napi9.h');
const packageFolder = path.join(nodeModules, 'better-sqlite3');
// The package's loader looks here before it looks at its prebuilt binaries.
const builtFile = path.join(packageFolder, 'build', 'Release', 'better_sqlite3.node');

/** @returns {string} */
function cachedFile() {
  const version = installedVersion('better-sqlite3');
  const recipe = keyOf(readFileSync(header));
  const name = `better-sqlite3-${version}-napi9-${process.platform}-${process.arch}-${recipe}.node`;
  return path.join(userCache, name);
}

/**
 * @param {number} electronNodeApi Node-API of the Electron runtime in use
 * @returns {boolean} whether the package's own binaries are too new for Node or for Electron here
 */
export function sqliteNeedsBuild(electronNodeApi) {
  return Math.min(Number(process.versions.napi), electronNodeApi) <= LAST_OLD_NODE_API;
}

/** @returns {boolean} whether the build would have to be paid for */
export function sqliteBuildIsMissing() {
  return !existsSync(cachedFile());
}

/** @returns {string | undefined} the file set-up put in place, when it did */
export function sqliteBuiltFile() {
  return existsSync(builtFile) ? builtFile : undefined;
}

/**
 * Puts the right binary in place.
 * @param {import('./runtime.mjs').Runtime} electron
 */
export async function ensureSqlite(electron) {
  if (sqliteNeedsBuild(electron.nodeApi)) {
    const cached = cachedFile();
    if (!existsSync(cached)) await build(cached);
    place(cached);
    say('SQLite: our build for Node-API 9 is in place, as Node 20 and Electron 33 need it');
  } else {
    // A build for older runtimes works, but the shipped binaries are what users get.
    rmSync(path.join(packageFolder, 'build'), { recursive: true, force: true });
    say('SQLite: the binaries of better-sqlite3 fit');
  }
  tryIt(`Node ${process.versions.node}`, process.execPath);
  tryIt(`Electron ${electron.version}`, electron.executablePath);
}

/** @param {string} cached */
function place(cached) {
  if (existsSync(builtFile) && readFileSync(builtFile).equals(readFileSync(cached))) return;
  mkdirSync(path.dirname(builtFile), { recursive: true });
  // Replaced by renaming: a program that has the old file mapped keeps it, instead of crashing.
  const draft = `${builtFile}.${process.pid}.tmp`;
  copyFileSync(cached, draft);
  renameSync(draft, builtFile);
}

/**
 * In a process of its own, because a binary that does not fit takes the process with it.
 * @param {string} name
 * @param {string} executable
 */
function tryIt(name, executable) {
  const script = `new (require('better-sqlite3'))(':memory:').prepare('select 1').get()`;
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  try {
    execFileSync(executable, ['-e', script], { cwd: nodeModules, env, stdio: 'pipe' });
  } catch (error) {
    // A damaged build must not come back from the cache.
    rmSync(cachedFile(), { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new SetupError(
      `${reason}\nSQLite does not start in ${name}: run \`npm run setup\` once more.`,
    );
  }
}

/** @param {string} cached */
function build(cached) {
  say('SQLite: building better-sqlite3 for Node-API 9, once (about two minutes)');
  // Built on a copy: an interrupted build leaves nothing in node_modules that the loader would take.
  return besideTheCache(async (work) => {
    const copy = path.join(work, 'better-sqlite3');
    await cp(packageFolder, copy, { recursive: true });
    await rm(path.join(copy, 'build'), { recursive: true, force: true });
    const gyp = path.join(nodeModules, 'node-gyp', 'bin', 'node-gyp.js');
    const args = [gyp, 'rebuild', '--release', '--force_build=1', ...(await headersArgument())];
    const env = buildEnvironment();
    await run(process.execPath, args, { doing: 'building SQLite', cwd: copy, env });
    renameSync(path.join(copy, 'build', 'Release', 'better_sqlite3.node'), cached);
  });
}

/** @returns {NodeJS.ProcessEnv} */
function buildEnvironment() {
  const env = { ...process.env };
  // The copy lies outside node_modules and still has to find node-addon-api.
  env.NODE_PATH = nodeModules;
  env.CXXFLAGS = `${env.CXXFLAGS ?? ''} -include "${header}"`.trim();
  // Microsoft's compiler takes its extra arguments from CL.
  if (process.platform === 'win32') env.CL = `${env.CL ?? ''} /FI"${header}"`.trim();
  return env;
}

/**
 * Node's headers from this machine when it has them; otherwise node-gyp downloads them.
 * @returns {Promise<string[]>}
 */
async function headersArgument() {
  const configured = await npm(['config', 'get', 'nodedir'], {
    doing: 'reading the configuration of npm',
  });
  const besideNode = path.resolve(path.dirname(process.execPath), '..');
  for (const folder of [process.env.npm_config_nodedir, configured.trim(), besideNode]) {
    if (folder && existsSync(path.join(folder, 'include', 'node', 'node_api.h'))) {
      return [`--nodedir=${folder}`];
    }
  }
  return [];
}
