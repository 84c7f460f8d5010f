import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { conflict, invalid, refused } from '@shared/errors';
import { type Manifest, manifestSchema, type PackageSummary } from '@shared/packages/contract';
import { desc } from 'drizzle-orm';
import { DATABASE_NAME, type Reader } from '../../db/database';
import { verifyDatabase } from '../../db/verify';
import {
  type GuardedZip,
  openZip,
  packageZipLimits,
  writeZip,
  type ZipSource,
} from '../../documents';
import type { HandlersOf, Work } from '../../operation';
import { deckTable, slideTable } from '../caseStudies/caseStudies.table';
import { evidenceTable } from '../issues/issues.table';
import { meetingTable } from '../meetings/meetings.table';

const MANIFEST = 'manifest.json';

/** Every kept file that a row refers to; files that nothing refers to any more stay behind. */
function referredHashes(db: Reader): string[] {
  const hashes = new Set<string>();
  for (const { hash } of db.select({ hash: deckTable.fileHash }).from(deckTable).all())
    hashes.add(hash);
  for (const { hash } of db.select({ hash: slideTable.imageHash }).from(slideTable).all()) {
    if (hash) hashes.add(hash);
  }
  for (const { hash } of db.select({ hash: evidenceTable.fileHash }).from(evidenceTable).all()) {
    hashes.add(hash);
  }
  return [...hashes].sort();
}

async function sha256Of(path: string, signal: AbortSignal): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(path, { signal })) digest.update(chunk as Buffer);
  return digest.digest('hex');
}

const summary = ({ createdAt, meetings, files }: Manifest): PackageSummary => ({
  createdAt,
  meetings,
  files: files.length,
  bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
});

async function readManifest(zip: GuardedZip, file: string): Promise<Manifest> {
  if (!zip.has(MANIFEST)) throw invalid('packages:error.notAPackage', { file });
  let content: unknown;
  try {
    content = JSON.parse((await zip.read(MANIFEST)).toString('utf8'));
  } catch {
    throw invalid('packages:error.notAPackage', { file });
  }
  const manifest = manifestSchema.safeParse(content);
  if (!manifest.success) throw invalid('packages:error.notAPackage', { file });
  const named = new Set(manifest.data.files.map(({ name }) => name));
  const strangers = zip.entries.filter(({ name }) => name !== MANIFEST && !named.has(name));
  const wrong = manifest.data.files.some(({ name, sha256 }) => name !== nameOf(name, sha256));
  if (strangers.length > 0 || wrong || !named.has(DATABASE_NAME)) {
    throw invalid('packages:error.notAPackage', { file });
  }
  return manifest.data;
}

/** Where a file must lie in a package: the database at the top, kept files under their hash. */
const nameOf = (name: string, sha256: string) =>
  name === DATABASE_NAME ? DATABASE_NAME : `files/${sha256.slice(0, 2)}/${sha256}`;

async function withPackage<T>(
  path: string,
  work: Work,
  use: (zip: GuardedZip, manifest: Manifest) => Promise<T>,
): Promise<T> {
  const zip = await openZip(path, packageZipLimits, { signal: work.signal });
  try {
    return await use(zip, await readManifest(zip, path.replace(/^.*[\\/]/, '')));
  } finally {
    zip.close();
  }
}

export const packageOperations: HandlersOf<'packages'> = {
  folder: (_db, _input, { folder, readOnly }) => ({ folder, readOnly }),

  async exportPackage({ target }, work) {
    const copy = join(work.folder, 'backups', `.part-${work.newId()}.db`);
    await mkdir(dirname(copy), { recursive: true });
    try {
      work.progress({ step: 'packages:step.copying', done: 0, total: null });
      await work.store.backUp(copy);
      const sources: (ZipSource & { path: string })[] = [{ name: DATABASE_NAME, path: copy }];
      for (const hash of referredHashes(work.read)) {
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
  },

  inspect: ({ file }, work) =>
    withPackage(work.pathOf(file), work, async (_zip, manifest) => summary(manifest)),

  importPackage: ({ file }, work) =>
    withPackage(work.pathOf(file), work, async (zip, manifest) => {
      const copies = join(work.folder, 'copies');
      const folderName = `${work.today}-${work.newId().slice(-6)}`;
      const partial = join(copies, `.part-${folderName}`);
      try {
        let done = 0;
        for (const { name, sha256 } of manifest.files) {
          work.progress({ step: 'packages:step.unpacking', done, total: manifest.files.length });
          const path = join(partial, name);
          await mkdir(dirname(path), { recursive: true });
          await pipeline(await zip.stream(name), createWriteStream(path, { flags: 'wx' }), {
            signal: work.signal,
          });
          await flush(path);
          if ((await sha256Of(path, work.signal)) !== sha256) {
            throw invalid('packages:error.altered', { name });
          }
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

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  await handle.sync();
  await handle.close();
}
