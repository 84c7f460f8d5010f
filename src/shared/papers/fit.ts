import { widthInEm } from '../textWidth';

/** Millimetres of a point. */
export const MM_PER_PT = 25.4 / 72;

/** A text as it is set: `\n` where it breaks. */
export type Fitted = { text: string; sizePt: number };

type Room = {
  widthMm: number;
  /** of the text when there is room enough */
  largestPt: number;
  /** below this nobody reads it: the text breaks into two lines instead */
  smallestPt: number;
};

/**
 * The largest whole size at which the text fits on one line; below the smallest size it breaks once,
 * where people would break it, and the longer line decides.
 */
export function fitted(text: string, { widthMm, largestPt, smallestPt }: Room): Fitted {
  const sizeOf = (line: string) =>
    Math.min(largestPt, Math.floor(widthMm / MM_PER_PT / Math.max(1, widthInEm(line))));
  const onOneLine = sizeOf(text);
  if (onOneLine >= smallestPt) return { text, sizePt: onOneLine };
  const lines = inTwo(text);
  const onTwoLines = Math.min(...lines.map(sizeOf));
  // A text that even two lines cannot hold is set small rather than cut off.
  return { text: lines.join('\n'), sizePt: Math.max(1, onTwoLines) };
}

/** After which characters a name or a unit may break: the dot of a compound name, a space, a comma. */
const BREAK_AFTER = /[\u00b7\u2022\u30fb \u3000,\uff0c\u3001)\uff09/-]/u;

/** Where a text may be cut: never inside brackets, unless everything is. */
function cutsOf(chars: readonly string[]): number[] {
  let depth = 0;
  const cuts = chars.flatMap((char, at) => {
    const here = depth === 0 && at > 0 ? [at] : [];
    if (/[(\uff08]/u.test(char)) depth += 1;
    if (/[)\uff09]/u.test(char)) depth = Math.max(0, depth - 1);
    return here;
  });
  return cuts.length > 0 ? cuts : chars.map((_, at) => at).filter((at) => at > 0);
}

/** Two lines as even as may be; at a natural place where there is one, else between two characters. */
export function inTwo(text: string): [string, string] {
  const chars = [...text];
  const half = widthInEm(text) / 2;
  const cuts = cutsOf(chars);
  const natural = cuts.filter((at) => BREAK_AFTER.test(chars[at - 1] as string));
  const unevenness = (at: number) => Math.abs(widthInEm(chars.slice(0, at).join('')) - half);
  const possible = natural.length > 0 ? natural : cuts;
  const best = possible.toSorted((a, b) => unevenness(a) - unevenness(b))[0] ?? chars.length;
  return [chars.slice(0, best).join('').trim(), chars.slice(best).join('').trim()];
}
