import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openZip, readTable, tableZipLimits } from '../../src/main/documents';
import type { APanel } from '../judging/aPanel';
import { aFolder } from '../support/program';
import { anOpenedPanel } from './anOpenedPanel';
import { codesOf, sixtyForty, typedTwice } from './ballotsTyped';

const DAY = 24 * 60 * 60 * 1000;

async function xmlOf(path: string): Promise<string> {
  const zip = await openZip(path, tableZipLimits);
  const xml = (await zip.read('word/document.xml')).toString('utf8');
  zip.close();
  return xml;
}
const textOf = (xml: string) => xml.replace(/<[^>]+>/g, '');
/** Rows of every table, cell by cell. */
const rowsOf = (xml: string) =>
  [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell)),
  );

/** 甲 and 丙 in, 乙 not: with a reason that its city reads. */
async function decided() {
  const panel = await anOpenedPanel();
  const { client, selectionId, lixia, shizhong, shinan } = panel;
  await client.deliberation.decide({
    selectionId,
    decisions: [
      { nominationId: lixia, isIn: true },
      { nominationId: shizhong, isIn: false, reason: '示例：数据需核实' },
      { nominationId: shinan, isIn: true, reason: '示例：兼顾区域' },
    ],
  });
  const notice = await client.deliberation.giveNotice({
    ...{ selectionId, days: 5, contact: '示例厅 0531-00000000' },
  });
  return { ...panel, notice };
}

/** Makes a paper into a folder of its own. */
async function paper(
  { program }: APanel,
  name: string,
  make: (target: ReturnType<APanel['program']['handleFor']>) => Promise<unknown>,
) {
  const path = join(aFolder(), name);
  await make(program.handleFor(path));
  return path;
}

test('the notice says what, until when and to whom; whoever is not in is not named', async () => {
  const panel = await decided();
  const { client, notice } = panel;
  const path = await paper(panel, '公示.docx', (target) =>
    client.deliberation.exportNotice({ noticeId: notice.id, format: 'docx', target }),
  );
  const text = textOf(await xmlOf(path));
  for (const said of [
    '拟入选名单的公示',
    '经各市推荐、形式审查、专家盲评和定评，拟确定下列2个案例入选',
    '2026年8月17日至2026年8月21日，共5个工作日',
    '示例厅 0531-00000000',
    '示例案例甲',
    '示例案例丙',
    '2026年8月15日',
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('示例案例乙');
  expect(text).not.toContain('90.00');
});

test('after the publication each city reads of its own cases, and of all that are selected', async () => {
  const panel = await decided();
  const { client, selectionId, program, time } = panel;
  const folder = join(aFolder(), '告知单');
  const toCities = () =>
    client.deliberation.exportCityResults({
      ...{ selectionId, format: 'docx', target: program.handleFor(folder) },
    });
  await expect(toCities()).rejects.toMatchObject({ key: 'deliberation:error.notPublished' });
  time.now += 7 * DAY;
  await client.deliberation.publish({ selectionId });
  expect((await toCities()).files.map(({ cityName }) => cityName)).toEqual(['济南市', '青岛市']);
  expect(readdirSync(folder).sort()).toEqual([
    '济南市遴选结果告知单.docx',
    '青岛市遴选结果告知单.docx',
  ]);
  const jinan = rowsOf(await xmlOf(join(folder, '济南市遴选结果告知单.docx')));
  expect(jinan).toContainEqual(['示例案例甲', '济南市历下区', '入选', '名次在入选名额（2个）之内']);
  expect(jinan).toContainEqual([
    ...['示例案例乙', '济南市市中区', '未入选', '定评会决定：示例：数据需核实'],
  ]);
  const qingdao = textOf(await xmlOf(join(folder, '青岛市遴选结果告知单.docx')));
  expect(qingdao).toContain('定评会决定：示例：兼顾区域');
  expect(qingdao).not.toContain('示例案例乙');
  expect(qingdao).not.toContain('数据需核实');

  const published = await paper(panel, '通知.docx', (target) =>
    client.deliberation.exportPublication({ selectionId, format: 'docx', target }),
  );
  const text = textOf(await xmlOf(published));
  expect(text).toContain('关于公布示例 特色产业典型案例的通知');
  expect(text).toContain('共收到推荐3个');
  expect(text).toContain('公示期间没有收到异议');
  expect(text).not.toContain('示例案例乙');
  await expect(
    client.deliberation.exportPublication({
      ...{ selectionId, format: 'pdf', target: program.handleFor(join(aFolder(), 'a.pdf')) },
    }),
  ).rejects.toMatchObject({ key: 'deliberation:error.pdfNeedsWindow' });
});

test('the workbook has everything by which it can be computed again', async () => {
  const panel = await decided();
  const { client, selectionId } = panel;
  const path = await paper(panel, '结果.xlsx', async (target) =>
    expect(await client.deliberation.exportResults({ selectionId, target })).toEqual({ rows: 3 }),
  );
  const { sheets } = await readTable(path);
  const rows = sheets[0]?.rows.map((row) => row.map((cell) => cell?.text ?? '')) ?? [];
  const line = rows.find((row) => row.includes('示例案例乙'));
  expect(line?.slice(5)).toEqual([
    '',
    '80',
    '80',
    '80',
    '',
    '评2 避1',
    '入选\n按名次',
    '不入选',
    '示例：数据需核实',
  ]);
  expect(
    sheets[1]?.rows
      .flat()
      .flatMap((cell) => (cell?.text.startsWith('示例案例') ? [cell.text] : [])),
  ).toEqual(['示例案例甲', '示例案例丙']);
});

test('a count of ballots can be done again by hand', async () => {
  const panel = await anOpenedPanel();
  const { client, selectionId, shizhong, shinan, program } = panel;
  const { id: roundId } = await client.deliberation.addRound({
    ...{ selectionId, nominationIds: [shizhong, shinan], ...sixtyForty },
  });
  const count = (target: ReturnType<typeof program.handleFor>) =>
    client.deliberation.exportCount({ roundId, format: 'docx', target });
  await expect(count(program.handleFor(join(aFolder(), 'a.docx')))).rejects.toMatchObject({
    key: 'deliberation:error.notCounted',
  });
  await client.operators.add({ name: '示例乙' });
  const codes = await codesOf(panel);
  const [b, c] = [codes.get('乙'), codes.get('丙')];
  await typedTwice(panel, roundId, [`A1 ${c}`, `A2 ${c}`, `A3 ${b} ${c}`, `B1 ${b}`, `B2 ${c}`]);
  await client.deliberation.closeRound({ id: roundId, witness: '示例甲' });
  const rows = rowsOf(await xmlOf(await paper(panel, '计票单.docx', count)));
  expect(rows).toContainEqual(['A票', '60%', '3', '3', '2', '1']);
  expect(rows).toContainEqual(['B票', '40%', '3', '2', '2', '0']);
  expect(rows).toContainEqual([
    ...['1', c, '示例案例丙青岛市市南区', '2', '1', '60×2÷2＋40×1÷2', '80.00'],
  ]);
  expect(rows).toContainEqual(['A3', '多选']);
  expect(rows.flat()).toContain(`${b} ${c}（无效）`);
});
