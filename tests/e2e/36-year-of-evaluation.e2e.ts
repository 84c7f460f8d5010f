import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipBuffer } from '../../src/main/documents/zip/read';
import { openDeskAt } from './support/clock';
import { expect, test } from './support/desk';
import { fillInFigures, recomputed, reportedTable, type Values } from './support/evaluations';

/** Asked of the cities; all others come in one table. */
const ASKED = 2;
/** Quotas of 2023, by category in its order. */
const QUOTAS = { 先进县: [8, 5, 7], 进步县: [4, 4, 2] };

type Indicator = { id: string; name: string; unit: string; direction: string };
type Sheet = {
  evaluation: { weightsArePlaceholder: boolean };
  indicators: Indicator[];
  categories: { id: string; name: string }[];
  members: { countyId: string; categoryId: string }[];
  weights: { indicatorId: string; categoryId: string; weight: number }[];
  honours: { id: string; name: keyof typeof QUOTAS }[];
};
type County = { id: string; name: string; cityId: string | null };
type Organization = { id: string; name: string };
type Computed = {
  counties: {
    countyId: string;
    categoryId: string;
    total: string | null;
    shown: string | null;
    placeInCategory: number | null;
    gain: number | null;
    honourIds: string[];
  }[];
};
type Preview = { hash: string; cells: { is: string }[]; problems: unknown[] };
type ReturnedPack = { verdicts: string[]; rows: { changes: unknown[] }[]; skipped: unknown[] };

/** An invented figure that is each county's own: no two of an indicator and year are alike. */
const figureOf = (year: number, indicator: number, county: number): number =>
  10 + ((county * 61 + indicator * 37 + (year % 100) * (11 + indicator)) % 137) / 2;

/** Every word of a document, its properties included. */
async function wordsIn(path: string): Promise<string> {
  const parts = await unzipBuffer(readFileSync(path));
  return [...parts]
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, bytes]) => bytes.toString('utf8').replaceAll(/<[^>]+>/g, ''))
    .join('\n');
}

test('a year of evaluation: a table and sixteen cities in, a ranking that replays, two editions out', async ({
  folder,
}) => {
  test.slow();
  const desk = await openDeskAt(join(folder, 'data'), folder, '2026-04-01T09:00');
  const { id: operator } = await desk.ask<{ id: string }>('operators.add', { name: '示例甲' });
  await desk.ask('operators.takeOver', { id: operator });
  const counties = await desk.ask<County[]>('organizations.list', { kind: 'county' });
  const cities = await desk.ask<Organization[]>('organizations.list', { kind: 'city' });
  const cityOf = new Map(cities.map(({ id, name }) => [id, name]));
  const sheetOf = (evaluationId: string) => desk.ask<Sheet>('evaluation.sheet', { evaluationId });
  const confirm = async (evaluationId: string) => {
    const { weights } = await sheetOf(evaluationId);
    await desk.ask('evaluation.setWeights', { evaluationId, weights, areConfirmed: true });
  };
  const nameOf = ({ name, cityId }: County) => [cityOf.get(cityId ?? '') ?? '', name];

  /** What is reported of a year: one in fifty missing, except where the city fills it in. */
  const yearOf = (
    year: number,
    indicators: readonly Indicator[],
  ): Map<string, Map<string, number>> =>
    new Map(
      indicators.map(({ id }, at) => [
        id,
        new Map(
          counties.flatMap((county, row) =>
            year === 2025 && at < indicators.length - ASKED && (row + at) % 50 === 7
              ? []
              : [[county.id, figureOf(year, at, row)] as const],
          ),
        ),
      ]),
    );
  /** The table of a year, with 万元 where the indicator is in 元 and a dash for what is missing. */
  const tableOf = (path: string, indicators: readonly Indicator[], values: Values) =>
    reportedTable(
      path,
      indicators.map(({ name, unit }) => ['示例指标', unit === '元' ? `${name}（万元）` : name]),
      counties.map((county) => [
        ...nameOf(county),
        ...indicators.map(({ id, unit }) => {
          const value = values.get(id)?.get(county.id);
          if (value === undefined) return '—';
          return unit === '元' ? String(value / 10_000) : String(value);
        }),
      ]),
    );
  const look = async (evaluationId: string, path: string) => {
    const file = await desk.source(path);
    const preview = await desk.ask<Preview>('indicatorValues.previewTable', { evaluationId, file });
    expect(preview.problems).toEqual([]);
    return { file, hash: preview.hash, cells: preview.cells.map(({ is }) => is) };
  };
  const takeIn = async (evaluationId: string, path: string) => {
    const { file, hash, cells } = await look(evaluationId, path);
    const source = '示例统计资料';
    await desk.ask('indicatorValues.importTable', { evaluationId, file, hash, source });
    return cells;
  };

  const before = await test.step('the year before: one table, confirmed and released', async () => {
    const { id: evaluationId } = await desk.ask<{ id: string }>('evaluation.create', {
      ...{ year: 2024, name: '示例 县域评价' },
    });
    const { indicators } = await sheetOf(evaluationId);
    const path = join(folder, '2024.xlsx');
    await tableOf(path, indicators, yearOf(2024, indicators));
    expect(new Set(await takeIn(evaluationId, path))).toEqual(new Set(['new']));
    await expect(desk.ask('evaluation.release', { evaluationId })).rejects.toThrow('placeholder');
    await confirm(evaluationId);
    const { id } = await desk.ask<{ id: string }>('evaluation.release', { evaluationId });
    const { counties: placed } = await desk.ask<Computed>('evaluation.results', { evaluationId });
    return { evaluationId, id, placeOf: new Map(placed.map((one) => [one.countyId, one])) };
  });

  const { id: evaluationId } = await desk.ask<{ id: string }>('evaluation.create', {
    ...{ year: 2025, name: '示例 县域评价', copyFrom: before.evaluationId },
  });
  const sheet = await sheetOf(evaluationId);
  const { indicators, categories, honours } = sheet;
  const values = yearOf(2025, indicators);
  const [asked, told] = [indicators.slice(-ASKED), indicators.slice(0, -ASKED)];

  await test.step('a table of twelve indicators comes in once, and again changes nothing', async () => {
    const path = join(folder, '2025.xlsx');
    await tableOf(path, told, values);
    const cells = await takeIn(evaluationId, path);
    expect(cells.filter((is) => is === 'new')).toHaveLength(
      told.reduce((sum, { id }) => sum + (values.get(id)?.size ?? 0), 0),
    );
    expect(new Set((await look(evaluationId, path)).cells)).toEqual(new Set(['same']));
  });

  await test.step('sixteen cities fill in the other two', async () => {
    const target = join(folder, '填报表');
    mkdirSync(target);
    const { files } = await desk.ask<{ files: { name: string }[] }>('indicatorValues.makePacks', {
      ...{ evaluationId, dueDate: '2026-04-20', contact: '示例科' },
      target: await desk.source(target),
    });
    expect(files).toHaveLength(16);
    const typed = new Map(
      counties.map((county) => [
        county.id,
        Object.fromEntries(
          asked.map(({ id, name }) => [name, values.get(id)?.get(county.id) ?? 0]),
        ),
      ]),
    );
    for (const { name } of files) await fillInFigures(join(target, name), typed);
    const back = [await desk.source(target)];
    const { files: read } = await desk.ask<{ files: ReturnedPack[] }>(
      'indicatorValues.previewPacks',
      { evaluationId, files: back },
    );
    expect(read.flatMap(({ verdicts, skipped }) => [...verdicts, ...skipped])).toEqual([]);
    expect(
      await desk.ask('indicatorValues.acceptPacks', { evaluationId, files: back }),
    ).toMatchObject({ files: 16, counties: 136, taken: 136 * ASKED });
  });

  await test.step('a unit that slipped is found and put right', async () => {
    const [slipped] = asked;
    const countyId = counties[3]?.id ?? '';
    const cell = { indicatorId: slipped?.id ?? '', countyId };
    const right = values.get(cell.indicatorId)?.get(countyId) ?? 0;
    await desk.ask('evaluation.setValue', {
      ...{ ...cell, value: String(right * 10_000), source: '示例 误填' },
    });
    const slips = async () =>
      (await desk.ask<{ by: string; countyId: string }[]>('evaluation.findings', { evaluationId }))
        .filter(({ by }) => by === 'unitSlip')
        .map((one) => one.countyId);
    expect(await slips()).toEqual([countyId]);
    await desk.ask('indicatorValues.correctUnits', {
      ...{ evaluationId, cells: [{ ...cell, factor: 10_000, way: 'over' }] },
    });
    expect(await slips()).toEqual([]);
  });

  await confirm(evaluationId);
  const results = () => desk.ask<Computed>('evaluation.results', { evaluationId });

  await test.step('every total, place and gain is what the printed rule gives by hand', async () => {
    const computed = new Map((await results()).counties.map((one) => [one.countyId, one]));
    for (const { countyId, total, place } of recomputed(sheet, values)) {
      const own = computed.get(countyId);
      expect(Number(own?.total)).toBeCloseTo(total, 6);
      expect(own?.placeInCategory).toBe(place);
      const then = before.placeOf.get(countyId)?.placeInCategory ?? 0;
      expect(own?.gain).toBe(then - place);
    }
  });

  const honoured = await test.step('honours by the quotas of 2023, nobody with both', async () => {
    const ranked = (await results()).counties;
    for (const [at, category] of categories.entries())
      for (const { id, name } of honours) {
        const holders = ranked.filter(
          (one) => one.categoryId === category.id && one.honourIds.includes(id),
        );
        expect(holders, `${name} ${category.name}`).toHaveLength(QUOTAS[name][at] ?? 0);
      }
    expect(ranked.filter(({ honourIds }) => honourIds.length > 1)).toEqual([]);
    return new Set(
      ranked.flatMap(({ countyId, honourIds }) => (honourIds.length > 0 ? countyId : [])),
    );
  });

  const release =
    await test.step('the release replays, and says what a later one changed', async () => {
      const first = await desk.ask<{ id: string }>('evaluation.release', { evaluationId });
      const last = counties.find(({ id }) => !honoured.has(id))?.id ?? '';
      const bonus = { evaluationId, countyId: last, points: 500, reason: '示例 试点' };
      await desk.ask('evaluation.addAdjustment', bonus);
      const second = await desk.ask<{ id: string }>('evaluation.release', { evaluationId });
      for (const { id } of [first, second])
        expect(await desk.ask('evaluation.replay', { id })).toEqual({ same: true, differing: [] });
      const { changes } = await desk.ask<{
        changes: { countyId: string; places: { adjustments: number; values: number } | null }[];
      }>('evaluation.compare', { before: first.id, after: second.id });
      const risen = changes.find(({ countyId }) => countyId === last);
      expect(risen?.places).toMatchObject({ values: 0 });
      expect(risen?.places?.adjustments).toBeGreaterThanOrEqual(0);
      return first;
    });

  await test.step('the report: both editions, and nothing of the others in the public one', async () => {
    const { id } = await desk.ask<{ id: string }>('evaluationReports.begin', {
      ...{ evaluationId, releaseId: release.id },
    });
    const out = async (edition: string, format: string) => {
      const path = join(folder, `${edition}.${format}`);
      const target = await desk.target(path);
      await desk.ask('evaluationReports.exportReport', { id, edition, format, target });
      return path;
    };
    const inside = await wordsIn(await out('internal', 'docx'));
    const outside = await wordsIn(await out('public', 'docx'));
    const pdf = readFileSync(await out('public', 'pdf'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const { computed } = await desk.ask<{ computed: Computed }>('evaluation.released', {
      id: release.id,
    });
    for (const { countyId, shown } of computed.counties) {
      const county = counties.find(({ id: own }) => own === countyId);
      const name = county ? nameOf(county).join('') : '';
      expect(inside).toContain(shown ?? name);
      // Whoever is not honoured does not occur, by name with the city or beside a score.
      if (honoured.has(countyId)) expect(outside).toContain(name);
      else expect(outside).not.toContain(name);
    }
  });

  await test.step('a page for one secretary: its own name, figures and picture, nobody else’s', async () => {
    const [report] = await desk.ask<{ id: string }[]>('evaluationReports.list', { evaluationId });
    const own = counties[20];
    const path = join(folder, 'county.docx');
    await desk.ask('evaluationReports.exportCountyPages', {
      ...{ id: report?.id, countyIds: [own?.id], format: 'docx', together: true },
      target: await desk.target(path),
    });
    const parts = await unzipBuffer(readFileSync(path));
    expect([...parts.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
    const words = await wordsIn(path);
    for (const county of counties)
      if (county === own) expect(words).toContain(nameOf(county).join(''));
      else expect(words).not.toContain(nameOf(county).join(''));
  });

  await test.step('every part of the place shows it', async () => {
    const { page } = desk;
    await page.keyboard.press('Alt+7');
    const parts = page.getByRole('navigation', { name: '环节' });
    for (let at = 0; at < (await parts.getByRole('radio').count()); at++) {
      await parts.locator('label').nth(at).click();
      await expect(page.locator('.page-content')).not.toBeEmpty();
    }
  });
  await desk.close();
});
