import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTable, writeWorkbook } from '../../src/main/documents';
import { aFolder } from '../support/program';
import { anEvaluation, COUNTIES } from './anEvaluation';

const BACK_BY = '2026-08-28' as never;
type Typed = Record<string, Record<string, string | number | null>>;

async function withPacks() {
  const made = await anEvaluation();
  const { client, program, evaluationId } = made;
  await made.report(['370102', '100', '8'], ['370103', '200', null], ['370402', null, '7']);
  const folder = join(aFolder(), '填报表');
  const make = () =>
    client.indicatorValues.makePacks({
      ...{ evaluationId, dueDate: BACK_BY, contact: '示例科' },
      target: program.handleFor(folder),
    });
  const { files } = await make();
  const pathOf = (city: string) =>
    join(folder, files.find(({ cityName }) => cityName === city)?.name ?? '');

  /** As another office program saves it: typed over by county and head, without rules or colours. */
  async function filledIn(city: string, typed: Typed, withMeta = true) {
    const { sheets } = await readTable(pathOf(city));
    const figures = sheets.find(({ name }) => name === '指标数据');
    const at = figures?.rows.findIndex((row) => row[0]?.text === '识别码') ?? -1;
    const heads = figures?.rows[at]?.map(({ text }) => text) ?? [];
    const rows = (figures?.rows.slice(at + 1) ?? [])
      .filter((row) => row[1]?.text)
      .map((row) =>
        heads.map((head, column) => {
          const own = typed[row[1]?.text ?? ''];
          return own && head in own
            ? (own[head] ?? null)
            : ((row[column]?.value ?? null) as string);
        }),
      );
    const sheet = (name: string, titles: string[], lines: (string | number | null)[][]) => ({
      ...{ name, title: name, rows: lines },
      columns: titles.map((title) => ({ head: [title], width: 12, kind: 'number' as const })),
      print: { orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatHead: true } as const,
    });
    const meta = sheets.find(({ name }) => name === '校验')?.rows ?? [];
    const path = join(aFolder(), `${city}报回.xlsx`);
    const plain = meta.map((row) => row.map(({ text }) => text));
    const back = [sheet('Sheet1', heads, rows)];
    if (withMeta) back.push(sheet('x', ['a', 'b'], plain));
    writeFileSync(path, await writeWorkbook({ sheets: back }));
    return program.handleFor(path);
  }
  const preview = async (...handles: Awaited<ReturnType<typeof filledIn>>[]) =>
    (await client.indicatorValues.previewPacks({ evaluationId, files: handles })).files;
  return { ...made, files, folder, make, pathOf, filledIn, preview };
}

test('one workbook per city with its counties, what is known and what each means', async () => {
  const { client, evaluationId, files, pathOf } = await withPacks();
  expect(files.map(({ cityName, counties }) => [cityName, counties])).toEqual([
    ['济南市', 2],
    ['枣庄市', 1],
  ]);
  const { sheets } = await readTable(pathOf('济南市'));
  expect(sheets.map(({ name, hidden }) => [name, hidden ?? false])).toEqual([
    ...[['指标数据', false] as const, ['指标口径', false] as const],
    ...[['填报说明', false] as const, ['校验', true] as const],
  ]);
  const texts = sheets[0]?.rows.map((row) => row.map(({ text }) => text)) ?? [];
  expect(texts[2]?.slice(1)).toEqual([
    ...['区划代码', '县（市、区）', '示例产值（万元）', '示例比率（%）'],
  ]);
  expect(texts[3]?.slice(1)).toEqual(['370102', '历下区', '100', '8']);
  expect(texts[4]?.slice(1, 4)).toEqual(['370103', '市中区', '200']);
  expect(await client.indicatorValues.cities({ evaluationId })).toMatchObject([
    { cityName: '济南市', counties: 2, cells: 4, filled: 3, last: { receivedOn: null } },
    { cityName: '枣庄市', counties: 1, cells: 2, filled: 1, last: { dueDate: BACK_BY } },
  ]);
});

test('what comes back is taken as one act with its source; twice it is known', async () => {
  const { client, evaluationId, filledIn, preview, stands, pathOf, program } = await withPacks();
  const untouched = await preview(program.handleFor(pathOf('枣庄市')));
  expect(untouched).toMatchObject([{ verdicts: [], rows: [], skipped: [] }]);
  const file = await filledIn('济南市', {
    370102: { '示例产值（万元）': '0.02亿元', '示例比率（%）': '约9' },
    370103: { '示例产值（万元）': null, '示例比率（%）': 12.5 },
  });
  const [read] = await preview(file);
  expect(read?.rows.map(({ countyId, changes }) => [countyId, changes])).toMatchObject([
    ['370102', [{ base: '100', there: '200', here: '100', conflict: false }]],
    ['370103', [{ base: '', there: '12.5', here: '', conflict: false }]],
  ]);
  expect(read?.skipped.map(({ reason, text }) => [reason, text])).toEqual([
    ['about', '约9'],
    ['blanked', ''],
  ]);
  const files = [file];
  expect(await client.indicatorValues.acceptPacks({ evaluationId, files })).toEqual({
    ...{ files: 1, counties: 2, taken: 2 },
  });
  expect(await stands()).toEqual([
    '370102 output 200 济南市报送（2026年8月15日收到）',
    '370102 rate 8 示例',
    '370103 output 200 示例',
    '370103 rate 12.5 济南市报送（2026年8月15日收到）',
    '370402 rate 7 示例',
  ]);
  expect(await preview(file)).toMatchObject([{ verdicts: ['duplicate'] }]);
  expect((await client.indicatorValues.cities({ evaluationId }))[0]).toMatchObject({
    last: { receivedOn: '2026-08-15', late: false },
  });
  await client.journal.undo({});
  expect(await stands()).toContain('370102 output 100 示例');
  expect(await preview(file)).toMatchObject([{ verdicts: [] }]);
});

test('a figure that changed here meanwhile is a conflict that a person decides', async () => {
  const { client, evaluationId, filledIn, preview, output, rate, report, stands } =
    await withPacks();
  const file = await filledIn('济南市', {
    370102: { '示例产值（万元）': 150, '示例比率（%）': '—' },
  });
  await report(['370102', '120', '9']);
  const [read] = await preview(file);
  const { hash = '', rows = [] } = read ?? {};
  expect(rows[0]?.changes).toMatchObject([
    { field: output, base: '100', there: '150', here: '120', conflict: true },
    { field: rate, base: '8', there: '', here: '9', conflict: true },
  ]);
  const code = rows[0]?.code ?? '';
  await client.indicatorValues.acceptPacks({
    ...{ evaluationId, files: [file], only: [hash] },
    fromFile: [{ hash, code, field: output }],
  });
  const now = await stands();
  expect(now).toContain('370102 output 150 济南市报送（2026年8月15日收到）');
  expect(now).toContain('370102 rate 9 示例');
});

test('known without its hidden sheet; of two only the newest; strangers and late ones say so', async () => {
  const made = await withPacks();
  const { client, evaluationId, filledIn, preview, make, time, program } = made;
  const old = await filledIn('济南市', { 370102: { '示例产值（万元）': 1 } }, false);
  expect(await preview(old)).toMatchObject([{ verdicts: [], pack: { cityName: '济南市' } }]);
  time.now += 60_000;
  await make();
  const newer = await filledIn('济南市', { 370102: { '示例产值（万元）': 2 } });
  expect((await preview(old, newer)).map(({ verdicts }) => verdicts)).toEqual([['secondFile'], []]);
  await client.indicatorValues.acceptPacks({ evaluationId, files: [newer] });
  expect(await preview(old)).toMatchObject([{ verdicts: ['older'] }]);

  const stranger = join(aFolder(), '别的.csv');
  writeFileSync(stranger, '示例,别的\n1,2\n');
  expect(await preview(program.handleFor(stranger))).toMatchObject([{ verdicts: ['notAPack'] }]);
  const { id: other } = await client.evaluation.create({ year: 2026, name: '示例' });
  const elsewhere = await client.indicatorValues.previewPacks({
    ...{ evaluationId: other, files: [newer] },
  });
  expect(elsewhere.files).toMatchObject([{ verdicts: ['otherEvaluation'] }]);

  time.now += 20 * 86_400_000;
  const late = await filledIn('枣庄市', { 370402: { '示例产值（万元）': 3 } });
  expect(await preview(late)).toMatchObject([{ verdicts: ['late'], rows: [{}] }]);
  // Whoever is judged by the day on which it came may be taken in later.
  const came = { evaluationId, files: [late], receivedOn: BACK_BY };
  const inTime = await client.indicatorValues.previewPacks(came);
  expect(inTime.files).toMatchObject([{ verdicts: [], rows: [{}] }]);
  for (const work of ['previewPacks', 'acceptPacks'] as const)
    await expect(
      client.indicatorValues[work]({ ...came, receivedOn: '2026-12-31' as never }),
    ).rejects.toMatchObject({ key: 'indicatorValues:error.receivedLater' });
  await client.indicatorValues.acceptPacks(came);
  const cities = await client.indicatorValues.cities({ evaluationId });
  expect(cities.find(({ cityName }) => cityName === '枣庄市')?.last).toMatchObject({
    ...{ receivedOn: BACK_BY, late: false },
  });
  const { values } = await client.evaluation.sheet({ evaluationId });
  const source = values.find(({ countyId }) => countyId === '370402')?.source;
  expect(source).toContain('8月28日');
});

test('a county or an indicator that is no longer there, and a changed head', async () => {
  const { client, evaluationId, categoryId, filledIn, preview, output } = await withPacks();
  const file = await filledIn('济南市', {
    370102: { '示例产值（万元）': 150 },
    370103: { '示例产值（万元）': 250 },
  });
  await client.evaluation.setCategories({
    evaluationId,
    categories: [{ id: categoryId, name: '示例类', countyIds: [COUNTIES[0]] }],
  });
  const [read] = await preview(file);
  expect(read?.rows.map(({ countyId }) => countyId)).toEqual(['370102']);
  expect(read?.skipped.map(({ reason }) => reason)).toEqual(['notEvaluated']);
  await client.evaluation.editIndicator({ id: output, unit: '亿元' });
  expect((await preview(file))[0]?.rows).toEqual([]);
});

test('not for a day that is gone, nor for who has no county in it', async () => {
  const { client, evaluationId, folder, program } = await withPacks();
  const asked = { evaluationId, target: program.handleFor(folder) };
  await expect(
    client.indicatorValues.makePacks({ ...asked, dueDate: '2026-08-01' as never }),
  ).rejects.toMatchObject({ key: 'indicatorValues:error.dueInPast' });
  await expect(
    client.indicatorValues.makePacks({ ...asked, dueDate: BACK_BY, cityIds: ['370200'] }),
  ).rejects.toMatchObject({ key: 'indicatorValues:error.noCity' });
});
