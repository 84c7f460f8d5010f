/** Chinese punctuation for what a keyboard in Latin mode leaves in Chinese text. */
export const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

export const FULL_STOP = '。';
export const [OPENING_QUOTE, CLOSING_QUOTE] = ['“', '”'] as const;

/** What a Chinese sentence is made of, its punctuation included. */
const CHINESE = '[\\p{Script=Han}，。；：？！、（）《》〈〉“”‘’【】…]';
export const SPACES = new RegExp(`(?<=${CHINESE})[ \\t\\u3000\\u00a0]+(?=${CHINESE})`, 'gu');
/** A sign between Chinese characters, or after one and not before a figure. */
export const HALF_WIDTH =
  /(?<=[\p{Script=Han}”》）%])[,;:?!](?!\d)|[,;?!](?=\p{Script=Han})|(?<=\p{Script=Han})[,;:?!](?=\d)/gu;
/** Brackets around Chinese words, or right behind a Chinese character. */
export const BRACKETS = /\(([^()]*\p{Script=Han}[^()]*)\)|(?<=\p{Script=Han})\(([^()]*)\)/gu;
export const STOP = /(?<=[\p{Script=Han}”》）])\.(?=$|[\s\p{Script=Han}“《（])/gu;
export const DOUBLED = /([，。；：？！、])\1+/gu;
/** Straight quotation marks around Chinese words. */
export const STRAIGHT_QUOTES = /"([^"\n]*\p{Script=Han}[^"\n]*)"/gu;
