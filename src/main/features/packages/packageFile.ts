import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { invalid } from '@shared/errors';
import { type Manifest, manifestSchema, type PackageSummary } from '@shared/packages/contract';
import { DATABASE_NAME } from '../../db/database';
import { type GuardedZip, openZip, packageZipLimits } from '../../documents';
import type { Work } from '../../operation';

export const MANIFEST = 'manifest.json';

export async function sha256Of(path: string, signal: AbortSignal): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(path, { signal })) digest.update(chunk as Buffer);
  return digest.digest('hex');
}

export const summary = ({ kind, createdAt, meetings, files }: Manifest): PackageSummary => ({
  kind,
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
export const nameOf = (name: string, sha256: string) =>
  name === DATABASE_NAME ? DATABASE_NAME : `files/${sha256.slice(0, 2)}/${sha256}`;

export async function withPackage<T>(
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

/** Unpacks one file and holds it against its hash in the manifest. */
export async function unpack(
  zip: GuardedZip,
  { name, sha256 }: Manifest['files'][number],
  path: string,
  signal: AbortSignal,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await pipeline(await zip.stream(name), createWriteStream(path, { flags: 'wx' }), { signal });
  await flush(path);
  if ((await sha256Of(path, signal)) !== sha256) throw invalid('packages:error.altered', { name });
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  await handle.sync();
  await handle.close();
}
