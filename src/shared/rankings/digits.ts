import { decimal } from '../evaluation/working';
import { exact, plus, times, written } from '../scoring/exact';

/** A number as text to so many decimals, half away from zero; `—` for none. */
export function shortened(text: string | null, decimals: number): string {
  const value = text === null ? null : decimal(text);
  return value === null ? '—' : written(value, decimals);
}

/** As few digits as say the same, at most so many decimals: `12.5000000000` → `12.5`. */
export function plain(text: string | null, decimals = 10): string {
  const short = shortened(text, decimals);
  return short.includes('.') ? short.replace(/\.?0+$/, '') : short;
}

/** With its sign: `+3.20`, `−1.00`, `0.00`. */
export function signed(text: string, decimals: number): string {
  const short = shortened(text, decimals);
  if (!/[1-9]/.test(short)) return shortened('0', decimals);
  return short.startsWith('-') ? `−${short.slice(1)}` : `+${short}`;
}

/** `a − b`, exactly, as text at working decimals. */
export function difference(a: string, b: string): string {
  const [one, other] = [decimal(a), decimal(b)];
  if (one === null || other === null) throw new RangeError(`no numbers: ${a}, ${b}`);
  return written(plus(one, times(exact(-1), other)), 10);
}
