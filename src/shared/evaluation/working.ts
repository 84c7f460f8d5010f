import { type Exact, exact, rounded } from '../scoring/exact';

/**
 * Decimals that a score of an indicator and a total are kept to, half away from zero. Far finer than
 * what is shown, and a place can never hang on a machine's dust: whoever computes with the same rule,
 * on paper or in a workbook, gets the same digits. Stated in the data notes of every report.
 */
export const WORKING_DECIMALS = 10;

export const working = (value: Exact): Exact => rounded(value, WORKING_DECIMALS);

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * A number as it was written, exactly: `12.30`, `-0.5`, `1.2e-7` (as workbooks write small ones).
 * Null for anything else.
 */
export function decimal(text: string): Exact | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [, sign, whole = '', part = '', power = '0'] = match;
  const digits = BigInt(`${whole}${part}`) * (sign === '-' ? -1n : 1n);
  const places = Number(power) - part.length;
  return places >= 0
    ? exact(digits * 10n ** BigInt(places))
    : exact(digits, 10n ** BigInt(-places));
}

/** Signs, and power of ten, beyond which nobody can have meant a figure. */
const MOST_SIGNS = 60;
const MOST_POWER = 30;

/** Whether a text is a figure that may be written down: a number as `decimal` reads it, of a size that occurs. */
export const isFigure = (text: string): boolean =>
  text.length <= MOST_SIGNS &&
  Math.abs(Number(DECIMAL.exec(text)?.[4] ?? 0)) <= MOST_POWER &&
  decimal(text) !== null;

/** Square root to twice the working decimals, cut off; of nothing negative. */
export function root(value: Exact): Exact {
  const scale = 10n ** BigInt(2 * WORKING_DECIMALS);
  return exact(wholeRoot((value.over * scale * scale) / value.under), scale);
}

/** The largest whole number whose square is not above `square` (Newton). */
function wholeRoot(square: bigint): bigint {
  if (square < 2n) return square;
  let guess = 1n << BigInt((square.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (guess + square / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}
