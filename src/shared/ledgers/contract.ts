import { z } from 'zod';
import { command, fileHandle, id, query, task } from '../operation';
import { calendarDate } from '../time';
import {
  LEDGER_COLUMNS,
  LEDGER_ROWS,
  type LedgerFile,
  type LedgerPreview,
  type LedgerRowState,
  ledgerFields,
  ledgerMapping,
  ledgerRow,
} from './ledger';

const toImport = z.strictObject({
  meetingId: id,
  mapping: ledgerMapping,
  rows: z.array(ledgerRow).max(LEDGER_ROWS),
  /** 截至: when progress without a date of its own was reported */
  asOf: calendarDate.nullable().default(null),
  /** by row: an issue's id, `new` or `leaveOut` */
  decisions: z
    .array(z.strictObject({ row: z.number().int().positive(), is: z.string().min(1).max(64) }))
    .max(LEDGER_ROWS)
    .default([]),
  /** changes that are not wanted */
  without: z
    .array(z.strictObject({ row: z.number().int().positive(), field: z.enum(ledgerFields) }))
    .max(LEDGER_ROWS * ledgerFields.length)
    .default([]),
});
export type LedgerToImport = z.output<typeof toImport>;

export const ledgers = {
  /** Reads .xlsx, .xls, .et, .ods or .csv; finds title, 截至 and head; writes nothing. */
  read: task(z.strictObject({ file: fileHandle })).returns<LedgerFile>(),
  /** What an import would do, before anybody says yes. */
  preview: query(toImport).returns<LedgerPreview>(),
  /** Takes in what a preview showed, as one change; rows that nobody decided about stay out. */
  import: command(toImport).returns<{
    counts: Record<LedgerRowState, number>;
    /** changes made to issues that were here */
    changes: number;
  }>(),
  /** What the columns of a ledger of this shape mean; next month's has the same. */
  remember: command(
    z.strictObject({
      heads: z.array(z.string().max(400)).max(LEDGER_COLUMNS),
      mapping: ledgerMapping,
    }),
  ).returns(),
};
