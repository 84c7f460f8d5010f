import type { Language } from '../i18n/catalog';
import { sentence } from '../i18n/sentence';
import type { Chair } from './chairs';
import type { PlanKind } from './plan';

/**
 * How people say a seat. Numbers count from the left as the hall sees it. Papers are Chinese whatever
 * the screens speak.
 */
export function seatLabel(
  kind: PlanKind,
  { row, number }: Pick<Chair, 'row' | 'number'>,
  language: Language = 'zh-CN',
): string {
  return sentence(language, `seating:seat.${wordOf(kind, row)}`, { row, number });
}

function wordOf(kind: PlanKind, row: Chair['row']): string {
  if (typeof row === 'string') return row;
  if (kind !== 'groupPhoto') return 'row';
  return row === 1 ? 'front' : 'standing';
}
