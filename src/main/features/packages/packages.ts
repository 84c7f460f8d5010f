import { existsSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { conflict, invalid, refused } from '@shared/errors';
import type { FileHandle } from '@shared/operation';
import type { Manifest, PackageSummary } from '@shared/packages/contract';
import { desc, sql } from 'drizzle-orm';
import { DATABASE_NAME, type Reader } from '../../db/database';
import { keptFiles } from '../../db/keptFiles';
import { verifyDatabase } from '../../db/verify';
import { writeZip, type ZipSource } from '../../documents';
import type { HandlersOf, Work } from '../../operation';
import { meetingTable } from '../meetings/meetings.table';
import { mergeOperations } from './merging';
import { MANIFEST, nameOf, sha256Of, summary, unpack, withPackage } from './packageFile';

/** Every kept file that a row refers to; files that nothing refers to any more stay behind. */
function referredHashes(db: Reader): string[] {
  const selects = Object.entries(keptFiles).flatMap(([table, columns]) =>
    columns.map(
      (column) =>
        sql`SELECT ${sql.identifier(column)} AS hash FROM ${sql.identifier(table)} WHERE ${sql.identifier(column)} IS NOT NULL`,
    ),
  );
  return db
    .all<{ hash: string }>(sql`${sql.join(selects, sql` UNION `)} ORDER BY hash`)
    .map(({ hash }) => hash);
}

/**
 * Files that rows have come to refer to since this laptop wrote its first change: what was there
 * before, the other laptops have from the same copy.
 */
function ownHashes(work: Work): Set<string> {
  const rows = work.read.all<{ after: string }>(sql`
    SELECT after FROM change_entry JOIN change c ON c.id = change_id
    WHERE after LIKE '%_hash"%'
      AND c.rowid >= (SELECT min(rowid) FROM change WHERE device = ${work.device})`);
  return new Set(
    rows.flatMap(({ after }) =>
      Object.entries(JSON.parse(after) as Record<string, unknown>).flatMap(([name, value]) =>
        name.endsWith('_hash') && typeof value === 'string' ? [value] : [],
      ),
    ),
  );
}

async function writePackage(
  target: FileHandle,
  kind: Manifest['kind'],
  work: Work,
): Promise<PackageSummary> {
  const copy = join(work.folder, 'backups', `.part-${work.newId()}.db`);
  await mkdir(dirname(copy), { recursive: true });
  try {
    work.progress({ step: 'packages:step.copying', done: 0, total: null });
    await work.store.backUp(copy);
    const sources: (ZipSource & { path: string })[] = [{ name: DATABASE_NAME, path: copy }];
    const hashes = referredHashes(work.read);
    const brought = kind === 'changes' ? ownHashes(work) : null;
    for (const hash of brought ? hashes.filter((hash) => brought.has(hash)) : hashes) {
      const path = work.files.pathOf(hash);
      if (!existsSync(path))
        throw conflict('packages:error.fileMissing', { hash: hash.slice(0, 12) });
      // Decks, pictures and evidence are packed already; packing them again only costs time.
      sources.push({ name: nameOf(hash, hash), path, packed: false });
    }
    const files: Manifest['files'] = [];
    for (const { name, path } of sources) {
      work.progress({ step: 'packages:step.hashing', done: files.length, total: sources.length });
      files.push({
        name,
        sha256: await sha256Of(path, work.signal),
        bytes: (await stat(path)).size,
      });
    }
    const { year, name } = meetingTable;
    const manifest: Manifest = {
      format: 'county-exchange-package',
      version: 1,
      kind,
      createdAt: work.now,
      device: work.device,
      meetings: work.read.select({ year, name }).from(meetingTable).orderBy(desc(year)).all(),
      files,
    };
    const bytes = Buffer.from(JSON.stringify(manifest, null, 2));
    await writeZip(work.pathOf(target), [{ name: MANIFEST, bytes }, ...sources], {
      signal: work.signal,
      onProgress: work.progress,
    });
    return summary(manifest);
  } finally {
    await rm(copy, { force: true });
  }
}

export const packageOperations: HandlersOf<'packages'> = {
  folder: (_db, _input, { folder, readOnly }) => ({ folder, readOnly }),

  exportPackage: ({ target }, work) => writePackage(target, 'whole', work),
  exportChanges: ({ target }, work) => writePackage(target, 'changes', work),
  ...mergeOperations,

  inspect: ({ file }, work) =>
    withPackage(work.pathOf(file), work, async (_zip, manifest) => summary(manifest)),

  importPackage: ({ file }, work) =>
    withPackage(work.pathOf(file), work, async (zip, manifest) => {
      if (manifest.kind === 'changes') throw invalid('packages:error.onlyChanges');
      const copies = join(work.folder, 'copies');
      const folderName = `${work.today}-${work.newId().slice(-6)}`;
      const partial = join(copies, `.part-${folderName}`);
      try {
        let done = 0;
        for (const file of manifest.files) {
          work.progress({ step: 'packages:step.unpacking', done, total: manifest.files.length });
          await unpack(zip, file, join(partial, file.name), work.signal);
          done += 1;
        }
        const verdict = verifyDatabase(join(partial, DATABASE_NAME));
        if (verdict !== 'sound') throw invalid(`packages:error.database.${verdict}`);
        const folder = join(copies, folderName);
        await rename(partial, folder);
        return { ...summary(manifest), folder: work.handleFor(folder), folderName };
      } finally {
        await rm(partial, { recursive: true, force: true });
      }
    }),

  async openCopy({ folder }, work) {
    if (!work.desk) throw refused('common:error.needsWindow');
    const path = work.pathOf(folder);
    if (!existsSync(join(path, DATABASE_NAME))) throw invalid('packages:error.noCopy');
    work.desk.reopen(path);
    return undefined;
  },
};
