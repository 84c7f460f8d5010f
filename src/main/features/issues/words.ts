import type { Language } from '@shared/i18n/catalog';
import { sentence } from '@shared/i18n/sentence';
import { type CalendarDate, dateParts } from '@shared/time';
import type { Reader } from '../../db/database';
import { readSettings } from '../settings';

/** The words of a document, in the language that the program is set to. */
export type Words = {
  (path: string, params?: Record<string, string | number>): string;
  /** as papers print it: 2026年8月15日, no leading zeros */
  date(date: CalendarDate | null): string;
};

export function wordsOf(db: Reader): Words {
  const language: Language = readSettings(db).language;
  const say = (path: string, params?: Record<string, string | number>) =>
    sentence(language, `issues:${path}`, params);
  return Object.assign(say, {
    date: (date: CalendarDate | null) => (date ? say('document.date', dateParts(date)) : ''),
  });
}
