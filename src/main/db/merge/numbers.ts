import type { Renumbered, Value } from '@shared/packages/merge';
import { mergeRules } from '@shared/packages/mergeRules';
import type Database from 'better-sqlite3';
import type { Picture } from './incoming';
import type { MergeLedger } from './ledger';
import type { Rows } from './rows';
import { mergesOf } from './standing';

/** Above every number that people give; only ever seen inside the transaction. */
const WAITING = 1_000_000_000;

/**
 * Numbers that people read are given by one place and never twice: what came keeps its number where
 * that is free here and never was another's; else it gets the next one.
 */
export function numberKeeper(connection: Database.Database, rows: Rows, ledger: MergeLedger) {
  const wanted = new Map<string, { table: string; id: string; number: number }>();
  const { standing, undone, undoings } = mergesOf(connection);
  /** Removing a row that came with a merge, by undoing that, gives its number up again. */
  const merges = JSON.stringify([...standing, ...undone, ...undoings]);
  const begun = new Set<string>();
  let waiting = 0;

  const ruleOf = (table: string) => {
    const rule = mergeRules.numbers[table];
    if (!rule) throw new Error(`no numbers in ${table}`);
    return rule;
  };

  /** What a number is unique in: the values of the columns that the rule names. */
  const scopeOf = (table: string, row: Picture | null) =>
    ruleOf(table).within.map((column) => row?.[column] ?? null);

  const inScope = (table: string) =>
    ruleOf(table)
      .within.map((column) => `"${column}" = ?`)
      .join(' AND ');
  const wasInScope = (table: string) =>
    ruleOf(table)
      .within.map((column) => `json_extract(before, '$.${column}') = ?`)
      .join(' AND ');

  function isFree(table: string, id: string, scope: Value[], number: number): boolean {
    const { column } = ruleOf(table);
    const holder = connection
      .prepare(`SELECT 1 FROM "${table}" WHERE ${inScope(table)} AND "${column}" = ? AND id <> ?`)
      .get(...scope, number, id);
    if (holder) return false;
    return !connection
      .prepare(
        `SELECT 1 FROM change_entry WHERE table_name = ? AND after IS NULL AND row_id <> ?
           AND ${wasInScope(table)} AND json_extract(before, '$.${column}') = ?
           AND change_id NOT IN (SELECT value FROM json_each(?))`,
      )
      .get(table, id, ...scope, number, merges);
  }

  function next(table: string, scope: Value[]): number {
    const { column } = ruleOf(table);
    const highest = (sql: string, ...values: unknown[]) =>
      (connection.prepare(sql).get(...values) as { n: number | null }).n ?? 0;
    const here = highest(
      `SELECT max("${column}") AS n FROM "${table}" WHERE ${inScope(table)} AND "${column}" < ?`,
      ...scope,
      WAITING,
    );
    const gone = highest(
      `SELECT max(json_extract(before, '$.${column}')) AS n FROM change_entry
       WHERE table_name = ? AND after IS NULL AND ${wasInScope(table)}
         AND change_id NOT IN (SELECT value FROM json_each(?))`,
      table,
      ...scope,
      merges,
    );
    const coming = [...wanted.values()].filter(
      (one) =>
        one.table === table && String(scopeOf(table, rows.get(table, one.id))) === String(scope),
    );
    return Math.max(here, gone, ...coming.map(({ number }) => number)) + 1;
  }

  return {
    want(table: string, id: string, number: number): void {
      wanted.set(`${table}:${id}`, { table, id, number });
    },
    /**
     * The number to insert a row with: its own where that is free, else the next. Never one that waits,
     * because an undone merge leaves the numbers of its rows behind as given.
     */
    toBegin(table: string, row: Picture, number: number): number {
      const id = String(row.id);
      const scope = scopeOf(table, row);
      this.want(table, id, number);
      begun.add(`${table}:${id}`);
      return isFree(table, id, scope, number) ? number : next(table, scope);
    },
    /** Gives every row that came, or that another laptop has renumbered, its number. */
    settle(label: (table: string, id: string) => string): Renumbered[] {
      const open: { table: string; id: string; number: number; now: number }[] = [];
      for (const want of wanted.values()) {
        const { column } = ruleOf(want.table);
        const now = rows.get(want.table, want.id)?.[column];
        if (now === undefined || now === want.number) continue;
        open.push({ ...want, now: Number(now) });
      }
      for (const { table, id } of open) {
        waiting += 1;
        rows.update(table, id, { [ruleOf(table).column]: WAITING + waiting });
      }
      const renumbered: Renumbered[] = [];
      for (const { table, id, number, now } of open) {
        const { column } = ruleOf(table);
        const scope = scopeOf(table, rows.get(table, id));
        const free = (candidate: number) => isFree(table, id, scope, candidate);
        const given = [number, now].find(free) ?? next(table, scope);
        rows.update(table, id, { [column]: given });
        wanted.delete(`${table}:${id}`);
        if (given !== number) ledger.decideColumn(table, id, column, number, given);
        const from = begun.has(`${table}:${id}`) ? number : now;
        if (from !== given)
          renumbered.push({ table, rowId: id, label: label(table, id), from, to: given });
      }
      return renumbered;
    },
  };
}

export type NumberKeeper = ReturnType<typeof numberKeeper>;
