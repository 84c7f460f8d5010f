import { resemblances, SHORTEST_PASSAGE } from '@shared/similarity/passages';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../support/properties';

const idle = '（示例）该县围绕产业升级建立了清单管理制度，逐项明确责任单位和完成时限。';
const shared = '推行“拿地即开工”，把审批事项由四十二项压减到十七项，平均用时缩短至二十个工作日';
const quoted = (texts: Record<string, string>) =>
  resemblances(Object.entries(texts).map(([id, text]) => ({ id, text }))).map(
    ({ id, otherId, passages }) => ({
      pair: `${id}-${otherId}`,
      own: passages.map(({ own }) => texts[id]?.slice(own.start, own.start + own.length)),
      other: passages.map(({ other }) =>
        texts[otherId]?.slice(other.start, other.start + other.length),
      ),
    }),
  );

test('a passage is found where it stands in both, whatever the spaces and punctuation', () => {
  const respaced = shared
    .replaceAll('，', ' ， ')
    .replace('“拿地即开工”', '「拿地即开工」')
    .replaceAll('二', '二 ');
  expect(quoted({ a: `${idle}${shared}。`, b: `甲乙丙丁${respaced}；戊己庚辛壬癸` })).toEqual([
    { pair: 'a-b', own: [shared], other: [respaced.trim()] },
  ]);
});

test('a turn of phrase is no passage', () => {
  const phrase = '建立了清单管理制度逐项明确责任单';
  expect(phrase.length).toBe(SHORTEST_PASSAGE);
  expect(quoted({ a: `甲${phrase}乙`, b: `丙${phrase}丁` })).toHaveLength(1);
  expect(quoted({ a: `甲${phrase.slice(1)}乙`, b: `丙${phrase.slice(1)}丁` })).toEqual([]);
});

test('what every text says is a set phrase', () => {
  const texts = Array.from({ length: 8 }, (_, at) => [
    `t${at}`,
    `${String.fromCodePoint(0x4e00 + at).repeat(60)}${idle}`,
  ]);
  expect(quoted(Object.fromEntries(texts))).toEqual([]);
});

test('a text that is the other one whole', () => {
  const [found] = resemblances([
    { id: 'a', text: idle },
    { id: 'b', text: `${shared}${idle}` },
  ]);
  expect(found?.share).toBe(1);
});

test('parts moved about are found each', () => {
  expect(quoted({ a: `${idle}中间另有一段${shared}`, b: `${shared}。此后又写${idle}` })).toEqual([
    {
      pair: 'a-b',
      own: [idle.slice(1, -1), shared],
      other: expect.anything(),
    },
  ]);
});

test('pairs that do not matter are not compared', () =>
  expect(
    resemblances(
      [
        { id: 'v1', text: shared },
        { id: 'v2', text: shared },
      ],
      () => false,
    ),
  ).toEqual([]));

test('a character of two units is not cut in half', () => {
  const rare = '𠮷'.repeat(SHORTEST_PASSAGE);
  expect(quoted({ a: `甲${rare}乙`, b: `丙${rare}丁` })[0]?.own).toEqual([rare]);
});

/** The longest run two strings share, by trying all. */
function longest(a: string, b: string): number {
  let best = 0;
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length; j++) {
      let length = 0;
      while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length])
        length++;
      best = Math.max(best, length);
    }
  return best;
}

test('finds a passage exactly when there is one, and both places say the same', () => {
  const han = (min: number, max: number) =>
    fc.string({
      unit: fc.constantFrom(...'天地玄黄宇宙洪荒日月盈昃'),
      minLength: min,
      maxLength: max,
    });
  fc.assert(
    fc.property(
      han(0, 40),
      han(8, 40),
      han(0, 40),
      han(0, 40),
      (before, common, between, after) => {
        const [a, b] = [before + common + between, after + common];
        const found = resemblances([
          { id: 'a', text: a },
          { id: 'b', text: b },
        ]);
        expect(found.length > 0).toBe(longest(a, b) >= SHORTEST_PASSAGE);
        for (const { own, other } of found.flatMap(({ passages }) => passages))
          expect(a.slice(own.start, own.start + own.length)).toBe(
            b.slice(other.start, other.start + other.length),
          );
      },
    ),
  );
});

test('stock wording counts for nothing wherever it stands, and ends a passage', () => {
  const stock = ['全面贯彻落实党的二十大精神', '基本情况'];
  const found = (a: string, b: string) =>
    resemblances(
      [
        { id: 'a', text: a },
        { id: 'b', text: b },
      ],
      () => true,
      stock,
    ).flatMap(({ passages }) =>
      passages.map(({ own }) => a.slice(own.start, own.start + own.length)),
    );
  expect(found(`甲${stock[0]}的要求`, `乙${stock[0]}的要求`)).toEqual([]);
  expect(found(`${stock[0]}，${shared}`, `${stock[0]}。${shared}`)).toEqual([shared]);
});
