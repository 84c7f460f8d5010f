import yauzl from 'yauzl';
import { zipBuffers } from '../../../documents/zip/write';

const WHEN = '2026-08-01T00:00:00Z';

/**
 * The same archive without what changes from run to run (time stamps, and the time written into the
 * document's properties), so that the sample is the same file on every laptop.
 */
export async function steadyZip(bytes: Buffer): Promise<Buffer> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  const parts: [string, Buffer][] = [];
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.push([entry.fileName, await steady(entry.fileName, Buffer.concat(chunks))]);
  }
  return await zipBuffers(parts, true);
}

async function steady(name: string, content: Buffer): Promise<Buffer> {
  // A chart carries its figures as a workbook, which is an archive again.
  if (name.endsWith('.xlsx')) return await steadyZip(content);
  if (!name.endsWith('core.xml')) return content;
  const text = content.toString('utf8');
  return Buffer.from(text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, WHEN), 'utf8');
}
