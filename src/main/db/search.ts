import { grams } from '@shared/search/grams';
import type Database from 'better-sqlite3';

/**
 * What can be found by full text: which columns of which table feed which FTS5 index. TEMP triggers
 * keep the index in step with the table, so undo, import and merge need to know nothing of it.
 * The index is keyed by rowid: nothing here may VACUUM, which would renumber rows.
 */
const indexes = [
  {
    table: 'issue',
    index: 'issue_search',
    columns: ['original_wording', 'edited_wording', 'demand', 'raised_by_text', 'result', 'remark'],
  },
  { table: 'slide', index: 'slide_search', columns: ['title', 'text', 'notes'] },
  { table: 'case_text', index: 'case_text_search', columns: ['words'] },
];

/** The columns of a table that full text finds, for reading rows that no index holds. */
export const searchedColumns = (table: string): readonly string[] =>
  indexes.find((each) => each.table === table)?.columns ?? [];

export function keepSearchIndexes(connection: Database.Database): void {
  connection.function('grams', { deterministic: true }, (text: unknown) =>
    grams(String(text ?? '')),
  );
  for (const { table, index, columns } of indexes) {
    const text = (row: string) => columns.map((column) => `${row}.${column}`).join(` || ' ' || `);
    const drop = `DELETE FROM ${index} WHERE rowid = OLD.rowid;`;
    const add = `INSERT INTO ${index} (rowid, grams) VALUES (NEW.rowid, grams(${text('NEW')}));`;
    connection.exec(`
      CREATE TEMP TRIGGER ${index}_insert AFTER INSERT ON main.${table} BEGIN ${add} END;
      CREATE TEMP TRIGGER ${index}_update AFTER UPDATE OF ${columns.join(', ')} ON main.${table} BEGIN ${drop} ${add} END;
      CREATE TEMP TRIGGER ${index}_delete AFTER DELETE ON main.${table} BEGIN ${drop} END;
    `);
    const count = (of: string) =>
      (connection.prepare(`SELECT count(*) AS n FROM ${of}`).get() as { n: number }).n;
    // Written by something other than this program (a repaired or hand-edited file): build it anew.
    if (count(`${index}_docsize`) !== count(table)) {
      connection.exec(`
        DELETE FROM ${index};
        INSERT INTO ${index} (rowid, grams) SELECT t.rowid, grams(${text('t')}) FROM ${table} t;
      `);
    }
  }
}
