import { formatLongTime } from '../agenda/typedTime';
import type { CalendarDate, TimeOfDay } from '../time';
import type { ApprovedAgenda, ApprovedItem } from './runOfShow';

/** What an item looks like on the agenda, approved or now. */
type Known = Pick<ApprovedItem, 'id' | 'kind' | 'title' | 'startsAt' | 'endsAt'> & {
  speakers: readonly { participantId: string; name: string }[];
};

type Field = 'date' | 'time' | 'kind' | 'title' | 'speakers';

export type AgendaChange = {
  kind: 'added' | 'removed' | 'changed';
  itemId: string;
  /** as it is called now; for a removed one, as it was */
  title: string;
  /** from and to as they are read: `08:38—08:46`; kinds as their identifiers */
  details: { field: Field; from: string; to: string }[];
};

type Days = readonly { id: string; date: CalendarDate; items: readonly Known[] }[];

const span = (from: TimeOfDay, to: TimeOfDay) => `${formatLongTime(from)}–${formatLongTime(to)}`;

/** What changed since an agenda was approved: first in the order of now, then what is gone. */
export function agendaChanges(approved: ApprovedAgenda, days: Days): AgendaChange[] {
  const before = new Map(
    approved.days.flatMap(({ date, items }) => items.map((item) => [item.id, { date, item }])),
  );
  const changes = days.flatMap(({ date, items }) =>
    items.flatMap((item): AgendaChange[] => {
      const was = before.get(item.id);
      before.delete(item.id);
      const { id: itemId, title } = item;
      if (!was) return [{ kind: 'added', itemId, title, details: [] }];
      const details = differences(read(was.date, was.item), read(date, item));
      return details.length === 0 ? [] : [{ kind: 'changed', itemId, title, details }];
    }),
  );
  const gone = [...before.values()].map(
    ({ item }): AgendaChange => ({
      kind: 'removed',
      itemId: item.id,
      title: item.title,
      details: [],
    }),
  );
  return [...changes, ...gone];
}

const read = (date: CalendarDate, item: Known): Record<Field, string> => ({
  date,
  time: span(item.startsAt, item.endsAt),
  kind: item.kind,
  title: item.title,
  speakers: item.speakers.map(({ name }) => name).join(' '),
});

const differences = (was: Record<Field, string>, is: Record<Field, string>) =>
  (Object.keys(was) as Field[])
    .filter((field) => was[field] !== is[field])
    .map((field) => ({ field, from: was[field], to: is[field] }));
