import type {
  Outline,
  OutlineArea,
  OutlineCategory,
  OutlineHonour,
  OutlineIndicator,
} from '@shared/indicatorSystem/outline';
import { WHOLE_WEIGHT } from '@shared/scoring/scoreSheet';
import type { Table } from '../../documents';
import {
  type At,
  choiceOf,
  hundredthsOf,
  methodOf,
  numberOf,
  ruleOf,
  wholeNumberOf,
} from './cells';
import { Problems, rowsOf } from './rows';
import {
  BY,
  CATEGORY_HEADS,
  DIRECTIONS,
  GATE_HEADS,
  HONOUR_HEADS,
  INDICATOR_HEADS,
  KINDS,
  MEMBER_HEADS,
  MERGINGS,
  MUST,
  RULE_HEADS,
  SEATS_FOR_ALL,
  SEATS_HEAD,
  SHEETS,
  splitList,
  WEIGHTS_HEAD,
} from './workbook.template';

/** Ids of rows that are not there yet begin with this. */
export const NEW = 'new ';

/** Longest entries, as the system takes them. */
const LONGEST = { name: 80, unit: 20, definition: 1000, source: 200, note: 500, short: 40 };

export type ReadSystem = { outline: Outline; problems: Problems };

/**
 * The system as a workbook has it. Rows are known by their id, then by their name, and are else new;
 * sheets that are not there leave their part as it is.
 * @param countyIds all counties there are
 */
export function readSystemWorkbook(
  table: Table,
  before: Outline,
  countyIds: ReadonlySet<string>,
): ReadSystem {
  const problems = new Problems();
  const categories = categoriesIn(table, before, countyIds, problems);
  const tree = treeIn(table, before, categories, problems);
  const rule = rowsOf(table, SHEETS.rule, RULE_HEADS);
  const read: Outline = {
    rule: rule
      ? ruleOf(
          before.rule,
          rule.rows.map(({ row, cells }) => ({ row, item: cells.item, value: cells.value })),
          { sheet: SHEETS.rule, problems },
        )
      : before.rule,
    categories,
    ...tree,
    gates: gatesIn(table, before, tree.indicators, categories, problems),
    honours: honoursIn(table, before, categories, problems),
  };
  const isSystem = Object.values(SHEETS).some((name) =>
    table.sheets.some((sheet) => sheet.name.trim() === name),
  );
  if (!isSystem) problems.add('', null, 'noSystem', { sheets: Object.values(SHEETS).join(' / ') });
  const outline = withoutGone(read);
  checkSums(before, outline, problems);
  return { outline, problems };
}

type Known = { id: string; name: string };
type Row = { row: number; id: string; name: string };

/** Ids of rows: their own where it is known, of one of that name, else new ones. Names only once. */
function idsOf(
  rows: readonly Row[],
  there: readonly Known[],
  sheet: string,
  problems: Problems,
): string[] {
  const free = new Map(there.map((one) => [one.id, one]));
  const ids = rows.map(({ id }) => (free.delete(id) ? id : null));
  const names = new Set<string>();
  return rows.map(({ row, name }, at) => {
    if (name === '') problems.add(sheet, row, 'noName');
    else if (names.has(name)) problems.add(sheet, row, 'twice', { name });
    names.add(name);
    const own = ids[at] ?? [...free.values()].find((one) => one.name === name)?.id;
    if (own !== undefined) free.delete(own);
    return own ?? `${NEW}${sheet} ${row}`;
  });
}

function checkLength(text: string, most: number, { sheet, row, problems }: At): string {
  if (text.length > most) problems.add(sheet, row, 'tooLong', { text: text.slice(0, 20), most });
  return text;
}

function categoriesIn(
  table: Table,
  before: Outline,
  countyIds: ReadonlySet<string>,
  problems: Problems,
): readonly OutlineCategory[] {
  const named = rowsOf(table, SHEETS.categories, CATEGORY_HEADS);
  const rows = named?.rows.map(({ row, cells }) => ({ row, ...cells })) ?? [];
  const ids = idsOf(rows, before.categories, SHEETS.categories, problems);
  if (named && rows.length === 0) problems.add(SHEETS.categories, null, 'noCategory');
  const categories: Known[] = named
    ? rows.map(({ name }, at) => ({ id: ids[at] ?? '', name }))
    : before.categories.map(({ id, name }) => ({ id, name }));
  const members = rowsOf(table, SHEETS.members, MEMBER_HEADS);
  const kept = new Map(before.categories.map(({ id, countyIds: own }) => [id, own]));
  if (!members) return categories.map((one) => ({ ...one, countyIds: kept.get(one.id) ?? [] }));
  const inside = new Map<string, string[]>(categories.map(({ id }) => [id, []]));
  const seen = new Set<string>();
  for (const { row, cells } of members.rows) {
    const { code, category } = cells;
    const at = { code, name: cells.county };
    if (!countyIds.has(code)) problems.add(SHEETS.members, row, 'noCounty', at);
    else if (seen.has(code)) problems.add(SHEETS.members, row, 'countyTwice', at);
    seen.add(code);
    if (category === '') continue;
    const found = categories.find(({ name }) => name === category);
    if (found) inside.get(found.id)?.push(code);
    else problems.add(SHEETS.members, row, 'noSuchCategory', { category });
  }
  return categories.map((one) => ({ ...one, countyIds: inside.get(one.id) ?? [] }));
}

type Tree = Pick<Outline, 'areas' | 'indicators' | 'weights'>;

function treeIn(
  table: Table,
  before: Outline,
  categories: readonly Known[],
  problems: Problems,
): Tree {
  const sheet = SHEETS.indicators;
  const found = rowsOf(table, sheet, INDICATOR_HEADS, WEIGHTS_HEAD);
  if (!found) return before;
  // An area stands in the first of its rows only, as long as nobody merged the cells.
  let above = '';
  const rows = found.rows.map(({ row, cells, under }) => {
    above = cells.area || above;
    if (above === '') problems.add(sheet, row, 'noArea');
    return { row, under, ...cells, area: above };
  });
  const measured = rows.filter(({ name, row, unit, definition }) => {
    if (name === '' && (unit !== '' || definition !== '')) problems.add(sheet, row, 'noName');
    return name !== '';
  });
  const ids = idsOf(measured, before.indicators, sheet, problems);
  const areas = areasIn(
    rows.map(({ area, part, row }) => ({
      ...{ area, part },
      indicatorId: ids[measured.findIndex((one) => one.row === row)] ?? null,
    })),
    before,
  );
  const idOfName = new Map(measured.map(({ name }, at) => [name, ids[at] ?? '']));
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
        const id = idOfName.get(name);
        return id ?? problems.add(sheet, cells.row, 'noIndicator', { name }) ?? [];
      }),
    };
  });
  for (const name of found.under)
    if (!categories.some((category) => category.name === name))
      problems.add(sheet, null, 'weightColumn', { category: name });
  const weights = categories.flatMap((category) => {
    if (!found.under.includes(category.name))
      return before.weights.filter(({ categoryId }) => categoryId === category.id);
    return measured.flatMap(({ under, row }, index) => {
      const text = under.get(category.name) ?? '';
      const weight = text === '' ? 0 : (hundredthsOf(text, { sheet, row, problems }) ?? 0);
      return weight > 0 ? { indicatorId: ids[index] ?? '', categoryId: category.id, weight } : [];
    });
  });
  return { areas: areas.all, indicators, weights };
}

/** Weights that a workbook changes are 100 % together; those it leaves alone may be unfinished. */
function checkSums(before: Outline, read: Outline, problems: Problems): void {
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

function gatesIn(
  table: Table,
  before: Outline,
  indicators: readonly Known[],
  categories: readonly Known[],
  problems: Problems,
): Outline['gates'] {
  const sheet = SHEETS.gates;
  const found = rowsOf(table, sheet, GATE_HEADS);
  if (!found) return before.gates;
  const known = new Set(before.gates.map(({ id }) => id));
  return found.rows.flatMap(({ row, cells }) => {
    const at: At = { sheet, row, problems };
    const indicator = indicators.find(({ name }) => name === cells.indicator);
    if (!indicator) return problems.add(sheet, row, 'noIndicator', { name: cells.indicator }) ?? [];
    const category = categories.find(({ name }) => name === cells.category);
    if (cells.category !== '' && !category)
      problems.add(sheet, row, 'noSuchCategory', { category: cells.category });
    const value = numberOf(cells.value, at);
    if (value === null)
      return cells.value === '' ? (problems.add(sheet, row, 'noValue') ?? []) : [];
    const isKnown = known.delete(cells.id);
    return {
      id: isKnown ? cells.id : `${NEW}gate ${row}`,
      ...{ indicatorId: indicator.id, categoryId: category?.id ?? null, value },
      must: choiceOf(cells.must, MUST, 'atLeast', at),
    };
  });
}

function honoursIn(
  table: Table,
  before: Outline,
  categories: readonly Known[],
  problems: Problems,
): readonly OutlineHonour[] {
  const sheet = SHEETS.honours;
  const found = rowsOf(table, sheet, HONOUR_HEADS, SEATS_HEAD);
  if (!found) return before.honours;
  const rows = found.rows.map(({ row, cells, under }) => ({ row, under, ...cells }));
  const ids = idsOf(rows, before.honours, sheet, problems);
  const groups = [{ id: null, name: SEATS_FOR_ALL }, ...categories];
  for (const name of found.under)
    if (!groups.some((group) => group.name === name))
      problems.add(sheet, null, 'weightColumn', { category: name });
  return rows.map((cells, index) => {
    const at: At = { sheet, row: cells.row, problems };
    return {
      id: ids[index] ?? '',
      name: checkLength(cells.name, LONGEST.short, at),
      kind: choiceOf(cells.kind, KINDS, 'special', at),
      by: choiceOf(cells.by, BY, 'place', at),
      seats: groups.flatMap(({ id, name }) => {
        const text = cells.under.get(name) ?? '';
        const count = text === '' ? 0 : (wholeNumberOf(text, [0, 200], at) ?? 0);
        return count > 0 ? { categoryId: id, count } : [];
      }),
      excludes: splitList(cells.excludes).flatMap((name) => {
        const other = rows.findIndex((one) => one.name === name);
        return ids[other] ?? problems.add(sheet, cells.row, 'noHonour', { name }) ?? [];
      }),
    };
  });
}

/** What was kept because its own sheet is not there no longer names what is gone. */
function withoutGone(read: Outline): Outline {
  const categories = new Set(read.categories.map(({ id }) => id));
  const indicators = new Set(read.indicators.map(({ id }) => id));
  return {
    ...read,
    weights: read.weights.filter((one) => indicators.has(one.indicatorId)),
    gates: read.gates.filter(
      ({ indicatorId, categoryId }) =>
        indicators.has(indicatorId) && (categoryId === null || categories.has(categoryId)),
    ),
    honours: read.honours.map((honour) => ({
      ...honour,
      seats: honour.seats.filter(
        ({ categoryId }) => categoryId === null || categories.has(categoryId),
      ),
    })),
  };
}
