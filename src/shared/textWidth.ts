/**
 * How wide a text is set, without measuring a font: Chinese characters and their punctuation fill a
 * square, Latin letters and digits half of one. Counted by what a reader sees as one character, so
 * that 𠮷 (two UTF-16 units) is one wide and an accent of its own takes no room.
 */

/** The dot in 买买提·艾力 fills a square in Chinese fonts, although it stands in the Latin block. */
const WIDE_LATIN = new Set(['\u00b7', '\u2014', '\u2018', '\u2019', '\u201c', '\u201d', '\u2026']);

/** From here on (radicals, kana, Han, full-width forms, the extensions above the BMP). */
const FIRST_WIDE = 0x2e80;

/** Halfwidth forms stand among the wide ones. */
const isHalfwidthForm = (point: number) => point >= 0xff61 && point <= 0xffdc;

/** In squares of the font size (em). */
export function widthInEm(text: string): number {
  let width = 0;
  for (const char of text) {
    if (/[\p{M}\p{Cf}\p{Cc}]/u.test(char)) continue;
    const point = char.codePointAt(0) as number;
    const wide = (point >= FIRST_WIDE && !isHalfwidthForm(point)) || WIDE_LATIN.has(char);
    width += wide ? 1 : 0.5;
  }
  return width;
}
