import type { Capacity, genders } from './participant';
import type { RosterProblem } from './roster';
import {
  AROUND_NUMBER,
  CAPACITY_WORDS,
  GENDER_WORDS,
  LEFT_OUT,
  SAME_AS_ABOVE,
} from './rosterWords.template';

/** What a cell says, or why it cannot be taken. */
export type Reading<T> = { value: T } | { problem: RosterProblem };

const problem = (reason: string, params: RosterProblem['params'] = {}) => ({
  problem: { reason, params },
});

export const isSameAsAbove = (text: string): boolean =>
  SAME_AS_ABOVE.includes(text.replace(/\s/g, '').toLowerCase());

export const isLeftOut = (text: string): boolean =>
  LEFT_OUT.includes(text.replace(/\s/g, '').toLowerCase());

/** The same words whatever their spacing: tables put spaces between two characters to align them. */
export const withoutInnerSpaces = (text: string): string =>
  text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '').trim();

/**
 * A person's name. Spaces between Chinese characters go; rare characters (Extension B and later)
 * stay; Latin names keep their spaces. Digits are no name.
 */
export function readName(text: string): Reading<string> {
  const name = withoutInnerSpaces(text.replace(/\n/g, ' '));
  if (name === '') return problem('noName');
  if (/\d/.test(name)) return problem('nameHasDigits', { text: name });
  if (/[、,，;；/]/.test(name)) return problem('severalNames', { text: name });
  return { value: name };
}

/** Null: not said. */
export function readGender(text: string): Reading<(typeof genders)[number] | null> {
  if (text === '') return { value: null };
  const gender = GENDER_WORDS[text.replace(/\s/g, '').toLowerCase()];
  return gender ? { value: gender } : problem('gender', { text });
}

/** Null: not said. */
export function readCapacity(text: string): Reading<Capacity | null> {
  if (text === '') return { value: null };
  const capacity = CAPACITY_WORDS[text.replace(/\s/g, '').toLowerCase()];
  return capacity ? { value: capacity } : problem('capacity', { text });
}

/** A place in the order of precedence, from 1 to 9999. Null: has none. */
export function readPrecedence(text: string): Reading<number | null> {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace(AROUND_NUMBER, '');
  if (plain === '') return { value: null };
  return /^[1-9]\d{0,3}$/.test(plain) ? { value: Number(plain) } : problem('precedence', { text });
}

const MOBILE = /^1[3-9]\d{9}$/;
/** area code, number, extension; or a number without area code; or 400/800 */
const LANDLINE = /^(0\d{2,3})-?([2-8]\d{6,7})(?:-(\d{1,6}))?$/;
const LOCAL = /^[2-8]\d{6,7}(?:-\d{1,6})?$/;
const SERVICE = /^[48]00-?\d{3}-?\d{4}$/;

/**
 * One or several telephone numbers, kept as text: 11 digits of a mobile, or a landline with or
 * without area code and extension. Spaces, a country code and full-width signs are tidied.
 */
export function readPhone(text: string): Reading<string> {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return { value: '' };
  if (/^\d(\.\d+)?e\+?\d+$/i.test(plain)) return problem('phoneScientific', { text: plain });
  const parts = plain.split(/\s*[/;、,，\n]\s*/).filter((part) => part !== '');
  const numbers: string[] = [];
  for (const part of parts) {
    const reading = readOneNumber(part);
    if ('problem' in reading) return reading;
    numbers.push(reading.value);
  }
  return { value: numbers.join('/') };
}

function readOneNumber(part: string): Reading<string> {
  const dashed = part
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^\((0\d{2,3})\)\s*/, '$1-')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, '');
  const digits = dashed.replace(/-/g, '').replace(/^(?:\+|00)?86(?=1\d{10}$)/, '');
  if (MOBILE.test(digits)) return { value: digits };
  const landline = LANDLINE.exec(dashed);
  if (landline) {
    const [, area, number, extension] = landline;
    return { value: `${area}-${number}${extension ? `-${extension}` : ''}` };
  }
  if (LOCAL.test(dashed) || SERVICE.test(dashed)) return { value: dashed };
  if (/[^\d\-+()]/.test(dashed)) return problem('phoneLetters', { text: part });
  if (/^1/.test(digits) && digits.length !== 11)
    return problem('phoneDigits', { text: part, digits: digits.length });
  if (digits.length === 11) return problem('phoneStart', { text: part });
  return problem('phone', { text: part });
}
