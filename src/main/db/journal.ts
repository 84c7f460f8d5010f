import { conflict, notFound, refused } from '@shared/errors';
import type Database from 'better-sqlite3';

/**
 * The journal: TEMP triggers, made from the schema at every open, write one change_entry per touched
 * row into the change that is open, and refuse every write while none is. They are temporary so that
 * a table rebuilt by a migration can never lose them.
 */

/** Not journalled: the journal itself, what migrations keep, and state that nobody audits. */
const UNJOURNALLED = new Set([
  'change',
  'change_entry',
  'merge_change',
  'merge_decision',
  'merge_twin',
  'migration',
  'stage_state',
  'stage_stroke',
  'paper_made',
  'slide_comparison',
]);

type Column = { name: string; type: string };

const quoted = (name: string) => `"${name}"`;

/** Tables whose rows are journalled, with their columns. */
export function journalledTables(connection: Database.Database): Map<string, Column[]> {
  const tables = connection
    .prepare(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .all() as { name: string }[];
  return new Map(
    tables
      .filter(({ name }) => !UNJOURNALLED.has(name))
      .map(({ name }) => [name, connection.pragma(`table_info(${quoted(name)})`) as Column[]]),
  );
}

export function keepJournal(connection: Database.Database): void {
  connection.exec('CREATE TEMP TABLE open_change (id TEXT NOT NULL)');
  for (const [table, columns] of journalledTables(connection)) {
    const names = columns.map(({ name }) => name);
    const picture = (row: 'OLD' | 'NEW') =>
      `json_object(${names.map((name) => `'${name}', ${row}.${quoted(name)}`).join(', ')})`;
    const changed = names.map((name) => `OLD.${quoted(name)} IS NOT NEW.${quoted(name)}`);
    const entry = (row: string, before: string, after: string) => `
      SELECT RAISE(ABORT, 'write outside a command') WHERE NOT EXISTS (SELECT 1 FROM open_change);
      INSERT INTO change_entry (change_id, seq, table_name, row_id, before, after)
      SELECT id, (SELECT coalesce(max(seq), 0) + 1 FROM change_entry WHERE change_id = open_change.id),
             '${table}', ${row}.id, ${before}, ${after} FROM open_change;`;
    connection.exec(`
      CREATE TEMP TRIGGER "journal_${table}_insert" AFTER INSERT ON main.${quoted(table)}
      BEGIN ${entry('NEW', 'NULL', picture('NEW'))} END;
      CREATE TEMP TRIGGER "journal_${table}_update" AFTER UPDATE ON main.${quoted(table)}
      WHEN ${changed.join(' OR ')}
      BEGIN ${entry('NEW', picture('OLD'), picture('NEW'))} END;
      CREATE TEMP TRIGGER "journal_${table}_delete" AFTER DELETE ON main.${quoted(table)}
      BEGIN ${entry('OLD', picture('OLD'), 'NULL')} END;`);
  }
}

/** Who did what and when: the head of a change. */
export type ChangeHead = {
  id: string;
  device: string;
  person: string | null;
  operation: string;
  at: number;
  official: boolean;
  undoes: string | null;
};

/**
 * Runs `write` as one transaction and one change. A change that touched nothing leaves no trace.
 * Whatever is thrown rolls everything back.
 */
export function asOneChange<T>(connection: Database.Database, head: ChangeHead, write: () => T): T {
  return connection
    .transaction(() => {
      connection
        .prepare(
          'INSERT INTO change (id, device, person, operation, at, official, undoes) VALUES (?, ?, ?, ?, ?, ?, ?)',
        )
        .run(
          head.id,
          head.device,
          head.person,
          head.operation,
          head.at,
          head.official ? 1 : 0,
          head.undoes,
        );
      connection.prepare('INSERT INTO open_change (id) VALUES (?)').run(head.id);
      const result = write();
      connection.prepare('DELETE FROM open_change').run();
      connection
        .prepare(
          `DELETE FROM change WHERE id = ?
             AND NOT EXISTS (SELECT 1 FROM change_entry WHERE change_id = change.id)
             AND NOT EXISTS (SELECT 1 FROM merge_decision WHERE merge_id = change.id)
             AND NOT EXISTS (SELECT 1 FROM merge_twin WHERE merge_id = change.id)`,
        )
        .run(head.id);
      return result;
    })
    .immediate();
}

type Entry = { table_name: string; row_id: string; before: string | null; after: string | null };
type Row = Record<string, string | number | null>;

/**
 * Takes back one change: every row becomes what it was before, in reverse order. Refused for official
 * acts, and when a row has been changed again since, because that later change would be lost.
 * Runs inside the command that undoes.
 */
export function takeBack(connection: Database.Database, changeId: string): { operation: string } {
  const change = connection
    .prepare('SELECT operation, official FROM change WHERE id = ?')
    .get(changeId) as { operation: string; official: number } | undefined;
  if (!change) throw notFound('journal:error.noSuchChange');
  if (change.official) throw refused('journal:error.official');
  connection.pragma('defer_foreign_keys = ON');
  const tables = journalledTables(connection);
  const entries = connection
    .prepare(
      'SELECT table_name, row_id, before, after FROM change_entry WHERE change_id = ? ORDER BY seq DESC',
    )
    .all(changeId) as Entry[];
  const written = () =>
    (
      connection
        .prepare(
          'SELECT count(*) AS n FROM change_entry WHERE change_id = (SELECT id FROM open_change)',
        )
        .get() as { n: number }
    ).n;
  const writtenBefore = written();
  for (const { table_name, row_id, before, after } of entries) {
    const columns = new Set(tables.get(table_name)?.map(({ name }) => name));
    if (columns.size === 0) throw conflict('journal:error.changedSince');
    const table = quoted(table_name);
    const now = connection.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(row_id) as
      | Row
      | undefined;
    if (!sameRow(now, after ? (JSON.parse(after) as Row) : undefined, columns)) {
      throw conflict('journal:error.changedSince');
    }
    if (before === null) {
      connection.prepare(`DELETE FROM ${table} WHERE id = ?`).run(row_id);
      continue;
    }
    const then = after ? (JSON.parse(after) as Row) : undefined;
    // Only what changed: a reference or an id that is set, though to the same, is looked up everywhere.
    const picture = Object.entries(JSON.parse(before) as Row).filter(
      ([name, value]) => columns.has(name) && !(then && then[name] === value),
    );
    if (picture.length === 0) continue;
    const names = picture.map(([name]) => quoted(name));
    const values = picture.map(([, value]) => value);
    if (after === null) {
      connection
        .prepare(
          `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
        )
        .run(values);
    } else {
      connection
        .prepare(
          `UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`,
        )
        .run(values, row_id);
    }
  }
  // A cascade reached rows that came later: taking this back would take them along.
  if (written() - writtenBefore > entries.length) throw conflict('journal:error.changedSince');
  return { operation: change.operation };
}

/** Columns that a later migration added are not in an old picture and do not count. */
function sameRow(now: Row | undefined, then: Row | undefined, columns: Set<string>): boolean {
  if (!now || !then) return now === then;
  return Object.entries(then).every(([name, value]) => !columns.has(name) || now[name] === value);
}
