import type { AgendaItemKind } from '@shared/agenda/agendaItem';
import type { ImportNote } from '@shared/agenda/importing';
import { parseDuration, parseStart } from '@shared/agenda/typedTime';
import { AFTER_DATE, AFTERNOON, FIXED_YES, SPAN } from '@shared/agenda/words.template';
import { AppError, invalid } from '@shared/errors';
import { type CalendarDate, formatTimeOfDay, type TimeOfDay } from '@shared/time';
import { cleanText, parseChineseDate } from '../../documents';
import type { FileCell, FileRow } from './agendaFile';
import { kindNamed } from './agendaTexts';

/** What one cell means, or what is wrong with it. */
export type Reading<T> = { value: T } | { note: ImportNote };

const HALF_DAY = 12 * 60;
const DAY = 24 * 60;

export const isWrong = <T>(reading: Reading<T>): reading is { note: ImportNote } =>
  'note' in reading;

/** Runs a parser; what it refuses becomes the cell's note. */
function reading<T>(parse: () => T): Reading<T> {
  try {
    return { value: parse() };
  } catch (cause) {
    if (cause instanceof AppError) return { note: { key: cause.key, params: cause.params } };
    throw cause;
  }
}

const isBlank = (cell: FileCell | undefined): boolean => !cell || (cell.text === '' && !cell.flaw);

function sound(cell: FileCell): FileCell {
  if (cell.flaw) throw invalid('agenda:import.formula', { text: cell.text });
  return cell;
}

/** The date of a row, from its cell or the heading above; null when neither says one. */
export function dateOf(row: FileRow, year: number): Reading<CalendarDate | null> {
  return reading(() => {
    const cell = row.cells.date;
    if (!cell || isBlank(cell))
      return parseChineseDate(row.heading.replace(AFTER_DATE, ''), { year });
    const { value, text } = sound(cell);
    const whole = value instanceof Date || typeof value === 'number' ? value : text;
    const date =
      parseChineseDate(whole, { year }) ?? parseChineseDate(text.replace(AFTER_DATE, ''), { year });
    if (!date) throw invalid('agenda:import.dateUnreadable', { text });
    return date;
  });
}

/** Start and, where the cell has a span, end; null for a blank cell. */
export function timeOf(
  cell: FileCell | undefined,
): Reading<{ start: TimeOfDay; end: number | null } | null> {
  return reading(() => {
    if (!cell || isBlank(cell)) return null;
    const { value, text } = sound(cell);
    const clock = clockValue(value);
    if (clock !== null) return { start: parseStart(formatTimeOfDay(clock)), end: null };
    const [first = '', second, ...rest] = text.split(SPAN);
    if (rest.length > 0) throw invalid('agenda:error.startUnreadable', { text });
    const start = parseStart(first);
    if (second === undefined || second.trim() === '') return { start, end: null };
    let end: number = parseStart(second);
    // “2:30—3:00 in the afternoon” says its half of the day once; 23:30—0:10 runs past midnight.
    if (end < start && AFTERNOON.test(cleanText(first)) && end + HALF_DAY >= start) end += HALF_DAY;
    if (end < start) end += DAY;
    return { start, end };
  });
}

/** Minutes after midnight of a cell that the spreadsheet keeps as a time of day. */
function clockValue(value: FileCell['value']): TimeOfDay | null {
  const isTimeOnly = value instanceof Date && value.getUTCFullYear() < 1901;
  if (isTimeOnly) return (value.getUTCHours() * 60 + value.getUTCMinutes()) as TimeOfDay;
  if (typeof value === 'number' && value > 0 && value < 1) {
    return Math.round(value * DAY) as TimeOfDay;
  }
  return null;
}

/** null for a blank cell. */
export function minutesOf(cell: FileCell | undefined, current?: number): Reading<number | null> {
  return reading(() => {
    if (!cell || isBlank(cell)) return null;
    const { value, text } = sound(cell);
    return parseDuration(
      clockValue(value) === null ? text : formatTimeOfDay(clockValue(value) as TimeOfDay),
      current,
    );
  });
}

/** By the kind's cell; a row that leaves it blank may name its kind as its title (a break). */
export function kindOf(row: FileRow): Reading<AgendaItemKind> {
  return reading(() => {
    const { kind, title } = row.cells;
    if (!kind || isBlank(kind)) {
      const named = kindNamed(title?.text ?? '');
      if (!named) throw invalid('agenda:import.kindMissing');
      return named;
    }
    const named = kindNamed(sound(kind).text);
    if (!named) throw invalid('agenda:import.kindUnknown', { text: kind.text });
    return named;
  });
}

/** @param limit characters */
export function textOf(cell: FileCell | undefined, limit: number): Reading<string> {
  return reading(() => {
    if (!cell) return '';
    const text = sound(cell).text.replaceAll('\n', ' ');
    if (text.length > limit) throw invalid('agenda:import.tooLong', { limit });
    return text;
  });
}

/** undefined where the file has no such column. */
export const fixedOf = (cell: FileCell | undefined): boolean | undefined =>
  cell ? FIXED_YES.test(cell.text) : undefined;
