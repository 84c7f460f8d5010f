/** 图1 and what parts it from the words. */
export const FIGURE = /^图\s*[\d一二三四五六七八九十]+(?:[-—]\d+)?\s*[.．、：:\s]*/u;
/** 图1　words */
export const figure = (number: number, words: string): string =>
  words === '' ? `图${number}` : `图${number}　${words}`;
