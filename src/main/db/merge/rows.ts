import type Database from 'better-sqlite3';
import { journalledTables } from '../journal';
import type { Picture } from './incoming';

type Reference = {
  column: string;
  parent: string;
  /** the row means something without it: not when it goes with what it points to */
  optional: boolean;
  key: number;
};

type Shape = {
  columns: string[];
  /** columns of each UNIQUE that holds for all rows */
  uniques: string[][];
  references: Reference[];
};

const quoted = (name: string) => `"${name}"`;

/** The rows of journalled tables, by the schema alone. */
export function rowsOf(connection: Database.Database) {
  const shapes = new Map<string, Shape>();
  for (const table of journalledTables(connection).keys())
    shapes.set(table, shapeOf(connection, table));
  const statements = new Map<string, Database.Statement>();
  const prepared = (sql: string) => {
    const found = statements.get(sql) ?? connection.prepare(sql);
    statements.set(sql, found);
    return found;
  };

  function shape(table: string): Shape {
    const found = shapes.get(table);
    if (!found) throw new Error(`no journalled table ${table}`);
    return found;
  }

  return {
    shape,
    get(table: string, id: string): Picture | null {
      const row = prepared(`SELECT * FROM ${quoted(table)} WHERE id = ?`).get(id);
      return (row as Picture | undefined) ?? null;
    },
    insert(table: string, row: Picture): void {
      const names = Object.keys(row);
      prepared(
        `INSERT INTO ${quoted(table)} (${names.map(quoted).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      ).run(Object.values(row));
    },
    update(table: string, id: string, values: Picture): void {
      const names = Object.keys(values);
      if (names.length === 0) return;
      prepared(
        `UPDATE ${quoted(table)} SET ${names.map((name) => `${quoted(name)} = ?`).join(', ')} WHERE id = ?`,
      ).run([...Object.values(values), id]);
    },
    remove(table: string, id: string): void {
      prepared(`DELETE FROM ${quoted(table)} WHERE id = ?`).run(id);
    },
    /** Sets a flag to 0 in the other rows of the same scope. */
    clear(table: string, column: string, within: string, id: string): void {
      prepared(
        `UPDATE ${quoted(table)} SET ${quoted(column)} = 0 WHERE id <> ? AND ${quoted(column)} = 1
           AND ${quoted(within)} = (SELECT ${quoted(within)} FROM ${quoted(table)} WHERE id = ?)`,
      ).run(id, id);
    },
    /** Rows of any table that point to this one. */
    isReferred(table: string, id: string): boolean {
      for (const [child, { references }] of shapes)
        for (const { column, parent } of references) {
          if (parent !== table) continue;
          const own = child === table ? ' AND id <> ?' : '';
          const found = prepared(
            `SELECT 1 FROM ${quoted(child)} WHERE ${quoted(column)} = ?${own} LIMIT 1`,
          ).get(...(own ? [id, id] : [id]));
          if (found) return true;
        }
      return false;
    },
    /** The id of another row with the same natural key. */
    twinOf(table: string, row: Picture): string | null {
      for (const columns of shape(table).uniques) {
        if (columns.some((column) => (row[column] ?? null) === null)) continue;
        const same = columns.map((column) => `${quoted(column)} = ?`).join(' AND ');
        const found = prepared(
          `SELECT id FROM ${quoted(table)} WHERE ${same} AND id <> ? LIMIT 1`,
        ).get(...columns.map((column) => row[column]), row.id) as { id: string } | undefined;
        if (found) return found.id;
      }
      return null;
    },
    /** The ids of other rows that hold the same in these columns. */
    alike(table: string, row: Picture, columns: readonly string[]): string[] {
      const same = columns.map((column) => `${quoted(column)} IS ?`).join(' AND ');
      const found = prepared(`SELECT id FROM ${quoted(table)} WHERE ${same} AND id <> ?`).all(
        ...columns.map((column) => row[column] ?? null),
        row.id,
      );
      return (found as { id: string }[]).map(({ id }) => id);
    },
    /** References that point nowhere, until there are none left this answers the first ones found. */
    broken(): { table: string; id: string; column: string; optional: boolean }[] {
      const found = connection.pragma('foreign_key_check') as {
        table: string;
        rowid: number;
        fkid: number;
      }[];
      return found.flatMap(({ table, rowid, fkid }) => {
        const reference = shapes.get(table)?.references.find(({ key }) => key === fkid);
        const row = prepared(`SELECT id FROM ${quoted(table)} WHERE rowid = ?`).get(rowid) as
          | { id: string }
          | undefined;
        return reference && row ? [{ table, id: row.id, ...reference }] : [];
      });
    },
  };
}

export type Rows = ReturnType<typeof rowsOf>;

function shapeOf(connection: Database.Database, table: string): Shape {
  const columns = connection.pragma(`table_info(${quoted(table)})`) as {
    name: string;
    notnull: number;
  }[];
  const indexes = connection.pragma(`index_list(${quoted(table)})`) as {
    name: string;
    unique: number;
    origin: string;
    partial: number;
  }[];
  const foreign = connection.pragma(`foreign_key_list(${quoted(table)})`) as {
    id: number;
    table: string;
    from: string;
    on_delete: string;
  }[];
  return {
    columns: columns.map(({ name }) => name),
    uniques: indexes
      .filter(({ unique, origin, partial }) => unique === 1 && origin !== 'pk' && partial === 0)
      .map(({ name }) =>
        (connection.pragma(`index_info(${quoted(name)})`) as { name: string }[]).map(
          (column) => column.name,
        ),
      ),
    references: foreign.map(({ id, table: parent, from, on_delete }) => ({
      key: id,
      parent,
      column: from,
      optional: on_delete !== 'CASCADE' && columns.find(({ name }) => name === from)?.notnull === 0,
    })),
  };
}
