import { type OtherMethod, otherMethods } from '@shared/deliberation/comparison';
import type { Scrutiny } from '@shared/deliberation/contract';
import { refused } from '@shared/errors';
import { calibrate } from '@shared/scoring/calibration';
import { totalsOf } from '@shared/scoring/scoreSheet';
import { leaveOneOut, type Shaken, shakeWeights } from '@shared/scoring/stability';
import type { HandlersOf, Work } from '../../operation';
import { ruleOf, weighed } from './results';

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

/** Lets the rest of the program have its turn, and leaves off when somebody cancels. */
async function turn(work: Work): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (work.signal.aborted) throw refused('common:error.cancelled');
}

async function toEnd(turns: Generator<number, Shaken[]>, draws: number, work: Work) {
  for (let drawn = turns.next(); ; drawn = turns.next()) {
    if (drawn.done) return drawn.value;
    work.progress({ step: 'deliberation:step.scrutinizing', done: drawn.value, total: draws });
    await turn(work);
  }
}

export const scrutinize: HandlersOf<'deliberation'>['scrutinize'] = async (
  { selectionId, draws, width },
  work,
) => {
  const { sheet, basis, opened, candidates, proposed } = weighed(work.read, selectionId);
  if (basis === 'ballots') throw refused('deliberation:error.noSheets');
  const nominations = candidates.map(({ id }) => id);
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
  const others: OtherMethod[] = [];
  const isIn = new Set(proposed.flatMap((one) => (one.in ? [one.id] : [])));
  const methods = otherMethods(candidates, opened.sheets, sheet.criteria, rule, sheet, isIn);
  for (const method of methods) {
    others.push(method);
    await turn(work);
  }
  return {
    judges: judges.map((judge) => ({ ...judge, name: names.get(judge.judgeId) ?? '' })),
    levelled: levelledPlaces(levelled),
    isConnected,
    firmness: leaveOneOut(nominations, opened.sheets, sheet.criteria, rule, sheet.seats),
    shaken,
    others,
  };
};
