import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTable, writeWorkbook } from '../../src/main/documents';
import { aFolder } from '../support/program';
import { facts, type Laptop, laptops, merged } from './laptops';

const COUNTIES = ['370102', '370103', '370104'] as const;
const raise = (): never => {
  throw new Error('no indicator');
};
const BACK_BY = '2026-08-28' as never;

/** Two laptops with one evaluation: two indicators in one area, three counties of one city. */
async function twoDesks() {
  const both = await laptops();
  const { main, desk } = both;
  const { evaluation } = main.client;
  const { id: evaluationId } = await evaluation.create({ year: 2025, name: '示例评价' });
  const shipped = await evaluation.sheet({ evaluationId });
  const [area] = shipped.areas;
  const kept = shipped.indicators.filter(({ areaId }) => areaId === area?.id).slice(0, 2);
  for (const { id } of shipped.indicators)
    if (!kept.some((one) => one.id === id)) await evaluation.removeIndicator({ id });
  const categoryId = shipped.categories[0]?.id ?? '';
  await evaluation.setCategories({
    evaluationId,
    categories: [{ id: categoryId, name: '示例类', countyIds: [...COUNTIES] }],
  });
  await merged(main, desk);
  return { ...both, evaluationId, indicators: kept };
}

/** Packs of a laptop's cities, and how a city fills one in: a value per county for the first indicator. */
async function packsOf({ client, program }: Laptop, evaluationId: string, name: string) {
  const folder = join(aFolder(), '填报表');
  const { files } = await client.indicatorValues.makePacks({
    ...{ evaluationId, dueDate: BACK_BY, contact: '示例科' },
    target: program.handleFor(folder),
  });
  return async (values: readonly string[]) => {
    const { sheets } = await readTable(join(folder, files[0]?.name ?? ''));
    const figures = sheets.find(({ name }) => name === '指标数据');
    const at = figures?.rows.findIndex((row) => row[0]?.text === '识别码') ?? -1;
    const heads = figures?.rows[at]?.map(({ text }) => text) ?? [];
    const first = heads.findIndex((head) => head.startsWith(name));
    const rows = (figures?.rows.slice(at + 1) ?? [])
      .filter((row) => row[1]?.text)
      .map((row, line) =>
        heads.map((_, column) => (column === first ? values[line] : (row[column]?.text ?? ''))),
      );
    const meta = sheets.find(({ name }) => name === '校验')?.rows ?? [];
    const print = { orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatHead: true };
    const sheet = (name: string, titles: string[], lines: (string | undefined)[][]) => ({
      ...{ name, title: name, rows: lines.map((line) => line.map((text) => text ?? null)) },
      columns: titles.map((title) => ({ head: [title], width: 12, kind: 'text' as const })),
      print: print as never,
    });
    const path = join(aFolder(), '报回.xlsx');
    const words = meta.map((row) => row.map(({ text }) => text));
    writeFileSync(
      path,
      await writeWorkbook({
        sheets: [sheet('Sheet1', heads, rows), sheet('x', ['a', 'b'], words)],
      }),
    );
    return path;
  };
}

const accept = ({ client, program }: Laptop, evaluationId: string, path: string) =>
  client.indicatorValues.acceptPacks({ evaluationId, files: [program.handleFor(path)] });

test('a pack made on one laptop is taken in on the other; taken in on both it is one', async () => {
  const { main, desk, evaluationId, indicators } = await twoDesks();
  const fill = await packsOf(main, evaluationId, indicators[0]?.name ?? '');
  const path = await fill(['11.5', '12.5', '13.5']);
  expect((await merged(main, desk)).leftOut).toEqual([]);
  expect(await accept(desk, evaluationId, path)).toMatchObject({ files: 1, taken: 3 });
  expect(await accept(main, evaluationId, path)).toMatchObject({ files: 1, taken: 3 });
  expect(await merged(desk, main)).toMatchObject({ conflicts: [], leftOut: [], twins: 1 });
  await merged(main, desk);
  for (const { client } of [main, desk]) {
    const { values } = await client.evaluation.sheet({ evaluationId });
    expect(values.map(({ value }) => value)).toEqual(['11.5', '12.5', '13.5']);
    expect(await client.indicatorValues.cities({ evaluationId })).toMatchObject([
      { last: { receivedOn: '2026-08-15', late: false }, filled: 3 },
    ]);
    const read = await client.indicatorValues.previewPacks({
      evaluationId,
      files: [(client === main.client ? main : desk).program.handleFor(path)],
    });
    expect(read.files).toMatchObject([{ verdicts: ['duplicate'] }]);
  }
  for (const laptop of [main, desk]) expect(facts(laptop).value_received).toHaveLength(1);
});

test('packs of one city made on both stay two; figures that differ are asked about', async () => {
  const { main, desk, evaluationId, indicators } = await twoDesks();
  const name = indicators[0]?.name ?? '';
  const ours = await (await packsOf(main, evaluationId, name))(['1', '2', '3']);
  desk.time.now += 60_000;
  const theirs = await (await packsOf(desk, evaluationId, name))(['1', '2', '4']);
  await accept(main, evaluationId, ours);
  await accept(desk, evaluationId, theirs);
  const { conflicts, leftOut, twins } = await merged(desk, main);
  expect({ leftOut, twins }).toEqual({ leftOut: [], twins: 0 });
  expect(
    conflicts.map(({ table, columns }) => [table, columns.map(({ ours: own }) => own)]),
  ).toEqual([['indicator_value', ['3']]]);
  const read = await main.client.indicatorValues.previewPacks({
    evaluationId,
    files: [ours, theirs].map((path) => main.program.handleFor(path)),
  });
  expect(read.files.map(({ verdicts }) => verdicts)).toEqual([['duplicate'], ['duplicate']]);
});

test('comparisons of one group are one judgement: said otherwise on both, it is asked about whole', async () => {
  const { main, desk, evaluationId, indicators } = await twoDesks();
  const [one = '', other = ''] = indicators.map(({ id }) => id);
  const groupId = indicators[0]?.areaId ?? '';
  const compare = ({ client }: Laptop, times: number) =>
    client.indicatorSystem.compare({
      ...{ evaluationId, groupId },
      comparisons: [{ one, other, times }],
    });
  const said = async ({ client }: Laptop) =>
    (await client.indicatorSystem.comparisons({ evaluationId })).map(({ comparisons }) =>
      comparisons.map(({ times }) => times),
    );
  await compare(main, 3);
  expect(await merged(main, desk)).toMatchObject({ conflicts: [], leftOut: [] });
  expect(await said(desk)).toEqual([[3]]);
  await compare(main, 5);
  await compare(desk, 7);
  expect(await merged(desk, main)).toMatchObject({
    conflicts: [{ table: 'indicator_judgement', columns: [{ name: 'comparisons' }] }],
    leftOut: [],
  });
  // Ours stays until somebody decides.
  expect(await said(main)).toEqual([[5]]);
});

test('a base map travels with its shapes; the same one taken in on both is one', async () => {
  const { main, desk, evaluationId, indicators } = await twoDesks();
  const path = join(aFolder(), '示例底图.geojson');
  const ring = [
    [117, 36],
    [117.1, 36],
    [117.1, 36.1],
    [117, 36],
  ];
  const feature = {
    ...{ type: 'Feature', properties: { code: '370102' } },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
  const take = ({ client, program }: Laptop, approval: string, source = '示例来源') =>
    client.pictures.importMap({
      ...{ file: program.handleFor(path), name: '示例底图', source, approval },
    });
  await take(main, '鲁S(2026)示例1号');
  expect(await merged(main, desk)).toMatchObject({ conflicts: [], leftOut: [] });
  for (const [at, countyId] of COUNTIES.entries())
    await desk.client.evaluation.setValue({
      ...{ indicatorId: indicators[0]?.id ?? '', countyId, value: String(at), source: '示例' },
    });
  const { pictures, shapes } = await desk.client.pictures.all({ evaluationId, releaseId: null });
  expect(pictures.some(({ key }) => key === 'map/total')).toBe(true);
  expect(Object.keys(shapes ?? {})).toEqual(['370102']);
  // The same at another time is no question; another number is, with its source.
  desk.time.now += 60_000;
  await take(desk, '鲁S(2026)示例1号');
  expect(await merged(desk, main)).toMatchObject({ conflicts: [], leftOut: [], twins: 0 });
  await take(main, '鲁S(2026)示例2号');
  await take(desk, '鲁S(2026)示例3号', '示例另一来源');
  const { conflicts } = await merged(desk, main);
  expect(conflicts).toMatchObject([{ table: 'boundary_map' }]);
  expect(conflicts[0]?.columns.map(({ name }) => name).toSorted()).toContain('approval');
  expect(await main.client.pictures.maps({})).toMatchObject([
    { approval: '鲁S(2026)示例2号', source: '示例来源' },
  ]);
});

test('the same finding verified on both is one; said otherwise, it is asked about with its figure', async () => {
  const { main, desk, evaluationId, indicators } = await twoDesks();
  const indicatorId = indicators[0]?.id ?? '';
  const finding = { indicatorId, countyId: COUNTIES[0], by: 'missing' as const };
  const verify = ({ client }: Laptop, remark: string) =>
    client.evaluation.verifyFindings({ evaluationId, findings: [finding], remark });
  await verify(main, '示例 无此项统计');
  expect(await merged(main, desk)).toMatchObject({ conflicts: [], leftOut: [] });
  const told = async ({ client }: Laptop) =>
    (await client.evaluation.findings({ evaluationId })).find(
      (one) => one.indicatorId === indicatorId && one.countyId === COUNTIES[0],
    )?.verified?.remark;
  expect(await told(desk)).toBe('示例 无此项统计');
  await verify(main, '示例 甲');
  await verify(desk, '示例 乙');
  const { conflicts } = await merged(desk, main);
  expect(conflicts).toMatchObject([{ table: 'verified_finding' }]);
  expect(await told(main)).toBe('示例 甲');
});

test('what a head means, said otherwise on both, is asked about; the day it was used is not', async () => {
  const { main, desk, evaluationId, indicators } = await twoDesks();
  const [one = '', other = ''] = indicators.map(({ id }) => id);
  const path = join(aFolder(), '示例.csv');
  const take = async ({ client, program }: Laptop, meant: string | null, figure: string) => {
    writeFileSync(path, `县,示例列,示例另列\n历下区,${figure},${figure}\n市中区,2,2\n`);
    const asked = {
      ...{ evaluationId, file: program.handleFor(path) },
      heads: [
        { head: '示例列', indicatorId: meant },
        { head: '示例另列', indicatorId: other },
      ],
    };
    const { hash } = await client.indicatorValues.previewTable(asked);
    await client.indicatorValues.importTable({ ...asked, hash, withRemovals: false });
  };
  await take(main, one, '1');
  expect(await merged(main, desk)).toMatchObject({ conflicts: [], leftOut: [] });
  desk.time.now += 3 * 86_400_000;
  await take(desk, one, '3');
  expect((await merged(desk, main)).conflicts).toEqual([]);
  // Another laptop says that the same head is not taken; here it is taken for something else.
  await take(main, null, '4');
  const { id: _id, position: _position, ...fields } = indicators[0] ?? raise();
  const { id } = await desk.client.evaluation.addIndicator({ ...fields, name: '示例第三项' });
  await take(desk, id, '4');
  expect((await merged(desk, main)).conflicts).toMatchObject([{ table: 'table_head' }]);
});
