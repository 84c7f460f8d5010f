import { type CasePurpose, casePurposes } from '@shared/caseStudies/purpose';
import { useNavigate, useSearch } from '@tanstack/react-router';

/** Where one is on this screen; it stands in the URL. */
export type Place = {
  /** words looked for; the list then shows where they stand instead of cases */
  text: string;
  /** in all years, not in this meeting only */
  years: boolean;
  /** which cases are listed */
  purpose: CasePurpose;
  /** the case that is open; `new` for one that is being written */
  open: string | null;
  /** its deck; the stage version unless named */
  deck: string | null;
  page: number;
  /** its text is being read, in this version or (`current`) the one in use; null for its pages */
  reading: string | null;
  editing: boolean;
};

export function usePlace(): { place: Place; go: (to: Partial<Place>) => void } {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const text = (name: string) => (search[name] === undefined ? '' : String(search[name]));
  const place: Place = {
    text: text('text'),
    years: search.years === true,
    purpose: casePurposes.find((one) => one === search.purpose) ?? 'meeting',
    open: text('open') || null,
    deck: text('deck') || null,
    page: Number(search.page) || 1,
    reading: text('reading') || null,
    editing: search.editing === true,
  };
  const go = (to: Partial<Place>) => {
    const next = Object.entries({ ...place, ...to }).filter(([, value]) => value);
    void navigate({ to: '/cases', search: Object.fromEntries(next) as never, replace: true });
  };
  return { place, go };
}
