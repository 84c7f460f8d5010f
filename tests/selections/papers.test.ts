import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTable } from '../../src/main/documents';
import { readDocx } from '../../src/main/documents/docx/readDocx';
import { aFolder } from '../support/program';
import {
  type ASelection,
  aNomination,
  anyText,
  aSelection,
  LIXIA,
  QINGDAO_SHINAN,
  SHIZHONG,
} from './aSelection';

/** Two of Jinan sent back by different days, one of Qingdao that is complete. */
async function someSentBack() {
  const selection = await aSelection();
  const { client, selectionId } = selection;
  await client.selections.edit({ id: selectionId, ...anyText, needsStamp: true });
  const lixia = await aNomination(selection, LIXIA, '示例甲');
  const shizhong = await aNomination(selection, SHIZHONG, '示例乙');
  const shinan = await aNomination(selection, QINGDAO_SHINAN, '示例丙');
  const back = { move: 'sendBack', reason: '请补盖章推荐表' } as const;
  await client.selections.moveNomination({ id: lixia.id, ...back, supplementBy: '2026-08-20' });
  await client.selections.moveNomination({ id: shizhong.id, ...back, supplementBy: '2026-08-24' });
  return { ...selection, lixia, shizhong, shinan };
}

const folderFor = ({ program }: ASelection) => {
  const path = join(aFolder(), '通知');
  return { path, handle: program.handleFor(path) };
};

async function wordsIn(path: string): Promise<string> {
  const { blocks } = await readDocx(path, path);
  return blocks
    .flatMap((block) => {
      if (block.kind === 'picture') return [];
      return block.kind === 'table' ? block.rows.map((row) => row.join(' | ')) : [block.text];
    })
    .join('\n');
}

test('a city is told in one paper what to complete, why and by when', async () => {
  const made = await someSentBack();
  const { client, selectionId } = made;
  const { path, handle } = folderFor(made);
  expect(await client.selections.exportSentBack({ selectionId, target: handle })).toEqual({
    files: [{ cityName: '济南市', name: '济南市退回补正通知.docx' }],
  });
  const text = await wordsIn(join(path, '济南市退回补正通知.docx'));
  expect(text).toContain('下列 2 项案例');
  expect(text).toContain('请按下表所列期限补正');
  expect(text).toContain('1 | 历下区 | 示例甲 | 请补盖章推荐表\n没有盖章推荐表 | 2026年8月20日');
  expect(text).toContain('2026年8月24日');
  expect(text).not.toContain('示例丙');
  await expect(
    client.selections.exportSentBack({ selectionId, format: 'pdf', target: handle }),
  ).rejects.toMatchObject({ key: 'selections:error.pdfNeedsWindow' });
});

test('one day for all stands in the sentence; nothing sent back is no paper', async () => {
  const made = await someSentBack();
  const { client, selectionId, shizhong } = made;
  await client.selections.moveNomination({ id: shizhong.id, move: 'receiveAgain' });
  const lines = await client.selections.nominations({ selectionId });
  expect(lines.map(({ status, supplementBy }) => [status, supplementBy])).toEqual([
    ['sentBack', '2026-08-20'],
    ['received', null],
    ['received', null],
  ]);
  const { path, handle } = folderFor(made);
  await client.selections.exportSentBack({ selectionId, cityIds: ['370100'], target: handle });
  expect(await wordsIn(join(path, '济南市退回补正通知.docx'))).toContain(
    '请于2026年8月20日前补正后重新报送',
  );
  const other = folderFor(made);
  await expect(
    client.selections.exportSentBack({
      selectionId,
      cityIds: ['370200'],
      target: other.handle,
    }),
  ).rejects.toMatchObject({ key: 'selections:error.nothingSentBack' });
  expect(existsSync(other.path)).toBe(false);
});

test('the list of nominations is a workbook in political order', async () => {
  const made = await someSentBack();
  const { client, selectionId } = made;
  const path = join(aFolder(), '推荐.xlsx');
  const target = made.program.handleFor(path);
  expect(await client.selections.exportNominations({ selectionId, target })).toEqual({ rows: 3 });
  const [sheet] = (await readTable(path)).sheets;
  const rows = (sheet?.rows ?? []).map((row) => row.map(({ text }) => text).join('|'));
  const cases = rows.filter((row) => row.includes('示例') && row.includes('区'));
  expect(cases.map((row) => row.split('|').slice(0, 4).join(' '))).toEqual([
    '济南市 1 历下区 示例甲',
    '济南市 2 市中区 示例乙',
    '青岛市 1 市南区 示例丙',
  ]);
  expect(cases[0]).toContain('没有盖章推荐表');
});

test('several are accepted as one change, or none', async () => {
  const made = await someSentBack();
  const { client, selectionId, shinan, lixia } = made;
  const accept = (ids: string[]) => client.selections.acceptNominations({ selectionId, ids });
  await expect(accept([shinan.id])).rejects.toMatchObject({
    key: 'selections:error.incompleteOf',
    params: { title: '示例丙', county: '青岛市市南区' },
  });
  await client.selections.edit({ id: selectionId, needsStamp: false });
  await expect(accept([shinan.id, lixia.id])).rejects.toMatchObject({
    key: 'selections:error.moveNotLegal',
  });
  await client.selections.moveNomination({ id: lixia.id, move: 'receiveAgain' });
  expect(await accept([shinan.id, lixia.id])).toEqual({ accepted: 2 });
  await client.journal.undo({});
  const statuses = (await client.selections.nominations({ selectionId })).map(
    ({ status }) => status,
  );
  expect(statuses).toEqual(['received', 'sentBack', 'received']);
  await expect(accept(['gone'])).rejects.toMatchObject({
    key: 'selections:error.nominationNotFound',
  });
});

test('a new call may begin like one of an earlier year', async () => {
  const { client, selectionId } = await aSelection();
  await client.selections.edit({ id: selectionId, seats: 12 });
  const next = await client.meetings.create({
    year: 2027,
    ordinal: 4,
    name: '示例 2027年度交流会',
    startsOn: '2027-08-14',
    endsOn: '2027-08-15',
  });
  const { id } = await client.selections.create({
    meetingId: next.id,
    name: '示例 第二批',
    copyFrom: selectionId,
  });
  expect(await client.selections.get({ id })).toMatchObject({ seats: 12 });
  expect(await client.selections.earlier({})).toMatchObject([
    { id, year: 2027, meetingName: '示例 2027年度交流会' },
    { id: selectionId, year: 2026 },
  ]);
});
