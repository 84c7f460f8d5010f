import type { CompletenessRule } from '../caseStudies/completeness';
import { type AppError, invalid, refused } from '../errors';
import { WHOLE_WEIGHT } from '../scoring/scoreSheet';
import type { NominationStatus } from './phases';
import type { Allowance, Selection } from './selection';

/** What the completeness check of a call looks at. */
export const completenessRuleOf = (selection: Selection): CompletenessRule => ({
  fewest: selection.fewestCharacters,
  most: selection.mostCharacters,
  parts: selection.parts,
  needsStamp: selection.needsStamp,
  needsDeck: selection.needsDeck,
});

/** Why criteria cannot be used; null when they can. Weights in hundredths of a per cent. */
export function criteriaProblem(
  criteria: readonly { name: string; weight: number }[],
): AppError | null {
  const names = criteria.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice !== undefined) return invalid('selections:error.criterionTwice', { name: twice });
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return sum === WHOLE_WEIGHT ? null : invalid('selections:error.weights', { sum: sum / 100 });
}

/** Withdrawn ones do not count towards what a city may put forward. */
export const countsForCity: readonly NominationStatus[] = [
  'received',
  'sentBack',
  'accepted',
  'selected',
  'notSelected',
];

/**
 * Why a city cannot hand in one more; null when it can. A city without a number of its own may hand in
 * any number; withdrawn ones do not count.
 */
export function allowanceProblem(
  cityId: string,
  cityName: string,
  there: readonly { cityId: string; status: NominationStatus }[],
  allowances: readonly Allowance[],
): AppError | null {
  const most = allowances.find((allowance) => allowance.cityId === cityId)?.most;
  if (most === undefined) return null;
  const handedIn = there.filter(
    (one) => one.cityId === cityId && countsForCity.includes(one.status),
  );
  return handedIn.length < most
    ? null
    : refused('selections:error.allowance', { city: cityName, most });
}

/** Why the blind phase cannot begin; null when it can. */
export function blindProblem(state: {
  nominations: readonly { status: NominationStatus }[];
  judges: number;
  /** accepted ones whose blind copy nobody has confirmed */
  unmasked: number;
}): AppError | null {
  const open = state.nominations.filter(
    ({ status }) => status === 'received' || status === 'sentBack',
  ).length;
  if (open > 0) return refused('selections:error.unchecked', { count: open });
  if (!state.nominations.some(({ status }) => status === 'accepted'))
    return refused('selections:error.nothingAccepted');
  if (state.unmasked > 0) return refused('selections:error.unmasked', { count: state.unmasked });
  return state.judges > 0 ? null : refused('selections:error.noJudges');
}

/** How a code is written: as many digits as the last one has, at least two: 07 of 48, 007 of 120. */
export const codeOf = (number: number, count: number): string =>
  String(number).padStart(Math.max(2, String(count).length), '0');
