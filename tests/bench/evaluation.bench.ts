import { type EvaluationInput, evaluated } from '@shared/evaluation/computation';
import { shakenPlaces, variants } from '@shared/evaluation/robustness';
import { exact } from '@shared/scoring/exact';
import { drawn } from '@shared/scoring/random';
import { type Bench, type Figure, inTurns, timed } from './measure';

const COUNTIES = 136;
const INDICATORS = 60;
const YEARS = 10;
const DRAWS = 10_000;
const ROUNDS = 3;
const SIZES = { district: 58, directlyFinanced: 41, other: 37 };

const rule: EvaluationInput['rule'] = {
  compared: 'category',
  missing: 'rescale',
  level: 'full',
  outliers: { low: 100, high: 9900 },
  decimals: 2,
  levelAt: 'shown',
  mostBonus: null,
  mostMalus: null,
};

/** Weights of 1.66 % and 1.67 %, 100 % together. */
const weightAt = (at: number) => (at < 40 ? 167 : 166);

/** A year as it is reported: figures with two decimals that grow, one in a hundred missing. */
function yearAt(year: number): EvaluationInput {
  const draw = drawn(2016 + year);
  const categories = Object.entries(SIZES).flatMap(([id, size]) => Array<string>(size).fill(id));
  const counties = categories.map((categoryId, at) => ({ id: `county${at}`, categoryId }));
  const indicators: EvaluationInput['indicators'] = Array.from({ length: INDICATORS }, (_, at) => ({
    id: `indicator${at}`,
    areaId: `area${at % 8}`,
    direction: at % 5 === 0 ? 'negative' : 'positive',
    method: { by: 'minMax' },
    weights: new Map(Object.keys(SIZES).map((id) => [id, weightAt(at)])),
    targets: new Map(),
  }));
  const values = new Map(
    indicators.map(({ id }) => [
      id,
      new Map(
        counties
          .filter(() => draw() >= 0.01)
          .map((county) => [
            county.id,
            exact(Math.round((50 + 100 * draw() + 5 * year) * 100), 100),
          ]),
      ),
    ]),
  );
  return { counties, indicators, values, adjustments: [], rule };
}

/** Ten years of 136 counties and 60 indicators: each computed exactly, its weights shaken, its choices varied. */
export const evaluationBench: Bench = {
  name: 'evaluation',
  async run() {
    const years = Array.from({ length: YEARS }, (_, year) => yearAt(year));
    const results = years.map((year) => evaluated(year));
    const [first, firstResults] = [years[0] as EvaluationInput, results[0] ?? []];
    const numbers = Float64Array.from({ length: COUNTIES }, drawn(7));
    const samples = await inTurns(ROUNDS, {
      sorted: timed(() => {
        for (let turn = 0; turn < DRAWS * YEARS; turn++) numbers.slice().sort();
      }),
      evaluated: timed(() => {
        for (const year of years) evaluated(year);
      }),
      shaken: timed(() => {
        for (const [year, each] of results.entries()) {
          const shake = { draws: DRAWS, width: 0.2, seed: year, within: 'category' as const };
          const turns = shakenPlaces(each, shake);
          while (!turns.next().done);
        }
      }),
      varied: timed(() => {
        for (const _ of variants(first, firstResults));
      }),
    });
    const baselines = [
      { name: `${COUNTIES} numbers sorted ${DRAWS * YEARS} times`, samples: samples.sorted },
    ];
    const figure = (name: string, measured: number[]): Figure => ({
      ...{ name, unit: 'ms', baselines },
      samples: measured,
    });
    const size = `${COUNTIES} counties × ${INDICATORS} indicators`;
    return [
      figure(`${size} × ${YEARS} years, exact`, samples.evaluated),
      figure(`${size} × ${YEARS} years × ${DRAWS} draws of weights`, samples.shaken),
      figure(`${size}, each choice taken otherwise`, samples.varied),
    ];
  },
};
