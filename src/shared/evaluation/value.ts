import { type AppError, invalid } from '../errors';
import { compare, type Exact, exact, times } from '../scoring/exact';
import { ABOUT, NO_VALUE, unitFamilies, unitSpellings } from './units.template';
import { decimal } from './working';

/** What a cell of a reported table says; `text` is the number in the indicator's unit, as it is kept. */
export type ReadValue =
  | { is: 'value'; text: string; value: Exact; convertedFrom: string | null }
  | { is: 'missing' }
  | { is: 'problem'; problem: AppError };

/** One spelling for one unit. */
export function unitOf(written: string): string {
  const bare = written.normalize('NFKC').replace(/[\s()[\]【】]/g, '');
  return unitSpellings[bare] ?? bare;
}

/** Whether a text is nothing but a unit of a known kind. */
export const isUnit = (text: string): boolean =>
  unitFamilies.some((family) => family.some(([name]) => name === unitOf(text)));

/** By how much a number in one unit is to be multiplied for another; null when they are not of a kind. */
export function conversion(from: string, to: string): Exact | null {
  const [own, wanted] = [unitOf(from), unitOf(to)];
  if (own === wanted) return exact(1);
  for (const family of unitFamilies) {
    const sizes = new Map(family);
    const [a, b] = [sizes.get(own), sizes.get(wanted)];
    if (a !== undefined && b !== undefined) return exact(a, b);
  }
  return null;
}

const NUMBER = /^([+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?)(.*)$/i;

/** ① ² ½: a note or a part beside the figure, which would read as one more digit of it. */
const NOTE_SIGN = /\p{No}/u;

/** `12 5` may be anything; `1 234.5` is one figure. */
const SPACED = /\d\s+[\d.,]|[.,]\s+\d/u;
const GROUPED = /^[+-]?\s*\d{1,3}(?:\s\d{3})+(?!\d|\s+\d)/u;

/**
 * A reported cell: `1,234.5`, `３.４亿元`, `12.3%`, `—`. A unit in the cell goes before that of its head.
 * @param unit the indicator's
 * @param headUnit what the head of the column or row says, where it says one
 */
export function readValue(
  cell: string | number | null,
  unit: string,
  headUnit: string | null = null,
): ReadValue {
  if (cell === null) return { is: 'missing' };
  if (typeof cell === 'number' && !Number.isFinite(cell)) return { is: 'missing' };
  const written = String(cell);
  const plain = written.normalize('NFKC').trim();
  const text = plain.replace(/[\s\u200b\ufeff]/g, '').replace(/^[−－]/u, '-');
  if (text === '' || NO_VALUE.test(text)) return { is: 'missing' };
  const problem = (key: string) =>
    ({
      is: 'problem',
      problem: invalid(`evaluation:value.${key}`, { text: String(cell), unit }),
    }) as const;
  if (ABOUT.test(text)) return problem('about');
  if (NOTE_SIGN.test(written) || (SPACED.test(plain) && !GROUPED.test(plain)))
    return problem('noNumber');
  const [, digits = '', ownUnit = ''] = NUMBER.exec(text) ?? [];
  const number = decimal(digits.replaceAll(',', ''));
  if (number === null) return problem('noNumber');
  const from = ownUnit || headUnit || unit;
  const factor = conversion(from, unit);
  if (factor === null) return problem('unit');
  const value = times(number, factor);
  const kept = asDecimal(value);
  if (kept === null) return problem('noNumber');
  const converted = unitOf(from) === unitOf(unit) ? null : unitOf(from);
  return { is: 'value', text: kept, value, convertedFrom: converted };
}

/** As a decimal without useless zeros; null for a fraction that has no end (no unit of ours makes one). */
export function asDecimal({ over, under }: Exact): string | null {
  let [rest, places] = [under, 0];
  while (rest % 10n === 0n) [rest, places] = [rest / 10n, places + 1];
  let scale = 10n ** BigInt(places);
  for (const prime of [2n, 5n])
    while (rest % prime === 0n) [rest, scale, places] = [rest / prime, scale * 10n, places + 1];
  if (rest !== 1n) return null;
  const digits = ((over < 0n ? -over : over) * (scale / under))
    .toString()
    .padStart(places + 1, '0');
  const sign = over < 0n ? '-' : '';
  const whole = digits.slice(0, digits.length - places);
  const part = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${sign}${whole}${part ? `.${part}` : ''}`;
}

/** Whether two figures as written say the same: 12.30 is 12.3; none is only none. */
export function isSame(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  const [a, b] = [decimal(one), decimal(other)];
  return a !== null && b !== null && compare(a, b) === 0;
}
