import type { Language } from '@shared/i18n/catalog';
import { sentence } from '@shared/i18n/sentence';
import { lights } from '@shared/issues/deadlines';
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
  const settings = readSettings(db);
  const language: Language = settings.language;
  const named = new Map(lights.map((light) => [`light.${light}`, settings.lights[light].name]));
  const say = (path: string, params?: Record<string, string | number>) =>
    named.get(path) || sentence(language, `issues:${path}`, params);
  return Object.assign(say, {
    date: (date: CalendarDate | null) => (date ? say('document.date', dateParts(date)) : ''),
  });
}
