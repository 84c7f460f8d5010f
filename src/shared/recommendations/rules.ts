import type { NominationStatus } from '../selections/phases';
import type { CalendarDate } from '../time';
import type { PackStanding, RecommendationValues, SkipReason } from './recommendations';

/** Rows for a city that may recommend any number. */
export const FREE_ROWS = 10;

/**
 * How many empty rows a pack has for nominations that are not there yet.
 * @param most the city's allowance; null is any number
 * @param there nominations that count towards it
 */
export const preparedRows = (most: number | null, there: number): number =>
  most === null ? FREE_ROWS : Math.max(0, most - there);

/** Why nothing of a nomination's row is taken now; null when it may change. */
export function standsFast(status: NominationStatus): SkipReason | null {
  switch (status) {
    case 'received':
    case 'sentBack':
      return null;
    case 'withdrawn':
      return 'withdrawn';
    default:
      // What passed the check is what judges read: it is sent back first, with a reason.
      return 'alreadyAccepted';
  }
}

/**
 * Why a row cannot become a nomination; null when it can.
 * @param fields of the call; empty is anything
 * @param left how many the city may still recommend; null is any number
 */
export function newRowProblem(
  { county, title, field }: Pick<RecommendationValues, 'county' | 'title' | 'field'>,
  fields: readonly string[],
  left: number | null,
): SkipReason | null {
  if (county === '') return 'countyMissing';
  if (title === '') return 'titleMissing';
  if (fields.length > 0 && field === '') return 'fieldMissing';
  return left !== null && left <= 0 ? 'overAllowance' : null;
}

/**
 * Places from 1 without gaps, by the numbers that people wrote: of equal ones the first comes first, those
 * without a number come last.
 */
export function ranksOf(written: readonly (number | null)[]): number[] {
  const order = written
    .map((number, at) => ({ number: number ?? Number.POSITIVE_INFINITY, at }))
    .toSorted((a, b) => (a.number === b.number ? a.at - b.at : a.number < b.number ? -1 : 1));
  const ranks: number[] = [];
  for (const [rank, { at }] of order.entries()) ranks[at] = rank + 1;
  return ranks;
}

/** What is counted towards an allowance: all but withdrawn ones. */
export const counts = ({ status }: { status: NominationStatus }): boolean => status !== 'withdrawn';

/** Where a city stands: by its newest pack and when that came back. */
export function standingOf(
  last: { dueDate: CalendarDate; receivedOn: CalendarDate | null; late: boolean } | null,
  today: CalendarDate,
): PackStanding {
  if (!last) return 'none';
  if (last.receivedOn) return last.late ? 'late' : 'returned';
  return today > last.dueDate ? 'overdue' : 'waiting';
}
