import type { RowReason, SkippedCell } from '@shared/roundTrip/cells';
import { type Cell, cleanText } from '../documents';
import { codeKey } from './codes';
import type { FoundRow, FoundSheet } from './sheet';
import { NO_CHANGE } from './words.template';

/** What a cell of a returned sheet says. */
export type CellReading<Reason extends string> =
  | { kind: 'unchanged' }
  | { kind: 'ditto' }
  | { kind: 'value'; value: string }
  | { kind: 'problem'; reason: Reason };

/** A row of a form as it went out. */
type SentRow<Open extends string> = {
  code: string;
  /** from 1, as the rows stood */
  position: number;
  base: { values: Readonly<Record<Open, string>> };
};

/** How the rows of a form are understood. */
export type Reading<
  Locked extends string,
  Open extends string,
  Item extends SentRow<Open>,
  Reason extends string,
> = {
  items: readonly Item[];
  /** what may be filled in in this row */
  permitted: (item: Item) => readonly Open[];
  /** whether the code stands beside another row's locked cells: rows were pasted over */
  isAnother: (row: FoundRow<Locked, Open>, item: Item) => boolean;
  /** what is shown of a row that was pasted over */
  wordOf: (row: FoundRow<Locked, Open>) => string;
  /** @param base the value in the form as it went out */
  readCell: (field: Open, cell: Cell | undefined, base: string) => CellReading<Reason>;
};

export type ReadRows<Locked extends string, Open extends string, Reason extends string> = {
  /** what the file says of each item, by code: only what is certain */
  said: Map<string, Partial<Record<Open, string>>>;
  /** rows whose code is no row of this form */
  strangers: FoundRow<Locked, Open>[];
  skipped: SkippedCell<Open, Reason | RowReason>[];
  /** a locked cell no longer says what it said */
  lockedChanged: boolean;
};

const SHOWN_TEXT = 200;

/** A row and what each of its cells means, so that 同上 below it can be understood. */
type Above<Open extends string> = { position: number; meant: Partial<Record<Open, string>> };

type ReadRow<Open extends string, Reason extends string> = Pick<Above<Open>, 'meant'> & {
  said: Partial<Record<Open, string>>;
  skipped: SkippedCell<Open, Reason | RowReason>[];
};

/** Reads rows by their code, never by their place. */
export function readRows<
  Locked extends string,
  Open extends string,
  Item extends SentRow<Open>,
  Reason extends string,
>(
  sheets: readonly FoundSheet<Locked, Open>[],
  reading: Reading<Locked, Open, Item, Reason>,
): ReadRows<Locked, Open, Reason> {
  const byCode = new Map(reading.items.map((item) => [item.code, item]));
  const read: ReadRows<Locked, Open, Reason> = {
    said: new Map(),
    strangers: [],
    skipped: [],
    lockedChanged: false,
  };
  type Said = Partial<Record<Open, string>>;
  const rowsOf = new Map<string, { row: FoundRow<Locked, Open>; said: Said }[]>();
  for (const sheet of sheets) {
    read.skipped.push(...sheet.skipped);
    let above: Above<Open> | null = null;
    for (const row of sheet.rows) {
      const item: Item | undefined = byCode.get(codeKey(row.code ?? ''));
      if (!item) {
        read.strangers.push(row);
        above = null;
      } else if (reading.isAnother(row, item)) {
        read.lockedChanged = true;
        read.skipped.push(about<Open, RowReason>(row, null, reading.wordOf(row), 'lockedChanged'));
        above = null;
      } else {
        const { said, skipped, meant }: ReadRow<Open, Reason> = readRow(
          row,
          item,
          sheet.fields,
          above,
          reading,
        );
        read.skipped.push(...skipped);
        rowsOf.set(item.code, [...(rowsOf.get(item.code) ?? []), { row, said }]);
        above = { position: item.position, meant };
      }
    }
  }
  for (const [code, rows] of rowsOf) {
    const [first] = rows;
    const alike = rows.every(({ said }) => JSON.stringify(said) === JSON.stringify(first?.said));
    if (first && alike) read.said.set(code, first.said);
    else
      for (const { row } of rows)
        read.skipped.push(about<Open, RowReason>(row, null, code, 'codeTwice'));
  }
  return read;
}

export const about = <Open extends string, Reason extends string>(
  row: { row: number; code: string | null },
  field: Open | null,
  text: string,
  reason: Reason,
): SkippedCell<Open, Reason> => ({
  row: row.row,
  code: row.code,
  field,
  text: cleanText(text).slice(0, SHOWN_TEXT),
  reason,
});

function readRow<
  Locked extends string,
  Open extends string,
  Item extends SentRow<Open>,
  Reason extends string,
>(
  row: FoundRow<Locked, Open>,
  item: Item,
  fields: ReadonlySet<Open>,
  above: Above<Open> | null,
  { permitted, readCell }: Reading<Locked, Open, Item, Reason>,
): ReadRow<Open, Reason> {
  const said: Partial<Record<Open, string>> = {};
  const meant: Partial<Record<Open, string>> = {};
  const skipped: SkippedCell<Open, Reason | RowReason>[] = [];
  for (const field of fields) {
    const cell = row.cells[field];
    const text = cell?.text ?? '';
    const skip = (reason: Reason | RowReason) => skipped.push(about(row, field, text, reason));
    if (!permitted(item).includes(field)) {
      const compact = cleanText(text).normalize('NFKC').replace(/\s/g, '');
      if (compact !== '' && !NO_CHANGE.test(compact)) skip('notPermitted');
      continue;
    }
    const base = item.base.values[field];
    const reading = readCell(field, cell, base);
    if (reading.kind === 'unchanged') meant[field] = base;
    else if (row.mergedAcross.has(field)) skip('mergedAcross');
    else if (reading.kind === 'problem') skip(reading.reason);
    else {
      const value = reading.kind === 'value' ? reading.value : ditto(field, item.position, above);
      if (typeof value !== 'string') skip(value.reason);
      else {
        meant[field] = value;
        if (value !== base) said[field] = value;
      }
    }
  }
  return { said, meant, skipped };
}

/** 同上 means the row that stood above when the form went out; after sorting, nobody knows. */
function ditto<Open extends string>(
  field: Open,
  position: number,
  above: Above<Open> | null,
): string | { reason: RowReason } {
  if (above?.position !== position - 1) return { reason: 'dittoOutOfOrder' };
  return above.meant[field] || { reason: 'dittoNothingAbove' };
}
