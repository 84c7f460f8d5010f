import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openXlsx, saveXlsx } from 'hucre/xlsx';

type Value = string | number | Date | null;

/** A judge's workbook as somebody has it open in an office program: formats, rules and locks stay. */
export type OpenScoreSheet = {
  /** in the order in which they stand there */
  codes(): string[];
  /** names of the criteria, without what stands in brackets behind them */
  criteria(): string[];
  /** points by criterion, in the order of the columns */
  give(code: string, points: readonly Value[]): void;
  abstain(code: string): void;
  type(code: string, head: string, said: Value): void;
  said(code: string, head: string): Value;
  /** Moves formulas along, as office programs do not in locked rows: what a judge may force. */
  deleteRow(code: string): void;
  insertRow(before: string, row: Value[]): void;
  sort(order: (a: string, b: string) => number): void;
  /** the hidden key */
  key(name: string, said: string): void;
  dropKey(): void;
  save(path: string): Promise<string>;
};

const CODE = '编号';
const ABSTAINED = '弃权';

export async function openScoreSheet(path: string): Promise<OpenScoreSheet> {
  const book = await openXlsx(readFileSync(path));
  const sheet = book.sheets.find(({ rows }) => rows.some((row) => row.includes(CODE)));
  if (!sheet) throw new Error(`${path}: no score sheet`);
  const rows = sheet.rows as Value[][];
  const headRow = rows.findIndex((row) => row.includes(CODE));
  const heads = (rows[headRow] ?? []).map((head) => String(head ?? ''));
  const codeColumn = heads.indexOf(CODE);
  const isData = (row: Value[] | undefined) => /^\d+$/.test(String(row?.[codeColumn] ?? ''));
  const rowOf = (code: string) => {
    const at = rows.findIndex((row, r) => r > headRow && String(row[codeColumn]) === code);
    if (at < 0) throw new Error(`${path}: no row ${code}`);
    return at;
  };
  const columnOf = (name: string) => {
    const at = heads.findIndex((head) => head === name || head.startsWith(`${name}（`));
    if (at < 0) throw new Error(`${path}: no column ${name}`);
    return at;
  };
  const scored = () => heads.flatMap((head, at) => (head.includes('满分') ? [at] : []));
  /** Puts every row where `to` says, with the cells that know more than a value. */
  const move = (to: (row: number) => number | null) => {
    const cells = sheet.cells;
    if (!cells) return;
    const moved = [...cells].flatMap(([key, cell]) => {
      const [row = 0, column = 0] = key.split(',').map(Number);
      const at = to(row);
      return at === null ? [] : [[`${at},${column}`, cell] as const];
    });
    cells.clear();
    for (const [key, cell] of moved) cells.set(key, cell);
  };
  const shift = (from: number, by: number) => {
    for (const merge of sheet.merges ?? []) {
      if (merge.startRow < from) continue;
      merge.startRow += by;
      merge.endRow += by;
    }
  };
  const meta = () => book.sheets.find((one) => one.rows.some(([name]) => name === 'checksum'));
  const put = (row: number, column: number, said: Value) => {
    const line = rows[row] as Value[];
    while (line.length <= column) line.push(null);
    line[column] = said;
    const cell = sheet.cells?.get(`${row},${column}`);
    if (cell)
      Object.assign(cell, {
        value: said,
        type: undefined,
        formula: undefined,
        formulaResult: undefined,
      });
  };
  const opened: OpenScoreSheet = {
    codes: () =>
      rows
        .slice(headRow + 1)
        .filter(isData)
        .map((row) => String(row[codeColumn])),
    criteria: () => scored().map((at) => (heads[at] ?? '').replace(/（.*$/, '')),
    give(code, points) {
      for (const [at, column] of scored().entries()) put(rowOf(code), column, points[at] ?? null);
    },
    abstain: (code) => put(rowOf(code), columnOf(ABSTAINED), ABSTAINED),
    type: (code, head, said) => put(rowOf(code), columnOf(head), said),
    said: (code, head) => rows[rowOf(code)]?.[columnOf(head)] ?? null,
    deleteRow(code) {
      const gone = rowOf(code);
      rows.splice(gone, 1);
      shift(gone, -1);
      move((row) => (row === gone ? null : row > gone ? row - 1 : row));
    },
    insertRow(before, row) {
      const at = rowOf(before);
      rows.splice(at, 0, row);
      shift(at, 1);
      move((each) => (each >= at ? each + 1 : each));
    },
    sort(order) {
      const first = headRow + 1;
      const data = rows.slice(first).filter(isData);
      const before = data.map((row) => row);
      data.sort((a, b) => order(String(a[codeColumn]), String(b[codeColumn])));
      rows.splice(first, data.length, ...data);
      move((row) => {
        const moved = before[row - first];
        return moved ? first + data.indexOf(moved) : row;
      });
    },
    key(name, said) {
      const row = meta()?.rows.find(([key]) => key === name) as Value[] | undefined;
      if (!row) throw new Error(`${path}: no key ${name}`);
      row[1] = said;
    },
    dropKey() {
      const at = book.sheets.findIndex((one) => one.rows === meta()?.rows);
      book.sheets.splice(at, 1);
    },
    async save(target) {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, await saveXlsx(book));
      return target;
    },
  };
  return opened;
}

/**
 * Fills in a judge's workbook to its end and saves it.
 * @param give points by criterion for a code, or an abstention
 */
export async function fillInSheet(
  path: string,
  target: string,
  give: (code: string) => readonly number[] | 'abstained',
): Promise<string> {
  const sheet = await openScoreSheet(path);
  for (const code of sheet.codes()) {
    const given = give(code);
    if (given === 'abstained') sheet.abstain(code);
    else sheet.give(code, given);
  }
  return await sheet.save(target);
}
