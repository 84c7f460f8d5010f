import { z } from 'zod';

/**
 * How an office's papers look, as data that the office can edit. Lengths carry their unit in their
 * name: Mm millimetres, Pt points; spacing between characters is added to each (negative = tighter).
 * Fonts are only named, never embedded; the names are those that WPS and Office list.
 */
const font = z.string().trim().min(1).max(60);
const points = z.number().min(5).max(72);
const margin = z.number().min(5).max(80);

export const houseStyle = z
  .strictObject({
    name: z.string().trim().min(1).max(60),
    marginsMm: z.strictObject({ top: margin, bottom: margin, left: margin, right: margin }),
    body: z.strictObject({
      sizePt: points,
      /** Exact distance of lines. */
      linePt: z.number().min(8).max(80),
      spacingPt: z.number().min(-2).max(5),
      indentCharacters: z.number().min(0).max(8),
    }),
    title: z.strictObject({ sizePt: points, linePt: z.number().min(8).max(100) }),
    /** Compact: rows close together, as a register of many has them. */
    table: z.strictObject({ sizePt: points, compact: z.boolean() }),
    pageNumber: z.strictObject({
      place: z.enum(['oddEven', 'center', 'none']),
      sizePt: points,
      /** Distance of the number's lower edge from the lower edge of the paper. */
      fromEdgeMm: z.number().min(3).max(60),
    }),
    /** 一、（一）1.（1） as the standard has it; 1. 1.1 1.1.1; or none. */
    numbering: z.enum(['official', 'decimal', 'none']),
    /** Who signs; '' leaves it to each paper. With room for a seal, name and date stand further in. */
    issuer: z.strictObject({ name: z.string().trim().max(60), seal: z.boolean() }),
    /** 红头: the issuer in large red letters above a red rule, on papers with a number. */
    redHead: z.strictObject({ shown: z.boolean(), text: z.string().trim().max(40) }),
    fonts: z.strictObject({
      title: font,
      body: font,
      heading1: font,
      heading2: font,
      heading3: font,
      heading4: font,
      label: font,
      table: font,
      tableHead: font,
      pageNumber: font,
      /** For Latin letters and digits; null sets them in the font of the text around them. */
      latin: font.nullable(),
    }),
  })
  .refine(({ redHead }) => !redHead.shown || redHead.text !== '', { path: ['redHead', 'text'] })
  .refine(({ body }) => body.linePt >= body.sizePt, { path: ['body', 'linePt'] })
  .refine(({ title }) => title.linePt >= title.sizePt, { path: ['title', 'linePt'] });

export type HouseStyle = z.infer<typeof houseStyle>;
export type FontRole = Exclude<keyof HouseStyle['fonts'], 'latin'>;

/** The first field that is not right, as `marginsMm.top`, with its limits where it has any. */
export type Fault = { field: string; from?: number; to?: number };

export function faultOf(input: unknown): Fault | null {
  const issue = houseStyle.safeParse(input).error?.issues[0];
  if (!issue) return null;
  const schema = issue.code === 'custom' ? null : fieldAt(issue.path);
  const { minValue: from, maxValue: to } = schema instanceof z.ZodNumber ? schema : {};
  const limits = typeof from === 'number' && typeof to === 'number' ? { from, to } : {};
  return { field: issue.path.join('.'), ...limits };
}

function fieldAt(path: readonly PropertyKey[]): unknown {
  let at: unknown = houseStyle;
  for (const name of path) at = at instanceof z.ZodObject ? at.shape[name as string] : undefined;
  return at;
}

const A4_MM = { width: 210, height: 297 };
const POINTS_PER_MM = 72 / 25.4;
const TWIPS = 20;

/** Millimetres between the margins. */
export const typeAreaMm = ({ marginsMm: { top, bottom, left, right } }: HouseStyle) => ({
  width: A4_MM.width - left - right,
  height: A4_MM.height - top - bottom,
});

/** Lines of a page, and characters of a line. */
export function gridOf(style: HouseStyle): { lines: number; characters: number } {
  const { width, height } = typeAreaMm(style);
  const { sizePt, linePt, spacingPt } = style.body;
  return {
    lines: Math.floor((height * POINTS_PER_MM) / linePt),
    characters: Math.floor((width * POINTS_PER_MM) / (sizePt + spacingPt)),
  };
}

/**
 * Line distance and spacing that give so many lines of so many characters. Rounded down to twips, the
 * unit of Word: measured, 22 lines of 225 mm need 28.95 pt, for 29 pt gives 21.
 */
export function withGrid(
  style: HouseStyle,
  { lines, characters }: { lines: number; characters: number },
): HouseStyle {
  const { width, height } = typeAreaMm(style);
  const share = (mm: number, parts: number) =>
    Math.floor(((mm * POINTS_PER_MM) / parts) * TWIPS) / TWIPS;
  const spacing = share(width, characters) - style.body.sizePt;
  return {
    ...style,
    body: {
      ...style.body,
      linePt: share(height, lines),
      spacingPt: Math.round(spacing * 100) / 100,
    },
  };
}

/** A sheet to lay on a desk is no official letter: the same fonts, smaller and closer. */
export const onOnePage = (house: HouseStyle): HouseStyle => ({
  ...house,
  marginsMm: { top: 18, bottom: 20, left: 22, right: 22 },
  body: { ...house.body, sizePt: 12, linePt: 19, spacingPt: 0 },
  title: { sizePt: 18, linePt: 26 },
  table: { sizePt: 10, compact: true },
  pageNumber: { ...house.pageNumber, sizePt: 10.5, fromEdgeMm: 12 },
});

/** Every font that a style names, each once. */
export const fontsNamed = ({ fonts }: HouseStyle): string[] => [
  ...new Set(Object.values(fonts).filter((name) => name !== null)),
];

/** How font names are compared: case, spaces and underscores make no difference. */
export const fontKey = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

/** Fonts that a style names and a computer with these fonts does not have. */
export function missingFonts(style: HouseStyle, installed: readonly string[]): string[] {
  const there = new Set(installed.map(fontKey));
  return fontsNamed(style).filter((name) => !there.has(fontKey(name)));
}
