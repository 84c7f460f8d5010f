import { addDays, type CalendarDate, midnightOf } from '@shared/time';
import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../db/database';
import { MERGE } from '../../db/merge/standing';
import { untold } from './journal';

type Row = Record<string, string | number | null>;

/** What each row touched since was before; null for one that did not exist. By id. */
type Pictures = Map<string, Row | null>;

/** What a row was, and what it became. */
export type Step = { rowId: string; before: Row | null; after: Row | null };

/**
 * What rows were before some steps. Walked back field by field, so that what two laptops wrote into
 * one row is taken back each for itself.
 *
 * @param steps newest first
 * @param present the rows as they are now, by id
 */
export function walkedBack(steps: readonly Step[], present: ReadonlyMap<string, Row>): Pictures {
  const pictures: Pictures = new Map();
  for (const { rowId, before, after } of steps) {
    const known = pictures.get(rowId);
    const now = known === undefined ? (present.get(rowId) ?? null) : known;
    if (!before || !after || !now) {
      pictures.set(rowId, before);
      continue;
    }
    const was = { ...now };
    for (const [field, value] of Object.entries(before))
      if (value !== after[field]) was[field] = value;
    pictures.set(rowId, was);
  }
  return pictures;
}

function stepsSince(db: Reader, table: string, since: number): Step[] {
  type Told = { changeId: string; rowId: string; before: string | null; after: string | null };
  const entries = db.all<Told>(sql`
    SELECT e.change_id AS changeId, e.row_id AS rowId, e.before, e.after
    FROM (
      SELECT change_id, seq, row_id, before, after FROM change JOIN change_entry ON change_id = id
      WHERE at >= ${since} AND table_name = ${table} AND operation <> ${MERGE}
      UNION ALL
      SELECT merge_id, seq, row_id, before, after FROM merge_decision JOIN change ON merge_id = id
      WHERE at >= ${since} AND table_name = ${table}
    ) e JOIN change c ON c.id = e.change_id
    ORDER BY c.at DESC, c.rowid DESC, e.seq DESC`);
  if (entries.length === 0) return [];
  const passedOver = untold(db);
  const picture = (text: string | null): Row | null => (text === null ? null : JSON.parse(text));
  return entries
    .filter(({ changeId }) => !passedOver.has(changeId))
    .map(({ rowId, before, after }) => ({
      rowId,
      before: picture(before),
      after: picture(after),
    }));
}

function picturesOf(db: Reader, table: string, date: CalendarDate): Pictures {
  const steps = stepsSince(db, table, midnightOf(addDays(date, 1)));
  if (steps.length === 0) return new Map();
  const ids = JSON.stringify([...new Set(steps.map(({ rowId }) => rowId))]);
  const rows = db.all<Row & { id: string }>(
    sql`SELECT * FROM ${sql.identifier(table)} WHERE id IN (SELECT value FROM json_each(${ids}))`,
  );
  return walkedBack(steps, new Map(rows.map((row) => [row.id, row])));
}

const listed = (parts: SQL[]): SQL => sql.join(parts, sql`, `);

/** A common table expression that stands in front of the table of the same name. */
function shadow(table: SQLiteTable, pictures: Pictures): SQL {
  const name = getTableName(table);
  const columns = Object.values(getTableColumns(table)).map((column) => column.name);
  const held = sql.identifier(`past_${name}`);
  const now = listed(columns.map((column) => sql`${sql.identifier(column)}`));
  const then = listed(columns.map((column) => sql`json_extract(value, ${`$.${column}`})`));
  return sql`${held} (id, value) AS MATERIALIZED (
      SELECT key, value FROM json_each(${JSON.stringify(Object.fromEntries(pictures))})),
    ${sql.identifier(name)} (${now}) AS (
      SELECT ${now} FROM main.${sql.identifier(name)} WHERE id NOT IN (SELECT id FROM ${held})
      UNION ALL SELECT ${then} FROM ${held} WHERE value IS NOT NULL)`;
}

/** How a query reads tables as they were at the end of a day. */
export type Past = {
  /** what comes before SELECT, so that the tables named after it are those of that day */
  readonly before: SQL;
  /** whether rows of that table have been touched since, so that it is not the stored one */
  differs(table: SQLiteTable): boolean;
  /** the rows of a table on that day, as drizzle gives them */
  rows<T extends SQLiteTable>(table: T): T['$inferSelect'][];
};

/**
 * Tables as they were at the end of a day, by the journal; without a day, as they are. What a merge
 * brought counts from when it was done on its own laptop.
 */
export function pastOf(
  db: Reader,
  tables: readonly SQLiteTable[],
  date: CalendarDate | undefined,
): Past {
  const shadows = new Map<SQLiteTable, SQL>();
  for (const table of date ? tables : []) {
    const pictures = picturesOf(db, getTableName(table), date as CalendarDate);
    if (pictures.size > 0) shadows.set(table, shadow(table, pictures));
  }
  const before = shadows.size === 0 ? sql`` : sql`WITH ${listed([...shadows.values()])} `;
  return {
    before,
    differs: (table) => shadows.has(table),
    rows<T extends SQLiteTable>(table: T) {
      const columns = Object.entries(getTableColumns(table));
      const chosen = columns.map(
        ([key, column]) => sql`${sql.identifier(column.name)} AS ${sql.identifier(key)}`,
      );
      return db.all<Row>(sql`${before}SELECT ${listed(chosen)} FROM ${table}`).map((row) =>
        Object.fromEntries(
          columns.map(([key, column]) => {
            const value = row[key] ?? null;
            return [key, value === null ? null : column.mapFromDriverValue(value)];
          }),
        ),
      ) as T['$inferSelect'][];
    },
  };
}
