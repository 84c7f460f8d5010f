import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openZip, packageZipLimits } from '../../src/main/documents';
import { paperKinds } from '../../src/shared/papers/paper';
import { aMeetingWithPeople, isWord } from './meetings';
import { wordText, wordXml } from './word';

const state = async ({ client, meetingId }: Awaited<ReturnType<typeof aMeetingWithPeople>>) =>
  Object.fromEntries((await client.papers.list({ meetingId })).map((line) => [line.paper, line]));

describe('the sign-in sheet', () => {
  test('lists everybody by list number with a column to sign in and page x of y', async () => {
    const book = await aMeetingWithPeople();
    const text = await book.textOf('signInSheet');
    const places = ['张　三', '李　𠮷', '示例䶮', '买买提·吐尔逊', '王工作'];
    const found = places.map((name) => text.indexOf(name));
    expect(found.every((at) => at > 0)).toBe(true);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(text).toContain('济南市历下区委书记');
    expect(text).not.toContain('13800000001');
    const xml = await wordXml(book.path('signInSheet.docx'));
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toMatch(/<w:trHeight w:val="624" w:hRule="atLeast"\/>/);
    const footers = await wordXml(book.path('signInSheet.docx'), 'word/footer1.xml');
    expect(footers).toMatch(/ PAGE .* NUMPAGES /);
  });

  test('goes by city or group with the same numbers', async () => {
    const book = await aMeetingWithPeople();
    const { client, meetingId } = book;
    await client.papers.choose({ meetingId, paper: 'signInSheet', arrangement: 'group' });
    const byGroup = await book.textOf('signInSheet');
    expect(byGroup.indexOf('第一组（2人）')).toBeLessThan(byGroup.indexOf('示例䶮'));
    expect(byGroup.indexOf('示例䶮')).toBeLessThan(byGroup.indexOf('第二组（2人）'));
    expect(byGroup).toContain('未分组（1人）');
    await client.papers.choose({ meetingId, paper: 'signInSheet', arrangement: 'city' });
    const byCity = await book.textOf('signInSheet');
    expect(byCity).toContain('济南市（1人）');
    expect(byCity).toMatch(/其他（2人）[\s\S]*4\n买买提/);
  });
});

describe('place cards', () => {
  test('are pages of 210 × 140 mm, one per person but the staff', async () => {
    const book = await aMeetingWithPeople();
    const text = await book.textOf('placeCards');
    expect(text).toContain('张　三');
    expect(text).toContain('李　𠮷');
    expect(text).not.toContain('王工作');
    const xml = await wordXml(book.path('placeCards.docx'));
    // 210 × 140 mm in twips.
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="7937" w:orient="landscape"/>');
    expect(xml.match(/<w:tbl>/g)).toHaveLength(4);
    expect(xml.match(/w:pageBreakBefore/g)).toHaveLength(3);
  });

  test('folded have both faces on A4, the far one turned', async () => {
    const book = await aMeetingWithPeople();
    const { client, meetingId } = book;
    await client.papers.choose({ meetingId, paper: 'placeCards', faces: 'folded', unitLine: true });
    const text = await book.textOf('placeCards');
    expect(text.split('张　三')).toHaveLength(3);
    const xml = await wordXml(book.path('placeCards.docx'));
    expect(xml.match(/rotation:180/g)).toHaveLength(8);
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(xml).toContain('string="李　𠮷"');
  });

  test('one or a selection can be printed again, which is no whole paper', async () => {
    const book = await aMeetingWithPeople();
    const text = await book.textOf('placeCards', { participantIds: [book.ids.李𠮷] });
    expect(text).toContain('李　𠮷');
    expect(text).not.toContain('张　三');
    expect((await state(book)).placeCards?.state).toBe('never');
    await expect(book.textOf('placeCards', { participantIds: ['nobody'] })).rejects.toMatchObject({
      key: 'papers:error.nobody',
    });
  });
});

test('badges say the capacity in words and in colour', async () => {
  const book = await aMeetingWithPeople();
  const text = await book.textOf('badges');
  expect(text).toContain('王工作');
  expect(text).toContain('工作人员');
  expect(text).toContain('第一组');
  expect(await wordXml(book.path('badges.docx'))).toContain('w:fill="2E6B34"');
});

test('the group list marks who convenes and who records, and the public one has no phones', async () => {
  const book = await aMeetingWithPeople();
  const { client, meetingId, ids } = book;
  await client.papers.setGroup({ meetingId, name: '第一组', convenerId: ids.示例䶮 ?? null });
  await client.papers.setGroup({
    meetingId,
    name: '第一组',
    recorderId: ids.张三 ?? null,
    place: '三楼会议室',
  });
  const groups = await client.papers.groups({ meetingId });
  expect(groups).toEqual([
    {
      name: '第一组',
      people: 2,
      convenerId: ids.示例䶮,
      recorderId: ids.张三,
      place: '三楼会议室',
    },
    { name: '第二组', people: 2, convenerId: null, recorderId: null, place: '' },
  ]);
  const text = await book.textOf('groupList');
  expect(text).toMatch(/示例䶮[\s\S]*召集人[\s\S]*张　三[\s\S]*记录员/);
  expect(text).toContain('13800000001');
  expect(text).toContain('三楼会议室');
  const open = await book.textOf('groupList', { edition: 'public' });
  expect(open).toContain('召集人');
  expect(open).not.toContain('13800000001');
  await expect(
    client.papers.setGroup({ meetingId, name: '第一组', convenerId: 'nobody' }),
  ).rejects.toMatchObject({ key: 'papers:error.noPerson' });
});

test('the handbook has its parts with a contents that refers to them, and two editions', async () => {
  const book = await aMeetingWithPeople();
  const text = await book.textOf('handbook');
  const parts = ['一、会议须知', '参会人员名单', '分组名单', '会务人员及联系电话', '保密要求'];
  for (const part of parts) expect(text.split(part).length, part).toBeGreaterThanOrEqual(3);
  expect(text).toContain('2026年8月14日至15日');
  expect(text).toContain('1808');
  const xml = await wordXml(book.path('handbook.docx'));
  const referred = [...xml.matchAll(/PAGEREF (\w+)/g)].map(([, anchor]) => anchor);
  expect(referred.length).toBeGreaterThan(5);
  for (const anchor of referred) expect(xml).toContain(`w:name="${anchor}"`);
  const open = await book.textOf('handbook', { edition: 'public' });
  expect(open).toContain('买买提·吐尔逊');
  expect(open).not.toMatch(/1380000000|1808|会务人员及联系电话/);
});

test('texts are proposed until written, and can be proposed again', async () => {
  const book = await aMeetingWithPeople();
  const { client, meetingId } = book;
  const notice = async () =>
    (await client.papers.texts({ meetingId })).find(({ key }) => key === 'notice');
  expect(await notice()).toMatchObject({ isDefault: true });
  await client.papers.writeText({ meetingId, key: 'notice', text: '示例须知第一条。\n第二条。' });
  expect(await notice()).toEqual({
    key: 'notice',
    text: '示例须知第一条。\n第二条。',
    isDefault: false,
  });
  expect(await book.textOf('handbook')).toContain('示例须知第一条。');
  await client.journal.undo({});
  expect(await notice()).toMatchObject({ isDefault: true });
  await client.papers.writeText({ meetingId, key: 'notice', text: '' });
  expect(await book.textOf('handbook')).not.toContain('会议须知');
  await client.papers.writeText({ meetingId, key: 'notice', text: null });
  expect(await notice()).toMatchObject({ isDefault: true });
});

describe('a name changed at ten at night', () => {
  test('makes the papers that have it out of date, and only those are made again', async () => {
    const book = await aMeetingWithPeople();
    const { client, meetingId, program, ids } = book;
    const folder = book.path('会务材料');
    const target = program.handleFor(folder);
    const { files } = await client.papers.exportAll({
      meetingId,
      papers: [...paperKinds],
      target,
    });
    expect(files.map(({ paper }) => paper)).toEqual([...paperKinds]);
    expect(readdirSync(folder).toSorted()).toEqual(files.map(({ name }) => name).toSorted());
    for (const { name } of files) expect(isWord(join(folder, name))).toBe(true);
    for (const line of Object.values(await state(book))) expect(line.state).toBe('current');

    await client.participants.edit({ id: ids.张三 ?? '', name: '张叁' });
    const after = await state(book);
    for (const paper of ['signInSheet', 'placeCards', 'badges', 'groupList', 'handbook']) {
      expect(after[paper]).toMatchObject({ state: 'outdated', changes: { people: ['张叁'] } });
    }
    expect(after.leaveList?.state).toBe('current');

    const again = await client.papers.exportAll({ meetingId, papers: 'outdated', target });
    expect(again.files.map(({ paper }) => paper).toSorted()).toEqual([
      'badges',
      'groupList',
      'handbook',
      'placeCards',
      'signInSheet',
    ]);
    for (const { name } of again.files) {
      const text = await wordText(join(folder, name));
      expect(text).toContain('张　叁');
      expect(text).not.toContain('张　三');
    }
    expect(await client.papers.exportAll({ meetingId, papers: 'outdated', target })).toEqual({
      files: [],
    });
  });

  test('says what else has changed: people gone, the meeting, the make-up', async () => {
    const book = await aMeetingWithPeople();
    const { client, meetingId, ids } = book;
    await book.textOf('placeCards');
    await client.participants.remove({ id: ids.李𠮷 ?? '' });
    await client.meetings.edit({ id: meetingId, venue: '另一处' });
    await client.papers.choose({ meetingId, paper: 'placeCards', nameSize: 'small' });
    expect((await state(book)).placeCards).toMatchObject({
      state: 'outdated',
      people: 3,
      changes: { people: ['李𠮷'], sources: ['meeting', 'makeUp'] },
    });
  });

  test('a change that a paper does not say leaves it as it is', async () => {
    const book = await aMeetingWithPeople();
    await book.textOf('placeCards');
    await book.client.participants.edit({ id: book.ids.张三 ?? '', phone: '13900000000' });
    expect((await state(book)).placeCards?.state).toBe('current');
  });
});

test('papers go into one archive when the target is one', async () => {
  const book = await aMeetingWithPeople();
  const path = book.path('材料.zip');
  const { client, meetingId, program } = book;
  await client.papers.exportAll({
    meetingId,
    papers: ['signInSheet', 'handbook'],
    target: program.handleFor(path),
  });
  const zip = await openZip(path, packageZipLimits);
  expect(zip.entries.map(({ name }) => name).toSorted()).toEqual([
    '会议手册（内部版）.docx',
    '签到表.docx',
  ]);
  zip.close();
});

test('a cancelled export writes nothing and remembers nothing', async () => {
  const book = await aMeetingWithPeople();
  const { client, meetingId, program } = book;
  const path = book.path('取消.docx');
  const asked = { meetingId, paper: 'handbook', target: program.handleFor(path) } as const;
  await expect(
    client.papers.exportPaper(asked, { signal: AbortSignal.abort() }),
  ).rejects.toMatchObject({ name: 'AppError' });
  expect(existsSync(path)).toBe(false);
  expect((await state(book)).handbook?.state).toBe('never');
});

test('PDF needs a window and says so; with one the page has its own size', async () => {
  const printed: { html: string; footer: string | null }[] = [];
  const desk = {
    printPdf: async (html: string, { footer }: { footer: string | null }) => {
      printed.push({ html, footer });
      return new TextEncoder().encode('%PDF-');
    },
  };
  const without = await aMeetingWithPeople();
  const target = without.program.handleFor(without.path('x.pdf'));
  await expect(
    without.client.papers.exportPaper({
      meetingId: without.meetingId,
      paper: 'placeCards',
      format: 'pdf',
      target,
    }),
  ).rejects.toMatchObject({ key: 'papers:error.pdfNeedsWindow' });

  const book = await aMeetingWithPeople({ desk: desk as never });
  const { client, meetingId, program } = book;
  await client.papers.exportPaper({
    meetingId,
    paper: 'placeCards',
    format: 'pdf',
    target: program.handleFor(book.path('席卡.pdf')),
  });
  expect(printed[0]?.html).toContain('@page { size: 210mm 140mm; margin: 0; }');
  // A footer, be it empty, makes a print of many pages ten times as slow.
  expect(printed[0]?.footer).toBeNull();
  await client.papers.exportPaper({
    meetingId,
    paper: 'signInSheet',
    format: 'pdf',
    target: program.handleFor(book.path('签到表.pdf')),
  });
  expect(printed[1]?.footer).toContain('totalPages');
});

test('the contents of a printed handbook says the pages that the print came to', async () => {
  const printed: string[] = [];
  const pdf = [
    '1 0 obj\n<</Type /Pages\n/Kids [2 0 R 3 0 R]>>\nendobj',
    '2 0 obj\n<</Type /Pages\n/Kids [4 0 R 5 0 R]>>\nendobj',
    '3 0 obj\n<</Type /Pages\n/Kids [6 0 R 7 0 R]>>\nendobj',
    '<</section_notice [7 0 R /XYZ 0 841 0]>>',
  ].join('\n');
  const desk = {
    printPdf: async (html: string) => {
      printed.push(html);
      return new TextEncoder().encode(pdf);
    },
  };
  const book = await aMeetingWithPeople({ desk: desk as never });
  const { client, meetingId, program } = book;
  await client.papers.exportPaper({
    meetingId,
    paper: 'handbook',
    format: 'pdf',
    target: program.handleFor(book.path('手册.pdf')),
  });
  const pageOf = (html = '') => html.match(/#section_notice.*?<\/span><span>(\d+)</)?.[1];
  expect(printed.map(pageOf)).toEqual(['3', '4']);
});

test('a handbook is printed once where the margins of pages are printed and the contents was right', async () => {
  const footers: (string | null)[] = [];
  const printPdf = async (_: string, { footer }: { footer: string | null }) => {
    footers.push(footer);
    return new TextEncoder().encode('%PDF-');
  };
  for (const printsMargins of [true, false]) {
    const book = await aMeetingWithPeople({ desk: { printPdf, printsMargins } as never });
    const { client, meetingId, program } = book;
    const target = program.handleFor(book.path('手册.pdf'));
    await client.papers.exportPaper({ meetingId, paper: 'handbook', format: 'pdf', target });
  }
  expect(footers).toEqual([null, null, expect.stringContaining('pageNumber')]);
});

test('the preview is the paper as one page without scripts', async () => {
  const book = await aMeetingWithPeople();
  const { client, meetingId, ids } = book;
  const [line] = await client.papers.list({ meetingId });
  if (!line) throw new Error('no papers');
  const { html } = await client.papers.preview({
    meetingId,
    paper: 'placeCards',
    ...line.makeUp,
    faces: 'folded',
    participantIds: [ids.张三 ?? ''],
  });
  expect(html.match(/张　三/g)).toHaveLength(2);
  expect(html).toContain('class="card turned"');
  expect(html).not.toContain('<script');
});
