/**
 * Unpacks a zip with its file modes and symbolic links (macOS frameworks are made of them).
 * yauzl is a dependency of the program, so this may only run after `npm ci`.
 */
import { createWriteStream } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

const FILE_TYPE = 0o170000;
const SYMLINK = 0o120000;

/**
 * @param {string} zipFile
 * @param {string} folder created when missing
 * @param {(name: string) => string | undefined} rename where an entry goes; undefined leaves it out
 */
export async function unzip(zipFile, folder, rename) {
  const { default: yauzl } = await import('yauzl');
  const zip = await yauzl.openPromise(zipFile);
  for await (const entry of zip.eachEntry()) {
    const name = rename(entry.fileName);
    if (name === undefined || name === '') continue;
    const target = path.resolve(folder, name);
    if (!`${target}${path.sep}`.startsWith(path.resolve(folder) + path.sep)) {
      throw new Error(`${entry.fileName} would leave the folder`);
    }
    await unpackEntry(zip, entry, target);
  }
}

/**
 * @param {import('yauzl').ZipFile} zip
 * @param {import('yauzl').Entry} entry
 * @param {string} target
 */
async function unpackEntry(zip, entry, target) {
  if (entry.fileName.endsWith('/')) {
    await mkdir(target, { recursive: true });
    return;
  }
  await mkdir(path.dirname(target), { recursive: true });
  const mode = entry.externalFileAttributes >>> 16;
  const stream = await zip.openReadStreamPromise(entry);
  if ((mode & FILE_TYPE) === SYMLINK) {
    await symlink(await text(stream), target);
  } else {
    await pipeline(stream, createWriteStream(target, { mode: mode & 0o777 || 0o644 }));
  }
}
