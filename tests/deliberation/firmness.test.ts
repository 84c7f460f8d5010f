import { firmnessSentence, shakenSentence } from '@shared/deliberation/firmness';
import { sentence } from '@shared/i18n/sentence';
import { describe, expect, test } from 'vitest';

const say =
  (language: 'zh-CN' | 'en') =>
  (key: string, params: Record<string, string | number> = {}) =>
    sentence(language, key, params);

/** Per place who it hangs on: `- - 甲 甲乙`. A star before it: no place. */
const firmness = (text: string) =>
  text.split(' ').map((judges, at) => ({
    nomination: String(at),
    place: judges === '*' ? null : at + 1,
    withoutOne: null,
    hangsOn: judges === '-' || judges === '*' ? [] : [...judges],
  }));

describe('in plain words', () => {
  test.each([
    [
      '8 hold, 9 to 11 hang on one',
      '- - - - - - - - 甲 甲 甲 - -',
      10,
      '第1—8名稳定；第9—11名取决于一位评委（评委甲）。',
    ],
    ['all hold', '- - - -', 3, '第1—3名稳定。'],
    ['one seat', '- -', 1, '第1名稳定。'],
    ['one place', '- 甲 甲 -', 2, '第1名稳定；第2—3名取决于一位评委（评委甲）。'],
    ['two judges', '甲乙 乙甲 - -', 1, '第1—2名取决于2位评委中的任何一位（评委甲、评委乙）。'],
    [
      'each on another',
      '- 甲 乙 -',
      2,
      '第1名稳定；第2名取决于一位评委（评委甲）；第3名取决于一位评委（评委乙）。',
    ],
    [
      'one below, that holds between',
      '- 甲 - 甲 -',
      2,
      '第1名稳定；第2名取决于一位评委（评委甲）；第3名稳定；第4名取决于一位评委（评委甲）。',
    ],
    ['whoever nobody scored is not spoken of', '- - *', 3, '第1—2名稳定。'],
    ['nobody scored', '* *', 3, '没有可以比较的名次。'],
  ])('%s', (_, hangs, seats, words) =>
    expect(firmnessSentence(firmness(hangs), seats, (id) => `评委${id}`, say('zh-CN'))).toBe(words),
  );

  test('level at the last seat is told as well', () => {
    const level = firmness('- - - -').map((one, at) => ({ ...one, place: [1, 2, 2, 4][at] ?? 0 }));
    expect(firmnessSentence(level, 2, String, say('zh-CN'))).toBe(
      '第1—3名稳定；第2—3名并列，只有部分入选名额。',
    );
    expect(firmnessSentence(level, 3, String, say('zh-CN'))).toBe('第1—3名稳定。');
  });

  test('in English', () =>
    expect(firmnessSentence(firmness('- - A AB'), 2, (id) => id, say('en'))).toBe(
      'places 1–2 will hold; place 3 may hang on one judge (A); place 4 may hang on any of 2 judges (A, B).',
    ));
});

test.each([
  ['nothing moves', [1, 1, 0], '各评分项权重在±20%内变动1000次，名次在入选名额之内的2项不变。'],
  [
    'some come and go',
    [1, 0.6, 0.4, 0],
    '各评分项权重在±20%内变动1000次，1项始终在入选名额之内，另有2项时进时出。',
  ],
])('weights shaken: %s', (_, shares, words) => {
  const shaken = shares.map((inShare, at) => ({
    ...{ nomination: String(at), from: 1, to: 1, inShare },
  }));
  expect(shakenSentence(shaken, { width: 0.2, draws: 1000 }, say('zh-CN'))).toBe(words);
});
