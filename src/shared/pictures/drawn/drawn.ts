/**
 * A drawing as plain data: elements of SVG. Made to text for paper and files, and to elements of the page
 * for the screen, so that both show the same.
 */
export type Drawn = {
  tag: 'svg' | 'g' | 'rect' | 'path' | 'circle' | 'text' | 'title' | 'desc' | 'defs' | 'pattern';
  /** presentation attributes only; no style, no script, no link */
  at: Record<string, string | number>;
  inside?: readonly Drawn[];
  text?: string;
};

/** Numbers as short as a hundredth of a pixel needs them. */
export const short = (value: number): number => Math.round(value * 100) / 100;

const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Control characters are not allowed in XML, however they are written. */
const FORBIDDEN = /[\p{Cc}\uFFFE\uFFFF]/gu;
const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (one) => NAMED[one] ?? one);

/** The drawing as an SVG file. */
export function svgText({ tag, at, inside = [], text = '' }: Drawn): string {
  const attributes = Object.entries(at)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
  const content = `${escaped(text)}${inside.map(svgText).join('')}`;
  return content ? `<${tag}${attributes}>${content}</${tag}>` : `<${tag}${attributes}/>`;
}

export const group = (inside: readonly Drawn[], at: Drawn['at'] = {}): Drawn => ({
  tag: 'g',
  at,
  inside,
});

export const box = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Drawn['at'] = {},
): Drawn => ({
  tag: 'rect',
  at: {
    x: short(x),
    y: short(y),
    width: short(Math.max(0, width)),
    height: short(height),
    fill,
    ...more,
  },
});

export const line = (
  points: readonly (readonly [number, number])[],
  stroke: string,
  more: Drawn['at'] = {},
): Drawn => ({
  tag: 'path',
  at: {
    d: `M${points.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}`,
    fill: 'none',
    stroke,
    ...more,
  },
});

export const dot = (
  x: number,
  y: number,
  r: number,
  fill: string,
  more: Drawn['at'] = {},
): Drawn => ({
  tag: 'circle',
  at: { cx: short(x), cy: short(y), r, fill, ...more },
});

/** From the middle of a letter to the line it stands on, in its size: programs disagree on other ways. */
const TO_BASELINE = 0.36;

/** @param y the middle of the letters */
export const words = (
  x: number,
  y: number,
  text: string,
  size: number,
  more: Drawn['at'] = {},
): Drawn => ({
  tag: 'text',
  at: { x: short(x), y: short(y + size * TO_BASELINE), 'font-size': size, ...more },
  text,
});

/** Told when the pointer rests on it, and read to whoever does not see it. */
export const named = (inside: readonly Drawn[], title: string, at: Drawn['at'] = {}): Drawn =>
  group([{ tag: 'title', at: {}, text: title }, ...inside], at);
