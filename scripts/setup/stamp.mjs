/**
 * Remembers that a set-up went through, so that the next one need only look.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { electronMirror } from './electron.mjs';
import { keyOf, localCache, readJson, root, writeWhole } from './paths.mjs';
import { noteOfRuntime } from './runtime.mjs';
import { sqliteBuiltFile, sqliteNeedsBuild } from './sqlite.mjs';

const stampFile = path.join(localCache, 'stamp.json');

/** @returns {string} changes with everything that what set-up made depends on */
function key() {
  const here = path.join(root, 'scripts', 'setup');
  const recipes = readdirSync(here, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(here, name))
    .filter((file) => statSync(file).isFile())
    .sort()
    .map((file) => readFileSync(file));
  return keyOf(
    readFileSync(path.join(root, 'package-lock.json')),
    `${process.version} ${process.platform} ${process.arch} ${electronMirror()}`,
    ...recipes,
  );
}

/** @returns {boolean} whether the last set-up still holds and nothing it made has gone */
export function stampHolds() {
  if (!existsSync(stampFile) || readJson(stampFile).key !== key()) return false;
  const runtime = noteOfRuntime();
  if (!runtime) return false;
  return !sqliteNeedsBuild(runtime.nodeApi) || sqliteBuiltFile() !== undefined;
}

export function writeStamp() {
  writeWhole(stampFile, `${JSON.stringify({ key: key() })}\n`);
}
