import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { AppError, invalid } from '../../../shared/errors';
import { throwIfCancelled } from '../cancel';
import { openError } from '../files/openError';
import { isUtf8 } from '../files/textEncoding';
import type { ZipLimits } from '../limits';

/** One file in an archive. `bytes` is its size unpacked, which reading enforces. */
export type ZipEntry = { name: string; bytes: number; packedBytes: number };

/**
 * An archive whose table of contents has been checked. Names are relative, use `/`, contain no `..`
 * and no two are equal when case is ignored (they would overwrite each other on Windows).
 */
export type GuardedZip = {
  entries: readonly ZipEntry[];
  has(name: string): boolean;
  /** A stream that fails when the file unpacks to more or less than it declared. */
  stream(name: string): Promise<Readable>;
  read(name: string): Promise<Buffer>;
  /** Hex digest, streamed. */
  sha256(name: string): Promise<string>;
  close(): void;
};

const ENCRYPTED = 0x1;
const UTF8_NAME = 0x800;
const FILE_TYPE_MASK = 0o170000;
const SYMLINK = 0o120000;
const STORED = 0;
const DEFLATED = 8;

/**
 * Opens an archive and reads its table of contents, refusing it as a whole when any entry breaks a
 * limit or has a dangerous name. Nothing is unpacked here.
 * @throws AppError `documents:error.damaged | zip…` with `{ file }`
 */
export async function openZip(
  path: string,
  limits: ZipLimits,
  options: { signal?: AbortSignal } = {},
): Promise<GuardedZip> {
  const file = basename(path);
  let zip: ZipFile;
  try {
    zip = await yauzl.openPromise(path, {
      lazyEntries: true,
      autoClose: false,
      // Names are decoded below: archives made in China often hold GBK names without saying so.
      decodeStrings: false,
      validateEntrySizes: true,
    });
  } catch (cause) {
    throw openError(cause, file) ?? invalid('documents:error.damaged', { file });
  }
  try {
    const found = await checkedEntries(zip, file, limits, options.signal);
    return guarded(zip, file, found);
  } catch (cause) {
    zip.close();
    if (cause instanceof AppError) throw cause;
    throw openError(cause, file) ?? invalid('documents:error.damaged', { file });
  }
}

type Found = Map<string, { entry: Entry; listed: ZipEntry }>;

async function checkedEntries(
  zip: ZipFile,
  file: string,
  limits: ZipLimits,
  signal: AbortSignal | undefined,
): Promise<Found> {
  if (zip.entryCount > limits.entries) {
    throw invalid('documents:error.zipTooManyEntries', { file, limit: limits.entries });
  }
  const found: Found = new Map();
  const seen = new Set<string>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    throwIfCancelled(signal);
    const name = decodeName(entry);
    checkName(name, file);
    checkEntry(entry, name, file, limits);
    total += entry.uncompressedSize;
    if (total > limits.totalBytes) {
      throw invalid('documents:error.zipTooLarge', { file, limitMb: megabytes(limits.totalBytes) });
    }
    if (name.endsWith('/')) continue;
    const folded = name.normalize('NFC').toLowerCase();
    if (seen.has(folded)) throw invalid('documents:error.zipNameTwice', { file, name });
    seen.add(folded);
    const listed = { name, bytes: entry.uncompressedSize, packedBytes: entry.compressedSize };
    found.set(name, { entry, listed });
    if (found.size > limits.entries) {
      throw invalid('documents:error.zipTooManyEntries', { file, limit: limits.entries });
    }
  }
  return found;
}

function checkEntry(entry: Entry, name: string, file: string, limits: ZipLimits): void {
  if (entry.generalPurposeBitFlag & ENCRYPTED) throw invalid('documents:error.password', { file });
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE_MASK) === SYMLINK) {
    throw invalid('documents:error.zipUnsafeName', { file, name });
  }
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    throw invalid('documents:error.damaged', { file });
  }
  if (entry.uncompressedSize > limits.entryBytes) {
    throw invalid('documents:error.zipTooLarge', { file, limitMb: megabytes(limits.entryBytes) });
  }
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > limits.ratioFromBytes && ratio > limits.ratio) {
    throw invalid('documents:error.zipBomb', { file, name });
  }
}

function decodeName(entry: Entry): string {
  // With decodeStrings off the declared type (string) is not what arrives.
  const raw = entry.fileNameRaw ?? (entry.fileName as unknown as Buffer);
  const utf8 = (entry.generalPurposeBitFlag & UTF8_NAME) !== 0 || isUtf8(raw);
  const name = utf8 ? raw.toString('utf8') : iconv.decode(raw, 'gb18030');
  // Some Windows programs write backslashes; as a separator that is harmless once made visible.
  return name.replaceAll('\\', '/');
}

function checkName(name: string, file: string): void {
  const unsafe =
    name === '' ||
    name.startsWith('/') ||
    /^[a-z]:/i.test(name) ||
    name.split('/').includes('..') ||
    hasControlCharacter(name);
  if (unsafe) throw invalid('documents:error.zipUnsafeName', { file, name: name.slice(0, 80) });
}

function hasControlCharacter(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 32) return true;
  return false;
}

function guarded(zip: ZipFile, file: string, found: Found): GuardedZip {
  const damaged = () => invalid('documents:error.damaged', { file });
  const open = async (name: string): Promise<Readable> => {
    const hit = found.get(name);
    if (!hit) throw damaged();
    const stream = await zip.openReadStreamPromise(hit.entry).catch(() => {
      throw damaged();
    });
    return stream;
  };
  const each = async (name: string, onChunk: (chunk: Buffer) => void): Promise<void> => {
    const stream = await open(name);
    try {
      for await (const chunk of stream) onChunk(chunk as Buffer);
    } catch {
      throw damaged();
    }
  };
  return {
    entries: [...found.values()].map((hit) => hit.listed),
    has: (name) => found.has(name),
    stream: open,
    async read(name) {
      const chunks: Buffer[] = [];
      await each(name, (chunk) => chunks.push(chunk));
      return Buffer.concat(chunks);
    },
    async sha256(name) {
      const hash = createHash('sha256');
      await each(name, (chunk) => hash.update(chunk));
      return hash.digest('hex');
    },
    close: () => zip.close(),
  };
}

const megabytes = (bytes: number) => Math.round(bytes / (1024 * 1024));
