import type { AppError } from '../errors';
import type { Way } from '../evaluation/checks';
import { asDecimal, readValue } from '../evaluation/value';
import { decimal } from '../evaluation/working';
import { exact, times } from '../scoring/exact';

/** A figure in a wrong unit put right, exactly. */
export function corrected(value: string, factor: number, way: Way): string {
  const by = way === 'times' ? exact(factor) : exact(1, factor);
  const right = times(decimal(value) ?? exact(0), by);
  // A power of ten leaves a decimal a decimal.
  return asDecimal(right) ?? value;
}

/** A cell of a block that was pasted. */
export type PastedFigure = { indicatorId: string; countyId: string; value: string | null };
export type PastedProblem = {
  indicatorId: string;
  countyId: string;
  text: string;
  problem: AppError;
};
export type PastedBlock = {
  figures: PastedFigure[];
  problems: PastedProblem[];
  /** rows and columns that went over the edge of the table */
  cutOff: { rows: number; columns: number };
};

/**
 * A block from a spreadsheet as texts: tabs between cells, lines between rows; a cell in quotation
 * marks may hold both, and two marks in it are one.
 */
export function blockOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const end = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === '\t') end();
    else if (letter === '\n') {
      end();
      rows.push([]);
    } else if (letter !== '\r') cell += letter;
  }
  end();
  // The last line of a block ends with a line break.
  if (rows.at(-1)?.join('') === '' && rows.length > 1) rows.pop();
  return rows;
}

/**
 * A block laid over the table from a cell on. An empty cell of the block leaves what is there; a dash
 * takes it away. One cell is laid over everything that is marked.
 * @param rows counties from the first cell down
 * @param columns indicators from the first cell on
 * @param marked how many of them are marked
 */
export function pasted(
  given: readonly (readonly string[])[],
  rows: readonly string[],
  columns: readonly { id: string; unit: string }[],
  marked: { rows: number; columns: number } = { rows: 1, columns: 1 },
): PastedBlock {
  const only = given.length === 1 && given[0]?.length === 1 ? given[0][0] : undefined;
  const block =
    only === undefined
      ? given
      : Array.from({ length: marked.rows }, () => Array<string>(marked.columns).fill(only));
  const width = Math.max(0, ...block.map((row) => row.length));
  const laid: PastedBlock = {
    figures: [],
    problems: [],
    cutOff: {
      rows: Math.max(0, block.length - rows.length),
      columns: Math.max(0, width - columns.length),
    },
  };
  for (const [r, countyId] of rows.slice(0, block.length).entries())
    for (const [c, { id: indicatorId, unit }] of columns.slice(0, width).entries()) {
      const text = (block[r]?.[c] ?? '').trim();
      if (text === '') continue;
      const read = readValue(text, unit);
      const at = { indicatorId, countyId };
      if (read.is === 'problem') laid.problems.push({ ...at, text, problem: read.problem });
      else laid.figures.push({ ...at, value: read.is === 'value' ? read.text : null });
    }
  return laid;
}
