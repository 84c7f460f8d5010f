import { aggregate } from '@shared/scoring/aggregation';
import { approximately, compare, written } from '@shared/scoring/exact';
import { type Hundredths, type Mark, type Turnout, totalOf } from '@shared/scoring/scoreSheet';
import type { SelectionSheet } from '@shared/selections/contract';
import { dateParts } from '@shared/time';
import { inArray } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { Moment } from '../../operation';
import { deliberationOperations } from '../deliberation';
import { openedScores } from '../judging';
import { sheetOf } from '../selections';
import { printedDate } from './pack.template';
import { sheetPackTable } from './scoreSheets.table';
import { printedOn } from './wholeSheet.template';

/** A judge's mark as the whole sheet shows it. */
type WholeMark = {
  state: 'scored' | 'abstained' | 'recused' | 'missing';
  points: readonly Hundredths[] | null;
  /** as a machine's number, and as printed */
  total: number | null;
  shown: string | null;
  /** what the judge's own order gives it, for rank sums and Borda points */
  rank: number | null;
};

export type WholeLine = {
  code: string;
  title: string;
  field: string;
  countyName: string;
  place: number | null;
  value: string | null;
  unrounded: number | null;
  /** place by the rounded result alone, before ties are parted */
  byValue: number | null;
  turnout: Turnout;
  trimmed: { lowest: readonly string[]; highest: readonly string[] };
  /** in the order of the judges */
  marks: WholeMark[];
};

export type Whole = {
  sheet: SelectionSheet;
  judges: { id: string; name: string }[];
  lines: WholeLine[];
  remarks: { code: string; judgeName: string; text: string }[];
  /** as printed */
  day: string;
};

const stateOf = (mark: Mark | undefined): WholeMark['state'] => {
  if (mark === undefined) return 'missing';
  return typeof mark === 'string' ? mark : 'scored';
};

/** @throws AppError before the opening */
export function wholeOf(db: Reader, selectionId: string, moment: Moment): Whole {
  const { lines: results } = deliberationOperations.results(db, { selectionId }, moment);
  const sheet = sheetOf(db, selectionId);
  const opened = openedScores(db, selectionId);
  const nominations = [...opened.codes.keys()];
  const standings = new Map(
    aggregate(nominations, opened.sheets, sheet.criteria, sheet).map((one) => [
      one.nomination,
      one,
    ]),
  );
  const better = sheet.aggregation === 'rankSum' ? -1 : 1;
  const values = [...standings.values()].flatMap(({ value }) => (value ? [value] : []));
  const nameOf = new Map(opened.judges.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]) => ids.map((id) => nameOf.get(id) ?? id);
  const rankOf = ranksOf(nominations, opened.sheets, sheet);
  const lines = results.map((result): WholeLine => {
    const { nominationId, code, title, field, countyName, place, value, turnout, trimmed } = result;
    const standing = standings.get(nominationId);
    const own = standing?.value ?? null;
    return {
      ...{ code, title, field, countyName, place, value, turnout },
      trimmed: { lowest: named(trimmed.lowest), highest: named(trimmed.highest) },
      unrounded: standing?.unrounded ? approximately(standing.unrounded) : null,
      byValue: own && values.filter((one) => compare(one, own) * better > 0).length + 1,
      marks: opened.sheets.map(({ judgeId, marks }): WholeMark => {
        const mark = marks.get(nominationId);
        const points = typeof mark === 'object' ? mark.points : null;
        const total = points && totalOf(points, sheet.criteria);
        return {
          state: stateOf(mark),
          points,
          total: total && approximately(total),
          shown: total && written(total, 2),
          rank: rankOf(nominationId, judgeId),
        };
      }),
    };
  });
  return {
    ...{ sheet, lines, judges: opened.judges },
    remarks: remarksOf(db, opened.judges),
    day: printedOn(printedDate(dateParts(moment.today))),
  };
}

/** By aggregation of one sheet alone: its rank sum, or its Borda points, is the judge's own order. */
function ranksOf(
  nominations: readonly string[],
  sheets: ReturnType<typeof openedScores>['sheets'],
  sheet: SelectionSheet,
): (nomination: string, judgeId: string) => number | null {
  const { aggregation } = sheet;
  if (aggregation !== 'rankSum' && aggregation !== 'borda') return () => null;
  const byJudge = new Map(
    sheets.map((one) => [
      one.judgeId,
      new Map(
        aggregate(nominations, [one], sheet.criteria, sheet).map(({ nomination, unrounded }) => [
          nomination,
          unrounded,
        ]),
      ),
    ]),
  );
  return (nomination, judgeId) => {
    const rank = byJudge.get(judgeId)?.get(nomination);
    return rank ? approximately(rank) : null;
  };
}

function remarksOf(db: Reader, judges: Whole['judges']): Whole['remarks'] {
  const packs = db
    .select()
    .from(sheetPackTable)
    .where(
      inArray(
        sheetPackTable.id,
        judges.map(({ id }) => id),
      ),
    )
    .all();
  return judges.flatMap(({ id, name: judgeName }) =>
    Object.entries(packs.find((pack) => pack.id === id)?.remarks ?? {})
      .map(([code, text]) => ({ code, judgeName, text }))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  );
}
