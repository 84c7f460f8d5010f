import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Desk } from '../../src/main/desk';
import { openZip, packageZipLimits } from '../../src/main/documents';
import { FEWEST_UNKNOWN } from '../../src/shared/evaluation/edition';
import { meansOf } from '../../src/shared/evaluationReports/basis';
import { exact } from '../../src/shared/scoring/exact';
import { aPng } from '../casebooks/files';
import '../support/properties';
import { aReport } from './aReport';

/** Text, and what stands in attributes that people read: alternative texts, titles, names. */
const wordsOf = (xml: string): string =>
  xml.replace(/<[^>]+>/g, (tag) =>
    [...tag.matchAll(/\s(?:alt|descr|title|name|aria-label|content)="([^"]*)"/g)]
      .map(([, value]) => ` ${value} `)
      .join(' '),
  );

/** Every part of a .docx as one text: body, headers, properties, names of pictures. */
async function everythingIn(path: string): Promise<string> {
  const zip = await openZip(path, packageZipLimits);
  try {
    const parts: string[] = [];
    for (const { name } of zip.entries) parts.push(name, (await zip.read(name)).toString('utf8'));
    return wordsOf(parts.join('\n'));
  } finally {
    zip.close();
  }
}

/** One pixel, as a painted picture. */
const PIXEL = aPng(1);

/** A desk that keeps what it is given to print. */
function aPrinter() {
  const printed: string[] = [];
  const painted: string[] = [];
  const desk = {
    printsMargins: true,
    printPdf: async (html: string) => {
      printed.push(html);
      return new TextEncoder().encode('1 0 obj\n<</Type /Pages /Kids []>>\nendobj');
    },
    paint: async (svg: string) => {
      painted.push(svg);
      return PIXEL;
    },
  } as unknown as Desk;
  return { desk, printed, painted };
}

/** What each way out of an edition says. */
async function outputs(edition: 'public' | 'internal') {
  const { desk, printed, painted } = aPrinter();
  const made = await aReport(desk);
  const { client, id, fileOf, folder } = made;
  await client.evaluationReports.exportReport({
    ...{ id, edition, format: 'docx' as const },
    target: fileOf('报告.docx'),
  });
  const docx = await everythingIn(join(folder, '报告.docx'));
  printed.length = 0;
  await client.evaluationReports.exportReport({
    ...{ id, edition, format: 'pdf' as const },
    target: fileOf('报告.pdf'),
  });
  const read = (html: string) => wordsOf(html.replace(/<style>.*?<\/style>/gs, ''));
  const pdf = read(printed.join('\n'));
  const { html } = await client.evaluationReports.preview({ id, edition });
  const preview = read(html);
  // Drawn into the print as they are.
  for (const [, base64 = ''] of [...printed, html]
    .join('\n')
    .matchAll(/data:image\/svg\+xml;base64,([^"]+)/g))
    painted.push(Buffer.from(base64, 'base64').toString('utf8'));
  const sheet = await client.evaluationReports.sheet({ id, edition });
  const names = new Map(sheet.counties.map((one) => [one.id, one.name]));
  const { counties } = await client.evaluation.results({ evaluationId: made.evaluationId });
  const others = counties.filter(({ honourIds }) => honourIds.length === 0);
  return { ...made, sheet, names, counties, others, texts: { docx, pdf, preview }, painted };
}

test('no public output names anybody who is not honoured, or tells anybody’s score or place', async () => {
  const { texts, sheet, names, counties, others } = await outputs('public');
  const means = new Set(
    sheet.figures.filter(({ key }) => /[mM]ean:/.test(key)).map(({ value }) => value),
  );
  const honoured = counties.filter(({ honourIds }) => honourIds.length > 0);
  expect(honoured.length).toBeGreaterThan(5);
  expect(others.length).toBeGreaterThan(5);
  for (const text of Object.values(texts)) {
    for (const { countyId } of honoured) expect(text).toContain(names.get(countyId));
    for (const { countyId } of others) {
      expect(text).not.toContain(names.get(countyId));
      const short = names.get(countyId)?.slice(3) ?? '-';
      // There are two of this name; the other one is honoured.
      if (short !== '市中区') expect(text).not.toContain(short);
    }
    const numbers = new Set(text.match(/\d+\.\d+/g));
    for (const { shown, total } of counties) {
      if (!means.has(shown ?? '')) expect(numbers).not.toContain(shown);
      expect(text).not.toContain(total);
    }
    expect(text).not.toMatch(/第\s*\d+\s*名|上年位次|同类位次/);
    expect(text).toContain('公开版');
  }
});

test('public pictures show where the honoured are, and no figure of anybody', async () => {
  const { painted, counties } = await outputs('public');
  expect(painted.length).toBeGreaterThan(0);
  for (const svg of painted) {
    const words = svg.replace(/<[^>]+>/g, ' ');
    const numbers = new Set(words.match(/\d+\.\d+/g));
    for (const { shown } of counties) expect(numbers).not.toContain(shown);
    expect(words).not.toMatch(/第\s*\d+\s*名|位次|得分/);
  }
});

test('in code order, so that the order tells no place', async () => {
  const { texts, names, counties } = await outputs('public');
  const listed = counties
    .filter(({ honourIds }) => honourIds.length > 0)
    .map(({ countyId }) => ({ countyId, at: texts.preview.indexOf(names.get(countyId) ?? '') }));
  for (const { categoryId } of counties) {
    const own = counties.filter((one) => one.categoryId === categoryId);
    for (const honourId of new Set(own.flatMap(({ honourIds }) => honourIds))) {
      const ids = own
        .filter(({ honourIds }) => honourIds.includes(honourId))
        .map(({ countyId }) => countyId);
      const places = ids
        .toSorted()
        .map((id) => listed.find(({ countyId }) => countyId === id)?.at ?? -1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  }
});

test('the same looks find everybody in the internal edition', async () => {
  const { texts, names, others, painted } = await outputs('internal');
  expect(painted.join('\n')).toContain(others[0]?.shown);
  for (const { countyId, shown } of others) {
    expect(texts.docx).toContain(names.get(countyId));
    expect(texts.pdf).toContain(shown);
  }
});

test('what somebody wrote into a public text is refused where it tells a place or a score', async () => {
  const { client, id, fileOf, sheet, others } = await outputs('public');
  const at = { id, edition: 'public' as const, chapter: 'experience' as const };
  const leaksOf = async (text: string) => {
    await client.evaluationReports.setChapter({ ...at, text });
    const { leaks } = await client.evaluationReports.sheet({ id, edition: 'public' });
    return leaks.map(({ by }) => by);
  };
  const [other] = others;
  expect(await leaksOf('济南市历下区投资3.2亿元建设园区，第2次获评。')).toEqual([]);
  expect(await leaksOf('历下区排名第3。')).toEqual(['placeOfCounty']);
  expect(await leaksOf('历下位列全省前5名。')).toEqual(['placeOfCounty']);
  expect(await leaksOf('历 下 区排名第３。')).toEqual(['placeOfCounty']);
  expect(await leaksOf('历\u200b下区排名第3。')).toEqual(['placeOfCounty']);
  expect(await leaksOf('# 历下区\n投资增长。\n位列前5名。')).toEqual(['placeOfCounty']);
  expect(await leaksOf('历下区：\n位列前5名。')).toEqual(['placeOfCounty']);
  expect(await leaksOf('济南市有3个区进入前20名。')).toEqual(['placeOfCounty']);
  expect(await leaksOf('济南市经济总量位列全省第二。')).toEqual([]);
  expect(await leaksOf(`有一个县得了${other?.shown}。`)).toEqual(['total']);
  expect(await leaksOf('最高[[highest|99.00]]分。')).toContain('figure');
  const refused = client.evaluationReports.exportReport({
    ...{ id, edition: 'public' as const, format: 'docx' as const },
    target: fileOf('再.docx'),
  });
  await expect(refused).rejects.toMatchObject({ kind: 'refused' });
  await client.evaluationReports.setChapter({ ...at, text: '示例' });
  await client.evaluationReports.edit({ id, title: '历下区排名第3的报告' });
  const titled = await client.evaluationReports.sheet({ id, edition: 'public' });
  expect(titled.leaks).toMatchObject([{ chapter: 'cover', by: 'placeOfCounty', what: '历下区' }]);
  const keys = sheet.figures.map(({ key }) => key);
  for (const key of ['highest', 'lowest', 'median', 'gain.up', 'gain.most'])
    expect(keys).not.toContain(key);
  expect(await client.evaluationReports.behind({ id, edition: 'public', key: 'missing' })).toEqual(
    [],
  );
});

describe('inference', () => {
  /**
   * Whatever is added to and taken from means of groups weighs two counties alike that stand in the same
   * groups. So nobody's value can be told, and no sum of fewer than three, when every such set of unknown
   * ones is large enough.
   */
  test('sums and differences of public means tell of no fewer than three unknown', () => {
    const county = fc.record({
      categoryId: fc.constantFrom('one', 'two', 'three'),
      hasValue: fc.boolean(),
      isHonoured: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(county, { minLength: 1, maxLength: 24 }), (drawn) => {
        const measured = drawn.map(({ categoryId, hasValue }, at) => ({
          countyId: String(at),
          categoryId,
          value: hasValue || at % 3 > 0 ? exact(at) : null,
        }));
        const honoured = new Set(
          drawn.flatMap(({ isHonoured }, at) => (isHonoured ? [String(at)] : [])),
        );
        const { all, byCategory } = meansOf(measured, ['one', 'two', 'three'], 'public', honoured);
        const alike = new Map<string, number>();
        for (const { countyId, categoryId, value } of measured) {
          if (value === null || honoured.has(countyId)) continue;
          const isTold = byCategory.get(categoryId) !== null;
          if (!isTold && all === null) continue;
          const key = `${isTold ? categoryId : ''}:${all !== null}`;
          alike.set(key, (alike.get(key) ?? 0) + 1);
        }
        for (const count of alike.values()) expect(count).toBeGreaterThanOrEqual(FEWEST_UNKNOWN);
      }),
    );
  });
});
