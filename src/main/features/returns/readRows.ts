import {
  type PackItem,
  permittedFields,
  type ReturnField,
  type ReturnValues,
  type Skipped,
  type SkipReason,
} from '@shared/returns/returns';
import { cleanText } from '../../documents';
import { type ReadingDay, readCell } from './cells';
import { NO_CHANGE } from './pack.template';
import { codeKey, type FoundRow, type FoundSheet, lockedKey } from './sheet';

export type ReadRows = {
  /** what the file says of each item, by code: only what is certain */
  said: Map<string, Partial<ReturnValues>>;
  /** rows whose code is no row of this pack */
  strangers: FoundRow[];
  skipped: Skipped[];
  /** a locked cell no longer says what it said */
  lockedChanged: boolean;
};

const SHOWN_TEXT = 200;

/** A row and what each of its cells means, so that 同上 below it can be understood. */
type Above = { item: PackItem; meant: Partial<ReturnValues> };

/** Reads rows by their code, never by their place. */
export function readRows(
  sheets: readonly FoundSheet[],
  items: readonly PackItem[],
  day: ReadingDay,
): ReadRows {
  const byCode = new Map(items.map((item) => [item.code, item]));
  const read: ReadRows = { said: new Map(), strangers: [], skipped: [], lockedChanged: false };
  const rowsOf = new Map<string, { row: FoundRow; said: Partial<ReturnValues> }[]>();
  for (const sheet of sheets) {
    read.skipped.push(...sheet.skipped);
    let above: Above | null = null;
    for (const row of sheet.rows) {
      const item: PackItem | undefined = byCode.get(codeKey(row.code ?? ''));
      if (!item) {
        read.strangers.push(row);
        above = null;
      } else if (isAnother(row, item)) {
        read.lockedChanged = true;
        read.skipped.push(about(row, null, row.locked.wording ?? '', 'lockedChanged'));
        above = null;
      } else {
        const { said, skipped, meant } = readRow(row, item, sheet.fields, above, day);
        read.skipped.push(...skipped);
        rowsOf.set(item.code, [...(rowsOf.get(item.code) ?? []), { row, said }]);
        above = { item, meant };
      }
    }
  }
  for (const [code, rows] of rowsOf) {
    const [first] = rows;
    const alike = rows.every(({ said }) => JSON.stringify(said) === JSON.stringify(first?.said));
    if (first && alike) read.said.set(code, first.said);
    else for (const { row } of rows) read.skipped.push(about(row, null, code, 'codeTwice'));
  }
  return read;
}

export const about = (
  row: FoundRow,
  field: ReturnField | null,
  text: string,
  reason: SkipReason,
): Skipped => ({
  row: row.row,
  code: row.code,
  field,
  text: cleanText(text).slice(0, SHOWN_TEXT),
  reason,
});

/** Whether the code stands beside another issue's number or wording: rows were pasted over. */
function isAnother({ locked }: FoundRow, { base }: PackItem): boolean {
  const { number, wording } = locked;
  return (
    (number !== undefined && lockedKey(number) !== String(base.number)) ||
    (wording !== undefined && lockedKey(wording) !== lockedKey(base.wording))
  );
}

function readRow(
  row: FoundRow,
  item: PackItem,
  fields: ReadonlySet<ReturnField>,
  above: Above | null,
  day: ReadingDay,
) {
  const said: Partial<ReturnValues> = {};
  const meant: Partial<ReturnValues> = {};
  const skipped: Skipped[] = [];
  for (const field of fields) {
    const cell = row.cells[field];
    const text = cell?.text ?? '';
    const skip = (reason: SkipReason) => skipped.push(about(row, field, text, reason));
    if (!permittedFields[item.role].includes(field)) {
      const compact = cleanText(text).normalize('NFKC').replace(/\s/g, '');
      if (compact !== '' && !NO_CHANGE.test(compact)) skip('notPermitted');
      continue;
    }
    const base = item.base.values[field];
    const reading = readCell(field, cell, base, day);
    if (reading.kind === 'unchanged') meant[field] = base;
    else if (row.mergedAcross.has(field)) skip('mergedAcross');
    else if (reading.kind === 'problem') skip(reading.reason);
    else {
      const value = reading.kind === 'value' ? reading.value : ditto(field, item, above);
      if (typeof value !== 'string') skip(value.reason);
      else {
        meant[field] = value;
        if (value !== base) said[field] = value;
      }
    }
  }
  return { said, meant, skipped };
}

/** 同上 means the row that stood above when the pack went out; after sorting, nobody knows. */
function ditto(
  field: ReturnField,
  item: PackItem,
  above: Above | null,
): string | { reason: SkipReason } {
  if (above?.item.position !== item.position - 1) return { reason: 'dittoOutOfOrder' };
  return above.meant[field] || { reason: 'dittoNothingAbove' };
}
