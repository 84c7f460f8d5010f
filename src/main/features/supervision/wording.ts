import type { HouseStyle } from '@shared/houseStyle';
import { sentence } from '@shared/i18n/sentence';
import { type Counted, countIssues, percent, type RateName } from '@shared/issues/rates';
import { type CalendarDate, dateParts } from '@shared/time';
import type { Block } from '../../documents';
import * as words from './papers.template';

/** Words that the register has for its own terms, as Chinese papers print them. */
export const term = (path: string): string => sentence('zh-CN', `issues:${path}`);

export function printed(date: CalendarDate | null): string {
  if (!date) return '';
  const { year, month, day } = dateParts(date);
  return words.dateText(year, month, day);
}

/** `66.67%（2/3）` of each rate, in one line or, for a cell, in two. */
export function shares(
  counted: readonly Counted[],
  asOf: CalendarDate,
  names: readonly RateName[],
  written = words.shareInCell,
): string[] {
  const { rates } = countIssues(counted, asOf);
  return names.map((name) => {
    const rate = rates[name];
    return written(percent(rate), rate.numerator, rate.denominator);
  });
}

/** `办复率 66.67%（2/3），办结率 …` */
export const rateSentence = (
  counted: readonly Counted[],
  asOf: CalendarDate,
  names: readonly RateName[],
): string =>
  shares(counted, asOf, names, words.share)
    .map((share, at) => words.circular.ratePart(term(`rate.${names[at]}`), share))
    .join(words.circular.comma);

/** Names and values under each other, as a form on one page; the first pair is its head. */
export function form(pairs: readonly (readonly [head: string, text: string])[]): Block {
  const [first, ...rest] = pairs;
  return {
    kind: 'table',
    repeatHead: true,
    together: true,
    columns: [
      { head: first?.[0] ?? '', widthMm: 32, align: 'center' },
      { head: first?.[1] ?? '', widthMm: 124, align: 'left' },
    ],
    rows: rest.map((pair) => [...pair]),
  };
}

/** Forms stand close, so that the first has room under the words of its paper. */
export const closeForms = (house: HouseStyle): HouseStyle => ({
  ...house,
  table: { ...house.table, compact: true },
});
