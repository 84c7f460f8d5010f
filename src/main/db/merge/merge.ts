import type { MergeChoices, MergeReport } from '@shared/packages/merge';
import type Database from 'better-sqlite3';
import { journalledTables } from '../journal';
import { keptFiles } from '../keptFiles';
import { oneDrawEach } from './draws';
import { type IncomingChange, type Picture, readIncoming } from './incoming';
import { mergeLedger } from './ledger';
import { numberKeeper } from './numbers';
import { replay } from './replay';
import { type Rows, rowsOf } from './rows';
import { settle } from './settle';
import { MERGE, mergesOf, takenBackWith } from './standing';

/**
 * What the database of another laptop has that is not here yet.
 * @throws AppError as `readIncoming`
 */
export function incomingFrom(connection: Database.Database, file: string): IncomingChange[] {
  const seen = new Set(
    (connection.prepare('SELECT id FROM change').all() as { id: string }[]).map(({ id }) => id),
  );
  const { undone } = mergesOf(connection);
  const takenBack = takenBackWith(connection, undone);
  // What came with a merge that was undone may come again.
  const known = new Set([...seen].filter((id) => !takenBack.has(id)));
  const tables = new Map(
    [...journalledTables(connection)].map(([table, columns]) => [
      table,
      new Set(columns.map(({ name }) => name)),
    ]),
  );
  return readIncoming(file, tables, known, seen);
}

/** SHA-256 of every kept file that what comes refers to in the end. */
export function filesOf(changes: readonly IncomingChange[]): string[] {
  const last = new Map<string, { table: string; after: Picture | null }>();
  for (const { entries } of changes)
    for (const { table, rowId, after } of entries) {
      const key = `${table}:${rowId}`;
      const before = last.get(key)?.after;
      last.set(key, { table, after: after && { ...before, ...after } });
    }
  const hashes = new Set<string>();
  for (const { table, after } of last.values())
    for (const column of keptFiles[table] ?? []) {
      const hash = after?.[column];
      if (typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash)) hashes.add(hash);
    }
  return [...hashes].sort();
}

/**
 * Merges within the open change, which becomes the merge: its entries are what happens to the rows
 * here, so that undoing it is undoing any change. See docs/adr/0004-merging-laptops.md.
 */
export function mergeInto(
  connection: Database.Database,
  file: string,
  choices: MergeChoices,
): MergeReport {
  const { id: mergeId } = connection.prepare('SELECT id FROM open_change').get() as { id: string };
  connection.pragma('defer_foreign_keys = ON');
  const incoming = incomingFrom(connection, file);
  const rows = rowsOf(connection);
  const ledger = mergeLedger(connection, mergeId);
  ledger.keepHistory(incoming, MERGE);
  const { changes, draws } = oneDrawEach(connection, rows, incoming);
  const numbers = numberKeeper(connection, rows, ledger);
  const label = labels(rows);
  const { states, leftOut, twins } = replay(
    changes,
    rows,
    numbers,
    ledger,
    standingTwins(connection),
    label,
  );
  // Two numbers are told beside a renumbered row; the one of this moment would be a third.
  const given = () =>
    numbers.settle((table, id) => label(table, { ...rows.get(table, id), number: null }));
  const renumbered = given();
  const settled = settle(states, choices, rows, ledger, numbers, label);
  renumbered.push(...given());
  return {
    people: peopleOf(connection, changes),
    changes: changes.filter(({ operation }) => operation !== MERGE).length,
    official: changes.filter(({ official }) => official === 1).length,
    rows: rowsTouched(connection, mergeId),
    conflicts: settled.conflicts,
    quiet: settled.quiet,
    numbers: renumbered,
    leftOut: [...leftOut, ...settled.leftOut],
    draws,
    twins,
  };
}

function standingTwins(connection: Database.Database): Map<string, string> {
  const { standing } = mergesOf(connection);
  const rows = connection
    .prepare('SELECT merge_id, table_name, row_id, twin_id FROM merge_twin')
    .all() as { merge_id: string; table_name: string; row_id: string; twin_id: string }[];
  return new Map(
    rows
      .filter(({ merge_id }) => standing.has(merge_id))
      .map(({ table_name, row_id, twin_id }) => [`${table_name}:${row_id}`, twin_id]),
  );
}

/** By whom and when, the most changes first. */
function peopleOf(
  connection: Database.Database,
  changes: readonly IncomingChange[],
): MergeReport['people'] {
  const nameOf = connection.prepare('SELECT name FROM operator WHERE id = ?');
  const people = new Map<string, MergeReport['people'][number]>();
  for (const { person, device, at, operation } of changes) {
    if (operation === MERGE) continue;
    const key = `${person} ${device}`;
    const name = (nameOf.get(person) as { name: string } | undefined)?.name ?? null;
    const one = people.get(key) ?? { person: name, device, changes: 0, from: at, to: at };
    people.set(key, {
      ...one,
      changes: one.changes + 1,
      from: Math.min(one.from, at),
      to: Math.max(one.to, at),
    });
  }
  return [...people.values()].sort((a, b) => b.changes - a.changes);
}

/** What the merge did to rows here, each row counted once by its first and last state. */
function rowsTouched(connection: Database.Database, mergeId: string): MergeReport['rows'] {
  const entries = connection
    .prepare(
      `SELECT table_name AS "table", row_id AS id, before IS NULL AS born, after IS NULL AS gone
       FROM change_entry WHERE change_id = ? ORDER BY seq`,
    )
    .all(mergeId) as { table: string; id: string; born: number; gone: number }[];
  const lives = new Map<string, { table: string; born: boolean; gone: boolean }>();
  for (const { table, id, born, gone } of entries) {
    const key = `${table}:${id}`;
    lives.set(key, { table, born: lives.get(key)?.born ?? born === 1, gone: gone === 1 });
  }
  const counts = new Map<string, MergeReport['rows'][number]>();
  for (const { table, born, gone } of lives.values()) {
    const count = counts.get(table) ?? { table, added: 0, changed: 0, removed: 0 };
    counts.set(table, count);
    if (born && gone) continue;
    if (born) count.added += 1;
    else if (gone) count.removed += 1;
    else count.changed += 1;
  }
  return [...counts.values()].sort((a, b) => a.table.localeCompare(b.table, 'en'));
}

const NAMES = ['name', 'title', 'edited_wording', 'original_wording', 'text', 'file_name', 'label'];

/** What people call a row: its own words, else those of what it belongs to. */
function labels(rows: Rows): (table: string, picture: Picture) => string {
  const own = (picture: Picture) =>
    NAMES.map((column) => picture[column]).find((value) => typeof value === 'string' && value) as
      | string
      | undefined;
  return (table, picture) => {
    const parents = rows.shape(table).references.flatMap(({ column, parent }) => {
      const id = picture[column];
      const row = typeof id === 'string' && parent !== 'meeting' ? rows.get(parent, id) : null;
      return row ? [own(row)] : [];
    });
    const words = own(picture) ?? parents.filter(Boolean).join(' · ');
    const number = typeof picture.number === 'number' ? `${picture.number} ` : '';
    return (number + words).slice(0, 60);
  };
}
