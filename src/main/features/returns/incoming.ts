import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError, notFound } from '@shared/errors';
import type { FileHandle } from '@shared/operation';
import type { ReturnedFile } from '@shared/returns/returns';
import { offThread } from '../../documents';
import type { Work } from '../../operation';
import { EVIDENCE_FOLDER } from './pack.template';
import { type FoundSheet, findMeta, findSheets, type PackMeta } from './sheet';

/** A file that came in, read but not yet judged. */
export type Incoming = {
  path: string;
  name: string;
  hash: string;
  meta: PackMeta | null;
  sheets: FoundSheet[];
  problem: ReturnedFile['problem'];
};

const TABLES = new Set(['.xlsx', '.xls', '.et', '.csv', '.ods', '.xlsm']);
const DEEPEST = 3;

/** The workbooks in a folder and its folders, without evidence and what office programs leave behind. */
async function tablesIn(folder: string, depth: number): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== EVIDENCE_FOLDER && depth < DEEPEST)
      found.push(...(await tablesIn(path, depth + 1)));
    else if (entry.isFile() && TABLES.has(extname(entry.name).toLowerCase())) found.push(path);
  }
  return found.toSorted();
}

async function pathsOf(files: readonly FileHandle[], work: Work): Promise<string[]> {
  const paths: string[] = [];
  for (const file of files) {
    const path = work.pathOf(file);
    const there = await stat(path).catch(() => null);
    if (!there) throw notFound('returns:error.fileGone', { name: basename(path) });
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
  const incoming: Incoming[] = [];
  for (const path of paths) {
    work.progress({ step: 'returns:step.reading', done: incoming.length, total: paths.length });
    const read: Incoming = {
      path,
      name: basename(path),
      hash: await sha256(path),
      meta: null,
      sheets: [],
      problem: null,
    };
    try {
      const table = await offThread('readTable', { path }, { signal: work.signal });
      read.meta = findMeta(table);
      read.sheets = findSheets(table);
    } catch (cause) {
      if (!(cause instanceof AppError) || work.signal.aborted) throw cause;
      read.problem = { key: cause.key, params: cause.params };
    }
    incoming.push(read);
  }
  return incoming;
}
