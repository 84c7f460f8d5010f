import { createHash } from 'node:crypto';
import { cleanText } from '../documents';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Letters that no spreadsheet program takes for a number, a date or a power of ten. */
const CODE_LETTERS = 'BCDFGHJKLMNPQRSTVWXYZ';
const CODE_LENGTH = 8;

/**
 * `12-KQXWRTBN`: says which row of which form it is, to this program only.
 * @param secret what makes the row this one and no other
 */
export function rowCode(number: number, secret: string): string {
  const digest = createHash('sha256').update(secret).digest();
  const letters = Array.from(
    digest.subarray(0, CODE_LENGTH),
    (byte) => CODE_LETTERS[byte % CODE_LETTERS.length],
  );
  return `${number}-${letters.join('')}`;
}

/** How codes are compared: typed full-width, in small letters or with spaces, a code is the same. */
export const codeKey = (text: string): string =>
  cleanText(text)
    .normalize('NFKC')
    .replace(/[\s'"]/g, '')
    .replace(/[\u2010-\u2015\uff0d_]/g, '-')
    .toUpperCase();

/** How locked texts are compared. */
export const lockedKey = (text: string): string =>
  cleanText(text).normalize('NFKC').replace(/\s/g, '');
