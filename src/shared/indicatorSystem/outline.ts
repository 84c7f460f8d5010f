import type {
  EvaluationSheet,
  IndicatorFields,
  IndicatorWeight,
  OwnTarget,
  Rule,
  StoredGate,
  StoredHonour,
} from '../evaluation/system';

export type OutlineCategory = { id: string; name: string; countyIds: readonly string[] };
export type OutlineArea = { id: string; parentId: string | null; name: string };
export type OutlineIndicator = IndicatorFields & { id: string };
export type OutlineHonour = Omit<StoredHonour, 'position'>;

/**
 * 指标体系 without what was reported: what is decided once for a year, and what a workbook of the
 * system holds. Lists stand in their order: areas before their parts, indicators as the tree has them.
 */
export type Outline = {
  rule: Rule;
  categories: readonly OutlineCategory[];
  areas: readonly OutlineArea[];
  indicators: readonly OutlineIndicator[];
  /** above 0 only: no entry is no weight */
  weights: readonly IndicatorWeight[];
  /** 分县目标值: of an indicator for one county, where the common one does not count */
  targets: readonly OwnTarget[];
  gates: readonly StoredGate[];
  honours: readonly OutlineHonour[];
};

/** An area of the tree with what is directly in it. */
export type Branch<Area, Indicator> = { area: Area; indicators: Indicator[] };

/**
 * The tree in reading order: each area with its own indicators, then its parts. Two laptops that put
 * two areas into each other leave both without a way from the top: the first of them stands as if it
 * were there, so that somebody can mend it.
 */
export function branches<
  Area extends { id: string; parentId: string | null },
  Indicator extends { areaId: string },
>(areas: readonly Area[], indicators: readonly Indicator[]): Branch<Area, Indicator>[] {
  const reached = new Set<string>();
  const from = (area: Area): Branch<Area, Indicator>[] => {
    if (reached.has(area.id)) return [];
    reached.add(area.id);
    return [
      { area, indicators: indicators.filter(({ areaId }) => areaId === area.id) },
      ...areas.filter(({ parentId }) => parentId === area.id).flatMap(from),
    ];
  };
  return [
    ...areas.filter(({ parentId }) => parentId === null).flatMap(from),
    ...areas.flatMap(from),
  ];
}

export function outlineOf(sheet: EvaluationSheet): Outline {
  const { evaluation, categories, members, weights, gates } = sheet;
  const { compared, missing, level, outliers, decimals, levelAt } = evaluation;
  const { mostBonus, mostMalus, ranked, gainWithin } = evaluation;
  const tree = branches(sheet.areas, sheet.indicators);
  return {
    rule: {
      ...{ compared, missing, level, outliers, decimals, levelAt },
      ...{ mostBonus, mostMalus, ranked, gainWithin },
    },
    categories: categories.map(({ id, name }) => ({
      ...{ id, name },
      countyIds: members
        .filter(({ categoryId }) => categoryId === id)
        .map(({ countyId }) => countyId),
    })),
    areas: tree.map(({ area: { id, parentId, name } }) => ({ id, parentId, name })),
    indicators: tree.flatMap(({ indicators }) =>
      indicators.map(({ evaluationId: _, position: __, ...fields }) => fields),
    ),
    weights: weights.filter(({ weight }) => weight > 0),
    targets: sheet.targets,
    gates,
    honours: sheet.honours.map(({ id, name, kind, by, seats, excludes }) => ({
      ...{ id, name, kind, by, seats, excludes },
    })),
  };
}

/** The same with other ids, where `ids` says so. */
export function withIds(outline: Outline, ids: ReadonlyMap<string, string>): Outline {
  const own = (id: string): string => ids.get(id) ?? id;
  const orNone = (id: string | null): string | null => (id === null ? null : own(id));
  return {
    rule: outline.rule,
    categories: outline.categories.map((one) => ({ ...one, id: own(one.id) })),
    areas: outline.areas.map((one) => ({
      ...one,
      id: own(one.id),
      parentId: orNone(one.parentId),
    })),
    indicators: outline.indicators.map((one) => ({
      ...one,
      id: own(one.id),
      areaId: own(one.areaId),
      sumOf: one.sumOf.map(own),
    })),
    weights: outline.weights.map((one) => ({
      ...one,
      indicatorId: own(one.indicatorId),
      categoryId: own(one.categoryId),
    })),
    targets: outline.targets.map((one) => ({ ...one, indicatorId: own(one.indicatorId) })),
    gates: outline.gates.map((one) => ({
      ...one,
      id: own(one.id),
      indicatorId: own(one.indicatorId),
      categoryId: orNone(one.categoryId),
    })),
    honours: outline.honours.map((one) => ({
      ...one,
      id: own(one.id),
      seats: one.seats.map((seat) => ({ ...seat, categoryId: orNone(seat.categoryId) })),
      excludes: one.excludes.map(own),
    })),
  };
}
