import type { CalendarDate } from '../../../shared/time';
import { CHINESE_DATE } from './patterns.template';

/**
 * The same words typed differently become the same: full-width digits and letters and spaces
 * half-width, no-break and zero-width spaces gone, runs of spaces one. Chinese punctuation stays.
 * Line breaks inside a cell stay too.
 */
export function cleanText(text: string): string {
  return text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, halfWidth)
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/**
 * A person's name: as `cleanText`, without the spaces that tables put between two characters to
 * align them with three. Names in Latin letters keep theirs.
 */
export function cleanName(text: string): string {
  return cleanText(text)
    .replaceAll('\n', ' ')
    .replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '');
}

/** Digits of a telephone or code as typed with spaces, dashes or full-width digits: `138 0000 1111`. */
export function cleanDigits(text: string): string {
  return cleanText(text).replace(/[\s\-\u2010-\u2015\uff0d]/g, '');
}

/** Excel's day numbers that can be a date of this century or the last (1930-01-01 … 2099-12-31). */
const FIRST_SERIAL = 10959;
const LAST_SERIAL = 73050;
const SERIAL_OF_1970 = 25569;
const DAY_MS = 86_400_000;

/**
 * A date as offices write it: 2024.5.1, 2024-5-1, 2024/5/1, 20240501, 2024年5月1日, an Excel day
 * number, a Date (read as UTC), and with `year` also 5月1日 and 5.1. Null for anything else; a date
 * that does not exist (2月30日) is null, never the next month.
 */
export function parseChineseDate(
  input: string | number | boolean | Date | null,
  options: { year?: number } = {},
): CalendarDate | null {
  if (input instanceof Date) {
    return Number.isNaN(input.getTime())
      ? null
      : realDate(input.getUTCFullYear(), input.getUTCMonth() + 1, input.getUTCDate());
  }
  if (typeof input === 'number') return fromSerial(input);
  if (typeof input !== 'string') return null;
  // NFKC also turns the full-width point, dash and slash into plain ones.
  const text = cleanText(input.normalize('NFKC').replaceAll('\u3002', '.'));
  const chinese = CHINESE_DATE.exec(text.replace(/\s+(?=\D)|(?<=\D)\s+/g, ''));
  if (chinese) return fromParts(chinese[1], chinese[2], chinese[3], options.year);
  const full =
    /^(\d{4})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?\.?$/.exec(
      text,
    );
  if (full) return fromParts(full[1], full[3], full[4], undefined);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return fromParts(compact[1], compact[2], compact[3], undefined);
  const short = /^(\d{1,2})[./-](\d{1,2})$/.exec(text);
  if (short && options.year !== undefined)
    return fromParts(undefined, short[1], short[2], options.year);
  if (/^\d{5}(\.\d+)?$/.test(text)) return fromSerial(Number(text));
  return null;
}

function fromSerial(serial: number): CalendarDate | null {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1)) return null;
  const date = new Date((Math.floor(serial) - SERIAL_OF_1970) * DAY_MS);
  return date.toISOString().slice(0, 10) as CalendarDate;
}

function fromParts(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  yearGiven: number | undefined,
): CalendarDate | null {
  const inYear = year === undefined ? yearGiven : Number(year);
  return inYear === undefined ? null : realDate(inYear, Number(month), Number(day));
}

function realDate(year: number, month: number, day: number): CalendarDate | null {
  if (year < 1900 || year > 2200) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10) as CalendarDate;
}

const halfWidth = (char: string) => String.fromCharCode(char.charCodeAt(0) - 0xfee0);
