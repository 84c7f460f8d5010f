import { type IRunOptions, TextRun } from 'docx';
import type { FontRole, HouseStyle } from './houseStyle';
import { twipsOfPt } from './measures';

/** All four font slots and the hint: with less, WPS and Word fall back to theme fonts. */
export const fontOf = (name: string) => ({
  ascii: name,
  eastAsia: name,
  hAnsi: name,
  cs: name,
  hint: 'eastAsia',
});

export type RunStyle = {
  role: FontRole;
  sizePt: number;
  spacingPt?: number;
  /** RRGGBB; black without it */
  color?: string;
};

/** A stretch of Latin letters and digits with what belongs inside, such as 3.5% or A4-B. */
const LATIN = /[0-9A-Za-z](?:[0-9A-Za-z.,:%/+-]*[0-9A-Za-z%])?/g;

/** Runs of one text. */
export function textRuns(text: string, style: RunStyle, house: HouseStyle): TextRun[] {
  return textPieces(text, style, house).map(
    (piece) =>
      new TextRun({
        ...runOptions(style, house, piece.font),
        ...(piece.text === null ? { break: 1 } : { text: xmlText(piece.text) }),
      }),
  );
}

/** What one run holds: text, or null for a line break. */
type Piece = { font: string; text: string | null };

/**
 * One text in pieces of one font. Only letters and digits ever take the Latin font: quotation marks,
 * dashes and ellipses, which Word counts as Latin, would otherwise come out narrow and in Times New
 * Roman.
 */
export function textPieces(text: string, style: RunStyle, house: HouseStyle): Piece[] {
  const own = house.fonts[style.role];
  return text
    .split(/\r\n?|\n/)
    .flatMap((line, i): Piece[] => [
      ...(i > 0 ? [{ font: own, text: null }] : []),
      ...splitLatin(line, house).map((piece) => ({ font: piece.font ?? own, text: piece.text })),
    ]);
}

export function runOptions(style: RunStyle, house: HouseStyle, font?: string): IRunOptions {
  return {
    font: fontOf(font ?? house.fonts[style.role]),
    // Word counts sizes in half points.
    size: Math.round(style.sizePt * 2),
    ...(style.color ? { color: style.color } : {}),
    ...(style.spacingPt ? { characterSpacing: twipsOfPt(style.spacingPt) } : {}),
  };
}

function splitLatin(text: string, house: HouseStyle): { text: string; font?: string }[] {
  const { latin } = house.fonts;
  if (latin === null) return text === '' ? [] : [{ text }];
  const pieces: { text: string; font?: string }[] = [];
  let at = 0;
  for (const match of text.matchAll(LATIN)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index) });
    pieces.push({ text: match[0], font: latin });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** Without the characters that XML cannot hold; Word refuses a file that contains one. */
export const xmlText = (text: string) =>
  text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/(?!\t)\p{Cc}|[\ufffe\uffff]/gu, '');
