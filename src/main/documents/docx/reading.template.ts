/** How headings and captions are written by hand, where no style says what a line is. */

const FIRST = /^[一二三四五六七八九十]+、/;
const SECOND = /^[（(][一二三四五六七八九十]+[）)]/;
const LONGEST = 40;
const SENTENCE_END = /[。；;]/;

/** 一、 is a heading of level 1, （一） of level 2; a line that goes on as a sentence is none. */
export function levelByNumber(text: string): number | null {
  if (text.length > LONGEST || SENTENCE_END.test(text)) return null;
  if (FIRST.test(text)) return 1;
  return SECOND.test(text) ? 2 : null;
}

const CAPTION = /^图\s*[\d一二三四五六七八九十]/;
const LONGEST_CAPTION = 60;

export const isCaption = (text: string): boolean =>
  CAPTION.test(text) && text.length <= LONGEST_CAPTION;
