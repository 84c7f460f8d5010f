import { describe, expect, test } from 'vitest';
import { aScoring } from './aScoring';

const row = (code: string, points: (number | null)[], abstained = false) => ({
  code,
  abstained,
  points: points.map((one) => (one === null ? null : one * 100)),
});

/** The second judge's form, and two people who type it in. */
async function aForm() {
  const scoring = await aScoring();
  const { client, two: judgeId } = scoring;
  const { id: second } = await client.operators.add({ name: '示例乙' });
  const { id: third } = await client.operators.add({ name: '示例丙' });
  const enter = (rows: ReturnType<typeof row>[], isDone = true) =>
    client.scoreSheets.enterPaper({ judgeId, rows, isDone });
  const form = () => client.scoreSheets.paperForm({ judgeId });
  const sitDown = (id: string) => client.operators.takeOver({ id });
  const rows = [row('01', [90, 80, 70]), row('02', [60, 50, 40]), row('03', [], true)].map(
    (one) => ({ ...one, points: one.points.length > 0 ? one.points : [null, null, null] }),
  );
  return { ...scoring, judgeId, second, third, enter, form, sitDown, rows };
}

describe('a paper form', () => {
  test('is typed in by two people, the second without seeing the first', async () => {
    const { client, enter, form, sitDown, second, third, rows, judgeId, selectionId } =
      await aForm();
    await enter(rows.slice(0, 1), false);
    expect((await form()).own).toEqual(rows.slice(0, 1));
    await enter(rows);
    await expect(client.scoreSheets.recordPaper({ judgeId })).rejects.toMatchObject({
      key: 'scoreSheets:error.readOnce',
    });
    await sitDown(second);
    const blank = await form();
    expect(blank).toMatchObject({ own: [], mismatches: [], faults: null });
    expect(JSON.stringify(blank)).not.toContain('9000');
    expect(await client.journal.history({ table: 'paper_entry', rowId: judgeId })).toEqual([]);
    await enter(rows);
    expect(await form()).toMatchObject({ mismatches: [], faults: 0 });
    await sitDown(third);
    await expect(enter(rows)).rejects.toMatchObject({ key: 'scoreSheets:error.readTwice' });
    expect(await client.scoreSheets.recordPaper({ judgeId })).toEqual({ marks: 3 });
    const [, state] = await client.judging.judges({
      selectionId,
    });
    expect(state?.handedIn?.source).toBe('paper');
    await expect(enter(rows)).rejects.toMatchObject({ key: 'judging:error.handedIn' });
  });

  test('is settled cell by cell by looking at it, with a second person', async () => {
    const { client, enter, form, sitDown, second, rows, judgeId } = await aForm();
    await enter(rows);
    await sitDown(second);
    const [first, ...others] = rows;
    await enter([{ ...first, points: [9000, 3000, 7000] } as (typeof rows)[0], ...others]);
    expect((await form()).mismatches).toEqual([
      { code: '01', cell: 1, first: 8000, second: 3000, settled: null },
    ]);
    await expect(client.scoreSheets.recordPaper({ judgeId })).rejects.toMatchObject({
      key: 'scoreSheets:error.unsettled',
    });
    const settle = (change: object = {}) =>
      client.scoreSheets.settlePaper({
        ...{ judgeId, code: '01', cell: 1, value: 8000, witness: '示例甲' },
        ...change,
      });
    await expect(settle({ witness: '示例乙' })).rejects.toMatchObject({
      key: 'scoreSheets:error.secondPerson',
    });
    await expect(settle({ cell: 0 })).rejects.toMatchObject({
      key: 'scoreSheets:error.noMismatch',
    });
    await expect(settle({ value: true })).rejects.toMatchObject({
      key: 'scoreSheets:error.wrongValue',
    });
    await settle();
    expect((await form()).mismatches[0]?.settled).toEqual({
      ...{ value: 8000, by: '示例乙', witness: '示例甲' },
    });
    await client.scoreSheets.recordPaper({ judgeId });
    const { lines } = await client.judging.sheet({ judgeId });
    expect(lines.map(({ mark }) => mark)).toEqual([
      { points: [9000, 8000, 7000] },
      { points: [6000, 5000, 4000] },
      'abstained',
    ]);
  });

  test('typed in anew, what was settled is void; what is not whole is not recorded', async () => {
    const { client, enter, form, sitDown, second, rows, judgeId } = await aForm();
    const short = [...rows.slice(0, 2), { code: '03', abstained: false, points: [100, null, 100] }];
    await expect(enter(rows.slice(0, 2))).rejects.toMatchObject({
      key: 'scoreSheets:error.rowsLeft',
      params: { count: 1 },
    });
    await enter(short);
    await sitDown(second);
    await enter(rows);
    const open = (await form()).mismatches;
    for (const { code, cell, first: value } of open)
      await client.scoreSheets.settlePaper({ judgeId, code, cell, value, witness: '示例甲' });
    expect((await form()).faults).toBe(1);
    await expect(client.scoreSheets.recordPaper({ judgeId })).rejects.toMatchObject({
      key: 'judging:error.faults',
    });
    await enter(rows);
    expect((await form()).mismatches.every(({ settled }) => settled === null)).toBe(true);
  });

  test('is about the codes and criteria of this judge', async () => {
    const { enter } = await aForm();
    await expect(enter([row('77', [1, 2, 3])], false)).rejects.toMatchObject({
      key: 'scoreSheets:error.otherRows',
    });
    await expect(enter([row('01', [1, 2])], false)).rejects.toMatchObject({
      key: 'scoreSheets:error.otherRows',
    });
  });

  test('of codes that are void counts no more', async () => {
    const { client, enter, form, rows, selectionId } = await aForm();
    await enter(rows);
    await client.judging.backToCall({ selectionId, reason: '示例' });
    await client.judging.beginBlind({ selectionId });
    expect(await form()).toMatchObject({ own: [], entries: [] });
  });
});
