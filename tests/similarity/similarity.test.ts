import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import sample from '../../resources/sample/issues.json';
import { ALIKE, similarityOf, type Text } from '../../src/shared/similarity/similarity';

const places = ['历下区', '市中区', '历城区', '邹城市', '诸城市', '济南市'];

/** The pair among a register of other matters, as it would be at a meeting. */
const others = [
  '中小企业抵押物不足，贷款审批周期长，抢订单时资金接不上。',
  '本地职业院校专业设置与产业不匹配，企业每年招不到足够的技能工人。',
  '产业园到高速出口仅有一条双向两车道，高峰时段货车排队两公里以上。',
  '去年申报的技改补助资金至今没有到位，企业多次询问。',
  '养殖密集区粪污处理能力不足，群众反映较多。',
  '县级财政收支矛盾突出，配套资金压力大。',
];

function likeness(a: string, b: string) {
  const texts = [a, b, ...others].map((text, at) => ({ id: String(at), text }));
  return similarityOf(texts, places).between('0', '1');
}

describe('the same matter in other words', () => {
  test.each([
    ['园区二期用地指标缺口较大，三个项目不能开工', '我县产业用地指标紧张，项目落地慢'],
    ['园区二期用地指标缺口较大，三个已签约项目不能开工', '用地指标紧张，重点项目等待时间长'],
    ['骨干企业扩产后用能需求增加，能耗指标不够', '能耗指标紧张，企业扩产受限'],
    ['化工园区污水处理厂已满负荷', '镇上污水处理厂满负荷运行，新项目接不进去'],
    ['请求支持建设增量配电网', '增量配电网审批环节多，用电成本高'],
    ['高技能人才住房和子女入学难', '引进人才的子女入学没有着落'],
    ['技改补助资金没有到位', '申报的技改补助迟迟不兑现'],
  ])('%s / %s', (a, b) => {
    expect(likeness(a, b)).toBeGreaterThanOrEqual(ALIKE);
  });
});

describe('different matters', () => {
  test.each([
    ['园区用地指标紧张', '骨干企业能耗指标不足'],
    ['历下区反映用地指标紧张', '历下区反映学位供给不足'],
    [
      '我县希望省里统筹安排并给予政策支持，解决用工',
      '我县希望省里统筹安排并给予政策支持，解决供水',
    ],
    ['市中区老旧小区改造资金不足', '城市中水回用设施不够'],
    ['文物保护地带内村庄改造审批时间长', '化工园区扩区审批时间长'],
    ['2026年需要资金300万元', '2026年需要土地300亩'],
    ['希望给予支持', '请求协调解决'],
  ])('%s / %s', (a, b) => {
    expect(likeness(a, b)).toBeLessThan(ALIKE);
  });
});

test('sixty single matters make no group', () => {
  const texts = sample.map(({ wording, demand }, at) => ({
    id: String(at),
    text: `${wording}${demand}`,
  }));
  expect(similarityOf(texts, places).groups()).toEqual([]);
});

test('an answer names the words that made it, the longest', () => {
  const texts = ['园区二期用地指标缺口较大', ...others].map((text, at) => ({
    id: String(at),
    text,
  }));
  const [first, ...rest] = similarityOf(texts, places).similarTo(
    '历城区产业园区用地指标不足',
    5,
    new Set(),
  );
  expect(first).toMatchObject({ id: '0', words: ['用地指标', '园区'] });
  expect(rest).toEqual([]);
});

test('a rare word weighs more than one that half the register says', () => {
  const texts = [
    ...Array.from({ length: 20 }, (_, at) => ({ id: `a${at}`, text: `审批时间长${at}丙丁` })),
    { id: 'rare', text: '飞灰处置审批' },
  ];
  const [first] = similarityOf(texts, []).similarTo('飞灰处置难，审批', 3, new Set());
  expect(first?.id).toBe('rare');
  expect(first?.words[0]).toBe('飞灰处置');
});

test('groups gather each matter; one of a kind is in none; nobody is in two', () => {
  const texts: Text[] = [
    '园区用地指标紧张',
    '产业用地指标缺口大',
    '用地指标不足，项目落不了地',
    '污水处理厂满负荷',
    '乡镇污水处理厂负荷已满',
    '学前教育学位少',
  ].map((text, at) => ({ id: String(at), text }));
  const groups = similarityOf(texts, places).groups();
  expect(groups.map(({ ids }) => ids.toSorted())).toEqual([
    ['0', '1', '2'],
    ['3', '4'],
  ]);
  expect(groups[0]?.words).toContain('用地指标');
  expect(groups[1]?.words).toContain('污水处理厂');
});

const alphabet = [...'用地指标能耗资金园区污水学位审批路桥人才'];
const someText = fc
  .array(fc.constantFrom(...alphabet, '，', '的', '历下区'), { maxLength: 20 })
  .map((characters) => characters.join(''));

test('likeness is symmetric, within 0 and 1, and the same however it is asked for', () => {
  fc.assert(
    fc.property(fc.array(someText, { minLength: 2, maxLength: 12 }), (said) => {
      const texts = said.map((text, at) => ({ id: String(at), text }));
      const { between, similarTo } = similarityOf(texts, places);
      const score = between('0', '1');
      expect(score).toBeCloseTo(between('1', '0'), 12);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      const found = similarTo(said[0] as string, 50, new Set(['0']));
      expect(found.every(({ id }) => id !== '0')).toBe(true);
      for (const each of found) expect(each.score).toBeCloseTo(between('0', each.id), 12);
      if (score > ALIKE + 1e-9) expect(found.map(({ id }) => id)).toContain('1');
    }),
  );
});

test('every shared word stands in both texts', () => {
  fc.assert(
    fc.property(someText, someText, (a, b) => {
      const [found] = similarityOf([{ id: 'b', text: b }], places).similarTo(a, 1, new Set());
      for (const word of found?.words ?? []) {
        expect(a).toContain(word);
        expect(b).toContain(word);
      }
    }),
  );
});
