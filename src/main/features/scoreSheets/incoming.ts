import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError, notFound } from '@shared/errors';
import type { FileHandle } from '@shared/operation';
import { offThread, type Table } from '../../documents';
import type { Work } from '../../operation';

/** A file that came in, read but not yet looked at; without a table it could not be read. */
export type Incoming = {
  hash: string;
  fileName: string;
  table: Table | null;
  problem: { key: string; params: Record<string, string | number> } | null;
};

const TABLES = new Set(['.xlsx', '.xls', '.et', '.ods', '.csv', '.xlsm']);
const DEEPEST = 3;

/** The workbooks in a folder and its folders, without what office programs leave behind. */
async function tablesIn(folder: string, depth: number): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < DEEPEST) found.push(...(await tablesIn(path, depth + 1)));
    else if (entry.isFile() && TABLES.has(extname(entry.name).toLowerCase())) found.push(path);
  }
  return found.toSorted();
}

async function pathsOf(files: readonly FileHandle[], work: Work): Promise<string[]> {
  const paths: string[] = [];
  for (const file of files) {
    const path = work.pathOf(file);
    const there = await stat(path).catch(() => null);
    if (!there) throw notFound('scoreSheets:error.fileGone', { name: basename(path) });
    if (there.isDirectory()) paths.push(...(await tablesIn(path, 1)));
    else paths.push(path);
  }
  return [...new Set(paths)];
}

async function sha256(path: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(path), digest);
  return digest.digest('hex');
}

/** Reads all files; one that cannot be read says so and does not hold up the others. */
export async function readIncoming(files: readonly FileHandle[], work: Work): Promise<Incoming[]> {
  const paths = await pathsOf(files, work);
  const incoming = new Map<string, Incoming>();
  for (const [done, path] of paths.entries()) {
    work.progress({ step: 'scoreSheets:step.reading', done, total: paths.length });
    const read: Incoming = {
      hash: await sha256(path),
      fileName: basename(path),
      table: null,
      problem: null,
    };
    try {
      read.table = await offThread('readTable', { path }, { signal: work.signal });
    } catch (cause) {
      if (!(cause instanceof AppError) || work.signal.aborted) throw cause;
      read.problem = { key: cause.key, params: cause.params };
    }
    // The same file under two names is one file.
    if (!incoming.has(read.hash)) incoming.set(read.hash, read);
  }
  return [...incoming.values()];
}
