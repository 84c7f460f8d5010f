import type { Capacity } from '@shared/participants/participant';
import { useNavigate, useSearch } from '@tanstack/react-router';

/** What the list shows: everybody, whom one still waits for, or those who stand so. */
export const listFilters = [
  'all',
  'awaited',
  'here',
  'late',
  'substituted',
  'onLeave',
  'absent',
] as const;
export type ListFilter = (typeof listFilters)[number];

/** What is written down about the open person. */
export const acts = ['leave', 'substitute', 'absent', 'makeUp'] as const;
export type ActName = (typeof acts)[number];

/** Where one is on this screen; it stands in the URL. */
export type Place = {
  /** agenda day; null: the day that it is */
  day: string | null;
  filter: ListFilter;
  city: string | null;
  capacity: Capacity | null;
  /** the participant that is open; `new` for one that is being added at the door */
  open: string | null;
  act: ActName | null;
  /** the big view of who is not here yet */
  missing: boolean;
};

export function usePlace(): { place: Place; go: (to: Partial<Place>) => void } {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  // A city's code may come back from the URL as a number.
  const text = (name: string) => (search[name] === undefined ? null : String(search[name]));
  const place: Place = {
    day: text('day'),
    filter: listFilters.find((one) => one === search.filter) ?? 'all',
    city: text('city'),
    capacity: text('capacity') as Capacity | null,
    open: text('open'),
    act: acts.find((one) => one === search.act) ?? null,
    missing: search.missing === true,
  };
  const go = (to: Partial<Place>) => {
    const next = Object.entries({ ...place, ...to }).filter(
      ([, value]) => value && value !== 'all',
    );
    void navigate({ to: '/check-in', search: Object.fromEntries(next) as never, replace: true });
  };
  return { place, go };
}
