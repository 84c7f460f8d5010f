import { deflateSync } from 'node:zlib';

/** pixels of one module: a byte of a black-and-white row */
const SCALE = 8;
/** modules of white around a QR code, as its standard asks */
const QUIET = 4;

const CRC_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc >>> 0;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crcOf(named), named.length + 4);
  return framed;
}

/** Modules of a QR code as a black-and-white PNG with its quiet zone: Word files take no SVG. */
export function pngOf(modules: readonly (readonly boolean[])[]): Buffer {
  const bytes = modules.length + 2 * QUIET;
  const side = bytes * SCALE;
  // Each row: no filter, then one bit per pixel, 1 is white. A module is a byte wide.
  const white = Buffer.alloc(bytes + 1, 0xff).fill(0, 0, 1);
  const blank = Array.from({ length: QUIET * SCALE }, () => white);
  const lines = modules.flatMap((row) => {
    const line = Buffer.from(white);
    for (let x = 0; x < row.length; x += 1) if (row[x]) line[1 + QUIET + x] = 0;
    return Array.from({ length: SCALE }, () => line);
  });
  const pixels = Buffer.concat([...blank, ...lines, ...blank]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  // one bit deep, greyscale
  head.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
