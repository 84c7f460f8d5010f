/** The digits of a Chinese number, by their value. */
export const CHINESE_DIGITS: ReadonlyMap<string, number> = new Map(
  [...'零一二三四五六七八九'].map((digit, value) => [digit, value]),
);
export const CHINESE_TEN = '十';
