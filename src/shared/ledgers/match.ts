import type { Likeness } from '../similarity/similarity';
import type { Here } from './compare';
import {
  LEAVE_OUT,
  type LedgerReason,
  type LedgerValues,
  NEW_ISSUE,
  type ReadLedgerRow,
} from './ledger';

/** What a row is about. */
export type Match = {
  issue: Here | null;
  by: 'number' | 'wording' | 'person' | null;
  /** why nobody can say without a person, or why the row is not taken at all */
  reason: LedgerReason | null;
  candidates: { id: string; words: string[]; sameNumber: boolean }[];
};

/** A number names its issue where the wording says much the same. */
const SAME_NUMBER = 0.3;
/** From here on a person is asked whether a row is an issue that is here already. */
const MUCH_ALIKE = 0.32;
const SHOWN_CANDIDATES = 3;

const compact = (text: string): string => text.normalize('NFKC').replace(/[\s。．.；;，,]/g, '');

/** Looks issues up by number and by wording. */
export function matcher(all: readonly Here[], likeTo: (text: string) => readonly Likeness[]) {
  const byNumber = new Map(all.map((here) => [here.number, here]));
  const byId = new Map(all.map((here) => [here.id, here]));
  const byWording = new Map<string, Here[]>();
  for (const here of all)
    for (const wording of new Set(here.wordings.map(compact)))
      if (wording) byWording.set(wording, [...(byWording.get(wording) ?? []), here]);

  /** The same matter raised elsewhere is another issue: each county keeps its own. */
  const mayBe = (here: Here, { county }: LedgerValues): boolean =>
    county === undefined || here.countyId === null || here.countyId === county;

  return function match({ values, refusal }: ReadLedgerRow, decision: string | undefined): Match {
    const none = { issue: null, by: null, candidates: [] };
    if (refusal) return { ...none, reason: refusal };
    if (decision === LEAVE_OUT) return { ...none, reason: 'leftOutByPerson' };
    const { wording } = values;
    if (decision === NEW_ISSUE)
      return { ...none, by: 'person', reason: wording === undefined ? 'noWording' : null };
    const chosen = decision === undefined ? undefined : byId.get(decision);
    if (chosen) return { ...none, issue: chosen, by: 'person', reason: null };

    const numbered = values.number ? byNumber.get(Number(values.number)) : undefined;
    if (wording === undefined)
      return numbered
        ? { ...none, issue: numbered, by: 'number', reason: null }
        : { ...none, reason: 'numberUnknown' };
    const same = (byWording.get(compact(wording)) ?? []).filter((here) => mayBe(here, values));
    if (numbered && same.includes(numbered))
      return { ...none, issue: numbered, by: 'number', reason: null };
    const like = likeTo(`${wording} ${values.demand ?? ''}`);
    const numberedLike = like.find(({ id }) => id === numbered?.id);
    if (numbered && same.length === 0 && (numberedLike?.score ?? 0) >= SAME_NUMBER)
      return mayBe(numbered, values)
        ? { ...none, issue: numbered, by: 'number', reason: null }
        : undecided([numbered]);
    const [only, ...others] = same;
    if (only && others.length === 0 && !numbered)
      return { ...none, issue: only, by: 'wording', reason: null };
    const alike = like
      .filter(({ score }) => score >= MUCH_ALIKE)
      .flatMap(({ id }) => byId.get(id) ?? [])
      .filter((here) => mayBe(here, values));
    const offered = [...new Set([...same, ...(numbered ? [numbered] : []), ...alike])];
    return offered.length > 0 ? undecided(offered) : { ...none, reason: null };

    function undecided(issues: readonly Here[]): Match {
      const candidates = issues.slice(0, SHOWN_CANDIDATES).map(({ id, number }) => ({
        id,
        words: like.find((each) => each.id === id)?.words ?? [],
        sameNumber: String(number) === values.number,
      }));
      return { issue: null, by: null, reason: 'undecided', candidates };
    }
  };
}
