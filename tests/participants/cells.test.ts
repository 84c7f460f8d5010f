import { describe, expect, test } from 'vitest';
import { headKey } from '../../src/main/documents';
import { guessMapping, knownHeadNames } from '../../src/shared/participants/columnMapping';
import { rosterFields } from '../../src/shared/participants/roster';
import {
  isLeftOut,
  isSameAsAbove,
  readCapacity,
  readGender,
  readName,
  readPhone,
  readPrecedence,
} from '../../src/shared/participants/rosterCells';
import { HEAD_NAMES } from '../../src/shared/participants/rosterWords.template';

describe('names', () => {
  test.each([
    ['王 伟', '王伟'],
    ['王　伟', '王伟'],
    ['欧阳 示 例', '欧阳示例'],
    ['张䶮', '张䶮'],
    ['李𠅤', '李𠅤'],
    ['李 𠅤', '李𠅤'],
    ['买买提·示例', '买买提·示例'],
    ['John Smith', 'John Smith'],
  ])('%s → %s', (text, name) => expect(readName(text)).toEqual({ value: name }));

  test.each([
    ['', 'noName'],
    ['张三、李四', 'severalNames'],
    ['13800001111', 'nameHasDigits'],
  ])('%s is refused as %s', (text, reason) =>
    expect(readName(text)).toMatchObject({ problem: { reason } }),
  );
});

describe('telephone numbers', () => {
  test.each([
    ['13800001111', '13800001111'],
    ['138 0000 1111', '13800001111'],
    ['138-0000-1111', '13800001111'],
    ['１３８００００１１１１', '13800001111'],
    ['+86 13800001111', '13800001111'],
    ['8613800001111', '13800001111'],
    ['0531-86000000', '0531-86000000'],
    ['053186000000', '0531-86000000'],
    ['(0531)86000000', '0531-86000000'],
    ['（0531）86000000', '0531-86000000'],
    ['0531-86000000-801', '0531-86000000-801'],
    ['010－66000000', '010-66000000'],
    ['86000000', '86000000'],
    ['400-000-1234', '400-000-1234'],
    ['13800001111/0531-86000000', '13800001111/0531-86000000'],
    ['13800001111、13900002222', '13800001111/13900002222'],
    ['', ''],
  ])('%s → %s', (text, phone) => expect(readPhone(text)).toEqual({ value: phone }));

  test.each([
    ['1380000111', 'phoneDigits'],
    ['138000011112', 'phoneDigits'],
    ['11800001111', 'phoneStart'],
    ['1.38E+10', 'phoneScientific'],
    ['找张科长', 'phoneLetters'],
    ['123', 'phoneDigits'],
    ['99', 'phone'],
  ])('%s is refused as %s', (text, reason) =>
    expect(readPhone(text)).toMatchObject({ problem: { reason } }),
  );

  test('a read number reads the same again', () => {
    for (const text of ['(0531)86000000', '138 0000 1111', '86000000', '010－66000000-12']) {
      const once = readPhone(text) as { value: string };
      expect(readPhone(once.value)).toEqual(once);
    }
  });
});

test.each([
  ['男', 'male'],
  [' 女 ', 'female'],
  ['M', 'male'],
  ['', null],
])('gender %s → %s', (text, value) => expect(readGender(text)).toEqual({ value }));

test.each([
  ['出席', 'attendee'],
  ['列 席', 'observer'],
  ['特邀', 'guest'],
  ['工作人员', 'staff'],
  ['工作', 'staff'],
  ['', null],
])('capacity %s → %s', (text, value) => expect(readCapacity(text)).toEqual({ value }));

test('an unknown gender or capacity is a problem, not a guess', () => {
  expect(readGender('男女')).toMatchObject({ problem: { reason: 'gender' } });
  expect(readCapacity('路过')).toMatchObject({ problem: { reason: 'capacity' } });
});

test('left out and same as above', () => {
  expect(['略', '—', '/', '无', '（略）'].every(isLeftOut)).toBe(true);
  expect(['同上', '同 上', '〃', '"'].every(isSameAsAbove)).toBe(true);
  expect(isLeftOut('略阳')).toBe(false);
});

describe('heads', () => {
  test('every known name is written as heads are compared, and belongs to one field', () => {
    expect(knownHeadNames.map(headKey)).toEqual(knownHeadNames);
    const all = rosterFields.flatMap((field) => HEAD_NAMES[field]);
    expect(new Set(all).size).toBe(all.length);
  });

  test.each([
    [
      [['序号'], ['姓 名'], ['性别'], ['工作单位'], ['职务/职级'], ['联系电话']],
      [null, 'name', 'gender', 'unitName', 'post', 'phone'],
    ],
    [
      [['姓名'], ['手机号'], ['电话']],
      ['name', 'phone', null],
    ],
    [
      [['姓名*'], ['县（市、区）'], ['手机号码（必填）']],
      ['name', 'division', 'phone'],
    ],
    [
      [
        ['基本情况', '姓名'],
        ['基本情况', '民族'],
        ['联系人', '姓名'],
        ['食宿', '住宿'],
        ['食宿', '用餐'],
      ],
      ['name', 'ethnicity', 'contact', 'lodging', 'dining'],
    ],
    [
      [['No.'], ['Name'], ['Unit'], ['Phone'], ['County']],
      [null, 'name', 'unitName', 'phone', 'division'],
    ],
    [
      [['身高'], ['体重']],
      [null, null],
    ],
  ])('%j', (heads, mapping) =>
    expect(guessMapping(heads.map((path) => path.map(headKey)))).toEqual(mapping),
  );
});

describe('precedence', () => {
  test.each([
    ['3', 3],
    [' 第３位 ', 3],
    ['12号', 12],
    ['9999', 9999],
    ['', null],
  ])('%s is %s', (text, value) => expect(readPrecedence(text)).toEqual({ value }));

  test.each(['0', '-1', '1.5', '10000', '甲', '一'])('%s is none', (text) =>
    expect(readPrecedence(text)).toEqual({ problem: { reason: 'precedence', params: { text } } }),
  );
});
