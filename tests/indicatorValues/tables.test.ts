import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { aFolder } from '../support/program';
import { anEvaluation } from './anEvaluation';
import { aTable } from './aTable';

const HEAD = ['市', '县（市、区）', '示例产值（亿元）', '示例比率（%）'];

test('a wide table: units converted, new and changed told; once more it changes nothing', async () => {
  const made = await anEvaluation();
  const { client, evaluationId, report, stands } = made;
  await report(['370102', '20000', '8'], ['370103', '1', null], ['370402', null, '9']);
  const file = await aTable(made, {
    '2025年': [
      HEAD,
      ['济南市', '历下区', 2, '8.0'],
      ['济南市', '市中区', 3.5, 12.5],
      ['枣庄市', '市中区', '约4', '—'],
      ['', '合计', 9.5, ''],
    ],
  });
  const asked = { evaluationId, file };
  const preview = await client.indicatorValues.previewTable(asked);
  expect(preview).toMatchObject({
    fileName: '示例 统计表.xlsx',
    sheets: [{ name: '2025年', layout: 'wide', counties: 3, figures: 6 }],
    ...{ unknownHeads: [], unknownCounties: [], twice: [], missing: 0 },
  });
  expect(
    preview.cells.map(({ countyId, is, there, here, convertedFrom }) =>
      [countyId, is, there, here, convertedFrom].join(' '),
    ),
  ).toEqual([
    '370102 same 20000 20000 亿元',
    '370103 changed 35000 1 亿元',
    '370102 same 8 8 ',
    '370103 new 12.5  ',
    '370402 removed  9 ',
  ]);
  expect(preview.problems).toMatchObject([
    { countyId: '370402', text: '约4', row: 4, problem: { key: 'evaluation:value.about' } },
  ]);
  const { hash } = preview;
  expect(await client.indicatorValues.importTable({ ...asked, hash })).toEqual({
    ...{ added: 1, changed: 1, removed: 0 },
  });
  expect(await stands()).toEqual([
    '370102 output 20000 示例',
    '370102 rate 8 示例',
    '370103 output 35000 示例 统计表.xlsx',
    '370103 rate 12.5 示例 统计表.xlsx',
    '370402 rate 9 示例',
  ]);
  await expect(client.indicatorValues.importTable({ ...asked, hash })).rejects.toMatchObject({
    key: 'indicatorValues:error.nothingToTake',
  });
  expect((await client.indicatorValues.previewTable(asked)).cells.map(({ is }) => is)).toEqual([
    ...['same', 'same', 'same', 'same', 'removed'],
  ]);
  await client.indicatorValues.importTable({ ...asked, hash, withRemovals: true });
  expect(await stands()).toHaveLength(4);
  // Each import is one act that can be taken back.
  await client.journal.undo({});
  await client.journal.undo({});
  expect(await stands()).toContain('370103 output 1 示例');
});

test('a person says what heads and names mean, and what is not taken', async () => {
  const made = await anEvaluation();
  const { client, evaluationId, output, rate, stands } = made;
  const file = await aTable(made, {
    甲: [
      ['县', '总产值', '占比', '备注1'],
      ['历下区', 12, 8, 1],
      ['市中区', 13, 9, 2],
      ['示例新区', 14, 10, 3],
    ],
    乙: [['说明'], ['示例']],
  });
  const asked = { evaluationId, file };
  const first = await client.indicatorValues.previewTable(asked);
  expect(first).toMatchObject({ cells: [], without: ['乙'] });
  expect(first.unknownHeads.map(({ head }) => head)).toEqual(['总产值', '占比', '备注1']);
  expect(first.unknownCounties).toMatchObject([
    { sheet: '甲', text: '市中区', ambiguous: true },
    { sheet: '甲', text: '示例新区', ambiguous: false },
  ]);
  const at = (text: string) => first.unknownCounties.find((one) => one.text === text)?.at ?? -1;
  const said = {
    ...asked,
    heads: [
      { head: '总产值', indicatorId: output },
      { head: '占比', indicatorId: rate },
      { head: '备注1', indicatorId: null },
    ],
    counties: [
      { sheet: '甲', at: at('市中区'), text: '市中区', countyId: '370402' },
      { sheet: '甲', at: at('示例新区'), text: '示例新区', countyId: null },
    ],
  };
  const { hash, ...second } = await client.indicatorValues.previewTable(said);
  expect(second.cells).toHaveLength(4);
  expect(second.unknownHeads.map(({ indicatorId }) => indicatorId)).toEqual([output, rate, null]);
  expect(second.unknownCounties.map(({ countyId }) => countyId)).toEqual(['370402', null]);
  await client.indicatorValues.importTable({
    ...{ ...said, hash, source: '示例统计局' },
    without: [{ indicatorId: rate, countyId: '370402' }],
  });
  expect(await stands()).toEqual([
    '370102 output 12 示例统计局',
    '370102 rate 8 示例统计局',
    '370402 output 13 示例统计局',
  ]);
});

test('sheets that contradict each other are told; a chosen one stands alone', async () => {
  const made = await anEvaluation();
  const { client, evaluationId, rate } = made;
  const file = await aTable(made, {
    甲: [
      ['县', '示例比率'],
      ['历下区', 12],
    ],
    乙: [
      ['县', '示例比率'],
      ['历下区', 13],
    ],
  });
  const both = await client.indicatorValues.previewTable({ evaluationId, file });
  expect(both.twice).toEqual([
    { sheet: '乙', countyId: '370102', indicatorId: rate, first: '12', other: '13' },
  ]);
  const one = await client.indicatorValues.previewTable({ evaluationId, file, sheets: ['乙'] });
  expect(one.cells.map(({ there }) => there)).toEqual(['13']);
  expect(one.sheets.map(({ name }) => name)).toEqual(['乙']);
});

test('a long .csv; a file that changed since is not taken', async () => {
  const made = await anEvaluation();
  const { client, program, evaluationId } = made;
  const path = join(aFolder(), '长表.csv');
  const write = (value: string) =>
    writeFileSync(
      path,
      `代码,指标,数值,单位\n370102,示例产值,${value},亿元\n370103,示例产值,5000,万元\n`,
    );
  write('1');
  const asked = { evaluationId, file: program.handleFor(path) };
  const { hash, cells } = await client.indicatorValues.previewTable(asked);
  expect(cells.map(({ there }) => there)).toEqual(['10000', '5000']);
  write('2');
  await expect(client.indicatorValues.importTable({ ...asked, hash })).rejects.toMatchObject({
    key: 'indicatorValues:error.fileChanged',
  });
});

test('a column in per cent means what it shows: 0.123 as 12.3% is 12.3 of a rate in %', async () => {
  const made = await anEvaluation();
  const { client, program, evaluationId, stands } = made;
  const path = join(aFolder(), '示例 百分比.xlsx');
  const rows = [
    ['县（市、区）', '示例比率（%）'],
    ['历下区', 0.123],
  ];
  const columns = [{ width: 12 }, { width: 12, numFmt: '0.0%' }];
  writeFileSync(path, await writeXlsx({ sheets: [{ name: '示例', rows, columns }] }));
  const file = program.handleFor(path);
  const { hash, problems } = await client.indicatorValues.previewTable({ evaluationId, file });
  expect(problems).toEqual([]);
  await client.indicatorValues.importTable({ evaluationId, file, hash, source: '示例' });
  expect(await stands()).toEqual(['370102 rate 12.3 示例']);
});
