import { invalid } from '@shared/errors';
import {
  type CellProblem,
  type LedgerField,
  type LedgerMapping,
  type LedgerReason,
  type LedgerRow,
  ledgerFields,
  type ReadLedgerRow,
} from '@shared/ledgers/ledger';
import { DITTO, NOTHING, PHONE_AFTER_NAME } from '@shared/ledgers/ledgerWords.template';
import type { Places } from '@shared/participants/divisions';
import type { CalendarDate } from '@shared/time';
import { cleanText, parseChineseDate } from '../../documents';
import { type ReadingContext, readCell } from './cells';

export type ToRead = {
  mapping: LedgerMapping;
  rows: readonly LedgerRow[];
  asOf: CalendarDate | null;
};
type Context = { today: CalendarDate; places: Places };

/** Under one merged wording these go on from row to row; anything else must not differ. */
const goesOn: readonly LedgerField[] = [
  'demand',
  'progress',
  'result',
  'explanation',
  'nextStep',
  'remark',
];

const compact = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
/** What a cell says when nothing but its spacing is changed; '' where it says nothing. */
const said = (text: string): string => (NOTHING.test(compact(text)) ? '' : text.trim());

/** How texts are compared: however they are spaced or typed, the same words are the same. */
export const sameText = (one: string, other: string): boolean =>
  compact(cleanText(one)) === compact(cleanText(other));

/**
 * @throws AppError invalid where no column says which issue a row is about, or two mean the same
 */
function columnsOf(mapping: LedgerMapping): Map<LedgerField, number> {
  const columns = new Map<LedgerField, number>();
  for (const [column, field] of mapping.entries()) {
    if (field === null) continue;
    const first = columns.get(field);
    if (first !== undefined)
      throw invalid('ledgers:error.fieldTwice', { first: first + 1, second: column + 1 });
    columns.set(field, column);
  }
  if (!columns.has('wording') && !columns.has('number'))
    throw invalid('ledgers:error.noWordingColumn');
  return columns;
}

/** Reads the rows of a ledger, each by itself but for 同上 and merged cells. */
export function readRows({ mapping, rows, asOf }: ToRead, context: Context): ReadLedgerRow[] {
  const columns = columnsOf(mapping);
  const year = Number((asOf ?? context.today).slice(0, 4));
  const read: ReadLedgerRow[] = [];
  let above = new Map<LedgerField, string>();
  let before: LedgerRow | null = null;
  for (const row of rows) {
    const { texts, problems, meant } = textsIn(row, columns, above);
    const last = read.at(-1);
    const place = texts.get('county') ?? texts.get('city');
    const reading = { today: context.today, places: context.places, year, city: '' };
    const own: ReadLedgerRow = { number: row.number, values: {}, problems, refusal: null };
    if (texts.has('county')) reading.city = texts.get('city') ?? '';
    for (const field of ledgerFields) {
      if (field === 'city') continue;
      const text = field === 'county' ? place : texts.get(field);
      if (text === undefined) continue;
      const result = readCell(
        field,
        text,
        field === 'county' ? placed(text, row, reading) : reading,
      );
      if ('value' in result) own.values[field] = result.value;
      else problems.push({ field, text: text.slice(0, 200), ...result });
    }
    splitPhone(own);
    datedProgress(own, asOf, context.today);
    if (last && before && goesOnFrom(row, before, columns, own, last)) {
      addTo(last, own, new Set(row.above.map((column) => mapping[column])));
    } else {
      own.refusal = refusalOf(own, problems);
      read.push(own);
    }
    above = meant;
    before = row;
  }
  return read;
}

/** A county's name that several have is that of the city which the row's group is called after. */
function placed(text: string, { sections }: LedgerRow, reading: ReadingContext): ReadingContext {
  const alone = readCell('county', text, reading);
  if (reading.city || 'value' in alone || alone.reason !== 'ambiguousPlace') return reading;
  const cities = sections
    .map((name) => name.replace(/\([^)]*\)$/, ''))
    .filter((city) => 'value' in readCell('county', text, { ...reading, city }));
  return cities.length === 1 ? { ...reading, city: cities[0] ?? '' } : reading;
}

/** The texts of a row that say something, 同上 resolved; `meant` is what a 同上 below means. */
function textsIn(
  row: LedgerRow,
  columns: ReadonlyMap<LedgerField, number>,
  above: ReadonlyMap<LedgerField, string>,
) {
  const texts = new Map<LedgerField, string>();
  const meant = new Map<LedgerField, string>();
  const problems: CellProblem[] = [];
  for (const [field, column] of columns) {
    const written = row.cells[column] ?? '';
    const failed = (reason: LedgerReason) =>
      problems.push({ field, text: written.slice(0, 200), reason, candidates: [] });
    const flaw = row.flaws[String(column)];
    if (flaw) failed(flaw);
    else if (DITTO.test(compact(written))) {
      const upper = above.get(field);
      if (field === 'number' || field === 'wording') failed('dittoHere');
      else if (!upper) failed('dittoNothingAbove');
      else {
        texts.set(field, upper);
        meant.set(field, upper);
      }
    } else {
      const text = said(written);
      if (text !== '') {
        texts.set(field, text);
        meant.set(field, text);
      }
    }
  }
  return { texts, problems, meant };
}

function refusalOf({ values }: ReadLedgerRow, problems: readonly CellProblem[]) {
  if (values.wording !== undefined) return null;
  const spoilt = problems.find(({ field }) => field === 'wording');
  if (spoilt) return spoilt.reason === 'mergedAcross' ? 'wordingMergedAcross' : spoilt.reason;
  return values.number === undefined ? ('noWording' as const) : null;
}

/** One merged wording over several rows is one issue, unless each row has its own number or county. */
function goesOnFrom(
  row: LedgerRow,
  before: LedgerRow,
  columns: ReadonlyMap<LedgerField, number>,
  own: ReadLedgerRow,
  last: ReadLedgerRow,
): boolean {
  const wordingAt = columns.get('wording');
  if (wordingAt === undefined || row.number !== before.number + 1) return false;
  if (!row.above.includes(wordingAt) || last.values.wording === undefined) return false;
  const isSame = (field: 'number' | 'county') => {
    const column = columns.get(field);
    const [mine, theirs] = [own.values[field], last.values[field]];
    return (
      (column !== undefined && row.above.includes(column)) || mine === undefined || mine === theirs
    );
  };
  return (
    isSame('number') &&
    isSame('county') &&
    !own.problems.some(({ field }) => field === 'number' || field === 'county')
  );
}

/** Adds what a further row under the same wording says. */
function addTo(
  issue: ReadLedgerRow,
  { values, problems }: ReadLedgerRow,
  continued: ReadonlySet<LedgerField | null | undefined>,
): void {
  issue.problems.push(...problems);
  for (const field of ledgerFields) {
    if (field === 'city' || field === 'wording' || continued.has(field)) continue;
    const more = values[field];
    const there = issue.values[field];
    if (more === undefined || (there !== undefined && sameText(there, more))) continue;
    const isSpoilt = issue.problems.some((each) => each.field === field);
    if (isSpoilt) continue;
    if (there === undefined) issue.values[field] = more;
    else if (goesOn.includes(field) && there.length + more.length < 4000)
      issue.values[field] = `${there}\n${more}`;
    else {
      delete issue.values[field];
      issue.problems.push({
        field,
        text: more.slice(0, 200),
        reason: 'differsDown',
        candidates: [],
      });
    }
  }
}

/** 责任人及电话 in one cell. */
function splitPhone({ values, problems }: ReadLedgerRow): void {
  const both = PHONE_AFTER_NAME.exec(values.responsiblePerson ?? '');
  if (!both || values.responsiblePhone !== undefined) return;
  if (problems.some(({ field }) => field === 'responsiblePhone')) return;
  const [, person = '', phone = ''] = both;
  delete values.responsiblePerson;
  if (person.trim() !== '') values.responsiblePerson = person.trim();
  values.responsiblePhone = phone;
}

/** Progress is of the day it names in its first line, of its own column, or of the ledger's 截至. */
function datedProgress(
  { values, problems }: ReadLedgerRow,
  asOf: CalendarDate | null,
  today: CalendarDate,
): void {
  if (values.progress === undefined) return;
  const [first = '', ...rest] = values.progress.split('\n');
  const date = rest.length > 0 ? parseChineseDate(first) : null;
  if (date && date <= today) {
    values.progress = rest.join('\n');
    values.progressOn ??= date;
  }
  const isSpoilt = problems.some(({ field }) => field === 'progressOn');
  if (values.progressOn === undefined && !isSpoilt && asOf && asOf <= today)
    values.progressOn = asOf;
}
