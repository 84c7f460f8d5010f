import { writeFileSync } from 'node:fs';
import { indicatorFields, MOST_CATEGORIES } from '@shared/evaluation/system';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Cell, readTable, type Table, writeWorkbook } from '../../src/main/documents';
import { cellOf } from '../../src/main/documents/tables/table';
import { readSystemWorkbook } from '../../src/main/features/indicatorSystem/readSystemWorkbook';
import { systemWorkbook } from '../../src/main/features/indicatorSystem/systemWorkbook';
import en from '../../src/shared/i18n/en/indicatorSystem.json';
import zh from '../../src/shared/i18n/zh-CN/indicatorSystem.json';
import { aFolder, aWorkbook, textCell } from '../documents/craft';
import { anIndicator, anOutline, aSystem } from './builders';
import '../support/properties';

const [FIRST, SECOND, THIRD] = ['示例专利量', '示例企业数', '示例覆盖率'];
const [DISTRICTS, OTHERS] = ['市辖区', '其余县（市）'];
const COUNTIES = ['370102', '370103', '370104', '370105'];

/** A system with everything in it. */
const before = anOutline({
  categories: [
    { id: 'districts', name: DISTRICTS, countyIds: COUNTIES.slice(0, 2) },
    { id: 'others', name: OTHERS, countyIds: COUNTIES.slice(2) },
  ],
  areas: [
    { id: 'area', parentId: null, name: '示例领域' },
    { id: 'part', parentId: 'area', name: '示例分项' },
  ],
  indicators: [
    anIndicator('1', {
      ...{ name: FIRST, sumOf: ['2'] },
      method: { by: 'target', target: '5', floor: 0, cap: 10_000 },
    }),
    anIndicator('2', { name: SECOND }),
    anIndicator('3', { name: THIRD, areaId: 'part' }),
  ],
  weights: ['districts', 'others'].flatMap((categoryId) =>
    ['1', '2', '3'].map((indicatorId, at) => ({
      ...{ indicatorId, categoryId, weight: [5000, 3000, 2000][at] ?? 0 },
    })),
  ),
  targets: [{ indicatorId: '1', countyId: '370102', value: '12.30' }],
  gates: [{ id: 'gate', indicatorId: '1', categoryId: 'districts', must: 'atMost', value: '9.90' }],
  honours: [
    {
      ...{ id: 'advanced', name: '先进县', kind: 'advanced', by: 'place', excludes: [] },
      seats: [{ categoryId: 'districts', count: 1 }],
    },
    {
      ...{ id: 'improved', name: '进步县', kind: 'mostImproved', by: 'rankGain' },
      ...{ seats: [{ categoryId: null, count: 1 }], excludes: ['advanced'] },
    },
  ],
});

let table: Table;
beforeAll(async () => {
  const folder = aFolder();
  const spec = systemWorkbook({
    ...{ title: '示例', weightsArePlaceholder: false, outline: before },
    counties: COUNTIES.map((id) => ({ id, name: `示例${id}`, cityName: '示例市' })),
  });
  table = await readTable(folder.put('示例.xlsx', await writeWorkbook(spec)));
  folder.remove();
});

const readOf = (changed: Table) => readSystemWorkbook(changed, before, new Set(COUNTIES));
const copied = () => structuredClone(table);
const rowsOf = (of: Table, sheet: string) =>
  of.sheets.find(({ name }) => name === sheet)?.rows ?? [];

/** Where the row that has `row` in one of its cells meets the column that has `head`. */
function placeOf(rows: readonly Cell[][], row: string, head: string) {
  const heads = rows.slice(0, 5).flatMap((cells) => cells.map(({ text }, c) => ({ text, c })));
  const c = heads.find(({ text }) => text === head)?.c ?? -1;
  const r = rows.findIndex((cells) => cells.some(({ text }) => text === row));
  if (c < 0 || r < 0) throw new Error(`no ${row} × ${head}`);
  return { r, c };
}

function withCell(sheet: string, row: string, head: string, cell: Cell): Table {
  const changed = copied();
  const rows = rowsOf(changed, sheet);
  const { r, c } = placeOf(rows, row, head);
  (rows[r] as Cell[])[c] = cell;
  return changed;
}

/** In both languages, with all that it names. */
function sentencesOf({ key, params }: { key: string; params: Record<string, string | number> }) {
  const name = key.split('.').at(-1) ?? '';
  return [zh, en].map(({ problem }) =>
    (problem as Record<string, string>)[name]?.replace(/\{\{(\w+)\}\}/g, (all, param: string) =>
      param in params ? String(params[param]) : all,
    ),
  );
}

const keysOf = (of: Table) =>
  readOf(of).problems.found.map((problem) => {
    for (const sentence of sentencesOf(problem)) expect(sentence).toMatch(/^(?!.*\{\{).+[.。]$/s);
    return problem.key.split('.').at(-1);
  });

const text = (said: string | number): Cell => cellOf(said);
const uncomputed: Cell = { text: '', value: null, formula: true, uncomputed: true };
const broken: Cell = { text: '#REF!', value: '#REF!', error: true };
const endless: Cell = { text: '', value: Number.POSITIVE_INFINITY };
const day: Cell = { text: '2026-08-15', value: new Date(Date.UTC(2026, 7, 15)) };

test('as it is, nothing is wrong', () => {
  expect(keysOf(table)).toEqual([]);
  expect(readOf(table).outline).toEqual(before);
});

describe('one sentence for each cell that cannot be taken over', () => {
  test.each<[string, string, string, Cell, string[]]>([
    ['指标', FIRST, DISTRICTS, uncomputed, ['unreadable', 'weights']],
    ['指标', FIRST, DISTRICTS, broken, ['unreadable', 'weights']],
    ['指标', FIRST, DISTRICTS, endless, ['unreadable', 'weights']],
    ['指标', FIRST, DISTRICTS, text('=1+1'), ['hundredths', 'weights']],
    ['指标', FIRST, DISTRICTS, text('1e999'), ['hundredths', 'weights']],
    ['指标', FIRST, DISTRICTS, text('1e-999'), ['hundredths', 'weights']],
    ['指标', FIRST, DISTRICTS, text('9'.repeat(30_000)), ['hundredths', 'weights']],
    ['指标', FIRST, DISTRICTS, text(-50), ['hundredths', 'weights']],
    ['指标', FIRST, DISTRICTS, text(50.005), ['hundredths', 'weights']],
    ['指标', FIRST, DISTRICTS, text('NaN'), ['hundredths', 'weights']],
    ['指标', FIRST, DISTRICTS, day, ['hundredths', 'weights']],
    ['指标', FIRST, DISTRICTS, text(50.01), ['weights']],
    ['指标', FIRST, '统一目标值', text('1e999'), ['number']],
    ['指标', FIRST, '统一目标值', text('九'), ['number']],
    ['指标', FIRST, '统一目标值', broken, ['unreadable']],
    [
      '指标',
      FIRST,
      '指标名称',
      broken,
      ['unreadable', 'noName', 'noIndicator', 'noIndicator', 'weights', 'weights'],
    ],
    ['指标', FIRST, '指标名称', text(SECOND), ['twice', 'itself']],
    ['指标', FIRST, '指标名称', text('示'.repeat(81)), ['tooLong']],
    ['指标', FIRST, '一级领域', text('示'.repeat(101)), ['tooLong']],
    ['指标', FIRST, '计量单位', text('示'.repeat(21)), ['tooLong']],
    ['指标', FIRST, '方向', text('向上'), ['choice']],
    ['指标', FIRST, '方向', text('适度'), ['nearest']],
    ['指标', FIRST, '数据年度', text('去年'), ['whole']],
    ['指标', FIRST, '数据年度', text(99_999), ['whole']],
    ['指标', FIRST, '应等于下列指标之和', text(FIRST), ['itself']],
    ['指标', FIRST, '应等于下列指标之和', text('没有的指标'), ['noIndicator']],
    ['指标', DISTRICTS, DISTRICTS, text('没有的类别'), ['weightColumn']],
    ['类别', DISTRICTS, '类别名称', text(''), ['noName']],
    ['类别', DISTRICTS, '类别名称', text(OTHERS), ['twice']],
    ['类别', DISTRICTS, '类别名称', text('示'.repeat(41)), ['tooLong']],
    ['分类名单', '370102', '区划代码', text('999999'), ['noCounty']],
    ['分类名单', '370102', '区划代码', text('370103'), ['countyTwice']],
    ['分类名单', '370102', '类别', text('没有的类别'), ['noSuchCategory']],
    ['评价办法', '显示小数位', '取值', text('1e9'), ['whole']],
    ['评价办法', '显示小数位', '取值', text(7), ['whole']],
    ['评价办法', '缺失值', '取值', text('随便'), ['choice']],
    ['评价办法', '异常值下限百分位', '取值', text(60), ['outliers']],
    ['评价办法', '加分上限', '取值', text(1e21), ['hundredths']],
    ['准入条件', FIRST, '指标名称', text('没有的指标'), ['noIndicator']],
    ['准入条件', FIRST, '数值', text('1e999'), ['number']],
    ['准入条件', FIRST, '数值', text('9'.repeat(61)), ['number']],
    ['准入条件', FIRST, '数值', text(''), ['noValue']],
    ['准入条件', FIRST, '条件', text('大约'), ['choice']],
    ['荣誉', '先进县', DISTRICTS, text('八'), ['whole']],
    ['荣誉', '先进县', DISTRICTS, text(201), ['whole']],
    ['荣誉', '先进县', '已获下列荣誉的不再授予', text('先进县'), ['itself']],
    ['荣誉', '先进县', '已获下列荣誉的不再授予', text('没有的荣誉'), ['noHonour']],
    ['荣誉', '先进县', '荣誉名称', text('进步县'), ['twice']],
    ['分县目标值', '370102', FIRST, text('约十二'), ['target']],
    ['分县目标值', '370102', FIRST, text('12.5%'), ['target']],
    ['分县目标值', '370102', FIRST, text('1e999'), ['target']],
    ['分县目标值', '370102', FIRST, day, ['target']],
    ['分县目标值', '370102', FIRST, uncomputed, ['unreadable']],
    ['分县目标值', '370102', '区划代码', text('999999'), ['noCounty']],
    ['分县目标值', '370102', '区划代码', text('370103'), ['countyTwice']],
    ['分县目标值', FIRST, FIRST, text('没有的指标'), ['noIndicator']],
  ])('%s %s × %s: %#', (sheet, row, head, cell, keys) => {
    expect(keysOf(withCell(sheet, row, head, cell))).toEqual(keys);
  });
});

describe('what is wrong with a sheet as a whole', () => {
  const rowLike = (sheet: string, row: string, changes: Record<string, string>): Cell[] => {
    const rows = rowsOf(table, sheet);
    const { r } = placeOf(rows, row, Object.keys(changes)[0] ?? '');
    const cells = [...(rows[r] as Cell[])];
    for (const [head, said] of Object.entries(changes))
      cells[placeOf(rows, row, head).c] = text(said);
    return cells;
  };
  const withRows = (sheet: string, more: readonly Cell[][]): Table => {
    const changed = copied();
    rowsOf(changed, sheet).push(...more);
    return changed;
  };
  const many = (count: number, like: (at: number) => Cell[]) =>
    Array.from({ length: count }, (_, at) => like(at));

  test.each(['指标', '类别', '分类名单', '准入条件', '荣誉', '分县目标值'])(
    '10,000 rows on %s are one sentence, at once',
    (sheet) => {
      const rows = rowsOf(table, sheet);
      const changed = withRows(
        sheet,
        many(10_000, () => rows.at(-1) ?? []),
      );
      const begun = performance.now();
      const { problems } = readOf(changed);
      expect(performance.now() - begun).toBeLessThan(2000);
      expect(problems.found.filter(({ key }) => key.endsWith('tooManyRows'))).toHaveLength(1);
      expect(problems.found.length).toBeLessThan(5);
    },
  );

  test('more than the screen takes', () => {
    const categories = many(MOST_CATEGORIES, (at) =>
      rowLike('类别', DISTRICTS, { 类别名称: `示例${at}`, '标识（勿改）': '' }),
    );
    expect(keysOf(withRows('类别', categories))).toContain('tooMany');
    const indicators = many(200, (at) =>
      rowLike('指标', FIRST, { 指标名称: `示例${at}`, '标识（勿改）': '' }),
    );
    expect(keysOf(withRows('指标', indicators))).toContain('tooMany');
  });

  test('a thousand mistakes are not all told', () => {
    const found = keysOf(
      withRows(
        '荣誉',
        many(900, (at) => [text(`示例${at}`), text(`类型${at}`)]),
      ),
    );
    expect(found).toHaveLength(201);
    expect(found.at(-1)).toBe('more');
  });

  test('a head that is gone, a column that is there twice', () => {
    const changed = copied();
    const [, ...rows] = rowsOf(changed, '准入条件');
    const head = rows.findIndex((cells) => cells.some(({ text: said }) => said === '指标名称'));
    rows[head] = [text('甲'), text('乙'), text('丙')];
    expect(
      keysOf({
        sheets: [
          ...changed.sheets.filter(({ name }) => name !== '准入条件'),
          { name: '准入条件', rows },
        ],
      }),
    ).toEqual(['noHead']);
    expect(keysOf(withCell('指标', DISTRICTS, OTHERS, text(DISTRICTS)))).toContain('twice');
  });

  test('merged cells say the same in every row: the weights tell it', () => {
    const changed = copied();
    const rows = rowsOf(changed, '指标');
    const { r, c } = placeOf(rows, FIRST, DISTRICTS);
    const own = (rows[r] as Cell[])[c] as Cell;
    (rows[r + 1] as Cell[])[c] = { ...own, merged: true };
    expect(keysOf(changed)).toEqual(['weights']);
    const names = copied();
    const at = placeOf(rowsOf(names, '指标'), FIRST, '指标名称');
    const name = rowsOf(names, '指标')[at.r]?.[at.c] as Cell;
    (rowsOf(names, '指标')[at.r + 1] as Cell[])[at.c] = { ...name, merged: true };
    expect(keysOf(names)).toContain('twice');
  });

  test('areas that stand in each other are four areas, each below one that is there', () => {
    const changed = copied();
    const rows = rowsOf(changed, '指标');
    const { r, c } = placeOf(rows, FIRST, '一级领域');
    for (const [at, [area, part]] of [
      ['示例甲', '示例乙'],
      ['示例乙', '示例甲'],
    ].entries())
      Object.assign(rows[r + at] as Cell[], { [c]: text(area ?? ''), [c + 1]: text(part ?? '') });
    const { outline, problems } = readOf(changed);
    expect(problems.found).toEqual([]);
    const ids = outline.areas.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [at, { parentId }] of outline.areas.entries())
      if (parentId !== null) expect(ids.slice(0, at)).toContain(parentId);
  });

  test('without the sheet of indicators the others are still read', () => {
    const changed = withCell('评价办法', '缺失值', '取值', text('取平均分'));
    changed.sheets = changed.sheets.filter(({ name }) => name !== '指标');
    const { outline, problems } = readOf(changed);
    expect(problems.found).toEqual([]);
    expect(outline).toEqual({ ...before, rule: { ...before.rule, missing: 'mean' } });
  });
});

test('whatever stands in a cell: a sentence, or a system that holds together', () => {
  const places = () =>
    table.sheets.flatMap(({ rows }, s) =>
      rows.flatMap((cells, r) => cells.map((_, c) => ({ s, r, c }))),
    );
  const all = places();
  const cell = fc.oneof(
    fc.constantFrom(uncomputed, broken, endless, day, text('')),
    fc.constantFrom('1e999', '-1', '0', '100', '=A1', FIRST, SECOND, DISTRICTS, '先进县').map(text),
    fc.string({ unit: 'binary', maxLength: 40 }).map(text),
    fc.double().map((value) => cellOf(value)),
  );
  const changes = fc.array(fc.tuple(fc.nat({ max: all.length - 1 }), cell), {
    ...{ minLength: 1, maxLength: 6 },
  });
  fc.assert(
    fc.property(changes, (changed) => {
      const other = copied();
      for (const [at, put] of changed) {
        const { s, r, c } = all[at] as (typeof all)[number];
        ((other.sheets[s]?.rows[r] ?? []) as Cell[])[c] = put;
      }
      const { outline, problems } = readOf(other);
      for (const problem of problems.found)
        for (const sentence of sentencesOf(problem)) expect(sentence).toBeTruthy();
      if (problems.found.length > 0) return;
      const areas = new Set(outline.areas.map(({ id }) => id));
      const indicators = new Set(outline.indicators.map(({ id }) => id));
      const categories = new Set(outline.categories.map(({ id }) => id));
      for (const { id, ...fields } of outline.indicators) {
        indicatorFields.parse(fields);
        expect(areas).toContain(fields.areaId);
        for (const part of fields.sumOf) expect(indicators).toContain(part);
      }
      for (const { parentId } of outline.areas)
        if (parentId !== null) expect(areas).toContain(parentId);
      for (const { indicatorId, categoryId } of outline.weights)
        expect([indicators.has(indicatorId), categories.has(categoryId)]).toEqual([true, true]);
      for (const { indicatorId } of outline.targets) expect(indicators).toContain(indicatorId);
      for (const { indicatorId, categoryId } of outline.gates)
        expect([
          indicators.has(indicatorId),
          categoryId === null || categories.has(categoryId),
        ]).toEqual([true, true]);
      for (const { name } of [...outline.areas, ...outline.honours, ...outline.categories])
        expect(name).not.toBe('');
    }),
    { numRuns: 300 },
  );
});

test('of such a file nothing is written', async () => {
  const { client, evaluationId, program, path, sheet } = await aSystem();
  const stand = await sheet();
  const [last] = await client.journal.recent({ limit: 1 });
  const cells = ['荣誉名称', '类型', '依据'].map((head, at) => textCell(`${'ABC'[at]}1`, head));
  const row = (r: number, name: string, kind: string) =>
    `<row r="${r}">${name}${kind}${textCell(`C${r}`, '位次')}</row>`;
  const named = (r: number) => textCell(`A${r}`, `示例荣誉${r}`);
  const bytes = await aWorkbook({
    sheetData: [
      `<row r="1">${cells.join('')}</row>`,
      row(2, '<c r="A2"><f>B2&amp;C2</f></c>', textCell('B2', '先进')),
      row(3, named(3), '<c r="B3" t="e"><v>#REF!</v></c>'),
      row(4, named(4), '<c r="B4"><v>1e999</v></c>'),
      row(5, named(5), textCell('B5', '=HYPERLINK("x")')),
    ].join(''),
    extra: {
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="荣誉" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
  });
  writeFileSync(path, bytes);
  const file = program.handleFor(path);
  const { problems, hash } = await client.indicatorSystem.readSystem({ evaluationId, file });
  expect(problems.map(({ row, key }) => `${row} ${key.split('.').at(-1)}`).sort()).toEqual([
    ...['2 noName', '2 unreadable', '3 unreadable', '4 unreadable', '5 choice'],
  ]);
  await expect(
    client.indicatorSystem.importSystem({ evaluationId, file, hash }),
  ).rejects.toMatchObject({ key: 'indicatorSystem:error.problems' });
  expect(await sheet()).toEqual(stand);
  expect(await client.journal.recent({ limit: 1 })).toEqual([last]);
});
