import { deflateSync } from 'node:zlib';

/** Sky, two hills and rows of fields: a picture made by arithmetic, so that nobody owns it. */
export function landscapePng(width: number, height: number): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [red, green, blue] = colourAt(x / width, y / height);
      const at = y * (width * 3 + 1) + 1 + x * 3;
      rows[at] = red;
      rows[at + 1] = green;
      rows[at + 2] = blue;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

type Colour = [red: number, green: number, blue: number];

function colourAt(x: number, y: number): Colour {
  const far = 0.46 + 0.06 * Math.sin(x * 7) + 0.03 * Math.sin(x * 17 + 1);
  const near = 0.58 + 0.05 * Math.sin(x * 4 + 2);
  if (y < far) return mix([126, 178, 221], [226, 238, 246], y / far);
  if (y < near) return mix([94, 136, 104], [122, 160, 112], (y - far) / (near - far));
  const furrow = Math.floor((y - near) * 26 + x * 4) % 2 === 0;
  return furrow ? [118, 168, 74] : [142, 188, 88];
}

const mix = (from: Colour, to: Colour, share: number): Colour =>
  from.map((value, index) => Math.round(value + ((to[index] ?? 0) - value) * share)) as Colour;

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(content.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
