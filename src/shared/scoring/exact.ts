/**
 * Fractions without rounding. A place may hang on the second decimal, and whoever computes the printed
 * sheet again by hand must get the same one; 0.1 + 0.2 of a machine's numbers would not.
 */
export type Exact = { readonly over: bigint; readonly under: bigint };

/** `over / under`, shortened; `under` must not be 0. */
export function exact(over: bigint | number, under: bigint | number = 1n): Exact {
  const [a, b] = [BigInt(over), BigInt(under)];
  if (b === 0n) throw new RangeError('a fraction over nothing');
  const shared = common(a, b);
  const sign = b < 0n ? -1n : 1n;
  return { over: (sign * a) / shared, under: (sign * b) / shared };
}

export const plus = (a: Exact, b: Exact): Exact =>
  exact(a.over * b.under + b.over * a.under, a.under * b.under);

export const times = (a: Exact, b: Exact): Exact => exact(a.over * b.over, a.under * b.under);

/** Below 0 when `a` is less. */
export const compare = (a: Exact, b: Exact): number => {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** Over one common denominator: shortening after every step would cost many times as much. */
export function sum(values: readonly Exact[]): Exact {
  let under = 1n;
  for (const value of values)
    if (under % value.under !== 0n) under *= value.under / common(under, value.under);
  let over = 0n;
  for (const value of values) over += value.over * (under / value.under);
  return exact(over, under);
}

/** null of nothing */
export const mean = (values: readonly Exact[]): Exact | null =>
  values.length === 0 ? null : times(sum(values), exact(1, values.length));

/** The middle one, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly Exact[]): Exact | null {
  const sorted = [...values].sort(compare);
  const half = sorted.length >> 1;
  return mean(
    sorted.length % 2 === 1 ? sorted.slice(half, half + 1) : sorted.slice(half - 1, half + 1),
  );
}

/** To so many decimals, half away from zero (四舍五入). */
export function rounded(value: Exact, decimals: number): Exact {
  const scale = 10n ** BigInt(decimals);
  const twice = 2n * absolute(value.over) * scale + value.under;
  const nearest = twice / (2n * value.under);
  return exact(value.over < 0n ? -nearest : nearest, scale);
}

/** As it is printed: `84.37`, always with so many decimals. */
export function written(value: Exact, decimals: number): string {
  const { over, under } = rounded(value, decimals);
  const digits = ((absolute(over) * 10n ** BigInt(decimals)) / under)
    .toString()
    .padStart(decimals + 1, '0');
  const sign = over < 0n ? '-' : '';
  return decimals === 0
    ? `${sign}${digits}`
    : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** For pictures and statistics only; never compared for a place. */
export const approximately = ({ over, under }: Exact): number => Number(over) / Number(under);

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function common(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [absolute(a), absolute(b)];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
