import { operationNamed } from '@shared/contract';
import { refused } from '@shared/errors';
import type { Change, FieldChange } from '@shared/journal/contract';
import { sql } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import {
  MERGE,
  MERGE_CHANGES,
  MERGE_HEADS,
  type MergeChange,
  type MergeHead,
  onlyWith,
  standingOf,
} from '../../db/merge/standing';
import type { HandlersOf } from '../../operation';

type ChangeRow = Omit<Change, 'official' | 'undone' | 'merged'> & {
  official: number;
  undone: number;
  merged: number;
};

/**
 * Newest first. A change stands unless something that undoes it stands; an undoing can itself be
 * undone, which is redo.
 */
function changes(db: Reader, limit: number): Change[] {
  const rows = db.all<ChangeRow>(sql`
    WITH RECURSIVE verdict (id, undoes, stands) AS (
      SELECT id, undoes, 1 FROM change c WHERE NOT EXISTS (SELECT 1 FROM change u WHERE u.undoes = c.id)
      UNION
      SELECT c.id, c.undoes, 1 - v.stands FROM change c JOIN verdict v ON v.undoes = c.id
    )
    SELECT c.id, c.device, c.person, c.operation, c.at, c.official, c.undoes,
           min(v.stands) = 0 AS undone,
           (SELECT count(*) FROM change_entry e WHERE e.change_id = c.id) AS rows,
           EXISTS (SELECT 1 FROM merge_change m WHERE m.change_id = c.id) AS merged
    FROM change c JOIN verdict v ON v.id = c.id
    GROUP BY c.id
    ORDER BY c.rowid DESC LIMIT ${limit}`);
  return rows.map((row) => ({
    ...row,
    official: row.official === 1,
    undone: row.undone === 1,
    merged: row.merged === 1,
  }));
}

/** What this laptop did last and may take back; how far back one may go is bounded for speed. */
function nextSteps(db: Reader, device: string): { undo: Change | null; redo: Change | null } {
  // The change that asks is open itself and has touched nothing yet.
  const own = changes(db, 500).filter(
    (change) =>
      change.device === device &&
      !change.merged &&
      change.rows > 0 &&
      !operationNamed(change.operation)?.aside,
  );
  const at = own.findIndex((change) => !change.undoes && !change.undone);
  // Redo reaches back only over undoings: anything done since would be overwritten.
  const since = at < 0 ? own : own.slice(0, at);
  const isUndoing = (change: Change) =>
    change.undoes !== null && !own.find(({ id }) => id === change.undoes)?.undoes;
  return {
    undo: own[at] ?? null,
    redo: since.find((change) => isUndoing(change) && !change.undone) ?? null,
  };
}

/** What another laptop's changes tell is told by those changes; a merge taken back tells nothing. */
export function untold(db: Reader): Set<string> {
  const { undone, undoings } = standingOf(db.all<MergeHead>(sql.raw(MERGE_HEADS)));
  if (undone.size === 0) return undoings;
  const gone = onlyWith(undone, db.all<MergeChange>(sql.raw(MERGE_CHANGES)));
  return new Set([...undone, ...undoings, ...gone]);
}

/**
 * A change that wrote a field several times is one step from the first value to the last; none if
 * that is the same.
 *
 * @param steps newest first
 */
function oncePerChange(steps: readonly FieldChange[]): FieldChange[] {
  const whole = new Map<string, FieldChange>();
  for (const step of steps) {
    const key = `${step.changeId} ${step.field}`;
    const later = whole.get(key);
    whole.set(key, later ? { ...later, before: step.before } : step);
  }
  return [...whole.values()].filter(({ before, after }) => before !== after);
}

/**
 * Rows whose history would bring names and scores together before they are opened: codes, who reads
 * what, single marks, what one of two people typed. What was done with them is in the selection's own log.
 */
const sealedTables: ReadonlySet<string> = new Set([
  'blind_code',
  'reading',
  'score_mark',
  'paper_entry',
  'paper_settlement',
]);

export const journalOperations: HandlersOf<'journal'> = {
  recent: (db, { limit }) => changes(db, limit),

  history(db, { table, rowId }) {
    if (sealedTables.has(table)) return [];
    const entries = db.all<{
      changeId: string;
      at: number;
      operation: string;
      personName: string | null;
      before: string | null;
      after: string | null;
    }>(sql`
      SELECT e.change_id AS changeId, c.at, c.operation, o.name AS personName, e.before, e.after
      FROM (
        SELECT change_id, seq, before, after FROM change_entry JOIN change ON change.id = change_id
        WHERE table_name = ${table} AND row_id = ${rowId} AND operation <> ${MERGE}
        UNION ALL
        SELECT merge_id, seq, before, after FROM merge_decision
        WHERE table_name = ${table} AND row_id = ${rowId}
      ) e JOIN change c ON c.id = e.change_id LEFT JOIN operator o ON o.id = c.person
      ORDER BY c.at DESC, c.rowid DESC, e.seq DESC`);
    const passedOver = untold(db);
    const told = entries.filter(({ changeId }) => !passedOver.has(changeId));
    const steps = told.flatMap(({ before, after, ...head }): FieldChange[] => {
      const then: Record<string, unknown> = before ? JSON.parse(before) : {};
      const now: Record<string, unknown> = after ? JSON.parse(after) : {};
      return [...new Set([...Object.keys(then), ...Object.keys(now)])]
        .filter((field) => (then[field] ?? null) !== (now[field] ?? null))
        .map((field) => ({
          ...head,
          tableName: table,
          rowId,
          field,
          before: then[field] ?? null,
          after: now[field] ?? null,
        }));
    });
    return oncePerChange(steps);
  },

  next: (db, _, { device }) => nextSteps(db, device),

  undo(db, { changeId }, act) {
    const target = changeId ?? nextSteps(db, act.device).undo?.id;
    if (!target) throw refused('journal:error.nothingToUndo');
    act.markUndoing(target);
    return act.takeBack(target);
  },

  redo(db, _, act) {
    const undoing = nextSteps(db, act.device).redo;
    if (!undoing) throw refused('journal:error.nothingToRedo');
    act.markUndoing(undoing.id);
    act.takeBack(undoing.id);
    const [first] = db.all<{ operation: string }>(
      sql`SELECT operation FROM change WHERE id = ${undoing.undoes}`,
    );
    return { operation: first?.operation ?? undoing.operation };
  },
};
