import yauzl from 'yauzl';
import { zipBuffers } from '../zip/write';

/** First and last row of a sheet's data, 1-based. */
export type BodyRows = { first: number; last: number };

const ROW_WITH_HEIGHT = /<row r="(\d+)" ht="([\d.]+)" customHeight="1"/g;

/**
 * Gives data rows the height of their text without fixing it. WPS and LibreOffice show the height
 * that the file says, so it must be there; but a row marked as set by hand would no longer grow when
 * a clerk fills in more. The writer of cells can only do the one with the other, so the mark is
 * taken off afterwards.
 * @param bodyRows per sheet, in order
 */
export async function growingRows(xlsx: Buffer, bodyRows: readonly BodyRows[]): Promise<Buffer> {
  const zip = await yauzl.fromBufferPromise(xlsx, { lazyEntries: true });
  const parts: [string, Buffer][] = [];
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    const part = Buffer.concat(chunks);
    const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(entry.fileName);
    const rows = sheet ? bodyRows[Number(sheet[1]) - 1] : undefined;
    parts.push([entry.fileName, rows ? unfixHeights(part, rows) : part]);
  }
  return zipBuffers(parts, true);
}

function unfixHeights(part: Buffer, { first, last }: BodyRows): Buffer {
  const xml = part
    .toString('utf8')
    .replace(ROW_WITH_HEIGHT, (whole, row: string, height: string) => {
      const isBody = Number(row) >= first && Number(row) <= last;
      return isBody ? `<row r="${row}" ht="${height}"` : whole;
    });
  return Buffer.from(xml, 'utf8');
}
