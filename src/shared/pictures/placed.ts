import { decimal } from '../evaluation/working';
import { type Exact, exact, written } from '../scoring/exact';
import { type KnownFacts, topAreas } from './facts';
import { fifthOfPlace, fifthsOf, rangesOf } from './fifths';
import type {
  Fifth,
  MapPicture,
  Mark,
  Measure,
  Picture,
  PlacedCounty,
  TilesPicture,
} from './picture';
import { shortName } from './short.template';

/** From so many places on a rise or a fall is a great one. */
const MUCH = 10;

/** @param only kinds and measures that are asked for */
export function placedPictures(
  facts: KnownFacts,
  only: { kinds: readonly Picture['kind'][]; measures?: readonly Measure['by'][] | undefined },
): (TilesPicture | MapPicture)[] {
  const { sheet, tiles } = facts;
  const map = only.kinds.includes('map') ? facts.map : null;
  const all: Measure[] = [
    ...(sheet.honours.length > 0 ? [{ by: 'honours' } as const] : []),
    { by: 'total' },
    { by: 'place' },
    ...(sheet.previous ? [{ by: 'gain' } as const] : []),
    ...topAreas(facts).map(({ id, name }) => ({ by: 'area', areaId: id, name }) as const),
  ];
  const measures = all.filter(({ by }) => only.measures?.includes(by) ?? true);
  return measures.flatMap((measure) => {
    const { counties, ranges } = measured(facts, measure);
    const key = measure.by === 'area' ? `area-${measure.areaId}` : measure.by;
    const common = {
      year: sheet.evaluation.year,
      basis: facts.basis,
      measure,
      ranges,
      honours: sheet.honours.map(({ name }) => name),
      isByCategory: sheet.evaluation.ranked === 'category',
    };
    const inTiles = counties.flatMap((county) => {
      const tile = tiles.get(county.countyId);
      return tile ? [{ ...county, ...tile }] : [];
    });
    return [
      ...(only.kinds.includes('tiles')
        ? [{ ...common, kind: 'tiles' as const, key: `tiles/${key}`, counties: inTiles }]
        : []),
      ...(map
        ? [
            {
              ...common,
              kind: 'map' as const,
              key: `map/${key}`,
              counties: counties.filter(({ countyId }) => map.countyIds.has(countyId)),
              map: map.about,
            },
          ]
        : []),
    ];
  });
}

type Measured = { counties: PlacedCounty[]; ranges: TilesPicture['ranges'] };

function measured(facts: KnownFacts, measure: Measure): Measured {
  const { sheet, computed } = facts;
  const told = new Map(computed.counties.map((one) => [one.countyId, one]));
  const ids = facts.counties.map(({ id }) => id);
  const place = (ofCounty: (id: string) => { text: string; mark: Mark }): PlacedCounty[] =>
    facts.counties.map(({ id, name, cityName }) => ({
      countyId: id,
      short: shortName(name),
      name: `${cityName}${name}`,
      ...ofCounty(id),
    }));
  const byFifths = (values: (Exact | null)[], decimals: number): Measured => {
    const fifths = fifthsOf(values);
    const at = new Map(ids.map((id, index) => [id, index]));
    const counties = place((id) => {
      const value = values[at.get(id) ?? -1] ?? null;
      const fifth = fifths[at.get(id) ?? -1] ?? null;
      return { text: value ? written(value, 1) : '', mark: { by: 'fifth', fifth } };
    });
    return { counties, ranges: rangesOf(values, fifths, decimals) };
  };

  switch (measure.by) {
    case 'total':
      return byFifths(
        ids.map((id) => exactly(told.get(id)?.total)),
        sheet.evaluation.decimals,
      );
    case 'area':
      return byFifths(
        ids.map((id) => facts.areaScoresOf.get(id)?.get(measure.areaId) ?? null),
        sheet.evaluation.decimals,
      );
    case 'place': {
      const ranked = (id: string) => {
        const county = told.get(id);
        const isAll = sheet.evaluation.ranked === 'all';
        return (isAll ? county?.place : county?.placeInCategory) ?? null;
      };
      const groupOf = (id: string) =>
        sheet.evaluation.ranked === 'all' ? '' : (told.get(id)?.categoryId ?? '');
      const counts = new Map<string, number>();
      for (const id of ids)
        if (ranked(id) !== null) counts.set(groupOf(id), (counts.get(groupOf(id)) ?? 0) + 1);
      const counties = place((id) => ({
        text: ranked(id)?.toString() ?? '',
        mark: { by: 'fifth', fifth: fifthOfPlace(ranked(id), counts.get(groupOf(id)) ?? 1) },
      }));
      return { counties, ranges: [] };
    }
    case 'gain': {
      const counties = place((id) => {
        const gain = told.get(id)?.gain ?? null;
        return { text: gain === null ? '' : signed(gain), mark: { by: 'gain', step: step(gain) } };
      });
      return { counties, ranges: [] };
    }
    case 'honours': {
      const at = new Map(sheet.honours.map(({ id }, index) => [id, index]));
      const counties = place((id) => ({
        text: '',
        mark: {
          by: 'honours',
          honours: (told.get(id)?.honourIds ?? []).flatMap((honour) => at.get(honour) ?? []),
        },
      }));
      return { counties, ranges: [] };
    }
  }
}

const exactly = (text: string | null | undefined): Exact | null =>
  text === null || text === undefined ? null : (decimal(text) ?? exact(0));

/** With a sign that fonts set as wide as a plus. */
export const signed = (gain: number): string =>
  gain > 0 ? `+${gain}` : gain < 0 ? `\u2212${-gain}` : '0';

function step(gain: number | null): Fifth {
  if (gain === null) return null;
  if (gain === 0) return 2;
  if (gain > 0) return gain >= MUCH ? 4 : 3;
  return gain <= -MUCH ? 0 : 1;
}
