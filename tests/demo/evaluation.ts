import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Desk, expect } from '../e2e/support/desk';
import { exports, shoot } from './shoot';

type Evaluation = { id: string; year: number };
type Release = { id: string };
type Report = { id: string; releaseId: string | null };
type Computed = { counties: { countyId: string; honourIds: string[] }[] };
type Sheet = { evaluation: Evaluation; indicators: { id: string }[]; members: unknown[] };

/** The sample's two years, the earlier one first, and what was made of the present one. */
async function evaluated(desk: Desk) {
  const [, present] = await desk.ask<[Evaluation, Evaluation]>('evaluation.list');
  const evaluationId = present.id;
  const [release] = await desk.ask<[Release]>('evaluation.releases', { evaluationId });
  const [report] = await desk.ask<[Report]>('evaluationReports.list', { evaluationId });
  const sheet = await desk.ask<Sheet>('evaluation.sheet', { evaluationId });
  const computed = await desk.ask<Computed>('evaluation.results', { evaluationId });
  const honoured = computed.counties.find(({ honourIds }) => honourIds.length > 0);
  return { evaluationId, release, report, sheet, county: honoured?.countyId ?? '' };
}

/** Every part of 评价, and what opens in it. */
export async function shootEvaluation(desk: Desk, language: string): Promise<void> {
  const { page } = desk;
  const { release, sheet, county } = await evaluated(desk);
  const cell = `${sheet.indicators[0]?.id} ${county}`;
  const ways: Record<string, Record<string, string>> = {
    'system-tree': { part: 'system' },
    'system-weights': { part: 'system', only: 'weights' },
    'system-judge': { part: 'system', only: 'judge' },
    'system-differences': { part: 'system', only: 'differences' },
    'rule-categories': { part: 'rule' },
    'rule-method': { part: 'rule', only: 'method' },
    'rule-honours': { part: 'rule', only: 'honours' },
    'rule-exceptions': { part: 'rule', only: 'exceptions' },
    values: { part: 'values' },
    'values-cell': { part: 'values', open: cell },
    'values-checks': { part: 'values', only: 'checks' },
    'values-import': { part: 'values', only: 'import' },
    'values-packs': { part: 'values', only: 'packs' },
    'values-succession': { part: 'values', only: 'succession' },
    results: { part: 'results' },
    'results-trace': { part: 'results', open: county },
    'results-honours': { part: 'results', only: 'honours' },
    releases: { part: 'releases', open: release.id },
    'releases-frozen': { part: 'releases', open: release.id, only: 'frozen' },
    pictures: { part: 'pictures' },
    'pictures-radar': { part: 'pictures', open: `radar/${county}` },
    report: { part: 'report' },
    'report-public': { part: 'report', only: 'public:results' },
    published: { part: 'published' },
  };
  for (const [name, place] of Object.entries(ways)) {
    await open(desk, place);
    // What is in the part, not only its frame.
    await expect(page.locator('.evaluation-parts ~ *').first()).toBeVisible();
    if (place.part === 'pictures') await page.locator('.picture-sheet svg').first().waitFor();
    if (place.part === 'report') await page.locator('.report-chapters').waitFor();
    await shoot(desk, `evaluation-${name}-${language}`);
  }
  await open(desk, { part: 'robustness' });
  for (const half of await page.locator('.rankings-half').all()) {
    await half.locator('header button').last().click();
    await expect(half.locator('[role="grid"], .rankings-scroll').first()).toBeVisible();
  }
  await shoot(desk, `evaluation-robustness-${language}`);
}

async function open({ page }: Desk, place: Record<string, string>): Promise<void> {
  const search = Object.entries(place)
    .map(([key, value]) => `${key}=${encodeURIComponent(JSON.stringify(value))}`)
    .join('&');
  await page.evaluate((to) => location.assign(to), `#/evaluation?${search}`);
  await expect(page).toHaveURL(new RegExp(`part=%22${place.part}%22|part=${place.part}`));
}

/** What the evaluation leaves on paper. */
export async function takeEvaluationHome(desk: Desk, dueDate: string): Promise<void> {
  const { evaluationId, release, report } = await evaluated(desk);
  const releaseId = release.id;
  const to = (name: string) => desk.target(join(exports, '评价', name));
  for (const folder of ['填报表', '图件'])
    mkdirSync(join(exports, '评价', folder), { recursive: true });
  const ranking = { evaluationId, releaseId };
  await desk.ask('rankings.exportRanking', { ...ranking, target: await to('排序表.xlsx') });
  await desk.ask('indicatorSystem.exportSystem', {
    ...{ evaluationId, target: await to('指标体系.xlsx') },
  });
  const [city] = await desk.ask<{ id: string }[]>('organizations.list', { kind: 'city' });
  await desk.ask('indicatorValues.makePacks', {
    ...{ evaluationId, cityIds: [city?.id], dueDate, contact: '示例科' },
    target: await to('填报表'),
  });
  const { pictures } = await desk.ask<{ pictures: { key: string; kind: string }[] }>(
    'pictures.all',
    ranking,
  );
  // One page for each county would be 136 alike.
  const [radar] = pictures.filter(({ kind }) => kind === 'radar');
  const keys = pictures
    .filter((one) => one.kind !== 'radar' || one === radar)
    .map(({ key }) => key);
  await desk.ask('pictures.exportPictures', {
    ...{ ...ranking, keys, format: 'png', language: 'zh-CN' },
    target: await to('图件'),
  });
  for (const [edition, name] of [
    ['internal', '内部版'],
    ['public', '公开版'],
  ] as const) {
    // An issue was raised and closed since the report was begun.
    await desk.ask('evaluationReports.refresh', { id: report.id, edition });
    for (const format of ['docx', 'pdf'])
      await desk.ask('evaluationReports.exportReport', {
        ...{ id: report.id, edition, format },
        target: await to(`评价报告（${name}）.${format}`),
      });
  }
  await desk.ask('evaluationReports.exportCountyPages', {
    ...{ id: report.id, format: 'pdf', together: true },
    target: await to('各县书记页.pdf'),
  });
  expect(readdirSync(join(exports, '评价', '图件')).length).toBe(keys.length);
}
