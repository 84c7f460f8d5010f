import { open } from 'node:fs/promises';

type Reader = (position: number, length: number) => Promise<DataView>;

const COLLECTION = 0x74746366; // ttcf
const NAME_TABLE = 0x6e616d65; // name
/** Name records that hold a family: the plain and the typographic one, and the full name. */
const FAMILY = new Set([1, 4, 16]);
/** Sizes no font of this world reaches; what is larger is damaged. */
const MOST_FONTS = 256;
const MOST_TABLES = 512;
const LARGEST_NAMES = 1024 * 1024;

/**
 * What a font file (.ttf, .otf, .ttc) calls itself, in every language it has: 仿宋 and FangSong.
 * @returns nothing for a file that cannot be read as a font
 */
export async function familyNames(path: string): Promise<string[]> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) return [];
  try {
    const read: Reader = async (position, length) => {
      const bytes = new Uint8Array(length);
      const { bytesRead } = await file.read(bytes, 0, length, position);
      return new DataView(bytes.buffer, 0, bytesRead);
    };
    const names = new Set<string>();
    for (const start of await fontStarts(read))
      for (const name of await namesAt(read, start)) names.add(name);
    return [...names];
  } catch {
    // Cut off or damaged: not a font that anything could be set in.
    return [];
  } finally {
    await file.close();
  }
}

async function fontStarts(read: Reader): Promise<number[]> {
  const head = await read(0, 12);
  if (head.getUint32(0) !== COLLECTION) return [0];
  const count = Math.min(head.getUint32(8), MOST_FONTS);
  const offsets = await read(12, count * 4);
  return Array.from({ length: count }, (_, at) => offsets.getUint32(at * 4));
}

async function namesAt(read: Reader, start: number): Promise<string[]> {
  const count = Math.min((await read(start, 12)).getUint16(4), MOST_TABLES);
  const tables = await read(start + 12, count * 16);
  for (let at = 0; at < count; at += 1) {
    if (tables.getUint32(at * 16) !== NAME_TABLE) continue;
    const length = Math.min(tables.getUint32(at * 16 + 12), LARGEST_NAMES);
    return namesIn(await read(tables.getUint32(at * 16 + 8), length));
  }
  return [];
}

function namesIn(table: DataView): string[] {
  const count = table.getUint16(2);
  const texts = table.getUint16(4);
  const names: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const record = 6 + at * 12;
    const [platform, encoding] = [table.getUint16(record), table.getUint16(record + 2)];
    if (!FAMILY.has(table.getUint16(record + 6))) continue;
    const charset = charsetOf(platform, encoding);
    if (!charset) continue;
    const bytes = new Uint8Array(
      table.buffer,
      table.byteOffset + texts + table.getUint16(record + 10),
      table.getUint16(record + 8),
    );
    const name = new TextDecoder(charset).decode(bytes).replaceAll('\0', '').trim();
    if (name) names.push(name);
  }
  return names;
}

/** Older Chinese fonts write their names in GBK, for Windows as well as for the Mac. */
function charsetOf(platform: number, encoding: number): string | null {
  if (platform === 0) return 'utf-16be';
  if (platform === 3) return encoding === 3 ? 'gbk' : encoding === 4 ? 'big5' : 'utf-16be';
  if (platform === 1) return encoding === 25 ? 'gbk' : encoding === 0 ? 'macintosh' : null;
  return null;
}
