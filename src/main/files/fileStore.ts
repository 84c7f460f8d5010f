import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { invalid } from '@shared/errors';

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Files lie beside the database under their SHA-256 (`files/ab/ab12…`): the same file twice is kept
 * once, a row's hash proves its file, and the database stays small enough to copy to a stick.
 */
export type FileStore = {
  /** Keeps a file or bytes; answers the hash. Whole on disk before it answers. */
  keep(source: string | Uint8Array, signal?: AbortSignal): Promise<{ hash: string; size: number }>;
  /** Path of a kept file. Throws for a malformed hash. */
  pathOf(hash: string): string;
  has(hash: string): boolean;
};

export function openFileStore(folder: string): FileStore {
  const pathOf = (hash: string) => {
    if (!SHA256.test(hash)) throw invalid('common:error.badHash');
    return join(folder, hash.slice(0, 2), hash);
  };
  return {
    pathOf,
    has: (hash) => existsSync(pathOf(hash)),
    async keep(source, signal) {
      mkdirSync(folder, { recursive: true });
      const partial = join(folder, `.partial-${randomUUID()}`);
      const digest = createHash('sha256');
      let size = 0;
      try {
        const input =
          typeof source === 'string' ? createReadStream(source) : Readable.from([source]);
        await pipeline(
          input,
          async function* (chunks: AsyncIterable<Buffer>) {
            for await (const chunk of chunks) {
              digest.update(chunk);
              size += chunk.length;
              yield chunk;
            }
          },
          createWriteStream(partial),
          { signal },
        );
        const handle = await open(partial, 'r+');
        await handle.sync();
        await handle.close();
        const hash = digest.digest('hex');
        const target = pathOf(hash);
        if (!existsSync(target)) {
          mkdirSync(join(folder, hash.slice(0, 2)), { recursive: true });
          await rename(partial, target);
        }
        return { hash, size };
      } finally {
        await rm(partial, { force: true });
      }
    },
  };
}
