import type { CalendarDate } from '../time';
import type { NominationLine } from './contract';
import { legalNominationMove, nominationStatuses, type Phase } from './phases';

/** What a list of nominations is narrowed to: where they stand, or what a clerk is to do. */
export const nominationFilters = [
  /** to be checked, and complete */
  'ready',
  /** to be checked, and something is missing */
  'incomplete',
  /** sent back, and the day has passed */
  'late',
  ...nominationStatuses,
] as const;
export type NominationFilter = (typeof nominationFilters)[number];

/** `only` of the address: a filter, a city, both or neither, in any order. */
export type Narrowing = { filter: NominationFilter | null; cityId: string | null };

export function narrowingFrom(only: string | undefined): Narrowing {
  const words = only?.split(' ') ?? [];
  const filter = nominationFilters.find((one) => words.includes(one)) ?? null;
  return { filter, cityId: words.find((word) => /^\d{6}$/.test(word)) ?? null };
}

export const textOfNarrowing = ({ filter, cityId }: Narrowing): string | undefined =>
  [filter, cityId].filter(Boolean).join(' ') || undefined;

export const isLate = (
  { status, supplementBy }: Pick<NominationLine, 'status' | 'supplementBy'>,
  today: CalendarDate,
): boolean => status === 'sentBack' && supplementBy !== null && supplementBy < today;

/** Whether it passes the check as it stands. */
export const canAccept = (
  { status, shortcomings }: Pick<NominationLine, 'status' | 'shortcomings'>,
  phase: Phase,
): boolean =>
  shortcomings.length === 0 && legalNominationMove(status, 'accept', phase) !== undefined;

export function isShown(
  line: NominationLine,
  { filter, cityId }: Narrowing,
  today: CalendarDate,
): boolean {
  if (cityId !== null && line.cityId !== cityId) return false;
  if (filter === null) return true;
  if (filter === 'late') return isLate(line, today);
  if (filter === 'ready' || filter === 'incomplete')
    return line.status === 'received' && (line.shortcomings.length === 0) === (filter === 'ready');
  return line.status === filter;
}

/**
 * The ids of a city's nominations with one moved by so many places.
 * @returns null where it stands at that end already
 */
export function reordered(
  lines: readonly Pick<NominationLine, 'id' | 'cityId'>[],
  id: string,
  by: 1 | -1,
): { cityId: string; ids: string[] } | null {
  const cityId = lines.find((line) => line.id === id)?.cityId;
  if (cityId === undefined) return null;
  const ids = lines.filter((line) => line.cityId === cityId).map((line) => line.id);
  const at = ids.indexOf(id);
  const other = ids[at + by];
  if (other === undefined) return null;
  ids[at + by] = id;
  ids[at] = other;
  return { cityId, ids };
}

/** Whom a clerk looks at when this one is dealt with: the next below, else the one above. */
export function nextAfter(lines: readonly { id: string }[], id: string): string | null {
  const at = lines.findIndex((line) => line.id === id);
  return (lines[at + 1] ?? lines[at - 1])?.id ?? null;
}
