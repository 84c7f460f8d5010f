import type { ResultLine, Results, Scrutiny } from '@shared/deliberation/contract';
import { refused } from '@shared/errors';
import { type AggregationRule, aggregate, type Standing } from '@shared/scoring/aggregation';
import { calibrate } from '@shared/scoring/calibration';
import { type Chosen, choose } from '@shared/scoring/choice';
import { written } from '@shared/scoring/exact';
import { totalsOf } from '@shared/scoring/scoreSheet';
import { leaveOneOut, type Shaken, shakeWeights } from '@shared/scoring/stability';
import type { SelectionSheet } from '@shared/selections/contract';
import { eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf, Work } from '../../operation';
import { type Opened, openedScores } from '../judging';
import { nominationLines, selectionIn, sheetOf } from '../selections';
import { decisionTable } from './deliberation.table';

/** From here on names stand beside scores. */
export const AFTER_OPENING = ['deliberation', 'notice', 'published'] as const;

const ruleOf = ({
  aggregation,
  trim,
  trimFrom,
  decimals,
  ties,
}: SelectionSheet): AggregationRule => ({
  ...{ aggregation, trim, trimFrom, decimals, ties },
});

type Weighed = {
  sheet: SelectionSheet;
  opened: Opened;
  standings: Standing[];
  proposed: Chosen[];
};

/** The scores of an opened selection with what they propose. @throws AppError before the opening */
export function weighed(db: Reader, selectionId: string): Weighed {
  selectionIn(db, selectionId, AFTER_OPENING);
  const sheet = sheetOf(db, selectionId);
  const opened = openedScores(db, selectionId);
  const nominations = [...opened.codes.keys()];
  const standings = aggregate(nominations, opened.sheets, sheet.criteria, ruleOf(sheet));
  const lines = new Map(nominationLines(db, selectionId).map((line) => [line.id, line]));
  const candidates = standings.map(({ nomination, place }) => ({
    id: nomination,
    place,
    cityId: lines.get(nomination)?.cityId ?? '',
    field: lines.get(nomination)?.field ?? '',
  }));
  return {
    sheet,
    opened,
    standings,
    proposed: choose(candidates, { seats: sheet.seats, quotas: sheet.quotas }),
  };
}

function resultsOf(db: Reader, selectionId: string): Results {
  const { sheet, opened, standings, proposed } = weighed(db, selectionId);
  const totals = totalsOf([...opened.codes.keys()], opened.sheets, sheet.criteria);
  const nameOf = new Map(opened.judges.map(({ id, name }) => [id, name]));
  const names = (ids: readonly string[]) => ids.map((id) => nameOf.get(id) ?? '');
  const verdicts = new Map(proposed.map((one) => [one.id, one]));
  const decisions = new Map(
    db
      .select()
      .from(decisionTable)
      .where(eq(decisionTable.selectionId, selectionId))
      .all()
      .map(({ id, isIn, reason }) => [id, { isIn, reason }]),
  );
  const nominations = new Map(nominationLines(db, selectionId).map((line) => [line.id, line]));
  const lines = standings.flatMap((standing): ResultLine[] => {
    const { nomination, value, place, turnout, trimmed } = standing;
    const line = nominations.get(nomination);
    const verdict = verdicts.get(nomination);
    if (!line || !verdict) return [];
    return [
      {
        nominationId: nomination,
        code: opened.codes.get(nomination) ?? '',
        title: line.title,
        field: line.field,
        cityName: line.cityName,
        countyName: line.countyName,
        value: value && written(value, sheet.decimals),
        place,
        turnout,
        totals: opened.judges.map(({ id }) => {
          const total = totals.get(nomination)?.get(id);
          // Exact for any hand: two decimals of points by two of weights.
          return total ? written(total, 2) : null;
        }),
        trimmed: { lowest: names(trimmed.lowest), highest: names(trimmed.highest) },
        proposed: verdict,
        decision: decisions.get(nomination) ?? null,
      },
    ];
  });
  return {
    judges: opened.judges,
    lines,
    freeSeats: sheet.seats - proposed.filter((one) => one.in).length,
  };
}

/** Levelled means to places: equal ones to a ten-thousandth share theirs. */
function levelledPlaces(levelled: ReadonlyMap<string, number | null>): Scrutiny['levelled'] {
  const finest = (value: number) => Math.round(value * 10_000);
  const sorted = [...levelled.values()].flatMap((value) => (value === null ? [] : finest(value)));
  sorted.sort((a, b) => b - a);
  return [...levelled].map(([nominationId, value]) => ({
    nominationId,
    place: value === null ? null : sorted.indexOf(finest(value)) + 1,
  }));
}

/** The draws must be the same whenever somebody asks again. */
const SEED = 20_260_815;

/** Lets the rest of the program have its turn between draws, and leaves off when somebody cancels. */
async function toEnd(turns: Generator<number, Shaken[]>, draws: number, work: Work) {
  for (let turn = turns.next(); ; turn = turns.next()) {
    if (turn.done) return turn.value;
    work.progress({ step: 'deliberation:step.scrutinizing', done: turn.value, total: draws });
    await new Promise((resolve) => setImmediate(resolve));
    if (work.signal.aborted) throw refused('common:error.cancelled');
  }
}

const scrutinize: HandlersOf<'deliberation'>['scrutinize'] = async (
  { selectionId, draws, width },
  work,
) => {
  const { sheet, opened, standings } = weighed(work.read, selectionId);
  const nominations = standings.map(({ nomination }) => nomination);
  const rule = ruleOf(sheet);
  const totals = totalsOf(nominations, opened.sheets, sheet.criteria);
  const { judges, levelled, isConnected } = calibrate(
    totals,
    opened.judges.map(({ id }) => id),
  );
  const names = new Map(opened.judges.map(({ id, name }) => [id, name]));
  const turns = shakeWeights(nominations, opened.sheets, sheet.criteria, rule, {
    ...{ draws, width, seed: SEED, seats: sheet.seats },
  });
  const shaken = await toEnd(turns, draws, work);
  return {
    judges: judges.map((judge) => ({ ...judge, name: names.get(judge.judgeId) ?? '' })),
    levelled: levelledPlaces(levelled),
    isConnected,
    firmness: leaveOneOut(nominations, opened.sheets, sheet.criteria, rule, sheet.seats),
    shaken,
  };
};

export const resultOperations: Pick<HandlersOf<'deliberation'>, 'results' | 'scrutinize'> = {
  results: (db, { selectionId }) => resultsOf(db, selectionId),
  scrutinize,
};
