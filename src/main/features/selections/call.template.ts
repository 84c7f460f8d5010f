import type { RequiredPart } from '@shared/caseStudies/completeness';

/**
 * What a new selection begins with. The three criteria are the published ones (首创性、典型性、可复制推广);
 * no weights were published, so 40/30/30 is a placeholder and marked as one until somebody confirms it.
 */
export const criteria = [
  { name: '首创性', definition: '做法有没有先例，创新到什么程度', weight: 4000, maximum: 10_000 },
  { name: '典型性', definition: '是不是反映了一类县共同面对的问题', weight: 3000, maximum: 10_000 },
  { name: '可复制推广', definition: '其他县用得上、推得开', weight: 3000, maximum: 10_000 },
] as const;

/** A text of about 4,000 characters in three parts. */
export const parts: RequiredPart[] = [
  { id: '基本情况', names: ['基本情况', '背景', '概况'] },
  { id: '主要做法', names: ['主要做法', '做法', '经验做法'] },
  { id: '成效', names: ['成效', '效果', '成果'] },
];
export const FEWEST_CHARACTERS = 3000;
export const MOST_CHARACTERS = 4500;

/** The first batch. */
export const SEATS = 10;
