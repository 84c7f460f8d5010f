import { type CompletenessRule, shortcomings, wordCount } from '@shared/caseStudies/completeness';
import { expect, test } from 'vitest';

test.each([
  ['', 0],
  ['（示例）压减12%。', 8], // six, 12%, and the full stop
  ['GDP增长8.5%，位居第1', 9], // GDP, 增 长, 8.5%, ，, 位 居 第, 1
  ['one two　three', 3],
  ['“一网通办”——𠮷', 9],
  ['第一行\n第二行', 6],
])('%j counts %i', (text, count) => expect(wordCount(text)).toBe(count));

const rule: CompletenessRule = {
  fewest: 10,
  most: 40,
  parts: [
    { id: 'situation', names: ['基本情况', '背景'] },
    { id: 'practice', names: ['主要做法', '做法'] },
    { id: 'results', names: ['成效'] },
  ],
  needsStamp: true,
  needsDeck: false,
};
const text = (...lines: string[]) => lines.map((line) => ({ level: null, text: line }));
const handed = (...lines: string[]) => ({
  paragraphs: text(...lines),
  hasStamp: true,
  hasDeck: false,
});

test('complete', () =>
  expect(
    shortcomings(
      handed('一、基本情况', '示例县。', '二、主要 做法', '示例。', '三、工作成效', '示例。'),
      rule,
    ),
  ).toEqual([]));

test('a word within a sentence is no heading', () =>
  expect(shortcomings(handed('一、背景', '示例县的做法取得成效。'), rule)).toEqual([
    { lacks: 'part', part: 'practice' },
    { lacks: 'part', part: 'results' },
  ]));

test('a heading’s style makes any line one', () =>
  expect(
    shortcomings(
      {
        ...handed(),
        paragraphs: [
          ...text('一、基本情况示例'),
          { level: 1, text: '好做法。' },
          { level: 2, text: '成效：' },
        ],
      },
      rule,
    ),
  ).toEqual([]));

test('too short, too long, empty, without a stamp, without a deck', () => {
  const none = { ...rule, parts: [] };
  expect(shortcomings(handed('示例'), none)).toEqual([{ lacks: 'length', count: 2, fewest: 10 }]);
  expect(shortcomings(handed('例'.repeat(41)), none)).toEqual([
    { lacks: 'brevity', count: 41, most: 40 },
  ]);
  expect(shortcomings({ ...handed(), hasStamp: false }, { ...none, needsDeck: true })).toEqual([
    { lacks: 'text' },
    { lacks: 'stamp' },
    { lacks: 'deck' },
  ]);
});
