import type { EvaluationSheet, IndicatorFields, Rule } from '@shared/evaluation/system';
import { branches } from '@shared/indicatorSystem/outline';
import type { Writer } from '../../db/database';
import type { Act } from '../../operation';
import { referenceCounties } from '../organizations';
import { addMember } from './categories';
import {
  evaluationAreaTable,
  evaluationCategoryTable,
  evaluationHonourTable,
  indicatorTable,
} from './evaluation.table';
import {
  type ShippedCategory,
  shippedAreas,
  shippedCategories,
  shippedHonours,
} from './shipped.template';
import { addWeight } from './weights';

/** The rule that a new evaluation begins with. */
export const usual: Rule = {
  compared: 'category',
  missing: 'rescale',
  level: 'full',
  outliers: null,
  decimals: 2,
  levelAt: 'shown',
  mostBonus: null,
  mostMalus: null,
  ranked: 'category',
  gainWithin: 'category',
};

const usualIndicator: Omit<IndicatorFields, 'areaId' | 'name' | 'unit' | 'direction'> = {
  nearest: null,
  method: { by: 'minMax' },
  definition: '',
  source: '',
  sourceYear: null,
  note: '',
  merging: 'cannot',
  sumOf: [],
};

/** The shipped system, whose weights are placeholders, with the groups and quotas of 2023. */
export function withShipped(db: Writer, evaluationId: string, act: Act): void {
  const categoryIds = {} as Record<ShippedCategory, string>;
  for (const [position, [key, name]] of Object.entries(shippedCategories).entries()) {
    const id = act.newId();
    categoryIds[key as ShippedCategory] = id;
    db.insert(evaluationCategoryTable).values({ id, evaluationId, position, name }).run();
  }
  for (const { divisionCode: countyId, group2023 } of referenceCounties)
    addMember(db, evaluationId, countyId, categoryIds[group2023]);
  for (const [position, { name, indicators }] of shippedAreas.entries()) {
    const areaId = act.newId();
    db.insert(evaluationAreaTable)
      .values({ id: areaId, evaluationId, parentId: null, position, name })
      .run();
    for (const [at, { weight, isNegative, ...named }] of indicators.entries()) {
      const id = act.newId();
      const direction = isNegative ? 'negative' : 'positive';
      db.insert(indicatorTable)
        .values({ ...usualIndicator, ...named, id, evaluationId, areaId, position: at, direction })
        .run();
      for (const categoryId of Object.values(categoryIds)) addWeight(db, id, categoryId, weight);
    }
  }
  const earlier: string[] = [];
  for (const [position, { seats, ...honour }] of shippedHonours.entries()) {
    const id = act.newId();
    db.insert(evaluationHonourTable)
      .values({
        ...honour,
        id,
        evaluationId,
        position,
        seats: Object.entries(seats).map(([key, count]) => ({
          categoryId: categoryIds[key as ShippedCategory],
          count,
        })),
        excludes: [...earlier],
      })
      .run();
    earlier.push(id);
  }
}

/** As an earlier one: its system, membership and honours, with ids of their own; no values. */
export function withSystemOf(
  db: Writer,
  evaluationId: string,
  like: EvaluationSheet,
  act: Act,
): void {
  const anew = new Map<string, string>();
  const own = (id: string): string => {
    const there = anew.get(id) ?? act.newId();
    anew.set(id, there);
    return there;
  };
  for (const { id, name, position } of like.categories)
    db.insert(evaluationCategoryTable)
      .values({ id: own(id), evaluationId, position, name })
      .run();
  for (const { countyId, categoryId } of like.members)
    addMember(db, evaluationId, countyId, own(categoryId));
  // A part stands below an area that is there.
  const there = new Set<string>();
  for (const { area } of branches(like.areas, [])) {
    const parentId = area.parentId !== null && there.has(area.parentId) ? own(area.parentId) : null;
    db.insert(evaluationAreaTable)
      .values({ ...area, id: own(area.id), evaluationId, parentId })
      .run();
    there.add(area.id);
  }
  for (const indicator of like.indicators)
    db.insert(indicatorTable)
      .values({
        ...indicator,
        id: own(indicator.id),
        evaluationId,
        areaId: own(indicator.areaId),
        sumOf: indicator.sumOf.map(own),
      })
      .run();
  for (const { indicatorId, categoryId, weight } of like.weights)
    addWeight(db, own(indicatorId), own(categoryId), weight);
  for (const honour of like.honours)
    db.insert(evaluationHonourTable)
      .values({
        ...honour,
        id: own(honour.id),
        evaluationId,
        seats: honour.seats.map(({ categoryId, count }) => ({
          categoryId: categoryId && own(categoryId),
          count,
        })),
        excludes: honour.excludes.map(own),
      })
      .run();
}
