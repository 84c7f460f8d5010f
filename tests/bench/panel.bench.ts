import { type AggregationRule, aggregate, aggregations } from '@shared/scoring/aggregation';
import { drawn } from '@shared/scoring/random';
import type { Criterion, Mark, ScoreSheet } from '@shared/scoring/scoreSheet';
import { leaveOneOut, shakeWeights } from '@shared/scoring/stability';
import { type Bench, type Figure, inTurns, timed } from './measure';

const CASES = 500;
const JUDGES = 15;
const DRAWS = 10_000;
const SEATS = 10;
const ROUNDS = 3;

const criteria: Criterion[] = [4000, 3000, 3000].map((weight, at) => ({
  id: `c${at}`,
  weight,
  maximum: 10_000,
}));
const nominations = Array.from({ length: CASES }, (_, at) => `n${at}`);

/** Sheets as panels fill them: cases differ, judges are harsh or lenient, one mark in fifty is a recusal. */
function filledSheets(): ScoreSheet[] {
  const draw = drawn(2026);
  const quality = nominations.map(() => 70 + 25 * draw());
  return Array.from({ length: JUDGES }, (_, judge) => {
    const bias = 6 * draw() - 3;
    return {
      judgeId: `j${judge}`,
      marks: new Map(
        nominations.map((nomination, at): [string, Mark] => {
          if (draw() < 0.02) return [nomination, 'recused'];
          const points = criteria.map(() =>
            Math.min(100, Math.round(((quality[at] as number) + bias + 8 * draw() - 4) * 2) / 2),
          );
          return [nomination, { points: points.map((point) => point * 100) }];
        }),
      ),
    };
  });
}

/** Five hundred cases and fifteen judges: the result, each judge left out, the weights shaken. */
export const panelBench: Bench = {
  name: 'panel',
  async run() {
    const sheets = filledSheets();
    const rule = (aggregation: AggregationRule['aggregation']): AggregationRule => ({
      ...{ aggregation, trim: 1, trimFrom: 5, decimals: 2, ties: [{ by: 'mean' }] },
    });
    const shake = (aggregation: AggregationRule['aggregation']) =>
      timed(async () => {
        const draws = { draws: DRAWS, width: 0.2, seed: 1, seats: SEATS };
        const turns = shakeWeights(nominations, sheets, criteria, rule(aggregation), draws);
        while (!turns.next().done);
      });
    const scores = Float64Array.from({ length: CASES }, drawn(7));
    const samples = await inTurns(ROUNDS, {
      sorted: timed(async () => {
        for (let turn = 0; turn < DRAWS; turn++) scores.slice().sort();
      }),
      results: timed(async () => {
        for (const aggregation of aggregations)
          aggregate(nominations, sheets, criteria, rule(aggregation));
      }),
      leaveOneOut: timed(async () => {
        leaveOneOut(nominations, sheets, criteria, rule('trimmedMean'), SEATS);
      }),
      mean: shake('mean'),
      trimmedMean: shake('trimmedMean'),
      rankSum: shake('rankSum'),
    });
    const baselines = [{ name: `${CASES} numbers sorted ${DRAWS} times`, samples: samples.sorted }];
    const figure = (name: string, measured: number[]): Figure => ({
      name,
      unit: 'ms',
      samples: measured,
      baselines,
    });
    const size = `${CASES} cases × ${JUDGES} judges`;
    return [
      figure(`${size}, six methods once, exact`, samples.results),
      figure(`${size}, trimmed mean, each judge left out`, samples.leaveOneOut),
      figure(`${size} × ${DRAWS} draws of weights, mean`, samples.mean),
      figure(`${size} × ${DRAWS} draws of weights, trimmed mean`, samples.trimmedMean),
      figure(`${size} × ${DRAWS} draws of weights, rank sum`, samples.rankSum),
    ];
  },
};
