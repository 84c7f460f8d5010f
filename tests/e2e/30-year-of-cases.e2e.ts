import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPdf } from '../../src/main/documents/slides/readPdf';
import { unzipBuffer } from '../../src/main/documents/zip/read';
import { openDeskAt, setClock } from './support/clock';
import { type Desk, expect, test } from './support/desk';
import { aCaseText, aScan, recommend } from './support/recommendations';
import { fillInSheet } from './support/scoreSheets';
import { aMeeting, go } from './support/year';

const EACH = 3;
const SEATS = 10;
const MOST_OF_A_CITY = 2;
/** Trimmed from five judges on. */
const TRIM_FROM = 5;

type City = { cityId: string; cityName: string };
type County = { id: string; name: string; cityId: string | null };
type Line = {
  id: string;
  title: string;
  cityId: string;
  cityName: string;
  countyName: string;
  status: string;
};
type Result = {
  nominationId: string;
  code: string;
  title: string;
  cityId: string;
  value: string | null;
  place: number | null;
  turnout: { scored: number; recused: number };
  proposed: { in: boolean };
};

/** Whole points out of 100 by criterion, decided by the code and the judge alone. */
const pointsOf = (code: string, judge: number): [number, number, number] => {
  const base = 60 + ((Number(code) * 37) % 36);
  return [base, base - (judge % 4), Math.min(100, base + ((Number(code) + judge) % 5))];
};
/** 40/30/30, in hundredths of a point. */
const totalOf = ([first, second, third]: [number, number, number]): number =>
  40 * first + 30 * second + 30 * third;

/** 去最高最低平均分 by hand: in hundredths of a point, rounded half up. */
function trimmedMean(totals: readonly number[]): number {
  const sorted = [...totals].sort((a, b) => a - b);
  const kept = sorted.length >= TRIM_FROM ? sorted.slice(1, -1) : sorted;
  const sum = kept.reduce((so, total) => so + total, 0);
  return Math.floor((2 * sum + kept.length) / (2 * kept.length));
}

/** Everything that lies in a folder, with the folders below it. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Every word of every part of a file, with its name. */
async function wordsIn(path: string): Promise<string> {
  const parts = await unzipBuffer(readFileSync(path));
  return [path, ...[...parts].map(([name, bytes]) => `${name}\n${bytes.toString('utf8')}`)].join(
    '\n',
  );
}

/** Where a part of the selection's screen is. */
const part = (desk: Desk, name: string) =>
  desk.page.evaluate((hash) => {
    window.location.hash = hash;
  }, `/selection?part=${name}`);

test('a year by files: forty-eight recommendations, nine judges, ten that are published', async ({
  folder,
}) => {
  test.slow();
  const desk = await openDeskAt(join(folder, 'data'), folder, '2026-06-01T09:00');
  const { page } = desk;
  const meetingId = await aMeeting(desk);
  const { id: operator } = await desk.ask<{ id: string }>('operators.add', { name: '示例甲' });
  await desk.ask('operators.takeOver', { id: operator });
  const { id: selectionId } = await desk.ask<{ id: string }>('selections.create', {
    ...{ meetingId, name: '示例 2026年度县域典型案例' },
  });
  const nominations = () => desk.ask<Line[]>('selections.nominations', { selectionId });
  const cities = await desk.ask<City[]>('recommendations.cities', { selectionId });
  const counties = await desk.ask<County[]>('organizations.list', { kind: 'county' });

  await test.step('the call: criteria confirmed, quotas, three of each city', async () => {
    await desk.ask('selections.edit', {
      ...{ id: selectionId, fields: ['产业发展', '改革创新'], seats: SEATS, step: 100 },
      ...{ fewestCharacters: 100, mostCharacters: 4500, needsDeck: false },
      ...{ aggregation: 'trimmedMean', trim: 1, trimFrom: TRIM_FROM, decimals: 2 },
    });
    const { criteria } = await desk.ask<{ criteria: Record<string, unknown>[] }>('selections.get', {
      id: selectionId,
    });
    await desk.ask('selections.setCriteria', {
      id: selectionId,
      criteria: criteria.map(({ id, name, definition, weight, maximum }) => ({
        ...{ id, name, definition, weight, maximum },
      })),
      areConfirmed: true,
    });
    await desk.ask('selections.setQuotas', {
      id: selectionId,
      quotas: [{ over: 'city', of: null, least: 0, most: MOST_OF_A_CITY }],
    });
    await desk.ask('selections.setAllowances', {
      id: selectionId,
      allowances: cities.map(({ cityId }) => ({ cityId, most: EACH })),
    });
  });

  await test.step('sixteen packs go out and come back with forty-eight cases', async () => {
    const out = join(folder, '报送包');
    mkdirSync(out);
    await desk.ask('recommendations.makePacks', {
      ...{ selectionId, dueDate: '2026-06-15', target: await desk.source(out) },
    });
    for (const [at, { cityId, cityName }] of cities.entries()) {
      const own = counties.filter((county) => county.cityId === cityId);
      const recommended = await Promise.all(
        Array.from({ length: EACH }, async (_, n) => {
          const county = own[n % own.length]?.name ?? '';
          const title = `示例做法${at * EACH + n + 1}——${county}经验`;
          return {
            ...{ county, title, field: n === 0 ? '改革创新' : '产业发展', order: n + 1 },
            text: await aCaseText(`${cityName}${county}`, 300),
            form: aScan(title),
          };
        }),
      );
      await recommend(join(out, `${String(at + 1).padStart(2, '0')} ${cityName}`), recommended);
    }
    const files = [await desk.source(out)];
    await desk.ask('recommendations.accept', { selectionId, files });
    const lines = await nominations();
    expect(lines).toHaveLength(cities.length * EACH);
    await desk.ask('selections.acceptNominations', {
      ...{ selectionId, ids: lines.map(({ id }) => id) },
    });
  });

  const judges: string[] = [];
  await test.step('blind copies are confirmed, nine judges named, codes drawn', async () => {
    for (const { id: nominationId } of await nominations()) {
      const { title, suggestions } = await desk.ask<{
        title: string;
        suggestions: { term: string; replacement: string }[];
      }>('judging.blindCopy', { nominationId });
      const masks = suggestions.map(({ term, replacement }) => ({ term, replacement }));
      await desk.ask('judging.confirmBlindCopy', { nominationId, title, masks });
    }
    for (let at = 0; at < 9; at++) {
      // Three of them are of a city that recommends.
      const cityId = at < 3 ? (cities[at]?.cityId ?? null) : null;
      const judge = { name: `示例评委${at + 1}`, unit: '示例研究院', cityId };
      judges.push(
        (await desk.ask<{ id: string }>('judging.addJudge', { selectionId, ...judge })).id,
      );
    }
    expect(await desk.ask('judging.beginBlind', { selectionId })).toEqual({ codes: 48 });
  });

  /** by code, whole points of each judge who may score it */
  const given = new Map<string, number[]>();
  await test.step('score sheets go out as files that name nobody, and come back filled in', async () => {
    const out = join(folder, '评分包');
    mkdirSync(out);
    await desk.ask('scoreSheets.makePacks', {
      ...{ selectionId, paper: 'docx', target: await desk.source(out) },
    });
    const names = new Set(
      [...counties, ...cities.map(({ cityName: name }) => ({ name }))].map(({ name }) => name),
    );
    for (const path of filesIn(out)) {
      const words = await wordsIn(path);
      const told = [...names].filter((name) => words.includes(name));
      expect(told, path).toEqual([]);
    }
    const back = join(folder, '评分返回');
    const workbooks = filesIn(out).filter((path) => path.endsWith('.xlsx'));
    expect(workbooks).toHaveLength(judges.length);
    for (const path of workbooks) {
      const judge = Number(/示例评委(\d)/.exec(path)?.[1]);
      await fillInSheet(path, join(back, `示例评委${judge}.xlsx`), (code) => {
        const points = pointsOf(code, judge);
        given.set(code, [...(given.get(code) ?? []), totalOf(points)]);
        return points;
      });
    }
    const files = [await desk.source(back)];
    const preview = await desk.ask<{ files: unknown[] }>('scoreSheets.preview', {
      ...{ selectionId, files },
    });
    expect(preview.files).toHaveLength(judges.length);
    expect(JSON.stringify(preview)).not.toMatch(/经验|370\d{3}/);
    expect(await desk.ask('scoreSheets.accept', { selectionId, files })).toMatchObject({
      sheets: judges.length,
      same: 0,
    });
    expect(await desk.ask('scoreSheets.accept', { selectionId, files })).toMatchObject({
      sheets: 0,
      same: judges.length,
    });
  });

  let results: Result[] = [];
  await test.step('opened before a witness: every value is what a hand computes', async () => {
    await desk.ask('judging.open', { selectionId, witness: '示例乙' });
    results = (await desk.ask<{ lines: Result[] }>('deliberation.results', { selectionId })).lines;
    expect(results).toHaveLength(48);
    for (const { code, value, turnout } of results) {
      const totals = given.get(code) ?? [];
      expect(turnout.scored).toBe(totals.length);
      expect(value).toBe((trimmedMean(totals) / 100).toFixed(2));
    }
    const values = results.map(({ value }) => Number(value));
    for (const { value, place } of results)
      expect(place).toBe(1 + values.filter((other) => other > Number(value)).length);
    // Three judges keep away from the cases of their own city.
    expect(results.filter(({ turnout }) => turnout.recused === 1)).toHaveLength(3 * EACH);
  });

  await test.step('ten are decided on, at most two of a city', async () => {
    const sorted = results.toSorted((a, b) => (a.place ?? 99) - (b.place ?? 99));
    const byHand: Result[] = [];
    for (const one of sorted)
      if (
        byHand.length < SEATS &&
        byHand.filter(({ cityId }) => cityId === one.cityId).length < MOST_OF_A_CITY
      )
        byHand.push(one);
    const settled = new Set(byHand.map(({ nominationId }) => nominationId));
    const decisions = results.map(({ nominationId, proposed }) => ({
      nominationId,
      isIn: settled.has(nominationId),
      // Who was level at the last seat is settled by the panel.
      reason: proposed.in === settled.has(nominationId) ? '' : '示例 集体研究',
    }));
    expect(await desk.ask('deliberation.decide', { selectionId, decisions })).toEqual({
      selected: SEATS,
    });
    await part(desk, 'results');
    await expect(page.getByRole('main')).toContainText('示例做法');
  });

  await test.step('told in public for five working days, then published', async () => {
    await setClock(desk, '2026-07-01T09:00');
    await desk.ask('deliberation.giveNotice', { selectionId, days: 5, contact: '示例科' });
    await setClock(desk, '2026-07-15T09:00');
    await desk.ask('deliberation.publish', { selectionId });
    const statuses = (await nominations()).map(({ status }) => status);
    expect(statuses.filter((status) => status === 'selected')).toHaveLength(SEATS);
    expect(statuses.filter((status) => status === 'notSelected')).toHaveLength(48 - SEATS);
  });

  await test.step('the casebook has the ten, each on the page that its contents say', async () => {
    const { id } = await desk.ask<{ id: string }>('casebooks.begin', { meetingId, selectionId });
    const target = join(folder, '示例 汇编.pdf');
    const made = await desk.ask('casebooks.exportCasebook', {
      ...{ id, edition: 'public', format: 'pdf', target: await desk.target(target) },
    });
    expect(made).toEqual({ cases: SEATS, estimated: false });
    const { pages } = await readPdf(target, 'pdf');
    const words = pages.map(({ title, text }) => `${title}${text}`.normalize('NFKC'));
    const selected = (await nominations()).filter(({ status }) => status === 'selected');
    for (const { title } of selected) {
      const [slogan = ''] = title.split('——');
      expect(words.filter((text) => text.includes(slogan)).length).toBeGreaterThanOrEqual(2);
    }
  });

  await test.step('every part of the selection still stands there to be read', async () => {
    for (const name of [
      'call',
      'nominations',
      'packs',
      'copies',
      'judges',
      'sheets',
      'results',
      'notice',
      'casebook',
    ]) {
      await go(page, 'selection');
      await part(desk, name);
      await expect(page.locator('.selection-parts .ant-segmented-item-selected')).toHaveText(/\S/);
      await expect(page.getByRole('main')).not.toContainText('程序出了差错');
      if (name === 'copies') await expect(page.getByRole('grid')).toContainText('示例做法');
    }
  });
  await desk.close();
});
