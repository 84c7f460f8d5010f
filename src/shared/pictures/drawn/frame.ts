import { widthInEm } from '../../textWidth';
import { faint, ink, paper, rule } from '../colours';
import type { Basis, Picture } from '../picture';
import { box, type Drawn, group, line, short, words } from './drawn';

/** One sentence of the namespace `pictures`, in the language of the paper. */
export type Say = (key: string, params?: Record<string, string | number>) => string;

/** Names only: quotes would end the attribute, and none of these needs any. */
const FONTS =
  'Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, PingFang SC, WenQuanYi Micro Hei, SimHei, sans-serif';

/** Sizes in pixels of 1/96 inch: 11 is 8¼ points on paper, the least that is put into a table. */
export const BODY = 11;
export const SMALL = 10;
const TITLE = 15;
const LINE = 17;

/** Hatchings by number; 0 is none. A grey print tells things apart by them. */
const hatchings = [
  null,
  { d: 'M0 0V6', turn: 45 },
  { d: 'M0 0V6', turn: -45 },
  { d: 'M0 0V6M0 0H6', turn: 0 },
  { d: 'M0 0V6', turn: 0 },
  { d: 'M0 0V6', turn: 90 },
  { d: 'M0 0V6M0 0H6', turn: 45 },
] as const;
export const HATCHINGS = hatchings.length;

/** Ids are the picture's own: several pictures may stand in one page. */
const hatchId = (key: string, number: number) => `h${number}-${key.replace(/[^A-Za-z0-9-]/g, '-')}`;

export function hatched(key: string, number: number, shape: Drawn): Drawn[] {
  if (!hatchings[number % HATCHINGS]) return [shape];
  const { fill: _, ...at } = shape.at;
  return [shape, { ...shape, at: { ...at, fill: `url(#${hatchId(key, number % HATCHINGS)})` } }];
}

const definitions = (key: string): Drawn => ({
  tag: 'defs',
  at: {},
  inside: hatchings.flatMap((hatching, number) =>
    hatching
      ? {
          tag: 'pattern' as const,
          at: {
            id: hatchId(key, number),
            width: 6,
            height: 6,
            patternUnits: 'userSpaceOnUse',
            patternTransform: `rotate(${hatching.turn})`,
          },
          inside: [
            {
              tag: 'path' as const,
              at: { d: hatching.d, stroke: paper, 'stroke-width': 2.2, fill: 'none' },
            },
          ],
        }
      : [],
  ),
});

/** A part of a picture: drawn from its own top left corner. */
export type Part = { height: number; drawn: readonly Drawn[] };

export type LegendItem = { width: number; drawn: (x: number, y: number) => Drawn[]; text: string };

/** Signs with their meanings, one after the other, in as many lines as they need. */
export function legend(items: readonly LegendItem[], width: number): Part {
  const drawn: Drawn[] = [];
  let [x, y] = [0, LINE / 2];
  for (const item of items) {
    const wide = item.width + 5 + widthInEm(item.text) * BODY + 16;
    if (x > 0 && x + wide > width + 16) [x, y] = [0, y + LINE];
    drawn.push(...item.drawn(x, y), words(x + item.width + 5, y, item.text, BODY, { fill: ink }));
    x += wide;
  }
  return { height: items.length === 0 ? 0 : y + LINE / 2, drawn };
}

export const swatch = (
  text: string,
  fill: string,
  key: string,
  hatching = 0,
  width = 18,
): LegendItem => ({
  width,
  text,
  drawn: (x, y) =>
    hatched(key, hatching, box(x, y - 6, width, 12, fill, { stroke: faint, 'stroke-width': 0.5 })),
});

/** Below one another, with a little room between. */
export function stacked(parts: readonly Part[], gap = 8): Part {
  let y = 0;
  const drawn: Drawn[] = [];
  for (const part of parts) {
    if (part.height === 0) continue;
    drawn.push(group(part.drawn, { transform: `translate(0 ${short(y)})` }));
    y += part.height + gap;
  }
  return { height: Math.max(0, y - gap), drawn };
}

/** Text in lines of so many pixels, broken anywhere (Chinese) or at blanks. */
export function linesOf(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[A-Za-z0-9.,;:%()'-]+\s*|./gu) ?? []) {
    if (line && widthInEm((line + piece).trimEnd()) * size > width) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return line.trim() ? [...lines, line.trim()] : lines;
}

const notes = (texts: readonly string[], width: number): Part => {
  const lines = texts.flatMap((text) => linesOf(text, width, SMALL));
  return {
    height: lines.length * 14,
    drawn: lines.map((text, at) => words(0, at * 14 + 7, text, SMALL, { fill: faint })),
  };
};

export const basisText = (basis: Basis, say: Say): string =>
  basis.kind === 'release'
    ? say('basis.release', { number: basis.number, hash: basis.hash.slice(0, 12) })
    : say(basis.isPlaceholder ? 'basis.placeholder' : 'basis.draft');

export type Paper = {
  /** in pixels of 1/96 inch */
  width: number;
  say: Say;
  /** a figure in a report has its caption beside it */
  isTitled: boolean;
  /** on a page that has little room, and says itself what it was made from */
  isCompact?: boolean;
};

const MARGIN = 8;

/** A whole picture: title, body, what it says about itself. */
export function framed(
  picture: Pick<Picture, 'key' | 'basis'>,
  { width, say, isTitled, isCompact = false }: Paper,
  title: string,
  body: (width: number) => Part,
  said: readonly string[] = [],
): Drawn {
  const inner = width - 2 * MARGIN;
  const heads = isTitled ? linesOf(title, inner, TITLE) : [];
  const head: Part = {
    height: heads.length * 21,
    drawn: heads.map((text, at) =>
      words(inner / 2, at * 21 + 10, text, TITLE, {
        'font-weight': 'bold',
        'text-anchor': 'middle',
        fill: ink,
      }),
    ),
  };
  const ruled: Part = {
    height: 1,
    drawn: [
      line(
        [
          [0, 0.5],
          [inner, 0.5],
        ],
        rule,
      ),
    ],
  };
  const foot = isCompact ? [] : [ruled, notes([...said, basisText(picture.basis, say)], inner)];
  const whole = stacked([head, body(inner), ...foot], 9);
  const height = Math.ceil(whole.height + 2 * MARGIN);
  return {
    tag: 'svg',
    at: {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'font-family': FONTS,
    },
    inside: [
      { tag: 'title', at: {}, text: title },
      { tag: 'desc', at: {}, text: [...said, basisText(picture.basis, say)].join(' ') },
      definitions(picture.key),
      box(0, 0, width, height, paper),
      group(whole.drawn, { transform: `translate(${MARGIN} ${MARGIN})` }),
    ],
  };
}
