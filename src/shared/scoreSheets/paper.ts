import type { Hundredths } from '../scoring/scoreSheet';

/** A row of a paper form as one person read it. `points` by criterion, null where the paper is blank. */
export type PaperRow = { code: string; abstained: boolean; points: (Hundredths | null)[] };

/** Which cell of a row: the number of a criterion from 0, or the box for an abstention. */
export type PaperCell = number | 'abstained';

/** What stands in a cell: points, nothing, or for the box whether it is ticked. */
export type PaperValue = Hundredths | boolean | null;

export type Mismatch = { code: string; cell: PaperCell; first: PaperValue; second: PaperValue };

/** What somebody saw who looked at the paper once more. */
export type Settlement = { code: string; cell: PaperCell; value: PaperValue };

const valueIn = (row: PaperRow | undefined, cell: PaperCell): PaperValue => {
  if (cell === 'abstained') return row?.abstained ?? false;
  return row?.points[cell] ?? null;
};

const cellsOf = (criteria: number): PaperCell[] => [
  ...Array.from({ length: criteria }, (_, at) => at),
  'abstained',
];

const byCode = (rows: readonly PaperRow[]) => new Map(rows.map((row) => [row.code, row]));

/** Cells that two people read differently, in the order of the sheet. */
export function mismatchesOf(
  first: readonly PaperRow[],
  second: readonly PaperRow[],
  codes: readonly string[],
  criteria: number,
): Mismatch[] {
  const [one, two] = [byCode(first), byCode(second)];
  return codes.flatMap((code) =>
    cellsOf(criteria).flatMap((cell): Mismatch[] => {
      const pair = { first: valueIn(one.get(code), cell), second: valueIn(two.get(code), cell) };
      return pair.first === pair.second ? [] : [{ code, cell, ...pair }];
    }),
  );
}

/**
 * The sheet as it counts: what both read alike, and for the rest what was settled.
 * @returns null while a cell is open
 */
export function agreedRows(
  first: readonly PaperRow[],
  second: readonly PaperRow[],
  settled: readonly Settlement[],
  codes: readonly string[],
  criteria: number,
): PaperRow[] | null {
  const one = byCode(first);
  const open = mismatchesOf(first, second, codes, criteria);
  const said = new Map(settled.map(({ code, cell, value }) => [`${code} ${cell}`, value]));
  if (open.some(({ code, cell }) => !said.has(`${code} ${cell}`))) return null;
  const differs = new Set(open.map(({ code, cell }) => `${code} ${cell}`));
  return codes.map((code) => {
    const cellOf = (cell: PaperCell): PaperValue => {
      const key = `${code} ${cell}`;
      return differs.has(key) ? (said.get(key) ?? null) : valueIn(one.get(code), cell);
    };
    return {
      code,
      abstained: cellOf('abstained') === true,
      points: Array.from({ length: criteria }, (_, at) => cellOf(at) as Hundredths | null),
    };
  });
}
