import { MOST_CATEGORIES } from '@shared/evaluation/system';
import type { Outline, OutlineCategory, OutlineHonour } from '@shared/indicatorSystem/outline';
import type { Table } from '../../documents';
import { type At, choiceOf, numberOf, ruleOf, wholeNumberOf } from './cells';
import { checkLength, headed, idsOf, type Known, LONGEST, NEW, named, underOf } from './naming';
import { targetsIn } from './readTargets';
import { checkSums, treeIn } from './readTree';
import { Problems, rowsOf } from './rows';
import {
  BY,
  CATEGORY_HEADS,
  GATE_HEADS,
  HONOUR_HEADS,
  KINDS,
  MEMBER_HEADS,
  MUST,
  RULE_HEADS,
  SEATS_FOR_ALL,
  SEATS_HEAD,
  SHEETS,
  splitList,
} from './workbook.template';

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
  const rule = rowsOf(table, SHEETS.rule, RULE_HEADS, problems);
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
    targets: targetsIn(table, before, {
      ...{ countyIds, problems, indicators: tree.indicators },
      members: new Set(categories.flatMap((category) => category.countyIds)),
    }),
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

function categoriesIn(
  table: Table,
  before: Outline,
  countyIds: ReadonlySet<string>,
  problems: Problems,
): readonly OutlineCategory[] {
  const listed = rowsOf(table, SHEETS.categories, CATEGORY_HEADS, problems);
  const rows = listed?.rows.map(({ row, cells }) => ({ row, ...cells })) ?? [];
  const ids = idsOf(rows, before.categories, SHEETS.categories, problems);
  if (listed && rows.length === 0) problems.add(SHEETS.categories, null, 'noCategory');
  if (rows.length > MOST_CATEGORIES)
    problems.add(SHEETS.categories, null, 'tooMany', { count: rows.length, most: MOST_CATEGORIES });
  for (const { row, name } of rows)
    checkLength(name, LONGEST.short, { sheet: SHEETS.categories, row, problems });
  const categories: Known[] = listed
    ? rows.map(({ name }, at) => ({ id: ids[at] ?? '', name }))
    : before.categories.map(({ id, name }) => ({ id, name }));
  const members = rowsOf(table, SHEETS.members, MEMBER_HEADS, problems);
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
    const found = named(category, categories, before.categories);
    if (found) inside.get(found.id)?.push(code);
    else problems.add(SHEETS.members, row, 'noSuchCategory', { category });
  }
  return categories.map((one) => ({ ...one, countyIds: inside.get(one.id) ?? [] }));
}

function gatesIn(
  table: Table,
  before: Outline,
  indicators: readonly Known[],
  categories: readonly Known[],
  problems: Problems,
): Outline['gates'] {
  const sheet = SHEETS.gates;
  const found = rowsOf(table, sheet, GATE_HEADS, problems);
  if (!found) return before.gates;
  const known = new Set(before.gates.map(({ id }) => id));
  return found.rows.flatMap(({ row, cells }) => {
    const at: At = { sheet, row, problems };
    const indicator = named(cells.indicator, indicators, before.indicators);
    if (!indicator) return problems.add(sheet, row, 'noIndicator', { name: cells.indicator }) ?? [];
    const category = named(cells.category, categories, before.categories);
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
  const found = rowsOf(table, sheet, HONOUR_HEADS, problems, SEATS_HEAD);
  if (!found) return before.honours;
  const rows = found.rows.map(({ row, cells, under }) => ({ row, under, ...cells }));
  const ids = idsOf(rows, before.honours, sheet, problems);
  const honours = rows.map(({ name }, at) => ({ id: ids[at] ?? '', name }));
  const groups = [
    { id: null, column: SEATS_FOR_ALL },
    ...categories.map((category) => ({
      id: category.id,
      column: underOf(found.under, category, categories, before.categories),
    })),
  ];
  for (const name of found.under)
    if (name !== SEATS_FOR_ALL && !headed(name, categories, before.categories))
      problems.add(sheet, null, 'weightColumn', { category: name });
  return rows.map((cells, index) => {
    const at: At = { sheet, row: cells.row, problems };
    return {
      id: ids[index] ?? '',
      name: checkLength(cells.name, LONGEST.short, at),
      kind: choiceOf(cells.kind, KINDS, 'special', at),
      by: choiceOf(cells.by, BY, 'place', at),
      seats: groups.flatMap(({ id, column }) => {
        const text = (column && cells.under.get(column)) ?? '';
        const count = text === '' ? 0 : (wholeNumberOf(text, [0, 200], at) ?? 0);
        return count > 0 ? { categoryId: id, count } : [];
      }),
      excludes: splitList(cells.excludes).flatMap((name) => {
        const other = named(name, honours, before.honours);
        if (other && other.id === ids[index])
          return problems.add(sheet, cells.row, 'itself', { name }) ?? [];
        return other?.id ?? problems.add(sheet, cells.row, 'noHonour', { name }) ?? [];
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
    targets: read.targets.filter((one) => indicators.has(one.indicatorId)),
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
