import { MOST_INDICATORS } from '@shared/evaluation/system';
import type { Outline, OutlineArea, OutlineIndicator } from '@shared/indicatorSystem/outline';
import { WHOLE_WEIGHT } from '@shared/scoring/scoreSheet';
import type { Table } from '../../documents';
import { type At, choiceOf, hundredthsOf, methodOf, numberOf, wholeNumberOf } from './cells';
import { checkLength, headed, idsOf, type Known, LONGEST, NEW, named, underOf } from './naming';
import { type Problems, rowsOf } from './rows';
import {
  DIRECTIONS,
  INDICATOR_HEADS,
  MERGINGS,
  SHEETS,
  splitList,
  WEIGHTS_HEAD,
} from './workbook.template';

type Tree = Pick<Outline, 'areas' | 'indicators' | 'weights'>;

export function treeIn(
  table: Table,
  before: Outline,
  categories: readonly Known[],
  problems: Problems,
): Tree {
  const sheet = SHEETS.indicators;
  const found = rowsOf(table, sheet, INDICATOR_HEADS, problems, WEIGHTS_HEAD);
  // These parts only: the others may have been read from their own sheets.
  if (!found)
    return { areas: before.areas, indicators: before.indicators, weights: before.weights };
  // An area stands in the first of its rows only, as long as nobody merged the cells.
  let above = '';
  const rows = found.rows.map(({ row, cells, under }) => {
    above = cells.area || above;
    if (above === '') problems.add(sheet, row, 'noArea');
    for (const name of [cells.area, cells.part])
      checkLength(name, LONGEST.area, { sheet, row, problems });
    return { row, under, ...cells, area: above };
  });
  const measured = rows.filter(({ name, row, unit, definition }) => {
    if (name === '' && (unit !== '' || definition !== '')) problems.add(sheet, row, 'noName');
    return name !== '';
  });
  if (measured.length > MOST_INDICATORS)
    problems.add(sheet, null, 'tooMany', { count: measured.length, most: MOST_INDICATORS });
  const ids = idsOf(measured, before.indicators, sheet, problems);
  const areas = areasIn(
    rows.map(({ area, part, row }) => ({
      ...{ area, part },
      indicatorId: ids[measured.findIndex((one) => one.row === row)] ?? null,
    })),
    before,
  );
  const known = measured.map(({ name }, at) => ({ id: ids[at] ?? '', name }));
  const indicators = measured.map((cells, index): OutlineIndicator => {
    const at: At = { sheet, row: cells.row, problems };
    const direction = choiceOf(cells.direction, DIRECTIONS, 'positive', at);
    const nearest = numberOf(cells.nearest, at);
    if (direction === 'nearest' && nearest === null) problems.add(sheet, cells.row, 'nearest');
    return {
      id: ids[index] ?? '',
      areaId: areas.idOf(cells.area, cells.part),
      name: checkLength(cells.name, LONGEST.name, at),
      unit: checkLength(cells.unit, LONGEST.unit, at),
      ...{ direction, nearest },
      method: methodOf(cells, at),
      definition: checkLength(cells.definition, LONGEST.definition, at),
      source: checkLength(cells.source, LONGEST.source, at),
      sourceYear:
        cells.sourceYear === '' ? null : wholeNumberOf(cells.sourceYear, [1990, 2200], at),
      note: checkLength(cells.note, LONGEST.note, at),
      merging: choiceOf(cells.merging, MERGINGS, 'cannot', at),
      sumOf: splitList(cells.sumOf).flatMap((name) => {
        const part = named(name, known, before.indicators);
        if (part && part.id === ids[index])
          return problems.add(sheet, cells.row, 'itself', { name }) ?? [];
        return part?.id ?? problems.add(sheet, cells.row, 'noIndicator', { name }) ?? [];
      }),
    };
  });
  for (const name of found.under)
    if (!headed(name, categories, before.categories))
      problems.add(sheet, null, 'weightColumn', { category: name });
  const weights = categories.flatMap((category) => {
    const column = underOf(found.under, category, categories, before.categories);
    if (column === undefined)
      return before.weights.filter(({ categoryId }) => categoryId === category.id);
    return measured.flatMap(({ under, row }, index) => {
      const text = under.get(column) ?? '';
      const weight = text === '' ? 0 : (hundredthsOf(text, { sheet, row, problems }) ?? 0);
      return weight > 0 ? { indicatorId: ids[index] ?? '', categoryId: category.id, weight } : [];
    });
  });
  return { areas: areas.all, indicators, weights };
}

/** Weights that a workbook changes are 100 % together; those it leaves alone may be unfinished. */
export function checkSums(before: Outline, read: Outline, problems: Problems): void {
  const inOrder = ({ weights }: Outline) =>
    weights
      .map(({ indicatorId, categoryId, weight }) => `${indicatorId} ${categoryId} ${weight}`)
      .sort()
      .join();
  if (inOrder(before) === inOrder(read)) return;
  for (const { id, name } of read.categories) {
    const own = read.weights.filter(({ categoryId }) => categoryId === id);
    const sum = own.reduce((whole, { weight }) => whole + weight, 0);
    if (sum !== WHOLE_WEIGHT)
      problems.add(SHEETS.indicators, null, 'weights', { category: name, sum: sum / 100 });
  }
}

/**
 * Areas in the order of their first row. One that has another name, and only indicators of one that is
 * gone, is that one renamed.
 */
function areasIn(
  rows: readonly { area: string; part: string; indicatorId: string | null }[],
  before: Outline,
): { all: OutlineArea[]; idOf: (area: string, part: string) => string } {
  const all: OutlineArea[] = [];
  const wasIn = new Map(before.indicators.map(({ id, areaId }) => [id, areaId]));
  const parentOf = new Map(before.areas.map(({ id, parentId }) => [id, parentId]));
  const isNamed = (name: string, parentId: string | null) =>
    rows.some(({ area, part }) =>
      parentId === null
        ? area === name
        : part === name && before.areas.find(({ id }) => id === parentId)?.name === area,
    );
  const find = (name: string, parentId: string | null) =>
    all.find((one) => one.name === name && one.parentId === parentId);
  const add = (name: string, parentId: string | null, own: typeof rows): string => {
    const there = find(name, parentId);
    if (there) return there.id;
    const isFree = ({ id }: OutlineArea) => !all.some((one) => one.id === id);
    const known = before.areas.find(
      (one) => one.name === name && one.parentId === parentId && isFree(one),
    );
    const was = new Set(
      own.flatMap(({ indicatorId }) => {
        const area = indicatorId === null ? undefined : wasIn.get(indicatorId);
        if (area === undefined) return [];
        return (parentId === null ? (parentOf.get(area) ?? area) : area) as string;
      }),
    );
    const [only, ...more] = was;
    const renamed =
      more.length > 0
        ? undefined
        : before.areas.find(
            (one) =>
              one.id === only &&
              (one.parentId === null) === (parentId === null) &&
              isFree(one) &&
              !isNamed(one.name, one.parentId),
          );
    const id = known?.id ?? renamed?.id ?? `${NEW}area ${all.length + 1}`;
    all.push({ id, parentId, name });
    return id;
  };
  for (const { area, part } of rows) {
    const own = rows.filter((one) => one.area === area);
    const parent = add(area, null, own);
    if (part !== '')
      add(
        part,
        parent,
        own.filter((one) => one.part === part),
      );
  }
  return {
    all,
    idOf(area, part) {
      const parent = find(area, null)?.id ?? '';
      return part === '' ? parent : (find(part, parent)?.id ?? parent);
    },
  };
}
