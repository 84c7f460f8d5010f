import { type KnownHead, remembered } from '@shared/indicatorValues/heads';
import type { CalendarDate } from '@shared/time';
import { expect, test } from 'vitest';
import { anEvaluation } from './anEvaluation';
import { aTable } from './aTable';

const usedOn = '2026-08-15' as CalendarDate;
const known = (id: string, name: string | null): KnownHead => ({
  ...{ id, usedOn, indicator: name === null ? null : { name, unit: '万元' } },
});
const indicators = [{ id: 'i1', name: '示例产值', unit: '万元' }];
const asked = (...heads: string[]) =>
  heads.map((head) => ({ head, sheets: ['甲'], indicatorId: undefined }));

test('a meaning counts only where nothing else in the table could be meant', () => {
  const memory = [known('总产值', '示例产值'), known('产值合计', '示例产值'), known('备注', null)];
  const offered = (heads: string[], cells: { indicatorId: string }[] = []) =>
    [
      ...remembered(
        { unknownHeads: asked(...heads), cells: cells as never, problems: [] },
        memory,
        indicators,
      ),
    ].map(([head, { indicatorId, isApplied }]) => [head, indicatorId, isApplied]);
  expect(offered(['总 产值', '备注', '别的'])).toEqual([
    ['总 产值', 'i1', true],
    ['备注', null, true],
  ]);
  // Two columns for one indicator, or one that is there by its name already: a person decides.
  expect(offered(['总产值', '产值合计'])).toEqual([
    ['总产值', 'i1', false],
    ['产值合计', 'i1', false],
  ]);
  expect(offered(['总产值'], [{ indicatorId: 'i1' }])).toEqual([['总产值', 'i1', false]]);
  const other = [{ id: 'i1', name: '示例产值', unit: '亿元' }];
  const read = { unknownHeads: asked('总产值'), cells: [], problems: [] };
  expect(remembered(read, memory, other).size).toBe(0);
});

test('what heads meant is offered for the next table and the next year, and can be said otherwise', async () => {
  const made = await anEvaluation();
  const { client, evaluationId, output, rate } = made;
  const sheets = {
    甲: [
      ['县', '总产值（亿元）', '占比', '备注1'],
      ['历下区', 12, 8, 1],
      ['历城区', 13, 9, 2],
    ],
  };
  const first = { evaluationId, file: await aTable(made, sheets) };
  const { hash, unknownHeads } = await client.indicatorValues.previewTable(first);
  expect(unknownHeads.map(({ remembered: said }) => said)).toEqual([null, null, null]);
  const heads = [
    { head: '总产值（亿元）', indicatorId: output },
    { head: '占比', indicatorId: rate },
    { head: '备注1', indicatorId: null },
  ];
  await client.indicatorValues.importTable({ ...first, hash, heads });

  const { id: next } = await client.evaluation.create({
    ...{ year: 2026, name: '示例评价', copyFrom: evaluationId },
  });
  const sheet = await client.evaluation.sheet({ evaluationId: next });
  const named = (name: string) => sheet.indicators.find((one) => one.name === name)?.id;
  const again = {
    evaluationId: next,
    file: await aTable(made, {
      乙: [
        ['县', '总产值 (亿元)', '占比', '说明'],
        ['历下区', 2, 5, 1],
      ],
    }),
  };
  const offered = await client.indicatorValues.previewTable(again);
  expect(offered.unknownHeads).toMatchObject([
    { indicatorId: named('示例产值'), remembered: { isApplied: true, usedOn } },
    { indicatorId: named('示例比率'), remembered: { isApplied: true } },
    { indicatorId: undefined, remembered: null },
  ]);
  expect(offered.cells.map(({ there }) => there)).toEqual(['20000', '5']);
  // Only what was shown and said is taken; memory alone writes nothing.
  await expect(
    client.indicatorValues.importTable({ ...again, hash: offered.hash }),
  ).rejects.toMatchObject({ key: 'indicatorValues:error.nothingToTake' });
  const otherwise = [{ head: '占比', indicatorId: null }];
  const said = await client.indicatorValues.previewTable({ ...again, heads: otherwise });
  expect(said.cells.map(({ there }) => there)).toEqual(['20000']);
  await client.indicatorValues.importTable({
    ...{ ...again, hash: said.hash },
    heads: [...otherwise, { head: '总产值 (亿元)', indicatorId: named('示例产值') ?? '' }],
  });
  const last = await client.indicatorValues.previewTable(again);
  expect(last.unknownHeads[1]).toMatchObject({ remembered: { indicatorId: null } });
});
