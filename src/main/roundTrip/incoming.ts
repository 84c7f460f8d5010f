import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError, notFound } from '@shared/errors';
import type { FileHandle } from '@shared/operation';
import { offThread, type Table } from '../documents';
import type { Work } from '../operation';

/** A file that came in, read but not yet judged. */
export type Incoming<Found> = {
  path: string;
  name: string;
  /** SHA-256 */
  hash: string;
  /** a sentence where the file cannot be read */
  problem: { key: string; params: Record<string, string | number> } | null;
  /** null where it cannot */
  found: Found | null;
};

const TABLES = new Set(['.xlsx', '.xls', '.et', '.csv', '.ods', '.xlsm']);
const DEEPEST = 3;

/** The workbooks in a folder and its folders, without what office programs leave behind; links are not followed. */
async function tablesIn(folder: string, beside: string, depth: number): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== beside && depth < DEEPEST)
      found.push(...(await tablesIn(path, beside, depth + 1)));
    else if (entry.isFile() && TABLES.has(extname(entry.name).toLowerCase())) found.push(path);
  }
  return found.toSorted();
}

async function pathsOf(
  files: readonly FileHandle[],
  work: Work,
  { beside, gone }: Words,
): Promise<string[]> {
  const paths: string[] = [];
  for (const file of files) {
    const path = work.pathOf(file);
    const there = await stat(path).catch(() => null);
    if (!there) throw notFound(gone, { name: basename(path) });
    if (there.isDirectory()) paths.push(...(await tablesIn(path, beside, 1)));
    else paths.push(path);
  }
  return [...new Set(paths)];
}

export async function hashOf(path: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(path), digest);
  return digest.digest('hex');
}

type Words = {
  /** name of the folder that holds what came along, and no forms */
  beside: string;
  /** translation keys: of what is being done, of a file that is no longer there */
  step: string;
  gone: string;
  /** cells shown in per cent read as they are shown */
  percents?: boolean;
};

/** Reads all workbooks; one that cannot be read says so and does not hold up the others. */
export async function readIncoming<Found>(
  files: readonly FileHandle[],
  work: Work,
  words: Words,
  find: (table: Table) => Found,
): Promise<Incoming<Found>[]> {
  const paths = await pathsOf(files, work, words);
  const incoming: Incoming<Found>[] = [];
  for (const path of paths) {
    work.progress({ step: words.step, done: incoming.length, total: paths.length });
    const hash = await hashOf(path);
    const read: Incoming<Found> = { path, name: basename(path), hash, problem: null, found: null };
    try {
      const asked = { path, percents: words.percents ?? false };
      read.found = find(await offThread('readTable', asked, { signal: work.signal }));
    } catch (cause) {
      if (!(cause instanceof AppError) || work.signal.aborted) throw cause;
      read.problem = { key: cause.key, params: cause.params };
    }
    incoming.push(read);
  }
  return incoming;
}
