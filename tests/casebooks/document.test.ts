import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Desk } from '../../src/main/desk';
import { anOpenedPanel } from '../deliberation/anOpenedPanel';
import { wordText, wordXml } from '../papers/word';
import { aMeeting, inBook, LIXIA, SHINAN } from './aBook';
import { aPng } from './files';

/** A made book as its XML. */
async function written(
  {
    client,
    program,
    folder,
  }: Pick<Awaited<ReturnType<typeof aMeeting>>, 'client' | 'program' | 'folder'>,
  id: string,
  edition: 'public' | 'internal' = 'public',
) {
  const path = join(folder, `${edition}.docx`);
  const target = program.handleFor(path);
  await client.casebooks.exportCasebook({ id, edition, format: 'docx', target });
  return { path, xml: await wordXml(path), text: await wordText(path) };
}

test('chapters are sections with a head of their own, and the contents are a field that is filled in', async () => {
  const made = await aMeeting();
  const { client, meetingId } = made;
  await made.aCase(
    LIXIA,
    '数字赋能——历下区经验',
    [
      '# 一、基本情况',
      '## （一）产业',
      { picture: aPng(60), caption: '图9 园区' },
      '示例。',
      '# 二、成效',
      '示例。',
    ],
    '数字经济',
  );
  await made.aCase(SHINAN, '时尚兴城——市南区经验', undefined, '文旅');
  const { id } = await client.casebooks.begin({ meetingId });
  await client.casebooks.edit({ id, arrangement: 'field', issuer: '示例办公室' });
  const { path, xml, text } = await written(made, id);

  expect(xml).toContain('TOC \\o &quot;1-2&quot; \\h \\z \\u');
  const entries = [...xml.matchAll(/<w:pStyle w:val="TOC(\d)"\/>.*?<\/w:p>/gs)].map(
    ([line, level]) => [Number(level), line.replace(/<w:instrText.*?<\/w:instrText>|<[^>]+>/g, '')],
  );
  expect(entries).toEqual([
    [1, '数字经济4'],
    [2, '数字赋能——历下区经验4'],
    [1, '文旅5'],
    [2, '时尚兴城——市南区经验5'],
  ]);
  for (const [, anchor] of xml.matchAll(/PAGEREF (\w+)/g))
    expect(xml).toContain(`w:name="${anchor}"`);
  // Field, title, heading, heading: the levels of the outline, and each numbered anew.
  const outline = [...xml.matchAll(/<w:outlineLvl w:val="(\d)"\/>.*?<\/w:p>/gs)].map(
    ([line, level]) => [Number(level), line.replace(/<[^>]+>/g, '')],
  );
  expect(outline).toEqual([
    [0, '数字经济'],
    [1, '数字赋能——历下区经验'],
    [2, '一、基本情况'],
    [3, '（一）产业'],
    [2, '二、成效'],
    [0, '文旅'],
    [1, '时尚兴城——市南区经验'],
    [2, '一、基本情况'],
  ]);
  expect(text).toContain('图1　园区');
  expect(xml.match(/<w:sectPr/g)).toHaveLength(4);
  const heads = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((at) => wordXml(path, `word/header${at}.xml`)),
  );
  const said = new Set(heads.map((head) => head.replace(/<[^>]+>/g, '')));
  expect(said).toEqual(new Set(['', '数字赋能——历下区经验', '时尚兴城——市南区经验']));
});

test('phones and what is under way stay inside; speeches and adoptions stand at the end', async () => {
  const made = await aMeeting();
  const { client, meetingId } = made;
  const study = await made.aCase(LIXIA, '数字赋能——历下区经验');
  const { id } = await client.casebooks.begin({ meetingId });
  const caseId = await inBook(client, id, study);
  await client.casebooks.editCase({ caseId, contactUnit: '示例区委办', contactPhone: '12345' });
  await client.counties.proposeAdoption({ caseStudyId: study, countyId: SHINAN });
  const { days } = await client.agenda.list({ meetingId });
  await client.agenda.addItem({
    dayId: days[0]?.id ?? '',
    kind: 'speech',
    title: '示例发言题目',
    countyId: LIXIA,
  });
  await client.casebooks.edit({ id, listsSpeeches: true, adoptions: 'lines' });

  const inside = await written(made, id, 'internal');
  for (const words of ['12345', '青岛市市南区（拟采纳）', '交流发言目录', '示例发言题目', '内部版'])
    expect(inside.text).toContain(words);
  const outside = await written(made, id);
  expect(outside.text).toContain('示例区委办');
  for (const words of ['12345', '拟采纳']) expect(outside.text).not.toContain(words);

  await client.casebooks.edit({ id, adoptions: 'annex' });
  expect((await written(made, id, 'internal')).text).toContain('案例借鉴推广情况');
  const { html } = await client.casebooks.preview({ id, part: 'back', edition: 'internal' });
  expect(html).toContain('案例借鉴推广情况');
  const front = await client.casebooks.preview({ id, part: 'front', edition: 'public' });
  expect(front.html).toContain('编写说明');
});

test('a PDF is printed until its contents say the pages that it has', async () => {
  const printed: string[] = [];
  const pdf = (page: number) =>
    new TextEncoder().encode(
      `1 0 obj\n<</Type /Pages /Kids [2 0 R 3 0 R 4 0 R 5 0 R]>>\nendobj\n/case_1 [${page + 1} 0 R /XYZ 0 0 0]`,
    );
  const desk = {
    printsMargins: true,
    // The second print moves the case by a page, as a longer line of contents would.
    printPdf: async (html: string) => {
      printed.push(html);
      return pdf(printed.length === 1 ? 2 : 3);
    },
  } as unknown as Desk;
  const made = await aMeeting(desk);
  await made.aCase(LIXIA, '数字赋能——历下区经验', ['# 甲', { picture: aPng(9) }]);
  const { id } = await made.client.casebooks.begin({ meetingId: made.meetingId });
  const target = made.program.handleFor(join(made.folder, '汇编.pdf'));
  await made.client.casebooks.exportCasebook({ id, edition: 'public', format: 'pdf', target });
  const pageOf = (html: string) => /#case_1.*?<span>(\d+)<\/span><\/span>/.exec(html)?.[1];
  expect(printed.map(pageOf)).toEqual(['4', '2', '3']);
  expect(printed.map((html) => html.includes('data:image/png'))).toEqual([false, true, true]);
});

test('a selection’s book begins with what was selected, and can be ordered by place', async () => {
  const panel = await anOpenedPanel();
  const { client, selectionId, meetingId, lixia, shizhong, shinan } = panel;
  await client.deliberation.decide({
    selectionId,
    decisions: [lixia, shizhong, shinan].map((nominationId) => ({
      ...{ nominationId, isIn: nominationId !== shinan },
    })),
  });
  const { id } = await client.casebooks.begin({ meetingId, selectionId });
  expect(id).toBe(selectionId);
  await client.casebooks.edit({ id, arrangement: 'place', listsSelected: true });
  const { cases } = await client.casebooks.get({ id });
  expect(cases.map(({ originalTitle, place }) => [originalTitle, place])).toEqual([
    ['示例案例甲', 1],
    ['示例案例乙', 2],
  ]);
  const [out] = await client.casebooks.others({ id });
  await client.casebooks.include({ id, caseStudyIds: [out?.id ?? ''] });
  expect(await client.casebooks.warnings({ id })).toContainEqual(
    expect.objectContaining({ kind: 'notSelected', title: '示例案例丙' }),
  );
  const { html } = await client.casebooks.preview({ id, part: 'back', edition: 'public' });
  expect(html).toContain('入选案例名单');
  expect(html).not.toContain('示例案例丙');
});
