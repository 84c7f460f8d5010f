import { type KnownName, leaksIn, masked, suggestMasks } from '@shared/blinding/masks';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../support/properties';

const known: KnownName[] = [
  { name: '历下区', kind: 'county', isOwn: true },
  { name: '济南市', kind: 'city', isOwn: true },
  { name: '张示例', kind: 'person', isOwn: true },
  { name: '章丘区', kind: 'county', isOwn: false },
];
const text =
  '济南市历下区区委书记张示例介绍，历下推行“拿地即开工”，与章丘区共建。龙奥示例街道、示例机械有限公司参与，区长李明说，历下区今年投产12个项目。';

test('known names in full and short, and what looks like a name', () =>
  expect(
    suggestMasks(text, known).map(({ term, kind, times, isSure, replacement }) => [
      term,
      kind,
      times,
      isSure,
      replacement,
    ]),
  ).toEqual([
    ['历下区', 'county', 2, true, '某区'],
    ['济南市', 'city', 1, true, '某市'],
    ['张示例', 'person', 1, true, '某同志'],
    ['历下', 'county', 3, true, '某区'],
    ['济南', 'city', 1, true, '某市'],
    ['示例机械有限公司', 'company', 1, false, '某企业'],
    ['龙奥示例街道', 'town', 1, false, '某镇'],
    ['章丘区', 'county', 1, false, '某区'],
    ['章丘', 'county', 1, false, '某区'],
    ['李明', 'person', 1, false, '某同志'],
  ]));

test('masked, nothing of its own can be read', () => {
  const masks = suggestMasks(text, known).filter(({ isSure }) => isSure);
  const blind = masked(text, masks);
  expect(blind).toBe(
    '某市某区区委书记某同志介绍，某区推行“拿地即开工”，与章丘区共建。龙奥示例街道、示例机械有限公司参与，区长李明说，某区今年投产12个项目。',
  );
  expect(
    leaksIn(
      blind,
      known.filter(({ isOwn }) => isOwn),
    ),
  ).toEqual([]);
});

test.each([
  ['历 下 区', ['历下区', '历下']],
  ['“历·下”经验', ['历下']],
  ['Lixia经验', ['lixia']],
  ['ＬＩＸＩＡ', ['lixia']],
  ['历史上的下游', []],
])('%s is still readable as %o', (blind, expected) =>
  expect(
    leaksIn(blind, [
      { name: '历下区', kind: 'county', isOwn: true },
      { name: 'lixia', kind: 'unit', isOwn: true },
    ]),
  ).toEqual(expected),
);

test('a name of one character is not masked: it would take half the text', () =>
  expect(
    suggestMasks('莘县的莘亭街道', [{ name: '莘县', kind: 'county', isOwn: true }])[0],
  ).toMatchObject({
    term: '莘县',
  }));

test('whatever the text and the signs in a term, masking leaves none of the terms', () => {
  const term = fc.string({ unit: fc.constantFrom(...'历下区(.*+[甲'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(term, { maxLength: 6 }),
      fc.array(term, { minLength: 1, maxLength: 3 }),
      (parts, terms) => {
        const blind = masked(
          parts.join('，'),
          terms.map((one) => ({ term: one, replacement: '　' })),
        );
        for (const one of terms) expect(blind).not.toContain(one);
      },
    ),
  );
});

/** Suggestions that are not the nomination's own names, for a sentence by itself. */
const looksIn = (sentence: string) =>
  suggestMasks(sentence, known)
    .filter(({ why }) => why === 'looks')
    .map(({ term }) => term)
    .sort();

test.each([
  ['在龙奥示例街道和城关示例镇试点', ['城关示例镇', '龙奥示例街道']],
  ['引进示例重工集团，依托示例化工产业园', ['示例化工产业园', '示例重工集团']],
  ['历下区发展改革局牵头，市行政审批服务局配合', []],
  ['与示例大学共建示例研究院', ['示例大学', '示例研究院']],
  ['各乡镇、农村社区、行政村和化工园区', []],
  ['张书记三次到企业，王总说', ['张书记', '王总']],
  ['现任书记，副县长。王总产值', []],
  ['电话0531-86051234，手机13800001234', ['0531-86051234', '13800001234']],
  [
    '见www.example.gov.cn，邮箱a.b@example.com，鲁A牌照',
    ['a.b@example.com', 'www.example.gov.cn', '鲁A'],
  ],
  ['龙头企业、上市公司、农民专业合作社', []],
  ['历下示例水务公司', ['示例水务公司']],
  ['区委书记带队走访示例重工有限公司', ['示例重工有限公司']],
])('in %s it looks at %o', (sentence, expected) =>
  expect(looksIn(sentence)).toEqual([...expected].sort()),
);

test('an own name is found however it is spaced, and an ordinary word only suggested', () => {
  const own: KnownName[] = [
    { name: '历下区', kind: 'county', isOwn: true },
    { name: '惠民县', kind: 'county', isOwn: true },
  ];
  expect(
    suggestMasks('历 下区经验；惠民县办惠民实事', own).map(({ term, why }) => [term, why]),
  ).toEqual([
    ['历 下区', 'own'],
    ['历 下', 'own'],
    ['惠民县', 'own'],
    ['惠民', 'ordinary'],
  ]);
});
