import { CHINESE_DIGITS, CHINESE_TEN } from './numerals.template';

/**
 * A name of two Chinese characters is set as wide as one of three, with a space of one character
 * between them; every other name stays as it is. By code points: a rare surname is one character.
 */
export const spacedName = (name: string): string =>
  name.trim().replace(/^(\p{Script=Han})(\p{Script=Han})$/u, '$1\u3000$2');

/** The number that a group's name says, in Chinese or Arabic digits up to 99; null without one. */
export function numberIn(name: string): number | null {
  const arabic = name.normalize('NFKC').match(/\d+/);
  if (arabic) return Number(arabic[0]);
  const chars = [...name];
  const start = chars.findIndex((char) => char === CHINESE_TEN || CHINESE_DIGITS.has(char));
  if (start < 0) return null;
  let value = 0;
  let digit: number | null = null;
  for (const char of chars.slice(start)) {
    if (char === CHINESE_TEN) {
      value += (digit ?? 1) * 10;
      digit = null;
    } else if (CHINESE_DIGITS.has(char)) digit = CHINESE_DIGITS.get(char) as number;
    else break;
  }
  return value + (digit ?? 0);
}

/** Groups by their number; those without one behind, in the order in which they came. */
export function inGroupOrder(names: readonly string[]): string[] {
  const place = (name: string) => numberIn(name) ?? Number.POSITIVE_INFINITY;
  return [...new Set(names)].toSorted((a, b) => {
    const [first, second] = [place(a), place(b)];
    return first === second ? 0 : first - second;
  });
}
