import type { Viewpoint } from '@shared/seating/chairs';
import { useNavigate, useSearch } from '@tanstack/react-router';

/** Where one is on this screen; it stands in the URL. */
export type Place = {
  /** the plan that is open; empty: the first one */
  plan: string;
  view: Viewpoint;
};

export function usePlace(): { place: Place; go: (to: Partial<Place>) => void } {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const place: Place = {
    plan: typeof search.plan === 'string' ? search.plan : '',
    view: search.view === 'rostrum' ? 'rostrum' : 'hall',
  };
  const go = (to: Partial<Place>) =>
    void navigate({ to: '/seating', search: { ...place, ...to } as never, replace: true });
  return { place, go };
}
