import { useNavigate, useSearch } from '@tanstack/react-router';

/** Where one is on this screen; it stands in the URL. */
export type Place = {
  /** words looked for on pages; the list then shows pages instead of cases */
  text: string;
  /** the case that is open; `new` for one that is being written */
  open: string | null;
  /** its deck; the stage version unless named */
  deck: string | null;
  page: number;
  editing: boolean;
};

export function usePlace(): { place: Place; go: (to: Partial<Place>) => void } {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const text = (name: string) => (search[name] === undefined ? '' : String(search[name]));
  const place: Place = {
    text: text('text'),
    open: text('open') || null,
    deck: text('deck') || null,
    page: Number(search.page) || 1,
    editing: search.editing === true,
  };
  const go = (to: Partial<Place>) => {
    const next = Object.entries({ ...place, ...to }).filter(([, value]) => value);
    void navigate({ to: '/cases', search: Object.fromEntries(next) as never, replace: true });
  };
  return { place, go };
}
