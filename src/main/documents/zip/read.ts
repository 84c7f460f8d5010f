import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** Every file of an archive of our own making, by name. A stranger's goes through `openZip`. */
export async function unzipBuffer(archive: Buffer): Promise<Map<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(archive, { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return files;
}
