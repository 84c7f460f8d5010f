import { basename } from 'node:path';
import { invalid } from '@shared/errors';
import type { CalendarDate } from '@shared/time';
import type { CalendarImport } from '@shared/workingDays/contract';
import type { MarkedDay } from '@shared/workingDays/workCalendar';
import {
  cleanText,
  findHead,
  headKey,
  isEmpty,
  offThread,
  parseChineseDate,
  type Sheet,
  type WorkOptions,
} from '../../documents';
import { CALENDAR_HEADS, MARK_WORDS } from './calendar.template';

/**
 * Reads a table of marked days with the heads 日期、类型、名称 in any order; 类型 says 放假 or 上班.
 * @throws AppError where there is no such head
 */
export async function readCalendarFile(
  path: string,
  options: WorkOptions,
): Promise<Pick<CalendarImport, 'skipped'> & { days: MarkedDay[] }> {
  const { sheets } = await offThread('readTable', { path }, options);
  for (const sheet of sheets) {
    if (sheet.hidden) continue;
    const read = asDays(sheet);
    if (read) return read;
  }
  throw invalid('workingDays:error.noHead', { file: basename(path) });
}

function asDays({ rows }: Sheet) {
  const head = findHead(rows, Object.values(CALENDAR_HEADS).flat());
  const column = (names: readonly string[]) =>
    head?.columns.find(({ title }) => names.map(headKey).includes(headKey(title)))?.index;
  const at = {
    date: column(CALENDAR_HEADS.date),
    mark: column(CALENDAR_HEADS.mark),
    name: column(CALENDAR_HEADS.name),
  };
  if (!head || at.date === undefined || at.mark === undefined) return null;
  const days = new Map<CalendarDate, MarkedDay>();
  const skipped: CalendarImport['skipped'] = [];
  for (const [index, row] of rows.entries()) {
    if (index < head.firstDataRow || row.every(isEmpty)) continue;
    const date = parseChineseDate(row[at.date]?.value ?? null);
    const mark = MARK_WORDS[cleanText(row[at.mark]?.text ?? '')];
    if (!date) skipped.push({ row: index + 1, reason: 'workingDays:skipped.date' });
    else if (!mark) skipped.push({ row: index + 1, reason: 'workingDays:skipped.mark' });
    else {
      const name = at.name === undefined ? '' : cleanText(row[at.name]?.text ?? '');
      days.set(date, { date, mark, name: name.slice(0, 40) });
    }
  }
  return { days: [...days.values()], skipped };
}
