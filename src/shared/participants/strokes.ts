import written from '../../../resources/strokes.json';

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Runs of code points without a gap, lowest first. */
const runs = Object.entries(written.totals)
  .map(([first, totals]) => ({ first: Number.parseInt(first, 16), totals }))
  .toSorted((a, b) => a.first - b.first);

/**
 * How many strokes a character has in the mainland's form; null for what is no Han character or is
 * not known. Takes one code point, as `[...name]` gives them: rare characters are two UTF-16 units.
 */
export function strokeCount(character: string): number | null {
  const code = character.codePointAt(0) ?? 0;
  const run = runs.findLast(({ first }) => first <= code);
  const digit = run?.totals[code - run.first];
  return digit === undefined ? null : DIGITS.indexOf(digit);
}

let known: Map<string, string> | null = null;

/** The characters whose strokes are known, each with its kinds of stroke in writing order. */
function readTypes(): Map<string, string> {
  const types = new Map<string, string>();
  let at = 0;
  for (const character of written.characters) {
    const end = at + (strokeCount(character) ?? 0);
    types.set(character, written.types.slice(at, end));
    at = end;
  }
  return types;
}

/**
 * The kinds of stroke in writing order, `1` to `5` for heng, shu, pie, dian, zhe (GF 3003-1999);
 * null where they are not known, as for most rare characters.
 */
export function strokeTypes(character: string): string | null {
  known ??= readTypes();
  return known.get(character) ?? null;
}
