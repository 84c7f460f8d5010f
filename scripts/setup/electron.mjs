/**
 * The Electron runtime: the official download (or the mirror that ELECTRON_MIRROR names), and
 * where neither can be reached on linux-x64 the development fallback.
 *
 * The electron package's own installer is not used: it asks for Node 22 and knows no fallback.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ensureFallback, fallbackFits, fallbackVersion } from './fallback.mjs';
import {
  besideTheCache,
  installedVersion,
  nodeModules,
  readJson,
  userCache,
  writeWhole,
} from './paths.mjs';
import { runtimeFile } from './runtime.mjs';
import { progress, SetupError, say } from './say.mjs';
import { unzip } from './unzip.mjs';

const OFFICIAL = 'https://github.com/electron/electron/releases/download/';
const ANSWER_WITHIN_MS = 10_000;
const SILENCE_LIMIT_MS = 30_000;

/** @returns {string} the address that builds are fetched from, as the electron package reads it */
export function electronMirror() {
  const mirror = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || OFFICIAL;
  return mirror.endsWith('/') ? mirror : `${mirror}/`;
}

/**
 * Sees to a runtime and notes for start, tests and demo where it is.
 * @returns {Promise<import('./runtime.mjs').Runtime>}
 */
export async function ensureElectron() {
  const version = /** @type {string} */ (installedVersion('electron'));
  /** @type {'official' | 'fallback'} */
  let kind = 'official';
  let folder = path.join(userCache, `electron-v${version}-${process.platform}-${process.arch}`);
  const binary = executableIn(process.platform);
  if (!existsSync(path.join(folder, binary))) {
    const reason = await download(version, folder);
    if (reason) {
      kind = 'fallback';
      folder = await takeFallback(version, reason);
    }
  }
  const executablePath = path.join(folder, binary);
  const runtime = {
    kind,
    version: kind === 'official' ? version : fallbackVersion,
    executablePath,
    nodeApi: nodeApiOf(executablePath),
  };
  tellElectronPackage(folder, binary);
  writeWhole(runtimeFile, `${JSON.stringify(runtime, null, 2)}\n`);
  const note = kind === 'official' ? '' : ' (development fallback, never shipped)';
  say(`Electron: ${runtime.version}${note}`);
  return runtime;
}

/**
 * @param {string} version
 * @param {string} reason
 * @returns {Promise<string>}
 */
async function takeFallback(version, reason) {
  if (!fallbackFits()) {
    throw new SetupError(
      `Electron ${version} could not be downloaded (${reason}). ` +
        'Check the network, or name a mirror in ELECTRON_MIRROR, and start again.',
    );
  }
  say(`Electron ${version}: cannot be downloaded here (${reason})`);
  return ensureFallback();
}

/** @param {NodeJS.Platform} platform */
function executableIn(platform) {
  if (platform === 'darwin') return path.join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * @param {string} version
 * @param {string} folder
 * @returns {Promise<string | undefined>} why the server gave nothing; undefined when all is well
 */
async function download(version, folder) {
  const name = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  say(`Electron ${version}: downloading`);
  return besideTheCache(async (work) => {
    const zip = path.join(work, name);
    try {
      const checksum = await fetchTo(`${electronMirror()}v${version}/${name}`, zip);
      const expected = readJson(path.join(nodeModules, 'electron', 'checksums.json'))[name];
      if (checksum !== expected) return 'what came is not the released file';
    } catch (error) {
      return reasonOf(error);
    }
    say(`Electron ${version}: unpacking`);
    const unpacked = path.join(work, 'runtime');
    await unzip(zip, unpacked, (entry) => entry);
    await rename(unpacked, folder).catch((error) => {
      // Another set-up was quicker; its work is as good as ours.
      if (!existsSync(folder)) throw error;
    });
    return undefined;
  });
}

/**
 * @param {string} url
 * @param {string} file
 * @returns {Promise<string>} SHA-256 of what was written
 */
async function fetchTo(url, file) {
  const abort = new AbortController();
  const giveUp = () => abort.abort(new Error('no answer in time'));
  let clock = setTimeout(giveUp, ANSWER_WITHIN_MS);
  try {
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`);
    const tell = progress(Number(response.headers.get('content-length') ?? 0));
    const hash = createHash('sha256');
    await pipeline(
      Readable.fromWeb(/** @type {any} */ (response.body)),
      async function* (chunks) {
        for await (const chunk of chunks) {
          clearTimeout(clock);
          clock = setTimeout(giveUp, SILENCE_LIMIT_MS);
          hash.update(chunk);
          tell(chunk.length);
          yield chunk;
        }
      },
      createWriteStream(file),
    );
    return hash.digest('hex');
  } finally {
    clearTimeout(clock);
  }
}

/**
 * fetch says only "fetch failed"; the cause knows more.
 * @param {unknown} error
 * @returns {string}
 */
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  const cause = /** @type {any} */ (error.cause);
  return cause?.code ?? cause?.message ?? error.message;
}

/**
 * Asked of the runtime itself, which also proves that it starts.
 * @param {string} executablePath
 * @returns {number}
 */
function nodeApiOf(executablePath) {
  try {
    const answer = execFileSync(executablePath, ['-p', 'process.versions.napi'], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: 'pipe',
      encoding: 'utf8',
    });
    return Number(answer);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SetupError(
      `Electron does not start; a system library may be missing, or ${path.dirname(executablePath)} ` +
        `is damaged: delete that folder and start again.\n${reason}`,
    );
  }
}

/**
 * electron-vite and `require('electron')` look into the electron package: a link leads them on.
 * @param {string} folder
 * @param {string} binary
 */
function tellElectronPackage(folder, binary) {
  const place = path.join(nodeModules, 'electron');
  const link = path.join(place, 'dist');
  if (!existsSync(link) || realpathSync(link) !== realpathSync(folder)) {
    rmSync(link, { recursive: true, force: true });
    symlinkSync(folder, link, 'junction');
  }
  writeWhole(path.join(place, 'path.txt'), binary);
}
