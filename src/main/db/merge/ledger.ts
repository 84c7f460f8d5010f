import type { Value } from '@shared/packages/merge';
import type Database from 'better-sqlite3';
import type { IncomingChange, Picture } from './incoming';

/** What a merge leaves in the journal beside its own entries. */
export function mergeLedger(connection: Database.Database, mergeId: string) {
  let seq = 0;
  const insertDecision = connection.prepare(
    'INSERT INTO merge_decision (merge_id, seq, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const json = (picture: Picture | null) => (picture ? JSON.stringify(picture) : null);

  return {
    /** From what came to what stands here. */
    decide(table: string, rowId: string, before: Picture | null, after: Picture | null): void {
      seq += 1;
      insertDecision.run(mergeId, seq, table, rowId, json(before), json(after));
    },
    decideColumn(table: string, rowId: string, column: string, before: Value, after: Value): void {
      this.decide(table, rowId, { [column]: before }, { [column]: after });
    },
    twin(table: string, rowId: string, twinId: string): void {
      connection
        .prepare(
          'INSERT INTO merge_twin (merge_id, table_name, row_id, twin_id) VALUES (?, ?, ?, ?)',
        )
        .run(mergeId, table, rowId, twinId);
    },
    /** Keeps what came as it was written there: id, laptop, person, moment and every entry. */
    keepHistory(changes: readonly IncomingChange[], mergeOperation: string): void {
      const isKnown = connection.prepare('SELECT 1 FROM change WHERE id = ?');
      const insertChange = connection.prepare(
        'INSERT INTO change (id, device, person, operation, at, official, undoes) VALUES (?, ?, ?, ?, ?, ?, ?)',
      );
      const insertEntry = connection.prepare(
        'INSERT INTO change_entry (change_id, seq, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)',
      );
      const belongs = connection.prepare(
        'INSERT INTO merge_change (merge_id, change_id) VALUES (?, ?)',
      );
      for (const change of changes) {
        if (!isKnown.get(change.id)) {
          const { id, device, person, operation, at, official, undoes } = change;
          const undone = undoes && isKnown.get(undoes) ? undoes : null;
          insertChange.run(id, device, person, operation, at, official, undone);
          const insert = operation === mergeOperation ? insertDecision : insertEntry;
          for (const [index, entry] of change.entries.entries()) {
            const { table, rowId, before, after } = entry;
            insert.run(id, index + 1, table, rowId, json(before), json(after));
          }
        }
        belongs.run(mergeId, change.id);
      }
    },
  };
}

export type MergeLedger = ReturnType<typeof mergeLedger>;
