/** How headings are numbered by hand, highest first: 一、 （一） 1. （1） */
export const WRITTEN_LABELS: readonly RegExp[] = [
  /^(?:第[一二三四五六七八九十]+(?:部分|章)[、：:\s]*|[一二三四五六七八九十]+\s*、\s*)/u,
  /^(?:[（(][一二三四五六七八九十]+[）)]\s*[、，]?\s*|第[一二三四五六七八九十]+节[、：:\s]*)/u,
  /^\d{1,2}\s*(?:[.．](?!\d)|、)\s*/u,
  /^[（(]\d{1,2}[）)]\s*/u,
];

/** 1.1 and 1.1.1: as many levels as it has numbers. */
export const DECIMAL_LABEL = /^\d{1,2}(?:[.．]\d{1,2}){1,3}[.．、\s]*/u;

/** A bare number before a heading that has a style. */
export const BARE_NUMBER = /^\d{1,2}\s+(?=\p{Script=Han})/u;

export const SENTENCE_SIGN = /[，。；：！？,;:!?]/u;
