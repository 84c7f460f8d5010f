import { type Outcome, outcomes } from '@shared/issues/issue';
import { OUTCOME_PATTERNS } from '@shared/issues/outcomeWords.template';
import { FOR_GOOD, type ReturnField, type SkipReason } from '@shared/returns/returns';
import { type CalendarDate, dateParts } from '@shared/time';
import {
  type Cell,
  cleanDigits,
  cleanName,
  cleanText,
  isEmpty,
  parseChineseDate,
} from '../../documents';
import type * as roundTrip from '../../roundTrip/readRows';
import { DITTO, NO_CHANGE } from '../../roundTrip/words.template';
import { LONG_TERM } from './pack.template';

/** What a cell of a returned sheet says. */
export type CellReading = roundTrip.CellReading<SkipReason>;

/** `madeOn`: of the pack; a date without a year is the one nearest to it. */
export type ReadingDay = { madeOn: CalendarDate; today: CalendarDate };

const unchanged: CellReading = { kind: 'unchanged' };
const problem = (reason: SkipReason): CellReading => ({ kind: 'problem', reason });

const dateFields: readonly ReturnField[] = ['receivedOn', 'progressOn', 'extendTo'];
const nameFields: readonly ReturnField[] = ['receivedBy', 'responsiblePerson'];
const shortFields: readonly ReturnField[] = [...nameFields, 'responsiblePhone'];
const LONGEST = 4000;
const LONGEST_SHORT = 200;

/**
 * Reads one cell against what stood in it.
 * @param base the value in the pack, as `ReturnValues` says it
 */
export function readCell(
  field: ReturnField,
  cell: Cell | undefined,
  base: string,
  day: ReadingDay,
): CellReading {
  if (cell?.error || cell?.uncomputed) return problem('formula');
  if (!cell || isEmpty(cell)) return base === '' ? unchanged : problem('blanked');
  const text = cleanText(cell.text);
  const compact = text.normalize('NFKC').replace(/\s/g, '');
  if (isSameText(field, text, base)) return unchanged;
  if (DITTO.test(compact)) return { kind: 'ditto' };
  if (NO_CHANGE.test(compact)) return unchanged;
  const read = dateFields.includes(field)
    ? readDate(field, cell, compact, day)
    : field === 'outcome'
      ? readOutcome(compact)
      : readText(field, text);
  return read.kind === 'value' && read.value === base ? unchanged : read;
}

function isSameText(field: ReturnField, text: string, base: string): boolean {
  if (base === '' || dateFields.includes(field) || field === 'outcome') return false;
  if (field === 'responsiblePhone') return cleanDigits(text) === cleanDigits(base);
  if (nameFields.includes(field)) return cleanName(text) === cleanName(base);
  return text === cleanText(base);
}

function readText(field: ReturnField, text: string): CellReading {
  const value = nameFields.includes(field) ? cleanName(text) : text;
  const longest = shortFields.includes(field) ? LONGEST_SHORT : LONGEST;
  return value.length > longest ? problem('tooLong') : { kind: 'value', value };
}

function readOutcome(compact: string): CellReading {
  const words = compact.toUpperCase().replace(/[.、:]/g, '');
  const outcome = outcomes.find((each: Outcome) => OUTCOME_PATTERNS[each].test(words));
  return outcome ? { kind: 'value', value: outcome } : problem('notAnOutcome');
}

function readDate(field: ReturnField, cell: Cell, compact: string, day: ReadingDay): CellReading {
  if (LONG_TERM.test(compact))
    return field === 'extendTo' ? { kind: 'value', value: FOR_GOOD } : problem('noDate');
  const date = parseChineseDate(cell.value) ?? nearest(cell.value, day.madeOn);
  if (!date) return problem('noDate');
  if (field !== 'extendTo' && date > day.today) return problem('futureDate');
  return { kind: 'value', value: date };
}

/** A day without a year: of the three that it can be, the one nearest to when the pack was made. */
function nearest(value: Cell['value'], madeOn: CalendarDate): CalendarDate | null {
  const { year } = dateParts(madeOn);
  const distance = (date: CalendarDate) => Math.abs(Date.parse(date) - Date.parse(madeOn));
  const dates = [year, year - 1, year + 1].flatMap(
    (each) => parseChineseDate(value, { year: each }) ?? [],
  );
  return dates.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
