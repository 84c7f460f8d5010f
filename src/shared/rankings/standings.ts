import type { Computed, ToldCounty } from '../evaluation/computed';
import { type Bar, inOrder, type Verdict } from '../evaluation/honours';
import { settlementOf } from '../evaluation/readiness';
import type { EvaluationSheet, Settlement } from '../evaluation/system';
import { difference } from './digits';

/** What became of a county where an honour is given. */
export type StandingLine = { countyId: string; county: ToldCounty } & (
  | { state: 'honoured' }
  /** level at the last seat, and what people decided */
  | { state: 'settledIn' | 'settledOut'; reason: string }
  | { state: 'level' }
  /** its place would have been enough */
  | { state: 'barred'; bar: Bar }
  | { state: 'hasOther'; honourId: string }
  /**
   * behind the last seat: by so many points (text, working decimals), or so many places of rank gain.
   * null where nobody is honoured
   */
  | { state: 'missed'; by: string | null; bar: Bar | null }
);

/** One honour in one category: how many seats, who has them, and who comes next. */
export type Standing = {
  honourId: string;
  /** null: among all */
  categoryId: string | null;
  seats: number;
  /** how many have it */
  given: number;
  /** seats that level counties stand for while people have to decide; otherwise 0 */
  open: number;
  /** in the order in which the honour is given */
  lines: StandingLine[];
};

/** So many of those behind the last seat are shown. */
const NEXT = 3;

/** Honours in their order, with who has them and who missed them by what. */
export function standingsOf(sheet: EvaluationSheet, of: Computed): Standing[] {
  return sheet.honours.flatMap((honour) =>
    honour.seats.map(({ categoryId, count }): Standing => {
      const verdicts = new Map(
        of.verdicts
          .filter((one) => one.honourId === honour.id && one.categoryId === categoryId)
          .map((one) => [one.countyId, one]),
      );
      const ordered = inOrder(honour, categoryId, of.counties).flat();
      const lineOf = (county: ToldCounty): StandingLine | null => {
        const verdict = verdicts.get(county.countyId);
        return verdict ? toldLine(county, verdict, settlementOf(sheet, verdict)) : null;
      };
      const told = ordered.flatMap((county) => lineOf(county) ?? []);
      const has = ({ state }: StandingLine) => state === 'honoured' || state === 'settledIn';
      const last = told.findLast(has)?.county;
      const next = ordered.filter(({ countyId }) => !verdicts.has(countyId)).slice(0, NEXT);
      const given = told.filter(has).length;
      const isOpen = told.some(({ state }) => state === 'level') || given > count;
      return {
        honourId: honour.id,
        categoryId,
        seats: count,
        given,
        open: isOpen ? count - told.filter(({ state }) => state === 'honoured').length : 0,
        lines: [
          ...told,
          ...next.map(
            (county): StandingLine => ({
              ...{ countyId: county.countyId, county, state: 'missed' },
              by: last ? behind(honour.by, last, county) : null,
              bar: county.bars[0] ?? null,
            }),
          ),
        ],
      };
    }),
  );
}

function toldLine(
  county: ToldCounty,
  verdict: Verdict,
  settled: Settlement | undefined,
): StandingLine {
  const one = { countyId: county.countyId, county };
  switch (verdict.verdict) {
    case 'honoured':
      return { ...one, state: 'honoured' };
    case 'level':
      return settled
        ? { ...one, state: settled.isIn ? 'settledIn' : 'settledOut', reason: settled.reason }
        : { ...one, state: 'level' };
    case 'barred':
      return { ...one, state: 'barred', bar: verdict.bar };
    case 'hasOther':
      return { ...one, state: 'hasOther', honourId: verdict.other };
  }
}

function behind(by: 'place' | 'rankGain', last: ToldCounty, county: ToldCounty): string {
  if (by === 'rankGain') return String((last.gain ?? 0) - (county.gain ?? 0));
  return difference(last.total ?? '0', county.total ?? '0');
}
