import type Database from 'better-sqlite3';

/** The task that merges; its changes are read differently from all others. */
export const MERGE = 'packages.merge';

/** What `mergesOf` needs to see of a journal. */
export const MERGE_HEADS = `SELECT id, operation, undoes FROM change
  WHERE operation = '${MERGE}' OR undoes IS NOT NULL`;

export type MergeHead = { id: string; operation: string; undoes: string | null };

/**
 * Which merges stand, and which changes undo or redo a merge: those tell what one laptop did with its
 * own copy and are no news for another.
 *
 * @param heads answer of MERGE_HEADS
 */
export function standingOf(heads: readonly MergeHead[]): {
  standing: Set<string>;
  undone: Set<string>;
  undoings: Set<string>;
} {
  const undoneBy = new Map<string, string[]>();
  for (const { id, undoes } of heads)
    if (undoes) undoneBy.set(undoes, [...(undoneBy.get(undoes) ?? []), id]);
  const stands = (id: string): boolean => !(undoneBy.get(id) ?? []).some(stands);
  const undoings = new Set<string>();
  const follow = (id: string): void => {
    for (const undoing of undoneBy.get(id) ?? []) {
      undoings.add(undoing);
      follow(undoing);
    }
  };
  const standing = new Set<string>();
  const undone = new Set<string>();
  for (const { id, operation, undoes } of heads) {
    if (operation !== MERGE || undoes) continue;
    (stands(id) ? standing : undone).add(id);
    follow(id);
  }
  return { standing, undone, undoings };
}

export const mergesOf = (connection: Database.Database) =>
  standingOf(connection.prepare(MERGE_HEADS).all() as MergeHead[]);

/** Which change came with which merge. */
export const MERGE_CHANGES = 'SELECT merge_id AS mergeId, change_id AS changeId FROM merge_change';

export type MergeChange = { mergeId: string; changeId: string };

/** Changes that came only with merges that have been undone: their rows are not here. */
export function onlyWith(undone: ReadonlySet<string>, rows: readonly MergeChange[]): Set<string> {
  const kept = new Set(
    rows.filter(({ mergeId }) => !undone.has(mergeId)).map(({ changeId }) => changeId),
  );
  return new Set(rows.map(({ changeId }) => changeId).filter((id) => !kept.has(id)));
}

export const takenBackWith = (connection: Database.Database, undone: ReadonlySet<string>) =>
  undone.size === 0
    ? new Set<string>()
    : onlyWith(undone, connection.prepare(MERGE_CHANGES).all() as MergeChange[]);
