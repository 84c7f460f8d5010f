import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import yazl from 'yazl';

/** Builders of good and hostile files. A folder of its own per test file, removed at the end. */
export function aFolder(): {
  at(name: string): string;
  put(name: string, bytes: Uint8Array | string): string;
  remove(): void;
} {
  const root = mkdtempSync(join(tmpdir(), '县域 documents '));
  const at = (name: string) => join(root, name);
  return {
    at,
    put(name, bytes) {
      writeFileSync(at(name), bytes);
      return at(name);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

export async function aZip(
  parts: Record<string, string | Buffer>,
  compress = true,
): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    zip.addBuffer(Buffer.from(content as string), name, { compress });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A zip whose names are replaced after writing (yazl itself refuses bad names). Equal length. */
export async function aZipRenamed(from: string, to: string, content = 'x'): Promise<Buffer> {
  if (from.length !== to.length) throw new Error('names must have equal length');
  const bytes = await aZip({ [from]: content });
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1))
    bytes.write(to, at, 'latin1');
  return bytes;
}

const SHEET_NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_NS = 'http://schemas.openxmlformats.org/package/2006';

export type WorkbookParts = {
  sheetData?: string;
  afterData?: string;
  extra?: Record<string, string | Buffer>;
  styles?: string;
};

/** The smallest real workbook around hand-written rows. */
export function workbookParts({
  sheetData = '',
  afterData = '',
  extra = {},
  styles,
}: WorkbookParts) {
  return {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${PACKAGE_NS}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>${styles ? '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>' : ''}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE_NS}/relationships"><Relationship Id="rId1" Type="${REL_NS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SHEET_NS}" xmlns:r="${REL_NS}"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE_NS}/relationships"><Relationship Id="rId1" Type="${REL_NS}/worksheet" Target="worksheets/sheet1.xml"/>${styles ? `<Relationship Id="rId2" Type="${REL_NS}/styles" Target="styles.xml"/>` : ''}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SHEET_NS}"><sheetData>${sheetData}</sheetData>${afterData}</worksheet>`,
    ...(styles ? { 'xl/styles.xml': styles } : {}),
    ...extra,
  };
}

export const aWorkbook = (parts: WorkbookParts) => aZip(workbookParts(parts));

/** One text cell. */
export const textCell = (ref: string, text: string) =>
  `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** The header and directory of an OLE2 compound file that holds the named streams. */
export function aCompound(streams: string[], content?: Buffer): Buffer {
  const sector = 512;
  const bytes = Buffer.alloc(sector * 12);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(0xfffffffe, 60);
  bytes.writeUInt32LE(0xfffffffe, 68);
  bytes.fill(0xff, 76, 512);
  bytes.writeUInt32LE(0, 76);
  const fat = sector;
  bytes.fill(0xff, fat, fat + sector);
  bytes.writeUInt32LE(0xfffffffd, fat);
  bytes.writeUInt32LE(0xfffffffe, fat + 4);
  for (const [i, name] of ['Root Entry', ...streams].entries()) {
    const at = sector * 2 + i * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
    bytes[at + 66] = i === 0 ? 5 : 2;
    bytes.writeUInt32LE(i === 0 ? 0xfffffffe : 2, at + 116);
    bytes.writeUInt32LE(i === 0 ? 0 : 4096, at + 120);
  }
  // Every stream is the same 4,096 bytes, in sectors 2 to 9.
  for (let i = 2; i < 9; i++) bytes.writeUInt32LE(i + 1, fat + i * 4);
  bytes.writeUInt32LE(0xfffffffe, fat + 9 * 4);
  content?.copy(bytes, sector * 3);
  return bytes;
}

export type XlsCell = { row: number; column: number; value: string | number; isDate?: boolean };

/** A small Excel 97 workbook of one sheet, record by record. */
export function anXls(
  cells: XlsCell[],
  merges: [r1: number, r2: number, c1: number, c2: number][] = [],
): Buffer {
  const record = (id: number, ...content: Buffer[]) => {
    const body = Buffer.concat(content);
    return Buffer.concat([u16(id, body.length), body]);
  };
  const wide = (text: string) => Buffer.concat([Buffer.from([1]), Buffer.from(text, 'utf16le')]);
  const bof = (type: number) => record(0x809, u16(0x600, type), Buffer.alloc(12));
  const xf = (format: number) => record(0xe0, u16(0, format), Buffer.alloc(16));
  const eof = record(0x0a);
  const before = Buffer.concat([bof(5), xf(0), xf(14)]);
  const sheetName = wide('名单');
  const position = before.length + 4 + 6 + 1 + sheetName.length + eof.length;
  const bound = record(0x85, u16(position, 0), u16(0), Buffer.from([2]), sheetName);
  const body = cells.map(({ row, column, value, isDate }) => {
    const place = u16(row, column, isDate ? 1 : 0);
    if (typeof value === 'string') return record(0x204, place, u16(value.length), wide(value));
    const number = Buffer.alloc(8);
    number.writeDoubleLE(value);
    return record(0x203, place, number);
  });
  const merged = record(0xe5, u16(merges.length), ...merges.map((area) => u16(...area)));
  return aCompound(
    ['Workbook'],
    Buffer.concat([before, bound, eof, bof(0x10), ...body, merged, eof]),
  );
}

function u16(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [i, value] of values.entries()) bytes.writeUInt16LE(value, i * 2);
  return bytes;
}

/** Bytes that look like nothing at all; the same every time. */
export function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 0x2545f491;
  for (let i = 0; i + 4 <= length; i += 4) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes.writeInt32LE(state, i);
  }
  return bytes;
}
