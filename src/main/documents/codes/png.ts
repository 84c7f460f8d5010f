import { deflateSync } from 'node:zlib';

/** pixels of one module */
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
  const side = (modules.length + 2 * QUIET) * SCALE;
  const rowBytes = Math.ceil(side / 8);
  // Each row: no filter, then one bit per pixel, 1 is white.
  const pixels = Buffer.alloc(side * (rowBytes + 1), 0xff);
  for (let y = 0; y < side; y += 1) {
    const start = y * (rowBytes + 1);
    pixels[start] = 0;
    if (y % SCALE > 0) {
      // The rows of one module are alike.
      pixels.copyWithin(start, start - rowBytes - 1, start);
      continue;
    }
    for (let x = 0; x < side; x += 1) {
      const dark = modules[Math.floor(y / SCALE) - QUIET]?.[Math.floor(x / SCALE) - QUIET];
      const at = start + 1 + (x >> 3);
      if (dark) pixels[at] = (pixels[at] ?? 0) & ~(0x80 >> (x & 7));
    }
  }
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
