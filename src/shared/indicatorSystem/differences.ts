import { canonical } from '../evaluation/canonical';
import type { OutlierRule } from '../evaluation/method';
import type { Rule, StoredMethod } from '../evaluation/system';
import { isSame } from '../evaluation/value';
import type { Outline, OutlineArea, OutlineHonour, OutlineIndicator } from './outline';

/** Seats of an honour as they are told; no category: among all. */
export type ToldSeats = { category: string | null; count: number }[];

/** What a field says, with names in place of ids. */
export type FieldValue = string | number | null | string[] | StoredMethod | OutlierRule | ToldSeats;

export type Part = 'category' | 'area' | 'indicator' | 'gate' | 'honour';
/** Fields of parts that are told when they differ; `name` is a new name. */
export type PartField =
  | 'name'
  | 'parentId'
  | 'value'
  | Exclude<keyof OutlineIndicator, 'id' | 'name'>
  | Exclude<keyof OutlineHonour, 'id' | 'name'>;

/** One thing that is otherwise. `name` is the one it has afterwards, where it is still there. */
export type Difference =
  | { kind: 'added' | 'removed'; part: Part; id: string; name: string }
  | {
      kind: 'changed';
      part: Part;
      id: string;
      name: string;
      field: PartField;
      before: FieldValue;
      after: FieldValue;
    }
  /** hundredths of a per cent */
  | {
      kind: 'weight';
      indicatorId: string;
      categoryId: string;
      name: string;
      category: string;
      before: number;
      after: number;
    }
  /** names of the categories; null: not evaluated */
  | { kind: 'member'; countyId: string; before: string | null; after: string | null }
  /** a county's own target, as written; null: none of its own */
  | {
      kind: 'target';
      indicatorId: string;
      countyId: string;
      name: string;
      before: string | null;
      after: string | null;
    }
  | { kind: 'rule'; field: keyof Rule; before: FieldValue; after: FieldValue }
  /** the same ones in another order */
  | { kind: 'order'; part: Exclude<Part, 'gate'> };

type Told = Partial<Record<PartField, FieldValue>>;
type Named = {
  part: Part;
  id: string;
  name: string;
  told: Told;
  /** fields that name other parts, by their ids: those may have another name and be the same */
  ids?: Partial<Record<PartField, unknown>>;
};

/**
 * What is otherwise in `after`. Both have the same ids for the same parts (see `pairing`); two outlines
 * that decide the same have no difference.
 */
export function differences(before: Outline, after: Outline): Difference[] {
  return [
    ...ruleDifferences(before, after),
    ...partDifferences(before, after),
    ...orderDifferences(before, after),
    ...weightDifferences(before, after),
    ...targetDifferences(before, after),
    ...memberDifferences(before, after),
  ];
}

const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

const ruleDifferences = (before: Outline, after: Outline): Difference[] =>
  (Object.keys(after.rule) as (keyof Rule)[]).flatMap((field) =>
    same(before.rule[field], after.rule[field])
      ? []
      : { kind: 'rule', field, before: before.rule[field], after: after.rule[field] },
  );

function partDifferences(before: Outline, after: Outline): Difference[] {
  const [was, is] = [parts(before), parts(after)];
  const there = new Map(was.map((one) => [one.id, one]));
  const here = new Set(is.map(({ id }) => id));
  return [
    ...was
      .filter(({ id }) => !here.has(id))
      .map(({ part, id, name }): Difference => ({ kind: 'removed', part, id, name })),
    ...is.flatMap(({ part, id, name, told, ids }): Difference[] => {
      const then = there.get(id);
      if (!then) return [{ kind: 'added', part, id, name }];
      return (Object.keys(told) as PartField[]).flatMap((field): Difference[] => {
        const [wasTold, isTold] = [then.told[field] ?? null, told[field] ?? null];
        const isSame =
          ids?.[field] === undefined ? same(wasTold, isTold) : same(then.ids?.[field], ids[field]);
        return isSame
          ? []
          : [{ kind: 'changed', part, id, name, field, before: wasTold, after: isTold }];
      });
    }),
  ];
}

/** All parts with what is told of them, names in place of ids. */
function parts(outline: Outline): Named[] {
  const nameOf = new Map(
    [...outline.categories, ...outline.areas, ...outline.indicators, ...outline.honours].map(
      ({ id, name }) => [id, name],
    ),
  );
  const named = (id: string): string => nameOf.get(id) ?? '';
  const orNone = (id: string | null): string | null => (id === null ? null : named(id));
  const area = ({ id, name, parentId }: OutlineArea): Named => ({
    ...{ part: 'area', id, name },
    told: { name, parentId: orNone(parentId) },
    ids: { parentId },
  });
  const indicator = ({ id, ...fields }: OutlineIndicator): Named => ({
    ...{ part: 'indicator', id, name: fields.name },
    told: {
      ...fields,
      areaId: named(fields.areaId),
      sumOf: fields.sumOf.map(named).sort(),
    },
    ids: { areaId: fields.areaId, sumOf: [...fields.sumOf].sort() },
  });
  const honour = ({ id, name, kind, by, seats, excludes }: OutlineHonour): Named => ({
    ...{ part: 'honour', id, name },
    told: {
      ...{ name, kind, by },
      seats: seats
        .filter(({ count }) => count > 0)
        .map(({ categoryId, count }) => ({ category: orNone(categoryId), count }))
        .sort((a, b) => ((a.category ?? '') < (b.category ?? '') ? -1 : 1)),
      excludes: excludes.map(named).sort(),
    },
    ids: {
      seats: seats
        .filter(({ count }) => count > 0)
        .map(({ categoryId, count }) => `${categoryId ?? ''} ${count}`)
        .sort(),
      excludes: [...excludes].sort(),
    },
  });
  return [
    ...outline.categories.map(
      ({ id, name }): Named => ({ part: 'category', id, name, told: { name } }),
    ),
    ...outline.areas.map(area),
    ...outline.indicators.map(indicator),
    ...outline.gates.map(({ id, indicatorId, categoryId, must, value }): Named => {
      const whose = [orNone(categoryId), named(indicatorId)].filter(Boolean).join(' · ');
      return {
        ...{ part: 'gate', id, name: `${whose} ${must === 'atLeast' ? '≥' : '≤'}` },
        told: { value },
      };
    }),
    ...outline.honours.map(honour),
  ];
}

function orderDifferences(before: Outline, after: Outline): Difference[] {
  const kept = (was: readonly { id: string }[], is: readonly { id: string }[]) => {
    const there = new Set(is.map(({ id }) => id));
    return was.map(({ id }) => id).filter((id) => there.has(id));
  };
  const lists = {
    category: (outline: Outline) => outline.categories,
    area: (outline: Outline) => outline.areas,
    indicator: (outline: Outline) => outline.indicators,
    honour: (outline: Outline) => outline.honours,
  };
  return (Object.keys(lists) as (keyof typeof lists)[]).flatMap((part): Difference[] => {
    const [was, is] = [lists[part](before), lists[part](after)];
    return same(kept(was, is), kept(is, was)) ? [] : [{ kind: 'order', part }];
  });
}

function weightDifferences(before: Outline, after: Outline): Difference[] {
  const key = (indicatorId: string, categoryId: string) => `${indicatorId} ${categoryId}`;
  const weighed = ({ weights }: Outline) =>
    new Map(weights.map((one) => [key(one.indicatorId, one.categoryId), one.weight]));
  const [was, is] = [weighed(before), weighed(after)];
  return after.indicators.flatMap(({ id, name }) =>
    after.categories.flatMap((category): Difference[] => {
      const then = was.get(key(id, category.id)) ?? 0;
      const now = is.get(key(id, category.id)) ?? 0;
      const about = { indicatorId: id, categoryId: category.id, name, category: category.name };
      return then === now ? [] : [{ kind: 'weight', ...about, before: then, after: now }];
    }),
  );
}

/** Of the indicators that `after` has: with one that is gone its targets go. 12.30 is as 12.3. */
function targetDifferences(before: Outline, after: Outline): Difference[] {
  const byIndicator = ({ targets }: Outline) => {
    const found = new Map<string, Map<string, string>>();
    for (const { indicatorId, countyId, value } of targets) {
      const own = found.get(indicatorId) ?? new Map<string, string>();
      found.set(indicatorId, own.set(countyId, value));
    }
    return found;
  };
  const [was, is] = [byIndicator(before), byIndicator(after)];
  return after.indicators.flatMap(({ id: indicatorId, name }) => {
    const [then, now] = [was.get(indicatorId), is.get(indicatorId)];
    const counties = [...new Set([...(then?.keys() ?? []), ...(now?.keys() ?? [])])].sort();
    return counties.flatMap((countyId): Difference[] => {
      const [wasTold, isTold] = [then?.get(countyId) ?? null, now?.get(countyId) ?? null];
      return isSame(wasTold, isTold)
        ? []
        : [{ kind: 'target', indicatorId, countyId, name, before: wasTold, after: isTold }];
    });
  });
}

function memberDifferences(before: Outline, after: Outline): Difference[] {
  const memberOf = ({ categories }: Outline) =>
    new Map(
      categories.flatMap((category) => category.countyIds.map((countyId) => [countyId, category])),
    );
  const [was, is] = [memberOf(before), memberOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((countyId): Difference[] => {
    const [then, now] = [was.get(countyId), is.get(countyId)];
    return then?.id === now?.id
      ? []
      : [{ kind: 'member', countyId, before: then?.name ?? null, after: now?.name ?? null }];
  });
}
