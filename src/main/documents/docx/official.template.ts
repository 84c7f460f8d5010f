/** Words and patterns of Chinese official papers. */

const DIGITS = '零一二三四五六七八九';

/** 1 → 一, 10 → 十, 23 → 二十三, 105 → 一百零五; up to 999. */
export function chineseNumber(value: number): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  let text = hundreds > 0 ? `${DIGITS[hundreds]}百` : '';
  if (tens > 0) text += tens === 1 && hundreds === 0 ? '十' : `${DIGITS[tens]}十`;
  else if (hundreds > 0 && ones > 0) text += '零';
  return ones > 0 || value === 0 ? text + DIGITS[ones] : text;
}

/** 一、 （一） 1. （1） */
export const HEADING_LABELS: readonly ((n: number) => string)[] = [
  (n) => `${chineseNumber(n)}、`,
  (n) => `（${chineseNumber(n)}）`,
  (n) => `${n}.`,
  (n) => `（${n}）`,
];

/** 2026年8月15日, without leading zeros. */
export const printedDate = (year: number, month: number, day: number) =>
  `${year}年${month}月${day}日`;

export const ATTACHMENT = '附件：';
/** — 1 — */
export const PAGE_NUMBER_DASH = '—';
/** 第1页 共3页: what stands around the two numbers. */
export const pageOfTotal = ['第', '页　共', '页'] as const;
