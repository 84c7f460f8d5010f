import { excerpt } from '@shared/caseStudies/excerpt';
import { aspectRatioNote, joinNotes } from '@shared/caseStudies/fidelity';
import { expect, test } from 'vitest';

test.each([
  [1920, 1080, null],
  [1280, 720, null],
  [960, 540, null],
  [1920, 1083, null],
  [1440, 1080, '4:3'],
  [1024, 768, '4:3'],
  [1920, 1200, '16:10'],
  [1018, 1440, '0.71:1'],
  [1000, 1000, '1:1'],
])('a page of %i × %i on a 16:9 stage', (width, height, detail) => {
  expect(aspectRatioNote(width, height)).toEqual(detail && { kind: 'aspectRatio', detail });
});

test('the same note of two sources counts once, in a steady order', () => {
  const video = { kind: 'media', detail: 'video' } as const;
  const font = { kind: 'missingFont', detail: '方正小标宋简体' } as const;
  expect(joinNotes([font], [video, font])).toEqual([font, video]);
});

test.each([
  ['一、总体情况\n二、产业用地保障', '用地', '…体情况 二、产业用地保障'],
  [`${'甲'.repeat(40)}用地${'乙'.repeat(60)}`, '用地', `…${'甲'.repeat(8)}用地${'乙'.repeat(38)}…`],
  ['No match at all', '没有', 'No match at all'],
  ['ＡＢＣ 园区', 'abc', 'ABC 园区'],
])('an excerpt of a page shows where the word stands', (text, wanted, shown) => {
  expect(excerpt(text, wanted)).toBe(shown);
});
