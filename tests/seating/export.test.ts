import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openZip, packageZipLimits, readTable } from '../../src/main/documents';
import { aMeetingInput, aProgram } from '../support/program';

const NAMES = ['王宁', '欧阳海涛', '朱䶮', '𠮷田一', '单明', '阿迪力·买买提', '解放'];

async function aSeatedMeeting() {
  const { program, client } = await aProgram();
  const { id: meetingId } = await client.meetings.create(aMeetingInput);
  for (const [index, name] of NAMES.entries()) {
    await client.participants.create({
      meetingId,
      name,
      unitName: '示例市委',
      post: '市委书记',
      precedence: index + 1,
    });
  }
  const { id } = await client.seating.make({ meetingId, name: '主席台', kind: 'rostrum' });
  const target = (name: string) => {
    const path = join(program.folder, name);
    return { path, file: program.handleFor(path) };
  };
  return { program, client, meetingId, id, target };
}

/** Texts of a Word file by page section, one line per paragraph, and its raw XML. */
async function wordOf(path: string): Promise<{ lines: string[]; xml: string }> {
  const zip = await openZip(path, packageZipLimits);
  try {
    const xml = (await zip.read('word/document.xml')).toString('utf8');
    const text = xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
    return { lines: text.split('\n').filter((line) => line !== ''), xml };
  } finally {
    zip.close();
  }
}

describe('the plan as Word', () => {
  test('shows both viewpoints, the one the other turned around, rare characters whole', async () => {
    const { client, id, target } = await aSeatedMeeting();
    const { path, file } = target('座次图.docx');
    await client.seating.exportPlan({ id, target: file, format: 'docx' });
    const { lines, xml } = await wordOf(path);
    const half = lines.lastIndexOf(lines[0] as string);
    const seated = (some: string[]) =>
      some
        .filter((line) => NAMES.includes(line.replace('　', '')))
        .map((line) => line.replace('　', ''));
    const fromHall = seated(lines.slice(0, half));
    const fromRostrum = seated(lines.slice(half));
    expect(fromHall).toEqual([
      '解放',
      '单明',
      '朱䶮',
      '王宁',
      '欧阳海涛',
      '𠮷田一',
      '阿迪力·买买提',
    ]);
    expect(fromRostrum).toEqual(fromHall.toReversed());
    expect(lines).toContain('王　宁');
    expect(lines.filter((line) => line === '听 众 席')).toHaveLength(2);
    expect(xml).toContain('w:orient="landscape"');
  });

  test('on A3 the paper is A3', async () => {
    const { client, id, target } = await aSeatedMeeting();
    const { path, file } = target('A3.docx');
    await client.seating.exportPlan({ id, target: file, format: 'docx', paper: 'A3' });
    const { xml } = await wordOf(path);
    const [, width] = /<w:pgSz w:w="(\d+)"/.exec(xml) ?? [];
    expect(Number(width)).toBe(23811);
  });

  test('too wide a hall is refused for Word, and PDF without a window', async () => {
    const { client, meetingId, target } = await aSeatedMeeting();
    const { id } = await client.seating.make({
      meetingId,
      name: '会场',
      kind: 'hall',
      layout: { kind: 'hall', rows: 2, columns: 70 },
      participantIds: (await client.participants.list({ meetingId })).map((one) => one.id),
    });
    const { file } = target('宽.docx');
    await expect(
      client.seating.exportPlan({ id, target: file, format: 'docx' }),
    ).rejects.toMatchObject({ key: 'seating:error.tooWide' });
    await expect(
      client.seating.exportPlan({ id, target: file, format: 'pdf' }),
    ).rejects.toMatchObject({ key: 'seating:error.pdfNeedsWindow' });
    await client.seating.clear({ id });
    await expect(
      client.seating.exportPlan({ id, target: file, format: 'docx' }),
    ).rejects.toMatchObject({ key: 'seating:error.noSeats' });
  });
});

test('as PDF the page has both viewpoints on landscape paper', async () => {
  const pages: string[] = [];
  const { program, client } = await aProgram({
    desk: {
      async printPdf(html: string) {
        pages.push(html);
        return Buffer.from('%PDF-');
      },
    } as never,
  });
  const { id: meetingId } = await client.meetings.create(aMeetingInput);
  await client.participants.create({ meetingId, name: '朱<䶮>', precedence: 1 });
  const { id } = await client.seating.make({ meetingId, name: '主席台', kind: 'rostrum' });
  const target = program.handleFor(join(program.folder, '座次图.pdf'));
  await client.seating.exportPlan({ id, target, format: 'pdf', paper: 'A3' });
  expect(pages[0]?.match(/<section>/g)).toHaveLength(2);
  expect(pages[0]).toContain('@page { size: 420mm 297mm');
  expect(pages[0]).toContain('朱&lt;䶮&gt;');
});

describe('the index of seats', () => {
  test('as a workbook goes by pinyin: name, unit and post, all seats', async () => {
    const { client, meetingId, target } = await aSeatedMeeting();
    await client.seating.make({ meetingId, name: '合影', kind: 'groupPhoto' });
    const { path, file } = target('座位索引.xlsx');
    await client.seating.exportIndex({ meetingId, target: file, format: 'xlsx' });
    const rows = (await readTable(path)).sheets[0]?.rows.map((row) => row.map(({ text }) => text));
    const people = rows?.slice(2).filter((row) => row[1]) ?? [];
    expect(people.map((row) => row[1])).toEqual([
      '阿迪力·买买提',
      '𠮷田一',
      '欧阳海涛',
      '单明',
      '王宁',
      '解放',
      '朱䶮',
    ]);
    expect(people[4]).toEqual(['5', '王宁', '示例市委书记', '主席台 1排4号；合影 前排4号']);
  });

  test('as Word has the same rows; without seats there is none', async () => {
    const { client, meetingId, id, target } = await aSeatedMeeting();
    const { path, file } = target('座位索引.docx');
    await client.seating.exportIndex({ meetingId, target: file, format: 'docx' });
    expect((await wordOf(path)).lines).toContain('主席台 1排4号');
    await client.seating.remove({ id });
    await expect(
      client.seating.exportIndex({ meetingId, target: file, format: 'docx' }),
    ).rejects.toMatchObject({ key: 'seating:error.noSeats' });
  });
});
