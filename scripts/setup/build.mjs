/**
 * Builds the program when its sources have changed since the last build; costs milliseconds when not.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { keyOf, nodeModules, readJson, root, writeWhole } from './paths.mjs';
import { run, say } from './say.mjs';

const INPUTS = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const out = path.join(root, 'out');
const stampFile = path.join(out, 'built.json');
const lock = path.join(out, 'building');
// A build takes half a minute; an older lock was left by one that died.
const LOCK_LASTS_MS = 5 * 60_000;

export async function ensureBuilt() {
  if (isFresh()) return;
  await alone(async () => {
    // Another process may have built while we waited for it.
    if (isFresh()) return;
    // Taken before building, so that a file saved meanwhile is noticed next time.
    const key = keyOfInputs();
    say('Building the program');
    const tool = path.join(nodeModules, 'electron-vite', 'bin', 'electron-vite.js');
    await run(process.execPath, [tool, 'build'], { doing: 'building the program', cwd: root });
    writeWhole(stampFile, JSON.stringify({ key }));
  });
}

/** @returns {boolean} */
function isFresh() {
  if (!existsSync(stampFile) || !existsSync(path.join(out, 'main', 'index.js'))) return false;
  return readJson(stampFile).key === keyOfInputs();
}

/** @returns {string} by name, size and time, as reading every file would be felt at each command */
function keyOfInputs() {
  /** @type {string[]} */
  const seen = [];
  /** @param {string} place */
  const look = (place) => {
    const stat = statSync(place);
    if (stat.isDirectory()) {
      for (const name of readdirSync(place).sort()) look(path.join(place, name));
    } else {
      seen.push(`${path.relative(root, place)} ${stat.size} ${stat.mtimeMs}`);
    }
  };
  for (const name of INPUTS) {
    const place = path.join(root, name);
    if (existsSync(place)) look(place);
  }
  return keyOf(...seen);
}

/**
 * Two builds at once would write into each other's files.
 * @param {() => Promise<void>} work
 */
async function alone(work) {
  mkdirSync(out, { recursive: true });
  while (!takeLock()) await delay(200);
  try {
    await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** @returns {boolean} */
function takeLock() {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - since > LOCK_LASTS_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
