import { invalid } from '../errors';
import { asMinutes, asTimeOfDay, type TimeOfDay } from '../time';
import type { AgendaItemFields, AgendaLine } from './agendaItem';

/** An item's times as it stands in its day. */
type Times = Pick<
  AgendaLine,
  'startsAt' | 'endsAt' | 'plannedStart' | 'plannedEnd' | 'plannedMinutes'
>;

/** What a person does to one of an item's three times, or to what holds them together. */
export type TimesEdit =
  /** null links it to what is before it */
  | { start: TimeOfDay | null }
  | { end: TimeOfDay }
  | { minutes: number }
  | { lock: 'end' | 'duration' };

type TimesFields = Partial<
  Pick<AgendaItemFields, 'plannedStart' | 'plannedEnd' | 'plannedMinutes' | 'countsToEnd'>
>;

/**
 * Which fields follow from editing one time. Two of start, duration and end are free; the lock says
 * which gives way: with a locked duration a new start moves the end, with a locked end it changes the
 * duration; a new duration moves the end, or the start where the end is locked.
 * @throws AppError invalid when the item would end before it begins, or begin before its day
 */
export function timesAfter(item: Times, edit: TimesEdit): TimesFields {
  const { startsAt, endsAt, plannedEnd } = item;
  if ('lock' in edit) {
    return edit.lock === 'end'
      ? { plannedEnd: endsAt }
      : { plannedEnd: null, plannedMinutes: asMinutes(endsAt - startsAt), countsToEnd: false };
  }
  if ('end' in edit) {
    if (edit.end < startsAt) throw invalid('agenda:error.endBeforeStart');
    return plannedEnd === null
      ? { plannedMinutes: asMinutes(edit.end - startsAt) }
      : { plannedEnd: edit.end };
  }
  if ('minutes' in edit) {
    if (plannedEnd === null) return { plannedMinutes: asMinutes(edit.minutes) };
    if (edit.minutes > plannedEnd) throw invalid('agenda:error.startOutside');
    return { plannedStart: asTimeOfDay(plannedEnd - edit.minutes) };
  }
  if (edit.start !== null && plannedEnd !== null && edit.start > plannedEnd) {
    throw invalid('agenda:error.endBeforeStart');
  }
  return { plannedStart: edit.start };
}
