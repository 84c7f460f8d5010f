import { expect, test } from 'vitest';
import { settingTable } from '../../src/main/features/settings/settings.table';
import type { HandlersOf } from '../../src/main/operation';

// `tsc -b` compiles this file. Each error that is expected below must occur: a line that compiled
// after all would leave its directive unused, which is an error itself.

type Settings = HandlersOf<'settings'>;
type Operators = HandlersOf<'operators'>;

export const aQueryThatWrites: Settings['all'] = (db) => {
  // @ts-expect-error a query gets a Reader, and a Reader cannot insert
  db.insert(settingTable);
  // @ts-expect-error nor update
  db.update(settingTable);
  // @ts-expect-error nor delete
  db.delete(settingTable);
  throw new Error('never run');
};

// @ts-expect-error a command is one synchronous transaction: its answer is no promise
export const anAsyncCommand: Operators['add'] = async () => ({ id: 'never' });

// @ts-expect-error not even when it answers nothing
export const anAsyncCommandWithoutAnswer: Settings['change'] = async () => {};

// @ts-expect-error `change` and `status` are missing
export const aMissingOperation: Settings = { all: aQueryThatWrites };

export const anOperationTooMany: Pick<Settings, 'all'> = {
  all: aQueryThatWrites,
  // @ts-expect-error nobody wrote `forget` into the contract
  forget: () => undefined,
};

test('a query that writes would not even run', () => {
  expect(() => aQueryThatWrites({} as never, {}, {} as never)).toThrow(/not a function/);
});
