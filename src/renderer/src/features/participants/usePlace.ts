import type { Capacity } from '@shared/participants/participant';
import { useNavigate, useSearch } from '@tanstack/react-router';

/** Where one is on this screen; it stands in the URL. */
export type Place = {
  text: string;
  /** city id */
  city: string | null;
  capacity: Capacity | null;
  /** the participant that is open; `new` for one that is being written */
  open: string | null;
  importing: boolean;
};

export function usePlace(): { place: Place; go: (to: Partial<Place>) => void } {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  // A city's code may come back from the URL as a number.
  const text = (name: string) => (search[name] === undefined ? '' : String(search[name]));
  const place: Place = {
    text: text('text'),
    city: text('city') || null,
    capacity: (text('capacity') as Capacity) || null,
    open: text('open') || null,
    importing: search.importing === true,
  };
  const go = (to: Partial<Place>) => {
    const next = Object.entries({ ...place, ...to }).filter(([, value]) => value);
    void navigate({
      to: '/participants',
      search: Object.fromEntries(next) as never,
      replace: true,
    });
  };
  return { place, go };
}
