import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { invalid } from '@shared/errors';
import { shapeOf } from '@shared/ledgers/columns';
import {
  LEDGER_ROWS,
  type LedgerMapping,
  type LedgerSheet,
  ledgerMapping,
} from '@shared/ledgers/ledger';
import { eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { offThread } from '../../documents';
import type { HandlersOf } from '../../operation';
import { importLedger } from './importing';
import { type FoundLedger, findLedger } from './ledgerSheet';
import { ledgerShapeTable } from './ledgers.table';
import { previewLedger } from './preview';

const shapeId = (heads: readonly string[]): string =>
  createHash('sha256').update(shapeOf(heads)).digest('hex');

function remembered(db: Reader, heads: readonly string[]): LedgerMapping | null {
  const row = db
    .select()
    .from(ledgerShapeTable)
    .where(eq(ledgerShapeTable.id, shapeId(heads)))
    .get();
  const mapping = row ? ledgerMapping.safeParse(JSON.parse(row.mapping)) : undefined;
  return mapping?.success && mapping.data.length === heads.length ? mapping.data : null;
}

/** How much of a sheet is understood: the one that says most comes first. */
const known = ({ mapping, rows }: LedgerSheet): number =>
  rows.length === 0 ? -1 : mapping.filter((field) => field !== null).length;

export const ledgerOperations: HandlersOf<'ledgers'> = {
  async read({ file }, work) {
    const path = work.pathOf(file);
    const name = basename(path);
    const year = Number(work.today.slice(0, 4));
    const { sheets } = await offThread('readTable', { path }, { signal: work.signal });
    const found = sheets
      .filter(({ hidden }) => !hidden)
      .map((sheet) => findLedger(sheet, year))
      .filter((sheet): sheet is FoundLedger => sheet !== null)
      .map((sheet): LedgerSheet => {
        const mapping = remembered(work.read, sheet.heads);
        return { ...sheet, mapping: mapping ?? sheet.mapping, remembered: mapping !== null };
      })
      .toSorted((a, b) => known(b) - known(a));
    const [first] = found;
    if (!first) throw invalid('ledgers:error.noHead', { file: name });
    if (first.rows.length === 0) throw invalid('ledgers:error.noRows', { file: name });
    const long = found.find(({ rows }) => rows.length > LEDGER_ROWS);
    if (long)
      throw invalid('ledgers:error.tooManyRows', {
        ...{ file: name, rows: long.rows.length, limit: LEDGER_ROWS },
      });
    return { fileName: name, sheets: found };
  },

  preview: (db, ledger, { today }) => previewLedger(db, ledger, today),

  import: (db, ledger, act) => importLedger(db, ledger, act),

  remember(db, { heads, mapping }, act) {
    const said = { heads: JSON.stringify(heads), mapping: JSON.stringify(mapping) };
    db.insert(ledgerShapeTable)
      .values({ id: shapeId(heads), ...said, usedOn: act.today })
      .onConflictDoUpdate({ target: ledgerShapeTable.id, set: { ...said, usedOn: act.today } })
      .run();
    return undefined;
  },
};
