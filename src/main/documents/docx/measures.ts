import { type CalendarDate, dateParts } from '../../../shared/time';
import type { DocumentSpec } from './documentSpec';
import type { HouseStyle } from './houseStyle';
import { HEADING_LABELS, printedDate } from './official.template';

/** Twips: a twentieth of a point, the unit of Word files. */
export const twipsOfPt = (pt: number) => Math.round(pt * 20);
export const twipsOfMm = (mm: number) => Math.round((mm / 25.4) * 1440);

export const A4_MM = { width: 210, height: 297 };

/** Millimetres from the top of the text to the title, and from the title to the lines below. */
export const COVER_MM = { above: 45, between: 75 };
/** The title of a cover is this much larger than that of a paper. */
export const COVER_SCALE = 1.2;

/** Letters of the line at the head of a chapter's pages. */
export const RUNNING_PT = 10.5;

/** The name in a masthead is this much larger than a title. */
export const MASTHEAD_SCALE = 2;

/** A red head is as large as a masthead, and smaller where its line would be full. */
export const redHeadScale = (text: string, style: HouseStyle): number =>
  Math.min(
    MASTHEAD_SCALE,
    ((textWidthMm(style, 'portrait') / 25.4) * 72) /
      (style.title.sizePt * (widthInCharacters(text) + 1)),
  );

/** Width of the text between the margins. On landscape pages the margins turn with the paper. */
export function textWidthMm(style: HouseStyle, orientation: DocumentSpec['orientation']): number {
  const { top, bottom, left, right } = style.marginsMm;
  return orientation === 'landscape' ? A4_MM.height - top - bottom : A4_MM.width - left - right;
}

/** Width of one character of the body in twips. */
export const characterTwips = (style: HouseStyle) =>
  twipsOfPt(style.body.sizePt) + twipsOfPt(style.body.spacingPt);

/** Column widths in millimetres, made narrower in proportion when they exceed the text. */
export function fittedWidths(widthsMm: readonly number[], availableMm: number): number[] {
  const sum = widthsMm.reduce((total, width) => total + width, 0);
  const factor = sum > availableMm ? availableMm / sum : 1;
  return widthsMm.map((width) => width * factor);
}

/** Counts headings: a heading of a higher level starts the lower ones again. */
export function headingCounter(
  numbering: HouseStyle['numbering'],
): (level: 1 | 2 | 3 | 4) => string {
  const counts = [0, 0, 0, 0];
  return (level) => {
    if (numbering === 'none') return '';
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    counts.fill(0, level);
    if (numbering === 'decimal')
      return level === 1 ? `${counts[0]}. ` : `${counts.slice(0, level).join('.')} `;
    return (HEADING_LABELS[level - 1] as (n: number) => string)(counts[level - 1] as number);
  };
}

export function formatPrintedDate(date: CalendarDate): string {
  const { year, month, day } = dateParts(date);
  return printedDate(year, month, day);
}

/**
 * Width in characters of the body; a Latin letter or digit is half of one. Word and WPS leave a
 * quarter between Chinese and Latin characters.
 */
function widthInCharacters(text: string): number {
  let width = 0;
  let wasWide: boolean | undefined;
  for (const char of text) {
    const wide = (char.codePointAt(0) as number) > 0x2e7f;
    width += wide ? 1 : 0.5;
    if (wasWide !== undefined && wide !== wasWide) width += 0.25;
    wasWide = wide;
  }
  return width;
}

/**
 * Where a signature without seal stands, in characters: the name ends two characters from the right
 * edge and the date begins two characters right of the name's beginning. A date too long for that
 * ends two characters from the edge, and the name begins two characters left of it. With a seal the
 * date ends four characters from the edge and the name stands over its middle.
 */
export function signaturePlaces(
  organization: string,
  date: string,
  lineCharacters: number,
  seal = false,
): { nameLeft: number; dateLeft: number } {
  if (seal) {
    const [name, day] = [widthInCharacters(organization), widthInCharacters(date)];
    const right = lineCharacters - Math.max(4, (name - day) / 2 + 1);
    const dateLeft = Math.max(0, right - day);
    return { nameLeft: Math.max(0, dateLeft + (day - name) / 2), dateLeft };
  }
  const lastLeft = lineCharacters - 2;
  const dateLeft = Math.min(
    lastLeft - widthInCharacters(organization) + 2,
    lastLeft - widthInCharacters(date),
  );
  return { nameLeft: Math.max(0, dateLeft - 2), dateLeft: Math.max(0, dateLeft) };
}
