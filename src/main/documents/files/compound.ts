import type { FileHandle } from 'node:fs/promises';

/**
 * Just enough of the OLE2 compound format to tell what it wraps: Excel 97 (`Workbook`), PowerPoint
 * 97, Word 97, or an encrypted OOXML package (`EncryptedPackage`). Reads only the directory.
 */
export type CompoundKind =
  | 'xls'
  | 'oldXls'
  | 'ppt'
  | 'doc'
  | 'encrypted'
  | 'otherCompound'
  | 'damaged';

export const COMPOUND_MAGIC = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const DIRECTORY_ENTRY = 128;
const LAST_REGULAR_SECTOR = 0xfffffffa;
const FAT_ENTRIES_IN_HEADER = 109;
/** A real directory has a dozen entries; a longer chain is a loop or an attack. */
const MAX_DIRECTORY_SECTORS = 64;
const BIFF_FILEPASS = 0x2f;

export async function inspectCompound(file: FileHandle, size: number): Promise<CompoundKind> {
  const header = await bytesAt(file, 0, 512);
  if (header.length < 512) return 'damaged';
  const sectorSize = 1 << header.readUInt16LE(30);
  if (sectorSize !== 512 && sectorSize !== 4096) return 'damaged';
  const sector = (index: number) => bytesAt(file, (index + 1) * sectorSize, sectorSize);

  const next = async (index: number): Promise<number> => {
    const perSector = sectorSize / 4;
    const fatIndex = Math.floor(index / perSector);
    if (fatIndex >= FAT_ENTRIES_IN_HEADER) return LAST_REGULAR_SECTOR + 4;
    const fat = await sector(header.readUInt32LE(76 + fatIndex * 4));
    const at = (index % perSector) * 4;
    return at + 4 <= fat.length ? fat.readUInt32LE(at) : LAST_REGULAR_SECTOR + 4;
  };

  const streams = new Map<string, { start: number; bytes: number }>();
  let index = header.readUInt32LE(48);
  for (let read = 0; index < LAST_REGULAR_SECTOR && read < MAX_DIRECTORY_SECTORS; read++) {
    if ((index + 1) * sectorSize >= size) return streams.size > 0 ? kindOf(streams) : 'damaged';
    const content = await sector(index);
    for (let at = 0; at + DIRECTORY_ENTRY <= content.length; at += DIRECTORY_ENTRY) {
      const nameBytes = content.readUInt16LE(at + 64);
      if (nameBytes < 2 || nameBytes > 64) continue;
      const name = content.toString('utf16le', at, at + nameBytes - 2);
      const start = content.readUInt32LE(at + 116);
      streams.set(name, { start, bytes: content.readUInt32LE(at + 120) });
    }
    index = await next(index);
  }
  const kind = kindOf(streams);
  if (kind !== 'xls') return kind;
  const workbook = streams.get('Workbook');
  // A protected .xls says so in a FILEPASS record right after its first record.
  return workbook && (await startsEncrypted(sector, workbook)) ? 'encrypted' : 'xls';
}

async function startsEncrypted(
  sector: (index: number) => Promise<Buffer>,
  workbook: { start: number; bytes: number },
): Promise<boolean> {
  // Streams below 4096 bytes lie in the mini stream; no workbook that small is encrypted.
  if (workbook.bytes < 4096) return false;
  const content = await sector(workbook.start);
  for (let at = 0; at + 4 <= content.length; ) {
    if (content.readUInt16LE(at) === BIFF_FILEPASS) return true;
    at += 4 + content.readUInt16LE(at + 2);
  }
  return false;
}

function kindOf(streams: ReadonlyMap<string, unknown>): CompoundKind {
  if (streams.has('EncryptedPackage')) return 'encrypted';
  if (streams.has('Workbook')) return 'xls';
  if (streams.has('Book')) return 'oldXls';
  if (streams.has('PowerPoint Document')) return 'ppt';
  if (streams.has('WordDocument')) return 'doc';
  return streams.size > 0 ? 'otherCompound' : 'damaged';
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
