import { z } from 'zod';
import { invalid } from '../../../shared/errors';

/**
 * How an office's papers look, as data that the office can edit. Lengths carry their unit in their
 * name: Mm millimetres, Pt points; spacing between characters is added to each (negative = tighter).
 * Fonts are only named, never embedded; the names are those that WPS and Office list.
 */
const font = z.string().trim().min(1).max(60);
const points = z.number().min(5).max(72);

export const houseStyle = z.strictObject({
  name: z.string().trim().min(1).max(60),
  marginsMm: z.strictObject({
    top: z.number().min(5).max(80),
    bottom: z.number().min(5).max(80),
    left: z.number().min(5).max(80),
    right: z.number().min(5).max(80),
  }),
  body: z.strictObject({
    sizePt: points,
    /** Exact distance of lines. */
    linePt: z.number().min(8).max(80),
    spacingPt: z.number().min(-2).max(5),
    indentCharacters: z.number().min(0).max(8),
  }),
  title: z.strictObject({ sizePt: points, linePt: z.number().min(8).max(100) }),
  table: z.strictObject({ sizePt: points }),
  pageNumber: z.strictObject({
    place: z.enum(['oddEven', 'center', 'none']),
    sizePt: points,
    /** Distance of the number's lower edge from the lower edge of the paper. */
    fromEdgeMm: z.number().min(3).max(60),
  }),
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
});

export type HouseStyle = z.infer<typeof houseStyle>;
export type FontRole = Exclude<keyof HouseStyle['fonts'], 'latin'>;

/** @throws AppError `documents:error.houseStyle` naming the first field that is not right */
export function parseHouseStyle(input: unknown): HouseStyle {
  const parsed = houseStyle.safeParse(input);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw invalid('documents:error.houseStyle', { field });
}
