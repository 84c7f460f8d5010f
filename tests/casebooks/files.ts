import { deflateSync } from 'node:zlib';
import { Document, HeadingLevel, ImageRun, Packer, Paragraph } from 'docx';

/** A PNG in one colour; `shade` makes it another picture. */
export function aPng(shade: number, width = 400, height = 300): Buffer {
  const crcOf = (bytes: Buffer) => {
    let crc = 0xffffffff;
    for (const byte of bytes) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    return (crc ^ 0xffffffff) >>> 0;
  };
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crcOf(named), 4);
    return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const row = Buffer.alloc(width + 1, shade % 256);
  row[0] = 0;
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export type Line = string | { picture: Buffer; caption?: string };

/** `# ` begins a heading, `## ` one below it. */
export async function aDocx(lines: readonly Line[]): Promise<Buffer> {
  const children = lines.flatMap((line) => {
    if (typeof line !== 'string') {
      const data = line.picture;
      const transformation = { width: 400, height: 300 };
      return [
        new Paragraph({ children: [new ImageRun({ type: 'png', data, transformation })] }),
        ...(line.caption ? [new Paragraph(line.caption)] : []),
      ];
    }
    const [, marks = '', text = ''] = /^(#*) ?(.*)$/s.exec(line) ?? [];
    const heading = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 }[marks.length];
    return [new Paragraph(heading ? { text, heading } : { text })];
  });
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** A text of three parts, some `characters` long, with a picture in each. */
export function aLongText(title: string, characters: number, seed = 0): Line[] {
  const sentence =
    '示例：围绕主导产业建链补链强链，推动要素向优势企业集聚，形成可复制可推广的做法。';
  const times = Math.max(1, Math.round(characters / sentence.length / 12));
  const paragraph = sentence.repeat(times);
  const part = (name: string, at: number): Line[] => [
    `# ${'一二三'[at]}、${name}`,
    paragraph,
    `## （一）${name}之一`,
    paragraph,
    {
      picture: aPng(40 + ((seed * 31 + at * 53) % 180), 640, 400),
      caption: `图${at + 1} 示例现场`,
    },
    `## （二）${name}之二`,
    paragraph,
    paragraph,
  ];
  return [title, ...['基本情况', '主要做法', '工作成效'].flatMap(part)];
}
