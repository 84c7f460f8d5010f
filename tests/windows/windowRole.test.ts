import { operationNames } from '@shared/contract';
import { windowJobs } from '@shared/windows/windows';
import { describe, expect, test } from 'vitest';
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

/** What each job's window may ask, and nothing else. */
const questions: Record<(typeof windowJobs)[number], string> = {
  stage: 'stage.picture',
  speakerTimer: 'runOfShow.speakerTimer',
  backstage: 'runOfShow.backstage',
  chair: 'runOfShow.chair',
};

describe.each(windowJobs)('the window for %s', (job) => {
  test('may ask its one question and nothing else', async () => {
    const { program } = await aProgram();
    const service = serve(program);
    const window = caller({ role: job });
    expect(await service.operate(window, '1', questions[job], {})).toMatchObject({ ok: true });
    for (const name of operationNames.filter((candidate) => candidate !== questions[job])) {
      expect(await service.operate(window, name, name, {})).toEqual(stranger);
    }
  });
});

test('the operator may write; nobody may from a page that is not ours', async () => {
  const { program, client } = await aProgram();
  const service = serve(program);
  expect(await service.operate(caller({}), '1', 'meetings.create', aMeetingInput)).toMatchObject({
    ok: true,
  });
  const other = { ...aMeetingInput, year: 2027 };
  for (const role of ['operator', ...windowJobs] as const) {
    const page = caller({ trusted: false, role });
    expect(await service.operate(page, '2', 'meetings.create', other)).toEqual(stranger);
    expect(await service.operate(page, '3', 'stage.picture', {})).toEqual(stranger);
  }
  expect(await client.meetings.list({})).toHaveLength(1);
});
