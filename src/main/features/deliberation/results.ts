import type { Basis } from '@shared/deliberation/ballot';
import type { LotDraw, ResultLine, Results } from '@shared/deliberation/contract';
import { afterRound, type Ordered, partedByLots } from '@shared/deliberation/order';
import { brokenQuotas } from '@shared/deliberation/rules';
import { type AggregationRule, aggregate, type Standing } from '@shared/scoring/aggregation';
import { type Candidate, type Chosen, choose } from '@shared/scoring/choice';
import { written } from '@shared/scoring/exact';
import { totalsOf } from '@shared/scoring/scoreSheet';
import type { NominationLine, SelectionSheet } from '@shared/selections/contract';
import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { type Opened, openedScores } from '../judging';
import { operatorTable } from '../operators/operators.table';
import { nominationLines, selectionIn, sheetOf } from '../selections';
import { decisionTable, lotDrawTable, pendingDecisionTable } from './deliberation.table';
import { basisOf, type CountedRound, countedRounds } from './rounds';

/** From here on names stand beside scores. */
export const AFTER_OPENING = ['deliberation', 'notice', 'published'] as const;

export const ruleOf = ({
  aggregation,
  trim,
  trimFrom,
  decimals,
  ties,
}: SelectionSheet): AggregationRule => ({
  ...{ aggregation, trim, trimFrom, decimals, ties },
});

export type Weighed = {
  sheet: SelectionSheet;
  basis: Basis;
  opened: Opened;
  /** of the score sheets; none has a place where ballots alone decide */
  standings: Standing[];
  rounds: CountedRound[];
  draws: LotDraw[];
  /** what all of them come to, the best first */
  order: Ordered[];
  candidates: Candidate[];
  lines: ReadonlyMap<string, NominationLine>;
  proposed: Chosen[];
};

const drawsOf = (db: Reader, selectionId: string): LotDraw[] =>
  db
    .select({
      drawn: lotDrawTable.drawn,
      witness: lotDrawTable.witness,
      at: lotDrawTable.drawnAt,
      operatorName: operatorTable.name,
    })
    .from(lotDrawTable)
    .leftJoin(operatorTable, eq(operatorTable.id, lotDrawTable.drawnBy))
    .where(eq(lotDrawTable.selectionId, selectionId))
    .orderBy(asc(lotDrawTable.drawnAt), asc(lotDrawTable.id))
    .all();

/** What decides an opened selection, with what it proposes. @throws AppError before the opening */
export function weighed(db: Reader, selectionId: string): Weighed {
  selectionIn(db, selectionId, AFTER_OPENING);
  const sheet = sheetOf(db, selectionId);
  const basis = basisOf(db, selectionId);
  const opened = openedScores(db, selectionId);
  const standings = aggregate(
    [...opened.codes.keys()],
    basis === 'sheets' ? opened.sheets : [],
    sheet.criteria,
    ruleOf(sheet),
  );
  const rounds = countedRounds(db, selectionId);
  const draws = drawsOf(db, selectionId);
  const scored = standings.map(({ nomination, place }): Ordered => ({ id: nomination, place }));
  const order = partedByLots(
    rounds.reduce((so, round) => afterRound(so, round.order), scored),
    draws.map(({ drawn }) => drawn),
  );
  const lines = new Map(nominationLines(db, selectionId).map((line) => [line.id, line]));
  const candidates = order.map(
    ({ id, place }): Candidate => ({
      ...{ id, place },
      cityId: lines.get(id)?.cityId ?? '',
      field: lines.get(id)?.field ?? '',
    }),
  );
  const proposed = choose(candidates, { seats: sheet.seats, quotas: sheet.quotas });
  return { sheet, basis, opened, standings, rounds, draws, order, candidates, lines, proposed };
}

const byNomination = <Row extends { id: string }>(rows: readonly Row[]) =>
  new Map(rows.map((row) => [row.id, row]));

export function resultsOf(db: Reader, selectionId: string): Results {
  const found = weighed(db, selectionId);
  const { sheet, basis, opened, standings, rounds, order, proposed } = found;
  const totals = totalsOf([...opened.codes.keys()], opened.sheets, sheet.criteria);
  const verdicts = byNomination(proposed);
  const ofSelection = <T extends typeof decisionTable | typeof pendingDecisionTable>(table: T) =>
    db
      .select({ id: table.id, isIn: table.isIn, reason: table.reason })
      .from(table)
      .where(eq(table.selectionId, selectionId))
      .all() as { id: string; isIn: boolean; reason: string }[];
  const decisions = byNomination(ofSelection(decisionTable));
  const pendings = byNomination(ofSelection(pendingDecisionTable));
  const said = (row: { isIn: boolean; reason: string } | undefined) =>
    row ? { isIn: row.isIn, reason: row.reason } : null;
  const standing = new Map(standings.map((one) => [one.nomination, one]));
  const lines = order.flatMap(({ id, place }): ResultLine[] => {
    const line = found.lines.get(id);
    const verdict = verdicts.get(id);
    const scored = standing.get(id);
    if (!line || !verdict || !scored) return [];
    const round = rounds.findLast(({ values }) => values.has(id));
    return [
      {
        nominationId: id,
        code: opened.codes.get(id) ?? '',
        title: line.title,
        field: line.field,
        cityId: line.cityId,
        cityName: line.cityName,
        countyName: line.countyName,
        value: scored.value && written(scored.value, sheet.decimals),
        place,
        turnout: scored.turnout,
        totals: opened.judges.map((judge) => {
          const total = basis === 'sheets' ? totals.get(id)?.get(judge.id) : undefined;
          // Exact for any hand: two decimals of points by two of weights.
          return total ? written(total, 2) : null;
        }),
        trimmed: scored.trimmed,
        ballots: round ? { round: round.number, value: round.values.get(id) ?? '' } : null,
        proposed: verdict,
        pending: said(pendings.get(id)),
        decision: said(decisions.get(id)),
      },
    ];
  });
  const isIn = new Set(proposed.flatMap((one) => (one.in ? [one.id] : [])));
  return {
    basis,
    judges: basis === 'sheets' ? opened.judges : [],
    lines,
    freeSeats: sheet.seats - isIn.size,
    shortfalls: brokenQuotas(found.candidates, (id) => isIn.has(id), sheet.quotas),
    draws: found.draws,
  };
}

export const resultOperations: Pick<HandlersOf<'deliberation'>, 'results'> = {
  results: (db, { selectionId }) => resultsOf(db, selectionId),
};
