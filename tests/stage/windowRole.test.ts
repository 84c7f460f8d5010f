import { operationNames } from '@shared/contract';
import { expect, test } from 'vitest';
import { type Caller, serve } from '../../src/main/ipc/serve';
import { aMeetingInput, aProgram } from '../support/program';

const caller = (changes: Partial<Caller>): Caller => ({
  trusted: true,
  role: 'operator',
  send: () => {},
  ...changes,
});
const stranger = {
  ok: false,
  error: { kind: 'refused', key: 'common:error.stranger', params: {} },
};

test('the stage window may ask for its picture and for nothing else', async () => {
  const { program } = await aProgram();
  const service = serve(program);
  const stage = caller({ role: 'stage' });
  expect(await service.operate(stage, '1', 'stage.picture', {})).toEqual({
    ok: true,
    value: { view: 'black' },
  });
  for (const name of operationNames.filter((candidate) => candidate !== 'stage.picture')) {
    expect(await service.operate(stage, name, name, {})).toEqual(stranger);
  }
});

test('the operator may write; nobody may from a page that is not ours', async () => {
  const { program, client } = await aProgram();
  const service = serve(program);
  expect(await service.operate(caller({}), '1', 'meetings.create', aMeetingInput)).toMatchObject({
    ok: true,
  });
  const other = { ...aMeetingInput, year: 2027 };
  for (const role of ['operator', 'stage'] as const) {
    const page = caller({ trusted: false, role });
    expect(await service.operate(page, '2', 'meetings.create', other)).toEqual(stranger);
    expect(await service.operate(page, '3', 'stage.picture', {})).toEqual(stranger);
  }
  expect(await client.meetings.list({})).toHaveLength(1);
});
