import { operationNames } from '@shared/contract';
import { windowJobs } from '@shared/windows/windows';
import { describe, expect, test } from 'vitest';
import { type Caller, serve } from '../../src/main/ipc/serve';
import { aPanel } from '../judging/aPanel';
import { aMeetingInput, aProgram } from '../support/program';

const caller = (changes: Partial<Caller>): Caller => ({
  trusted: true,
  role: 'operator',
  judgeId: null,
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

/** Of the whole contract, what a judge's window may ask about its own judge. */
const judges = ['judging.sheet', 'judging.blindText', 'judging.mark', 'judging.handIn'];

describe("a judge's window", () => {
  test('may ask for its own sheet, and score it', async () => {
    const { program, client, selectionId, two } = await aPanel();
    await client.judging.beginBlind({ selectionId });
    const service = serve(program);
    const window = caller({ role: 'judge', judgeId: two });
    const ask = (name: string, input: object) => service.operate(window, name, name, input);
    expect(await ask('judging.sheet', { judgeId: two })).toMatchObject({ ok: true });
    expect(await ask('judging.blindText', { judgeId: two, code: '01' })).toMatchObject({
      ok: true,
    });
    for (const code of ['01', '02', '03'])
      expect(await ask('judging.mark', { judgeId: two, code, given: 'abstained' })).toMatchObject({
        ok: true,
      });
    expect(await ask('judging.handIn', { judgeId: two })).toMatchObject({ ok: true });
  });

  test("may ask nothing of another judge's, and nothing else of the program", async () => {
    const { program, one, two, selectionId } = await aPanel();
    const service = serve(program);
    const window = caller({ role: 'judge', judgeId: two });
    for (const name of operationNames) {
      const inputs = [{ judgeId: one }, { selectionId }, {}, null, 'judgeId', [two]];
      if (!judges.includes(name)) inputs.push({ judgeId: two });
      for (const input of inputs)
        expect(await service.operate(window, name, name, input)).toEqual(stranger);
    }
    const nobody = caller({ role: 'judge', judgeId: null });
    for (const name of judges)
      expect(await service.operate(nobody, name, name, { judgeId: null })).toEqual(stranger);
  });
});

test('the operator may write; nobody may from a page that is not ours', async () => {
  const { program, client } = await aProgram();
  const service = serve(program);
  expect(await service.operate(caller({}), '1', 'meetings.create', aMeetingInput)).toMatchObject({
    ok: true,
  });
  const other = { ...aMeetingInput, year: 2027 };
  for (const role of ['operator', 'judge', ...windowJobs] as const) {
    const page = caller({ trusted: false, role });
    expect(await service.operate(page, '2', 'meetings.create', other)).toEqual(stranger);
    expect(await service.operate(page, '3', 'stage.picture', {})).toEqual(stranger);
  }
  expect(await client.meetings.list({})).toHaveLength(1);
});
