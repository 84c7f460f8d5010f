import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { invalid } from '@shared/errors';
import type { FileHandle } from '@shared/operation';
import type { Manifest, Merge } from '@shared/packages/contract';
import type { MergeChoices, MergeReport } from '@shared/packages/merge';
import { DATABASE_NAME } from '../../db/database';
import { verifyDatabase } from '../../db/verify';
import type { GuardedZip } from '../../documents';
import type { HandlersOf, Work } from '../../operation';
import { nameOf, summary, unpack, withPackage } from './packageFile';

/** How many copies made before a merge are kept. */
const KEPT_BACKUPS = 5;
const BACKUP = /^before-merge-.*\.db$/;

/** Carries the answer out of a transaction that must not be kept. */
class Tried extends Error {
  constructor(readonly report: MergeReport) {
    super('tried only');
  }
}

type Opened = { zip: GuardedZip; manifest: Manifest; database: string; scratch: string };

/** The package's database, unpacked and verified, for as long as `use` runs. */
function withDatabase<T>(
  file: FileHandle,
  work: Work,
  use: (opened: Opened) => Promise<T>,
): Promise<T> {
  return withPackage(work.pathOf(file), work, async (zip, manifest) => {
    const scratch = join(work.folder, 'scratch', `merge-${work.newId()}`);
    const database = join(scratch, DATABASE_NAME);
    try {
      work.progress({ step: 'packages:step.unpacking', done: 0, total: null });
      const entry = manifest.files.find(({ name }) => name === DATABASE_NAME);
      if (!entry) throw invalid('packages:error.notAPackage', { file: '' });
      await unpack(zip, entry, database, work.signal);
      const verdict = verifyDatabase(database);
      if (verdict !== 'sound') throw invalid(`packages:error.database.${verdict}`);
      work.progress({ step: 'packages:step.comparing', done: 0, total: null });
      return await use({ zip, manifest, database, scratch });
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  });
}

/** Kept files that what comes needs and this laptop has not. */
function lacking({ manifest, database }: Opened, work: Work) {
  const hashes = work.store.filesIn(database).filter((hash) => !work.files.has(hash));
  const listed = new Map(manifest.files.map((file) => [file.name, file]));
  const coming = hashes.flatMap((hash) => listed.get(nameOf(hash, hash)) ?? []);
  return {
    coming,
    told: {
      coming: coming.length,
      bytes: coming.reduce((sum, { bytes }) => sum + bytes, 0),
      missing: hashes.length - coming.length,
    },
  };
}

function tryMerge(work: Work, database: string, choices: MergeChoices): MergeReport {
  try {
    work.write(() => {
      throw new Tried(work.store.mergeFrom(database, choices));
    });
  } catch (cause) {
    if (cause instanceof Tried) return cause.report;
    throw cause;
  }
  throw new Error('a trial never ends well');
}

/** Keeps the files that come; answers how to throw them out again. */
async function keepFiles(
  { zip, scratch }: Opened,
  coming: Manifest['files'],
  work: Work,
): Promise<() => void> {
  const kept: string[] = [];
  const forget = () => {
    for (const hash of kept) rmSync(work.files.pathOf(hash), { force: true });
  };
  try {
    for (const file of coming) {
      work.progress({ step: 'packages:step.files', done: kept.length, total: coming.length });
      const path = join(scratch, file.sha256);
      await unpack(zip, file, path, work.signal);
      const { hash } = await work.files.keep(path, work.signal);
      kept.push(hash);
      await rm(path);
    }
    return forget;
  } catch (cause) {
    forget();
    throw cause;
  }
}

/** A verified copy of everything as it was, of which the last few are kept. */
async function backUp(work: Work): Promise<void> {
  const folder = join(work.folder, 'backups');
  mkdirSync(folder, { recursive: true });
  await work.store.backUp(join(folder, `before-merge-${work.today}-${work.newId()}.db`));
  // Ids rise with time, so names do too.
  const older = readdirSync(folder)
    .filter((name) => BACKUP.test(name))
    .sort()
    .slice(0, -KEPT_BACKUPS);
  for (const name of older) rmSync(join(folder, name), { force: true });
}

const told = ({ manifest }: Opened, report: MergeReport, files: Merge['files']): Merge => ({
  ...report,
  from: { ...summary(manifest), device: manifest.device },
  files,
});

export const mergeOperations: Pick<HandlersOf<'packages'>, 'previewMerge' | 'merge'> = {
  previewMerge: ({ file, choices }, work) =>
    withDatabase(file, work, async (opened) =>
      told(opened, tryMerge(work, opened.database, choices), lacking(opened, work).told),
    ),

  merge: ({ file, choices }, work) =>
    withDatabase(file, work, async (opened) => {
      const { coming, told: files } = lacking(opened, work);
      if (files.missing > 0) throw invalid('packages:error.filesMissing', { count: files.missing });
      work.progress({ step: 'packages:step.copying', done: 0, total: null });
      await backUp(work);
      const forget = await keepFiles(opened, coming, work);
      try {
        return told(
          opened,
          work.write(() => work.store.mergeFrom(opened.database, choices)),
          files,
        );
      } catch (cause) {
        forget();
        throw cause;
      }
    }),
};
