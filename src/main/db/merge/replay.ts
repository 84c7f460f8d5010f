import { invalid } from '@shared/errors';
import type { LeftOut, Value } from '@shared/packages/merge';
import { mergeRules } from '@shared/packages/mergeRules';
import type { IncomingChange, IncomingEntry, Picture } from './incoming';
import type { MergeLedger } from './ledger';
import type { NumberKeeper } from './numbers';
import type { Rows } from './rows';

/** A column that came changed: what it was where both began, here before the merge, and there. */
export type Touched = { base: Value; ours: Value; theirs: Value; clash: boolean };

/** Rows that went with another one, and references that were emptied for it. */
export type Hanging = {
  removed: { table: string; row: Picture }[];
  emptied: { table: string; id: string; column: string; parent: string; to: Value }[];
};

/** How one row fared. */
export type RowState = {
  table: string;
  id: string;
  columns: Map<string, Touched>;
  removed: {
    kind: 'removedHere' | 'removedThere';
    base: Picture;
    theirs: Picture | null;
    hanging: Hanging;
  } | null;
  /** entered on both laptops */
  isTwin: boolean;
  /** could not come in; what follows about it is passed over */
  isOut: boolean;
};

export type Replayed = { states: RowState[]; leftOut: LeftOut[]; twins: number };

const keyOf = (table: string, id: string) => `${table}:${id}`;

/** SQLite's own word for why it refused one statement; other errors are bugs. */
export function constraint(error: unknown): string | null {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && code.startsWith('SQLITE_CONSTRAINT') ? code : null;
}

/**
 * Replays what came, entry by entry, as three-way per column: where ours is still what they began
 * with, theirs is taken; where ours is already theirs, nothing happens; the rest are clashes, which a
 * later entry may still settle (a decision of the other laptop often does).
 *
 * @param aliases rows of theirs that stand for rows of ours, from earlier merges; grows
 */
export function replay(
  changes: readonly IncomingChange[],
  rows: Rows,
  numbers: NumberKeeper,
  ledger: MergeLedger,
  aliases: Map<string, string>,
  label: (table: string, picture: Picture) => string,
): Replayed {
  const states = new Map<string, RowState>();
  const leftOut: LeftOut[] = [];
  let twins = 0;
  /** deleted within the change that is being replayed, in order */
  let deleted: Hanging['removed'] = [];
  /** references emptied within the change that is being replayed */
  let loosened: Hanging['emptied'] = [];
  /** removed on both laptops, as it was where both began */
  const goneToo = new Map<string, Picture>();
  const passing = bornAndGone(changes, (table, id) => rows.get(table, id) !== null);
  const same = thereAndBack(changes);

  const real = (table: string, id: string) => aliases.get(keyOf(table, id)) ?? id;

  function stateOf(table: string, id: string): RowState {
    const key = keyOf(table, id);
    const found = states.get(key);
    if (found) return found;
    const made: RowState = {
      table,
      id,
      columns: new Map(),
      removed: null,
      isTwin: false,
      isOut: false,
    };
    states.set(key, made);
    return made;
  }

  /** With ids of ours in place of theirs where a twin is here. */
  function mapped(table: string, id: string, picture: Picture | null): Picture | null {
    if (!picture) return null;
    const result = { ...picture };
    if ('id' in result) result.id = id;
    for (const { column, parent } of rows.shape(table).references) {
      const value = result[column];
      if (typeof value === 'string') result[column] = real(parent, value);
    }
    return result;
  }

  function clash(state: RowState, column: string, base: Value, ours: Value, theirs: Value): void {
    const known = state.columns.get(column);
    state.columns.set(column, {
      base: known ? known.base : base,
      ours: known ? known.ours : ours,
      theirs,
      clash: true,
    });
  }

  function settled(state: RowState, column: string, base: Value, ours: Value, theirs: Value): void {
    clash(state, column, base, ours, theirs);
    const touched = state.columns.get(column);
    if (touched) touched.clash = false;
  }

  /** Theirs is one with a row that is here. */
  function standIn(state: RowState, after: Picture, twin: string): void {
    const { table } = state;
    twins += 1;
    aliases.set(keyOf(table, state.id), twin);
    ledger.twin(table, state.id, twin);
    const there = stateOf(table, twin);
    there.isTwin = true;
    compare(there, { ...after, id: twin }, rows.get(table, twin) as Picture);
  }

  /** A row of ours that says the same and that none of theirs stands for yet. */
  function sameAs(table: string, row: Picture): string | undefined {
    const columns = mergeRules.sameWhen[table];
    if (!columns) return undefined;
    return rows.alike(table, row, columns).find((id) => !states.has(keyOf(table, id)));
  }

  function insert(state: RowState, after: Picture): void {
    const { table } = state;
    const same = sameAs(table, after);
    if (same) {
      standIn(state, after, same);
      return;
    }
    const rule = mergeRules.numbers[table];
    const row = { ...after };
    const number = rule ? Number(row[rule.column]) : 0;
    if (rule) row[rule.column] = numbers.toBegin(table, row, number);
    try {
      rows.insert(table, row);
      return;
    } catch (error) {
      if (constraint(error) !== 'SQLITE_CONSTRAINT_UNIQUE') {
        throw constraint(error) ? invalid('packages:error.brokenRow', { table }) : error;
      }
    }
    const twin = rows.twinOf(table, row);
    const exclusive = mergeRules.exclusive[table];
    if (!twin && exclusive && row[exclusive.column] === 1) {
      rows.insert(table, { ...row, [exclusive.column]: 0 });
      clash(state, exclusive.column, null, 0, 1);
      return;
    }
    if (!twin || mergeRules.papers.includes(table)) {
      leave(state, after, twin ? 'numberTaken' : 'notUnique');
      return;
    }
    standIn(state, after, twin);
  }

  /**
   * They have made a row that is not here. Where they had removed it before, as was done here, they
   * only took that back: it stays removed here, unless they changed it too.
   */
  function bring(state: RowState, after: Picture): void {
    const base = goneToo.get(keyOf(state.table, state.id));
    if (!base) insert(state, after);
    else if (!isUnchanged(state.table, after, base)) {
      const hanging = { removed: [], emptied: [] };
      state.removed = { kind: 'removedHere', base, theirs: after, hanging };
    }
  }

  function leave(state: RowState, picture: Picture, why: LeftOut['why']): void {
    state.isOut = true;
    leftOut.push({ table: state.table, label: label(state.table, picture), why, column: null });
    ledger.decide(state.table, state.id, picture, null);
  }

  /** They have inserted what is already here. */
  function compare(state: RowState, after: Picture, row: Picture): void {
    for (const [column, theirs] of Object.entries(after)) {
      if (column === 'id' || column === mergeRules.numbers[state.table]?.column) continue;
      const ours = row[column] ?? null;
      if (ours === theirs) settled(state, column, null, ours, theirs);
      else clash(state, column, null, ours, theirs);
    }
  }

  function update(
    state: RowState,
    before: Picture,
    after: Picture,
    row: Picture,
    rowId: string,
  ): void {
    const { table, id } = state;
    const numberColumn = mergeRules.numbers[table]?.column;
    const values: Picture = {};
    for (const [column, theirs] of Object.entries(after)) {
      const base = before[column] ?? null;
      if (base === theirs || same.has(`${keyOf(table, rowId)}:${column}`)) continue;
      if (mergeRules.notTaken[table]?.includes(column)) continue;
      if (column === numberColumn) {
        numbers.want(table, id, Number(theirs));
        continue;
      }
      const ours = row[column] ?? null;
      if (ours === base || ours === theirs) {
        settled(state, column, base, ours, theirs);
        if (ours !== theirs) values[column] = theirs;
      } else clash(state, column, base, ours, theirs);
    }
    for (const { column, parent } of rows.shape(table).references)
      if (values[column] === null)
        loosened.push({ table, id, column, parent, to: row[column] ?? null });
    try {
      rows.update(table, id, values);
    } catch (error) {
      if (!constraint(error)) throw error;
      // Together with what is here the row would break a rule: a person decides.
      for (const column of Object.keys(values)) {
        const touched = state.columns.get(column);
        if (touched) touched.clash = true;
      }
    }
  }

  function remove(state: RowState, before: Picture, row: Picture): void {
    const { table, id } = state;
    if (isUnchanged(table, row, before) && !rows.isReferred(table, id)) {
      rows.remove(table, id);
      deleted.push({ table, row });
      return;
    }
    const hanging = hangingOn(table, id);
    state.removed = { kind: 'removedThere', base: before, theirs: null, hanging };
  }

  /** What they removed or emptied together with this row: should it stay, that stays too. */
  function hangingOn(table: string, id: string): Hanging {
    const removed: Hanging['removed'] = [];
    const parents = new Set([keyOf(table, id)]);
    // Children are removed before their parents, so the way back meets parents first.
    for (const gone of [...deleted].reverse()) {
      const hangs = rows
        .shape(gone.table)
        .references.some(({ column, parent }) =>
          parents.has(keyOf(parent, String(gone.row[column]))),
        );
      if (!hangs) continue;
      parents.add(keyOf(gone.table, String(gone.row.id)));
      removed.push(gone);
    }
    const emptied = loosened.filter(({ parent, to }) => parents.has(keyOf(parent, String(to))));
    return { removed, emptied };
  }

  function apply({ table, rowId, before: theirBefore, after: theirAfter }: IncomingEntry): void {
    const id = real(table, rowId);
    const before = mapped(table, id, theirBefore);
    const after = mapped(table, id, theirAfter);
    const state = stateOf(table, id);
    if (state.isOut) return;
    const row = rows.get(table, id);
    if (!before && after) {
      const wasRemoved = state.removed?.kind === 'removedThere' ? state.removed.base : null;
      state.removed = null;
      if (!row) bring(state, after);
      else if (wasRemoved) update(state, wasRemoved, after, row, rowId);
      else compare(state, after, row);
    } else if (before && after) {
      if (row) update(state, before, after, row, rowId);
      else {
        const { base } = state.removed ?? { base: before };
        const theirs = { ...(state.removed?.theirs ?? before), ...after };
        state.removed = {
          kind: 'removedHere',
          base,
          theirs,
          hanging: { removed: [], emptied: [] },
        };
      }
    } else if (before) {
      if (row) remove(state, before, row);
      else {
        goneToo.set(keyOf(table, id), state.removed?.base ?? before);
        state.removed = null;
      }
    }
  }

  for (const { entries } of changes) {
    deleted = [];
    loosened = [];
    for (const entry of entries) if (!passing.has(keyOf(entry.table, entry.rowId))) apply(entry);
  }
  return { states: [...states.values()], leftOut, twins };
}

/** Nothing here differs from what they removed; a number may have been given anew. */
export function isUnchanged(table: string, row: Picture, then: Picture): boolean {
  const free = [mergeRules.numbers[table]?.column, ...(mergeRules.notTaken[table] ?? [])];
  return Object.entries(then).every(([name, value]) => free.includes(name) || row[name] === value);
}

/** Rows that they made and removed again: nobody here ever needs to see them. */
function bornAndGone(
  changes: readonly IncomingChange[],
  isHere: (table: string, id: string) => boolean,
): Set<string> {
  const lives = new Map<string, { born: boolean; gone: boolean }>();
  for (const { entries } of changes)
    for (const { table, rowId, before, after } of entries) {
      const key = keyOf(table, rowId);
      const life = lives.get(key) ?? {
        born: before === null && !isHere(table, rowId),
        gone: false,
      };
      life.gone = after === null;
      lives.set(key, life);
    }
  return new Set([...lives].filter(([, { born, gone }]) => born && gone).map(([key]) => key));
}

/** Columns that end as they began there: whatever they were in between is no change. */
function thereAndBack(changes: readonly IncomingChange[]): Set<string> {
  const first = new Map<string, Value>();
  const last = new Map<string, Value>();
  const whole = new Set<string>();
  for (const { entries } of changes)
    for (const { table, rowId, before, after } of entries) {
      const key = keyOf(table, rowId);
      if (!before || !after) whole.add(key);
      else
        for (const [column, theirs] of Object.entries(after)) {
          const base = before[column] ?? null;
          if (base === theirs) continue;
          const cell = `${key}:${column}`;
          if (!first.has(cell)) first.set(cell, base);
          last.set(cell, theirs);
        }
    }
  const isWhole = (cell: string) => whole.has(cell.slice(0, cell.lastIndexOf(':')));
  return new Set(
    [...first]
      .filter(([cell, base]) => last.get(cell) === base && !isWhole(cell))
      .map(([cell]) => cell),
  );
}
