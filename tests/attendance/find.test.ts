import { checkInCode, readCode } from '@shared/attendance/code';
import { type Findable, findPeople } from '@shared/attendance/find';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const ID = '0198a6d2-3b4c-7def-8123-456789abcdef';
const OTHER = '0198a6d2-3b4c-7def-8123-456789abcdee';

describe('the code on a notice', () => {
  test('is digits only, and finds the way back to any participant', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(checkInCode(id)).toMatch(/^\d{42}$/);
        expect(readCode(checkInCode(id))).toMatchObject({ kind: 'code', participantIds: [id] });
      }),
    );
  });

  test.each([
    [
      'full-width digits of an input method',
      (code: string) => code.replace(/\d/g, (d) => String.fromCodePoint(d.charCodeAt(0) + 0xfee0)),
    ],
    ['a prefix of the scanner', (code: string) => `]Q1${code}\r`],
    ['spaces and line ends', (code: string) => ` ${code.slice(0, 20)} ${code.slice(20)}\n`],
    ['letters that stood there before', (code: string) => `zs${code}`],
  ])('is read in spite of %s', (_, spoil) => {
    const read = readCode(spoil(checkInCode(ID)));
    expect(read).toMatchObject({ kind: 'code' });
    if (read.kind === 'code') expect(read.participantIds).toContain(ID);
  });

  test('two codes run together are two people', () => {
    const read = readCode(checkInCode(ID) + checkInCode(OTHER));
    if (read.kind !== 'code') throw new Error('no code');
    expect(read.participantIds).toEqual(expect.arrayContaining([ID, OTHER]));
  });

  test('any one wrong digit, and any one lost, is found', () => {
    const code = checkInCode(ID);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 41 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digits = [...code];
        digits[place] = String((Number(digits[place]) + by) % 10);
        expect(readCode(digits.join(''))).toEqual({ kind: 'damaged' });
        expect(readCode(code.slice(0, place) + code.slice(place + 1))).toEqual({ kind: 'damaged' });
      }),
    );
  });

  test('short numbers and words are not meant as a code', () => {
    for (const typed of ['', '12', '13800000001', 'zsf', '示例'])
      expect(readCode(typed)).toEqual({ kind: 'none' });
    expect(() => checkInCode('370782')).toThrow(RangeError);
  });
});

const person = (changes: Partial<Findable>): Findable => ({
  id: 'x',
  listNumber: 1,
  name: '',
  pinyin: '',
  initials: '',
  unitName: '',
  post: '',
  organizationName: null,
  phone: '',
  substitute: null,
  ...changes,
});

const people: Findable[] = [
  person({
    id: ID,
    listNumber: 1,
    name: '张三丰',
    pinyin: 'zhangsanfeng',
    initials: 'zsf',
    unitName: '历下区委',
    phone: '13800001234',
  }),
  person({
    id: OTHER,
    listNumber: 2,
    name: '张 三',
    pinyin: 'zhangsan',
    initials: 'zs',
    organizationName: '枣庄市市中区',
    phone: '0632-3001234、13900005678',
  }),
  person({
    id: 'c',
    listNumber: 12,
    name: '单县示',
    pinyin: 'shanxianshi',
    initials: 'sxs',
    post: '县委书记',
  }),
  person({
    id: 'd',
    listNumber: 13,
    name: '李四',
    pinyin: 'lisi',
    initials: 'ls',
    substitute: { name: '王五', pinyin: 'wangwu', initials: 'ww' },
  }),
];

const found = (typed: string) =>
  findPeople(typed, people).hits.map(
    ({ participantId, bySubstitute }) => participantId + (bySubstitute ? '*' : ''),
  );

describe('who is meant at the desk', () => {
  test.each([
    ['zsf', [ID]],
    ['zs', [OTHER, ID]],
    ['ZS', [OTHER, ID]],
    ['张三', [OTHER, ID]],
    ['张三丰', [ID]],
    ['zhangsanf', [ID]],
    ['1', [ID]],
    ['１２', ['c']],
    ['1234', [ID, OTHER]],
    ['5678', [OTHER]],
    ['历下', [ID]],
    ['市中', [OTHER]],
    ['县委', ['c']],
    ['ls', ['d*', 'd']],
    ['ww', ['d*']],
    ['13', ['d*', 'd']],
    ['99', []],
    ['', []],
    ['无此人', []],
  ])('%s', (typed, hits) => {
    expect(found(typed)).toEqual(hits);
  });

  test('a scanned code finds one; damaged and strange ones are told apart', () => {
    expect(findPeople(checkInCode(OTHER), people)).toEqual({
      hits: [{ participantId: OTHER, bySubstitute: false, method: 'code' }],
      code: null,
    });
    expect(findPeople(checkInCode(OTHER.replace('e', 'a')), people)).toEqual({
      hits: [],
      code: 'unknown',
    });
    expect(findPeople(checkInCode(OTHER).slice(3), people)).toEqual({ hits: [], code: 'damaged' });
  });
});
