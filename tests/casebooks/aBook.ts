import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { Document, HeadingLevel, ImageRun, Packer, Paragraph } from 'docx';
import type { Desk } from '../../src/main/desk';
import { aFolder, aMeetingInput, aProgram } from '../support/program';

export const LIXIA = '370102';
export const SHINAN = '370202';
export const ZHANGDIAN = '370303';

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

type Line = string | { picture: Buffer; caption?: string };

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

/** A meeting with cases that have no selection, each with a text. */
export async function aMeeting(desk?: Desk) {
  const made = await aProgram(desk ? { desk } : {});
  const { client, program } = made;
  const meeting = await client.meetings.create(aMeetingInput);
  const { id: first } = await client.operators.add({ name: '示例甲' });
  await client.operators.takeOver({ id: first });
  const folder = aFolder();
  let files = 0;
  const fileOf = (bytes: Uint8Array, name = 'docx') => {
    files += 1;
    const path = join(folder, `示例${files}.${name}`);
    writeFileSync(path, bytes);
    return program.handleFor(path);
  };
  const handIn = async (caseStudyId: string, lines: readonly Line[]) =>
    client.caseStudies.importText({ caseStudyId, file: fileOf(await aDocx(lines)) });
  return {
    ...made,
    folder,
    meetingId: meeting.id,
    fileOf,
    handIn,
    async aCase(
      countyId: string,
      title: string,
      lines: readonly Line[] | null = ['# 基本情况', '示例。'],
      field = '',
    ) {
      const { id } = await client.caseStudies.create({
        meetingId: meeting.id,
        countyId,
        title,
        field,
      });
      if (lines) await handIn(id, lines);
      return id;
    },
  };
}
