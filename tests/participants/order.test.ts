import { nameParts, type Order, type Orderable, orderBy } from '@shared/participants/order';
import { strokeCount, strokeTypes } from '@shared/participants/strokes';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spellingOf } from '../../src/main/features/participants/spelling';
import { aMeetingInput, aProgram } from '../support/program';

const aPerson = (name: string, more: Partial<Orderable> = {}): Orderable => ({
  name,
  position: 1,
  precedence: null,
  organizationPosition: null,
  syllables: spellingOf(name).syllables,
  ...more,
});

const ordered = (names: string, order: Order) =>
  orderBy(
    names.split(' ').map((name) => aPerson(name)),
    order,
  )
    .map(({ name }) => name)
    .join(' ');

describe('surnames by strokes', () => {
  test.each([
    ['fewer strokes first', '陈一 王一 丁一 李一 刘一', '丁一 王一 刘一 李一 陈一'],
    // 李 1234521, 张 7 strokes as well: 5153154; 杨 1234533; 吴 2511134; 邹 3551152; 沈 4414535
    [
      'ties by heng shu pie dian zhe',
      '张一 沈一 邹一 吴一 杨一 李一',
      '李一 杨一 吴一 邹一 沈一 张一',
    ],
    ['the second stroke decides', '欧一 林一', '林一 欧一'],
    ['the same surname: given names', '王勇 王宁 王毅 王晨 王军', '王宁 王军 王勇 王晨 王毅'],
    ['one given character before two', '王小洪 王毅 王一山 王军', '王军 王毅 王一山 王小洪'],
    ['the third character', '王小洪 王小丁', '王小丁 王小洪'],
    ['by the first character, not the sum', '丁鹏飞 王一', '丁鹏飞 王一'],
    ['a compound surname after the simple one', '欧阳修 欧小明 欧明', '欧明 欧小明 欧阳修'],
    ['compound surnames: one given first', '欧阳一山 欧阳修', '欧阳修 欧阳一山'],
    ['spaces and dots are not written', '王　宁 阿迪力·买买提 丁一', '丁一 王　宁 阿迪力·买买提'],
    // 𠮷 6 strokes: between 王 4 and 李 7; 䶮 9 strokes: before 洪's fellow 郭 10
    ['rare characters have strokes', '李一 𠮷一 王一', '王一 𠮷一 李一'],
    ['rare given names', '王郭 王䶮 王军', '王军 王䶮 王郭'],
    ['letters come last', 'Smith 郭一', '郭一 Smith'],
  ])('%s', (_, names, expected) => {
    expect(ordered(names, 'strokes')).toBe(expected);
  });

  test('names by strokes: two characters stand among three', () => {
    expect(ordered('田富 田大利', 'nameStrokes')).toBe('田大利 田富');
    expect(ordered('田大利 田富', 'strokes')).toBe('田富 田大利');
  });

  test('the same strokes, kind by kind, fall to the code point', () => {
    // 吕 and 朱 differ in kinds; 土 and 士 (121) do not
    expect(ordered('士一 土一', 'strokes')).toBe('土一 士一');
  });
});

describe('pinyin with tones', () => {
  test.each([
    [
      'polyphonic surnames',
      '单一 解一 仇一 区一 查一 任一 曾一 盖一',
      '盖一 区一 仇一 任一 单一 解一 曾一 查一',
    ],
    ['tones', '马一 麻一 骂一 妈一', '妈一 麻一 马一 骂一'],
    ['the same syllable: fewer strokes', '章一 张一', '张一 章一'],
    ['the same surname stays together', '张三 章一 张一', '张三 张一 章一'],
    [
      'compound surnames',
      '诸葛亮 朱一 祝一 尉迟恭 于一 长孙无忌',
      '于一 尉迟恭 长孙无忌 朱一 诸葛亮 祝一',
    ],
    ['rare characters', '朱一 𠮷一 何一', '何一 𠮷一 朱一'],
  ])('%s', (_, names, expected) => {
    expect(ordered(names, 'pinyin')).toBe(expected);
  });

  test.each([
    ['单雄', 'shan4'],
    ['解缙', 'xie4'],
    ['仇英', 'qiu2'],
    ['区进', 'ou1'],
    ['查良', 'zha1'],
    ['任强', 'ren2'],
    ['曾巩', 'zeng1'],
    ['盖文', 'ge3'],
    ['朴永', 'piao2'],
    ['尉迟恭', 'yu4'],
    ['万俟良', 'mo4'],
    ['缪一', 'miao4'],
    ['逄一', 'pang2'],
  ])('%s is read %s', (name, syllable) => {
    expect(spellingOf(name).syllables.split(' ')[0]).toBe(syllable);
  });

  test('rare characters are one syllable each', () => {
    expect(spellingOf('朱䶮').syllables).toBe('zhu1 yan3');
    expect(spellingOf('𠮷田').syllables).toBe('ji2 tian2');
    expect(spellingOf('单伟')).toMatchObject({ pinyin: 'shanwei', initials: 'sw' });
  });
});

describe('what is entered', () => {
  test('precedence, then those without one in list order', () => {
    const people = [
      aPerson('丙', { position: 1 }),
      aPerson('乙', { position: 2, precedence: 2 }),
      aPerson('甲', { position: 3, precedence: 1 }),
      aPerson('丁', { position: 4 }),
    ];
    expect(orderBy(people, 'precedence').map(({ name }) => name)).toEqual(['甲', '乙', '丙', '丁']);
  });

  test('division code, the unknown last, list order within', () => {
    const people = [
      aPerson('无', { position: 1 }),
      aPerson('青岛', { position: 2, organizationPosition: 370200 }),
      aPerson('历下二', { position: 4, organizationPosition: 370102 }),
      aPerson('历下一', { position: 3, organizationPosition: 370102 }),
      aPerson('济南', { position: 5, organizationPosition: 370100 }),
    ];
    expect(orderBy(people, 'division').map(({ name }) => name)).toEqual([
      '济南',
      '历下一',
      '历下二',
      '青岛',
      '无',
    ]);
  });

  test('a participant brings all that orders look at', async () => {
    const { client } = await aProgram();
    const { id: meetingId } = await client.meetings.create(aMeetingInput);
    await client.participants.create({ meetingId, name: '朱䶮', organizationId: '370102' });
    const { id } = await client.participants.create({ meetingId, name: '𠮷田' });
    await client.participants.edit({ id, precedence: 1 });
    const people = await client.participants.list({ meetingId });
    expect(orderBy(people, 'precedence').map(({ name }) => name)).toEqual(['𠮷田', '朱䶮']);
    expect(orderBy(people, 'division').map(({ name }) => name)).toEqual(['朱䶮', '𠮷田']);
    await expect(client.participants.edit({ id, precedence: 0 })).rejects.toThrow();
  });
});

describe('every order', () => {
  const name = fc.stringMatching(/^[一-龥𠀀-𠀐]{1,4}$/u);
  const person = fc
    .tuple(name, fc.nat({ max: 5 }), fc.option(fc.nat({ max: 3 })), fc.option(fc.nat({ max: 3 })))
    .map(([text, position, precedence, organizationPosition]) =>
      aPerson(text, { position, precedence, organizationPosition }),
    );

  test.each<Order>(['list', 'precedence', 'division', 'strokes', 'nameStrokes', 'pinyin'])(
    '%s loses nobody, is stable, and the same however people stood before',
    (order) => {
      fc.assert(
        fc.property(fc.array(person, { maxLength: 12 }), (people) => {
          const once = orderBy(people, order);
          expect(once.toSorted(byIdentity(people))).toEqual(people);
          expect(orderBy(once, order)).toEqual(once);
          const shown = (some: Orderable[]) => some.map((one) => JSON.stringify(one));
          const distinct = people.map((one, position) => ({ ...one, position }));
          expect(shown(orderBy(distinct.toReversed(), order))).toEqual(
            shown(orderBy(distinct, order)),
          );
        }),
        { numRuns: 100 },
      );
    },
  );
});

const byIdentity = (people: Orderable[]) => (a: Orderable, b: Orderable) =>
  people.indexOf(a) - people.indexOf(b);

describe('strokes', () => {
  test.each([
    ['一', 1],
    ['丁', 2],
    ['王', 4],
    ['范', 8],
    ['䶮', 9],
    ['𠮷', 6],
    ['A', null],
    ['　', null],
  ])('%s: %s', (character, count) => {
    expect(strokeCount(character)).toBe(count);
  });

  test.each([
    ['王', '1121'],
    ['丁', '12'],
    ['刘', '413422'],
    ['欧', '13453534'],
    ['𠮷', null],
  ])('%s is written %s', (character, types) => {
    expect(strokeTypes(character)).toBe(types);
  });
});

test.each([
  ['王宁', '王', '宁'],
  ['欧阳修', '欧阳', '修'],
  ['欧阳', '欧', '阳'],
  ['单于一', '单于', '一'],
  ['𠮷田一', '𠮷', '田一'],
  ['王　宁', '王', '宁'],
])('%s has the surname %s', (name, surname, given) => {
  const parts = nameParts(name);
  expect([parts.surname.join(''), parts.given.join('')]).toEqual([surname, given]);
});
