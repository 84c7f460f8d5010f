/**
 * Where the Electron is that set-up prepared. Used by start, demo, tests and benchmarks:
 * `_electron.launch({ executablePath, args: [...launchArgs, folder] })`.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { localCache, readJson } from './paths.mjs';
import { SetupError } from './say.mjs';

/** Written by set-up, read here. */
export const runtimeFile = path.join(localCache, 'runtime.json');

/**
 * @typedef {object} Runtime
 * @property {string} executablePath
 * @property {string} version
 * @property {'official' | 'fallback'} kind
 * @property {number} nodeApi version of Node-API that it offers
 */

/** @returns {Runtime | undefined} */
export function noteOfRuntime() {
  if (!existsSync(runtimeFile)) return undefined;
  const runtime = readJson(runtimeFile);
  return existsSync(runtime.executablePath) ? runtime : undefined;
}

/**
 * @returns {Runtime & { launchArgs: string[] }}
 */
export function electronRuntime() {
  const runtime = noteOfRuntime();
  if (!runtime) throw new SetupError('Electron is not set up yet: run `npm run setup` first.');
  // Chromium refuses its process sandbox under root on Linux. The windows' own `sandbox: true`
  // stays as users have it.
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  return { ...runtime, launchArgs: root ? ['--no-sandbox'] : [] };
}
