import { isSame, readValue } from '../evaluation/value';
import {
  type FoundTable,
  type KnownCounty,
  type KnownIndicator,
  type Layout,
  valueTable,
} from '../evaluation/valueTable';
import type { CalendarDate } from '../time';

/** A sheet of a file as texts; `broken`: cells (`row column`, from 0) whose formula gives nothing. */
export type TableSheet = {
  name: string;
  grid: readonly (readonly string[])[];
  broken: ReadonlySet<string>;
};

/** What a person said about a file. */
export type Meanings = {
  heads: readonly { head: string; indicatorId: string | null }[];
  counties: readonly { sheet: string; at: number; text: string; countyId: string | null }[];
};

type Place = { sheet: string; row: number; column: number; countyId: string; indicatorId: string };

export const cellStates = ['new', 'changed', 'removed', 'same'] as const;
export type TableCell = Place & {
  is: (typeof cellStates)[number];
  /** as it stands in the file */
  text: string;
  /** in the indicator's unit; null where the file has a dash */
  there: string | null;
  here: string | null;
  convertedFrom: string | null;
};
export type TableProblem = Place & {
  text: string;
  problem: { key: string; params: Record<string, string | number> };
};

export type UnknownHead = {
  head: string;
  /** sheets that have it */
  sheets: string[];
  /** what a person said; undefined while nobody did */
  indicatorId: string | null | undefined;
};
export type UnknownCounty = {
  sheet: string;
  /** row (column, where the table is turned), from 0 */
  at: number;
  text: string;
  ambiguous: boolean;
  countyId: string | null | undefined;
};

export type ReadTable = {
  sheets: { name: string; layout: Layout; counties: number; figures: number }[];
  /** names of sheets in which nothing was found */
  without: string[];
  unknownHeads: UnknownHead[];
  unknownCounties: UnknownCounty[];
  cells: TableCell[];
  problems: TableProblem[];
  /** the same figure again with another value: only the first is taken */
  twice: { sheet: string; countyId: string; indicatorId: string; first: string; other: string }[];
  /** cells without a figure, here neither */
  missing: number;
};

/** What an earlier table says of a head. `isApplied`: nothing else in the table could be meant, so that it counts until changed. */
export type Remembered = { indicatorId: string | null; usedOn: CalendarDate; isApplied: boolean };

/** What a preview shows of a file. */
export type TablePreview = Omit<ReadTable, 'unknownHeads'> & {
  hash: string;
  fileName: string;
  /** with what an earlier table says of them */
  unknownHeads: (UnknownHead & { remembered: Remembered | null })[];
};

/** Values by indicator, then by county, as written. */
type Values = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads every sheet and holds it beside what stands here. Nothing is guessed. */
export function readTables(
  sheets: readonly TableSheet[],
  counties: readonly KnownCounty[],
  indicators: readonly KnownIndicator[],
  meanings: Meanings,
  here: Values,
): ReadTable {
  const read: ReadTable = {
    ...{ sheets: [], without: [], unknownHeads: [], unknownCounties: [] },
    ...{ cells: [], problems: [], twice: [], missing: 0 },
  };
  const mapping = new Map(meanings.heads.map(({ head, indicatorId }) => [head, indicatorId]));
  const unitOf = new Map(indicators.map(({ id, unit }) => [id, unit]));
  const taken = new Map<string, string>();
  for (const { name, grid, broken } of sheets) {
    const plain = valueTable(grid, counties, indicators);
    if (!plain) {
      read.without.push(name);
      continue;
    }
    const named = meanings.counties.filter(({ sheet }) => sheet === name);
    const table =
      named.length + mapping.size === 0
        ? plain
        : (valueTable(withCounties(grid, plain.layout, named), counties, indicators, mapping) ??
          plain);
    const { layout } = table;
    read.sheets.push({ name, layout, counties: table.counties, figures: table.values.length });
    addHeads(read.unknownHeads, name, plain, mapping);
    for (const { at, text, ambiguous } of plain.unknownCounties) {
      const said = named.find((one) => one.at === at && one.text === text);
      read.unknownCounties.push({ sheet: name, at, text, ambiguous, countyId: said?.countyId });
    }
    for (const { first, other, countyId, indicatorId } of table.twice)
      read.twice.push({ sheet: name, countyId, indicatorId, first, other });
    for (const { row, column, countyId, indicatorId, text, unit } of table.values) {
      const place: Place = { sheet: name, row, column, countyId, indicatorId };
      // An empty cell says nothing; only a dash says that there is no figure.
      if (text.trim() === '' && !broken.has(`${row} ${column}`)) {
        if (!here.get(indicatorId)?.has(countyId)) read.missing += 1;
        continue;
      }
      const is = readValue(text, unitOf.get(indicatorId) ?? '', unit);
      const now = here.get(indicatorId)?.get(countyId) ?? null;
      if (broken.has(`${row} ${column}`)) {
        const problem = { key: 'indicatorValues:problem.formula', params: { text } };
        read.problems.push({ ...place, text, problem });
        continue;
      }
      if (is.is === 'problem') {
        const { key, params } = is.problem;
        read.problems.push({ ...place, text, problem: { key, params } });
        continue;
      }
      const there = is.is === 'value' ? is.text : null;
      const key = `${countyId} ${indicatorId}`;
      const before = taken.get(key);
      if (before !== undefined) {
        if (there !== null && !isSame(before, there))
          read.twice.push({ sheet: name, countyId, indicatorId, first: before, other: text });
        continue;
      }
      if (there !== null) taken.set(key, there);
      else if (now === null) {
        read.missing += 1;
        continue;
      }
      const state = isSame(there, now)
        ? 'same'
        : now === null
          ? 'new'
          : there === null
            ? 'removed'
            : 'changed';
      const convertedFrom = is.is === 'value' ? is.convertedFrom : null;
      read.cells.push({ ...place, is: state, text, there, here: now, convertedFrom });
    }
  }
  return withoutOverruled(read, taken);
}

/** A dash in one sheet says nothing where another sheet has the figure. */
const withoutOverruled = (read: ReadTable, taken: ReadonlyMap<string, string>): ReadTable => ({
  ...read,
  cells: read.cells.filter(
    ({ is, countyId, indicatorId }) => is !== 'removed' || !taken.has(`${countyId} ${indicatorId}`),
  ),
});

/** Writes a county's code where a person said which county a name is. */
function withCounties(
  grid: TableSheet['grid'],
  layout: Layout,
  named: Meanings['counties'],
): string[][] {
  const rows = grid.map((row) => [...row]);
  for (const { at, text, countyId } of named) {
    if (countyId === null) continue;
    if (layout === 'turned') {
      const row = rows.find((cells) => cells[at] === text);
      if (row) row[at] = countyId;
    } else {
      const row = rows[at];
      const column = row?.indexOf(text) ?? -1;
      if (row && column >= 0) row[column] = countyId;
    }
  }
  return rows;
}

function addHeads(
  heads: UnknownHead[],
  sheet: string,
  { unknownHeads }: FoundTable,
  mapping: ReadonlyMap<string, string | null>,
): void {
  for (const head of new Set(unknownHeads)) {
    const there = heads.find((one) => one.head === head);
    if (there) there.sheets.push(sheet);
    else heads.push({ head, sheets: [sheet], indicatorId: mapping.get(head) });
  }
}
