import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { cancelled, throwIfCancelled, type WorkOptions } from '../cancel';
import { writeWholeWith } from '../files/writeWhole';

/** One file to pack, under `name` (relative, with `/`). `packed: false` for what is packed already. */
export type ZipSource = { name: string; packed?: boolean } & (
  | { path: string }
  | { bytes: Uint8Array }
);

/** A fixed time stamp, so that the same content gives the same archive on every laptop. */
const MTIME = new Date(2026, 0, 1, 0, 0, 0);

/**
 * Writes an archive, streaming, whole or not at all. Progress counts bytes read.
 * @throws AppError `documents:error.cancelled` and those of `writeWhole`
 */
export async function writeZip(
  target: string,
  sources: readonly ZipSource[],
  { signal, onProgress }: WorkOptions = {},
): Promise<void> {
  throwIfCancelled(signal);
  const total = (await Promise.all(sources.map(sizeOf))).reduce((sum, size) => sum + size, 0);
  await writeWholeWith(target, async (temporary) => {
    const zip = new yazl.ZipFile();
    for (const source of sources) {
      const options = { compress: source.packed ?? true, mtime: MTIME, mode: 0o100644 };
      if ('path' in source) zip.addFile(source.path, source.name, options);
      else zip.addBuffer(Buffer.from(source.bytes), source.name, options);
    }
    zip.end();
    let done = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        done = Math.min(total, done + chunk.length);
        onProgress?.({ step: 'documents:step.packing', done, total });
        next(null, chunk);
      },
    });
    // A file that vanishes while packing is reported on the archive, not on its output stream.
    zip.on('error', (cause) => meter.destroy(cause));
    try {
      await pipeline(zip.outputStream, meter, createWriteStream(temporary), { signal });
    } catch (cause) {
      if (signal?.aborted) throw cancelled();
      throw cause;
    }
    onProgress?.({ step: 'documents:step.packing', done: total, total });
  });
}

async function sizeOf(source: ZipSource): Promise<number> {
  return 'path' in source ? (await stat(source.path)).size : source.bytes.byteLength;
}

/** Packs buffers in memory (small archives only). */
export async function zipBuffers(
  parts: Iterable<[name: string, bytes: Buffer]>,
  compress: boolean | ((name: string) => boolean),
): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, bytes] of parts) {
    const packs = typeof compress === 'function' ? compress(name) : compress;
    zip.addBuffer(bytes, name, { compress: packs, mtime: MTIME });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
