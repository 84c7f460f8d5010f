import type { LeftOut, MergeChoices, MergeConflict, Side, Value } from '@shared/packages/merge';
import { decidedWith, isQuiet, mergeRules } from '@shared/packages/mergeRules';
import type { Picture } from './incoming';
import type { MergeLedger } from './ledger';
import type { NumberKeeper } from './numbers';
import { constraint, type Hanging, isUnchanged, type RowState, type Touched } from './replay';
import type { Rows } from './rows';

type Label = (table: string, picture: Picture) => string;

/**
 * Makes of the clashes that are left what a person is shown, and does what was chosen. What is not
 * taken as it came is noted as a decision for the other laptops.
 */
export function settle(
  states: readonly RowState[],
  choices: MergeChoices,
  rows: Rows,
  ledger: MergeLedger,
  numbers: NumberKeeper,
  label: Label,
): { conflicts: MergeConflict[]; leftOut: LeftOut[]; quiet: number } {
  const conflicts: MergeConflict[] = [];
  const leftOut: LeftOut[] = [];
  let quiet = 0;
  const chosenFor = (key: string): Side => choices.each[key] ?? choices.all;

  function columnsOf(state: RowState): void {
    const { table, id } = state;
    const row = rows.get(table, id);
    if (!row) return;
    for (const group of clashingGroups(state, row)) {
      const [first] = group;
      if (!first) continue;
      const columns = group.map(([name, { base, ours, theirs }]) => ({ name, base, ours, theirs }));
      takeBack(state, row, columns);
      const silent = columns.every(
        ({ name }) => isQuiet(table, name) || (state.isTwin && /_at$/.test(name)),
      );
      const key = `${table}:${id}:${first[0]}`;
      let chosen: Side = silent ? 'ours' : chosenFor(key);
      if (chosen === 'theirs' && !take(state, columns)) {
        chosen = 'ours';
        leftOut.push({ table, label: label(table, row), why: 'notUnique', column: first[0] });
      }
      for (const { name, ours, theirs } of columns) {
        if (ours === theirs) continue;
        if (chosen === 'ours') ledger.decideColumn(table, id, name, theirs, ours);
        else ledger.decideColumn(table, id, name, ours, theirs);
      }
      if (silent) quiet += 1;
      else
        conflicts.push({
          key,
          table,
          rowId: id,
          label: label(table, row),
          kind: 'changed',
          columns,
          chosen,
        });
    }
  }

  /** Columns that mean something only together are decided as one: those already taken go back. */
  function takeBack(state: RowState, row: Picture, columns: { name: string; ours: Value }[]): void {
    const back = columns.filter(({ name, ours }) => (row[name] ?? null) !== ours);
    if (back.length === 0) return;
    rows.update(
      state.table,
      state.id,
      Object.fromEntries(back.map(({ name, ours }) => [name, ours])),
    );
  }

  function take(state: RowState, columns: { name: string; theirs: Value }[]): boolean {
    const { table, id } = state;
    const exclusive = mergeRules.exclusive[table];
    try {
      if (
        exclusive &&
        columns.some(({ name, theirs }) => name === exclusive.column && theirs === 1)
      )
        rows.clear(table, exclusive.column, exclusive.within, id);
      rows.update(table, id, Object.fromEntries(columns.map(({ name, theirs }) => [name, theirs])));
      return true;
    } catch (error) {
      if (!constraint(error)) throw error;
      return false;
    }
  }

  function removal(state: RowState): void {
    const { table, id, removed } = state;
    if (!removed) return;
    const key = `${table}:${id}:*`;
    const chosen = chosenFor(key);
    const shown = removed.theirs ?? rows.get(table, id) ?? removed.base;
    const row = rows.get(table, id);
    if (removed.kind === 'removedHere') {
      const theirs = removed.theirs ?? removed.base;
      if (chosen === 'theirs') {
        bring(table, theirs);
        ledger.decide(table, id, null, theirs);
      } else ledger.decide(table, id, theirs, null);
    } else if (row) {
      if (chosen === 'theirs') {
        rows.remove(table, id);
        ledger.decide(table, id, row, null);
      } else {
        ledger.decide(table, id, null, row);
        keep(removed.hanging);
      }
    }
    conflicts.push({
      key,
      table,
      rowId: id,
      label: label(table, shown),
      kind: removed.kind,
      columns: [],
      chosen,
    });
  }

  /** Brings back a row that is removed here. */
  function bring(table: string, row: Picture): void {
    const rule = mergeRules.numbers[table];
    const number = rule && numbers.toBegin(table, row, Number(row[rule.column]));
    rows.insert(table, rule ? { ...row, [rule.column]: number ?? null } : row);
  }

  /** A row that stays keeps what hung on it, though they removed that with it. */
  function keep({ removed, emptied }: Hanging): void {
    for (const { table, row } of removed) {
      if (rows.get(table, String(row.id))) continue;
      rows.insert(table, row);
      ledger.decide(table, String(row.id), null, row);
    }
    for (const { table, id, column, to } of emptied) {
      if (rows.get(table, id)?.[column] !== null) continue;
      rows.update(table, id, { [column]: to });
      ledger.decideColumn(table, id, column, null, to);
    }
  }

  removeNowUnused(states, rows);
  for (const state of states) if (!state.isOut && !state.removed) columnsOf(state);
  for (const state of states) if (!state.isOut) removal(state);
  leftOut.push(...mendReferences(rows, ledger, label));
  return { conflicts, leftOut, quiet };
}

/** Later entries may have removed what a removed row was used by. */
function removeNowUnused(states: readonly RowState[], rows: Rows): void {
  for (let again = true; again; ) {
    again = false;
    for (const state of states) {
      if (state.removed?.kind !== 'removedThere') continue;
      const row = rows.get(state.table, state.id);
      if (row) {
        if (!isUnchanged(state.table, row, state.removed.base)) continue;
        if (rows.isReferred(state.table, state.id)) continue;
        rows.remove(state.table, state.id);
      }
      state.removed = null;
      again = true;
    }
  }
}

/** Each group of columns that is decided as one and has a clash in it. */
function clashingGroups(state: RowState, row: Picture): [string, Touched][][] {
  const groups: [string, Touched][][] = [];
  const done = new Set<string>();
  for (const [column, touched] of state.columns) {
    // There and back again is no change.
    if (touched.theirs === touched.base && touched.base !== null) touched.clash = false;
    if (!touched.clash || done.has(column)) continue;
    const group = decidedWith(state.table, column).flatMap((name): [string, Touched][] => {
      const one = state.columns.get(name);
      if (!one || one.ours === one.theirs) return [];
      return one.clash || (row[name] ?? null) !== one.ours ? [[name, one]] : [];
    });
    for (const [name] of group) done.add(name);
    if (group.length > 0) groups.push(group);
  }
  return groups;
}

/** What came may point to what is gone here: an optional reference is dropped, else the row stays out. */
function mendReferences(rows: Rows, ledger: MergeLedger, label: Label): LeftOut[] {
  const leftOut: LeftOut[] = [];
  for (let broken = rows.broken(); broken.length > 0; broken = rows.broken()) {
    for (const { table, id, column, optional } of broken) {
      const row = rows.get(table, id);
      if (!row) continue;
      if (optional) {
        rows.update(table, id, { [column]: null });
        ledger.decideColumn(table, id, column, row[column] ?? null, null);
      } else {
        rows.remove(table, id);
        ledger.decide(table, id, row, null);
      }
      const why = optional ? 'referenceGone' : 'parentGone';
      leftOut.push({ table, label: label(table, row), why, column });
    }
  }
  return leftOut;
}
