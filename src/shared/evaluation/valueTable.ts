import {
  CITY_ENDING,
  COUNTY_ENDING,
  HEAD_UNIT,
  SUMMING_ROW,
  UNIT_HEADS,
  UNIT_NOTE,
  VALUE_HEADS,
} from './tableWords.template';
import { isUnit, unitOf } from './value';

export type KnownCounty = { id: string; name: string; cityName: string };
export type KnownIndicator = { id: string; name: string; unit: string };

/** One figure of a reported table, where it stands and what it is of. Rows and columns from 0. */
export type FoundValue = {
  row: number;
  column: number;
  countyId: string;
  indicatorId: string;
  text: string;
  /** what the head, the row or the sheet says its unit is */
  unit: string | null;
};

export const layouts = ['wide', 'turned', 'long'] as const;
/** wide: counties down, indicators across · turned: the other way round · long: a figure per row */
export type Layout = (typeof layouts)[number];

export type FoundTable = {
  layout: Layout;
  /** rows (columns, where it is turned) that name a county */
  counties: number;
  values: FoundValue[];
  /** heads of columns (rows, where it is turned) that carry figures of no known indicator */
  unknownHeads: string[];
  /** names that are no county, or more than one, with the row (column, where it is turned) */
  unknownCounties: { at: number; text: string; ambiguous: boolean }[];
  /** the same figure again with another value: only the first is taken */
  twice: { countyId: string; indicatorId: string; first: string; other: string; row: number }[];
};

/** Columns that a person said are an indicator, by the text of the head; null: not taken. */
export type HeadMapping = ReadonlyMap<string, string | null>;

type Grid = readonly (readonly string[])[];

/**
 * Finds the figures of a table, whichever way round it stands. Merged cells are filled in by then.
 * @returns null where no counties and heads of figures stand against each other
 */
export function valueTable(
  grid: Grid,
  counties: readonly KnownCounty[],
  indicators: readonly KnownIndicator[],
  mapping: HeadMapping = new Map(),
): FoundTable | null {
  const known = { county: countyFinder(counties), indicator: indicatorFinder(indicators, mapping) };
  const unit = sheetUnit(grid);
  const found = [
    inLong(grid, known, unit),
    inWide(grid, known, unit, 'wide'),
    inWide(turned(grid), known, unit, 'turned'),
  ].filter((one) => one !== null);
  const best = found.reduce<FoundTable | null>(
    (most, one) => (most && !holdsMore(one, most) ? most : one),
    null,
  );
  const { values, unknownHeads } = best ?? { values: [], unknownHeads: [] };
  return best && values.length + unknownHeads.length > 0 ? withoutTwice(best) : null;
}

/** Figures count first; where nothing is known yet, the way round in which more counties stand. */
const holdsMore = (one: FoundTable, other: FoundTable): boolean =>
  one.values.length === other.values.length
    ? one.unknownHeads.length > 0 && one.counties > other.counties
    : one.values.length > other.values.length;

type Named = { id: string } | 'ambiguous' | null;
type Known = {
  /** `city`: what another cell of the row says the city is */
  county: (text: string, city: string) => Named;
  indicator: (head: string) => { id: string } | 'notTaken' | null;
};

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff*※]/g, '')
    .toLowerCase();

function countyFinder(counties: readonly KnownCounty[]): Known['county'] {
  const byName = new Map<string, KnownCounty[]>();
  const add = (key: string, county: KnownCounty) => {
    const there = byName.get(key);
    if (!there) byName.set(key, [county]);
    else if (!there.includes(county)) there.push(county);
  };
  for (const county of counties) {
    const short = county.name.replace(COUNTY_ENDING, '');
    // 历城 may stand for 历城区; 市中 and 单 may not stand alone with less than two characters.
    const names = [...short].length > 1 ? [county.name, short] : [county.name];
    const city = county.cityName;
    add(county.id, county);
    for (const name of names)
      for (const prefix of ['', city, city.replace(CITY_ENDING, '')])
        add(bare(`${prefix}${name}`), county);
  }
  return (text, city) => {
    const there = byName.get(bare(text)) ?? [];
    const [only, more] = there;
    if (only && !more) return { id: only.id };
    const own = there.filter(
      ({ cityName }) =>
        city !== '' && bare(cityName).startsWith(bare(city).replace(CITY_ENDING, '')),
    );
    if (own.length === 1 && own[0]) return { id: own[0].id };
    return there.length > 0 ? 'ambiguous' : null;
  };
}

function indicatorFinder(
  indicators: readonly KnownIndicator[],
  mapping: HeadMapping,
): Known['indicator'] {
  const byName = new Map(indicators.map((one) => [bare(one.name), one.id]));
  return (head) => {
    const said = mapping.get(head);
    if (said !== undefined) return said === null ? 'notTaken' : { id: said };
    const { name } = headOf(head);
    const id = byName.get(bare(name)) ?? byName.get(bare(head));
    return id === undefined ? null : { id };
  };
}

/** `人均GDP（元）` is 人均GDP in 元. What stands in brackets may also belong to the name. */
function headOf(text: string): { name: string; unit: string | null } {
  const unit = HEAD_UNIT.exec(text)?.[1];
  return unit === undefined
    ? { name: text, unit: null }
    : { name: text.replace(HEAD_UNIT, ''), unit: unitOf(unit) };
}

function sheetUnit(grid: Grid): string | null {
  for (const row of grid.slice(0, 6))
    for (const cell of row) {
      const unit = UNIT_NOTE.exec(cell)?.[1];
      if (unit !== undefined) return unitOf(unit);
    }
  return null;
}

const turned = (grid: Grid): Grid =>
  Array.from({ length: Math.max(0, ...grid.map((row) => row.length)) }, (_, column) =>
    grid.map((row) => row[column] ?? ''),
  );

const NUMBERISH = /\d/;

/** The column in which most rows name a county, and those rows. */
function countyColumn(grid: Grid, known: Known) {
  const width = Math.max(0, ...grid.map((row) => row.length));
  let best: {
    column: number;
    rows: Map<number, string>;
    unknown: FoundTable['unknownCounties'];
  } | null = null;
  for (let column = 0; column < width; column++) {
    const rows = new Map<number, string>();
    const unknown: FoundTable['unknownCounties'] = [];
    for (const [at, row] of grid.entries()) {
      const text = row[column] ?? '';
      if (text.trim() === '' || SUMMING_ROW.test(bare(text))) continue;
      const county = known.county(text, cityIn(row, column));
      if (county !== null && county !== 'ambiguous') rows.set(at, county.id);
      else if (rows.size > 0 || county === 'ambiguous')
        unknown.push({ at, text, ambiguous: county === 'ambiguous' });
    }
    if (rows.size > (best?.rows.size ?? 0)) best = { column, rows, unknown };
  }
  return best;
}

/** What stands to the left of a county may be its city. */
const cityIn = (row: readonly string[], column: number): string =>
  row.slice(0, column).findLast((text) => CITY_ENDING.test(bare(text))) ?? '';

function inWide(grid: Grid, known: Known, unit: string | null, layout: Layout): FoundTable | null {
  const counties = countyColumn(grid, known);
  if (!counties) return null;
  const first = Math.min(...counties.rows.keys());
  const width = Math.max(...grid.map((row) => row.length));
  const unknownHeads: string[] = [];
  const values: FoundValue[] = [];
  for (let column = 0; column < width; column++) {
    if (column === counties.column) continue;
    const head = headAbove(grid, first, column, counties.column, known);
    if (head === null) {
      const text = lowestHead(grid, first, column);
      const hasNumbers = [...counties.rows.keys()].some((row) =>
        NUMBERISH.test(grid[row]?.[column] ?? ''),
      );
      if (text !== '' && hasNumbers && column > counties.column) unknownHeads.push(text);
      continue;
    }
    if (head === 'notTaken') continue;
    for (const [row, countyId] of counties.rows)
      values.push({
        ...(layout === 'turned' ? { row: column, column: row } : { row, column }),
        countyId,
        indicatorId: head.id,
        text: grid[row]?.[column] ?? '',
        unit: head.unit ?? unit,
      });
  }
  const { unknown, rows } = counties;
  return { layout, counties: rows.size, values, unknownHeads, unknownCounties: unknown, twice: [] };
}

/**
 * The indicator that a column's head names: the lowest row counts first, then the head as a path. A
 * title goes over the counties as well, and what it has in brackets need not be a unit: （初步核实）.
 */
function headAbove(grid: Grid, first: number, column: number, countyColumn: number, known: Known) {
  const titles = new Set(pathAbove(grid, first, countyColumn));
  const path = pathAbove(grid, first, column);
  for (const text of [...path].reverse().concat(path.join(''), path.join('/'))) {
    const indicator = known.indicator(text);
    if (indicator === 'notTaken') return 'notTaken' as const;
    if (indicator) {
      const units = path.flatMap((part) => {
        const { unit } = headOf(part);
        return unit === null || (titles.has(part) && !isUnit(unit)) ? [] : unit;
      });
      const unit = units.at(-1) ?? null;
      return { id: indicator.id, unit: unit ?? unitRow(grid, first, column, known) };
    }
  }
  return null;
}

const pathAbove = (grid: Grid, first: number, column: number): string[] =>
  grid
    .slice(0, first)
    .map((row) => (row[column] ?? '').trim())
    .filter((text, at, all) => text !== '' && text !== all[at - 1]);

/** A unit below a head does not name it. */
function lowestHead(grid: Grid, first: number, column: number): string {
  const path = pathAbove(grid, first, column);
  return path.findLast((text) => !isUnit(text)) ?? path.at(-1) ?? '';
}

/**
 * A row of its own below the heads: 单位 | 元 | % | …; 单位 may also be what a column of organizations
 * is called, and then names of indicators stand beside it.
 */
function unitRow(grid: Grid, first: number, column: number, known: Known): string | null {
  const row = grid
    .slice(0, first)
    .findLast((cells) => cells.some((cell) => UNIT_HEADS.includes(bare(cell))));
  const unit = row?.[column]?.trim() ?? '';
  if (unit === '' || UNIT_HEADS.includes(bare(unit)) || known.indicator(unit)) return null;
  return unitOf(unit);
}

function inLong(grid: Grid, known: Known, unit: string | null): FoundTable | null {
  const counties = countyColumn(grid, known);
  if (!counties) return null;
  const { rows } = counties;
  const first = Math.min(...rows.keys());
  const width = Math.max(...grid.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column !== counties.column,
  );
  const names = (column: number) =>
    [...rows.keys()].filter((row) => {
      const indicator = known.indicator(grid[row]?.[column] ?? '');
      return indicator !== null && indicator !== 'notTaken';
    }).length;
  const indicatorColumn = columns.reduce<number | null>(
    (best, column) => (names(column) > (best === null ? 0 : names(best)) ? column : best),
    null,
  );
  if (indicatorColumn === null) return null;
  const headed = (words: readonly string[]) =>
    columns.find((column) =>
      pathAbove(grid, first, column).some((text) => words.includes(bare(headOf(text).name))),
    );
  const numbers = (column: number) =>
    [...rows.keys()].filter((row) => /^[-+]?[\d,.]+/.test(bare(grid[row]?.[column] ?? ''))).length;
  const valueColumn =
    headed(VALUE_HEADS) ??
    columns
      .filter((column) => column > indicatorColumn)
      .reduce<number | null>(
        (best, column) => (numbers(column) > (best === null ? 0 : numbers(best)) ? column : best),
        null,
      );
  if (valueColumn === null || valueColumn === undefined) return null;
  const unitColumn = headed(UNIT_HEADS);
  const unknownHeads = new Set<string>();
  const values = [...rows].flatMap(([row, countyId]): FoundValue[] => {
    const name = grid[row]?.[indicatorColumn] ?? '';
    const indicator = known.indicator(name);
    if (indicator === 'notTaken') return [];
    if (indicator === null) {
      if (name.trim() !== '') unknownHeads.add(name.trim());
      return [];
    }
    const own = unitColumn === undefined ? '' : (grid[row]?.[unitColumn] ?? '').trim();
    return [
      {
        ...{ row, column: valueColumn, countyId, indicatorId: indicator.id },
        text: grid[row]?.[valueColumn] ?? '',
        unit: own === '' ? (headOf(name).unit ?? unit) : unitOf(own),
      },
    ];
  });
  return {
    ...{ layout: 'long' as const, counties: rows.size, values, unknownHeads: [...unknownHeads] },
    ...{ unknownCounties: counties.unknown, twice: [] },
  };
}

function withoutTwice(table: FoundTable): FoundTable {
  const first = new Map<string, FoundValue>();
  const twice: FoundTable['twice'] = [];
  for (const value of table.values) {
    const key = `${value.countyId} ${value.indicatorId}`;
    const there = first.get(key);
    if (!there) first.set(key, value);
    else if (there.text.trim() !== value.text.trim()) {
      const { countyId, indicatorId, row } = value;
      twice.push({ countyId, indicatorId, first: there.text, other: value.text, row });
    }
  }
  return { ...table, values: [...first.values()], twice };
}
