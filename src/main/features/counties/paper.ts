import { sentence } from '@shared/i18n/sentence';
import type { Edition } from '@shared/issues/contract';
import { type CalendarDate, dateParts } from '@shared/time';
import type { Block } from '../../documents';
import * as words from './pages.template';

/** Words that the screens have for their own terms, as Chinese papers print them. */
export const term = (path: string): string => sentence('zh-CN', `counties:${path}`);

export const issueTerm = (path: string): string => sentence('zh-CN', `issues:${path}`);

export const editionMark = (edition: Edition): string => issueTerm(`edition.${edition}`);

export function printed(date: CalendarDate | null): string {
  if (!date) return '';
  const { year, month, day } = dateParts(date);
  return words.page.dateText(year, month, day);
}

export const listed = (texts: readonly string[]): string =>
  texts.join(words.listComma) || words.none;

export const section = (text: string, blocks: Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', level: 1, text }, ...blocks];

export const paragraph = (text: string): Block => ({ kind: 'paragraph', align: 'left', text });

export const asOfLine = (today: CalendarDate): Block => ({
  kind: 'paragraph',
  indent: false,
  align: 'center',
  text: words.page.asOf(printed(today)),
});
