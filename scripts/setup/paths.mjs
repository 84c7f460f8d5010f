/**
 * Where set-up keeps things, and the versions it works with.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const nodeModules = path.join(root, 'node_modules');

/** What belongs to this installation of node_modules only: gone with it, as it should be. */
export const localCache = path.join(nodeModules, '.cache', 'county-exchange');

/** What is dear to get (Electron, a built SQLite) survives `npm ci` and a fresh clone here. */
export const userCache = path.join(userCacheHome(), 'county-exchange');

/** @returns {string} */
function userCacheHome() {
  if (process.env.XDG_CACHE_HOME) return path.resolve(process.env.XDG_CACHE_HOME);
  if (process.platform === 'win32' && process.env.LOCALAPPDATA) return process.env.LOCALAPPDATA;
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Caches');
  return path.join(homedir(), '.cache');
}

/**
 * Version of an installed package, or undefined when it is not installed.
 * @param {string} name
 * @returns {string | undefined}
 */
export function installedVersion(name) {
  const file = path.join(nodeModules, name, 'package.json');
  return existsSync(file) ? readJson(file).version : undefined;
}

/**
 * @param {string} file
 * @returns {any}
 */
export function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * Writes whole or not at all, so an interrupted set-up never leaves half a file to be believed.
 * @param {string} file
 * @param {string} text
 */
export function writeWhole(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

const WORK_PREFIX = 'work-';
const WORK_LASTS_MS = 60 * 60_000;

/**
 * Runs work in a folder beside its target, so that its last step is a rename: all of it, or none.
 * @template T
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function besideTheCache(work) {
  mkdirSync(userCache, { recursive: true });
  for (const name of readdirSync(userCache)) {
    const left = path.join(userCache, name);
    // What a killed set-up left behind; a younger one may belong to another that still runs.
    if (name.startsWith(WORK_PREFIX) && Date.now() - statSync(left).mtimeMs > WORK_LASTS_MS) {
      rmSync(left, { recursive: true, force: true });
    }
  }
  const folder = mkdtempSync(path.join(userCache, WORK_PREFIX));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {...(string | Buffer)} parts
 * @returns {string} a short key for a cache name
 */
export function keyOf(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}
