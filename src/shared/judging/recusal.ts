import { PLACE_ENDING } from '../blinding/words.template';
import type { Recusals } from '../scoring/panel';
import type { Judge, RecusalReason, Relation } from './judge';

/** A place as people write it into the name of a unit: 济南市, 济南. */
type Place = { id: string; name: string };

/** Whose case it is. */
export type Nominated = { id: string; county: Place; city: Place };

/** Short names that are also ordinary words say nothing about a unit; two characters at least. */
const shortOf = (name: string): string | null => {
  const short = name.replace(PLACE_ENDING, '');
  return [...short].length > 1 ? short : null;
};

/**
 * Every reason why this judge may not score this nomination; none when they may. What is detected holds
 * as much as what is declared.
 */
export function recusalReasons(
  judge: Judge,
  { county, city }: Nominated,
  relations: readonly Relation[],
): RecusalReason[] {
  const reasons: RecusalReason[] = [];
  if (judge.cityId === city.id) reasons.push({ by: 'ownCity', city: city.name });
  else {
    const named = [city, county].find(({ name }) => {
      const short = name === city.name ? shortOf(name) : null;
      return judge.unit.includes(name) || (short !== null && judge.unit.includes(short));
    });
    if (named) reasons.push({ by: 'unit', name: named.name });
  }
  for (const { judgeId, organizationId, reason } of relations)
    if (judgeId === judge.id)
      for (const place of [city, county])
        if (organizationId === place.id) reasons.push({ by: 'declared', name: place.name, reason });
  return reasons;
}

/** Judges by nomination who may not score it. */
export const recusalsOf = (
  judges: readonly Judge[],
  nominations: readonly Nominated[],
  relations: readonly Relation[],
): Recusals =>
  new Map(
    nominations.map((nomination) => [
      nomination.id,
      new Set(
        judges
          .filter((judge) => recusalReasons(judge, nomination, relations).length > 0)
          .map(({ id }) => id),
      ),
    ]),
  );
