import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asCalendarDate } from '../../src/shared/time';
import { aFolder, aProgram } from '../support/program';

const newYear = asCalendarDate('2026-01-01');

async function aTable(text: string) {
  const made = await aProgram();
  const path = join(aFolder(), '2027年放假安排.csv');
  writeFileSync(path, text);
  return { ...made, file: made.program.handleFor(path) };
}

describe('the working calendar', () => {
  test('has the shipped years, and what the office says over them', async () => {
    const { client } = await aProgram();
    const of = async (date: string) =>
      (await client.workingDays.list({})).find((day) => day.date === date);
    expect(await of(newYear)).toMatchObject({ mark: 'dayOff', name: '元旦', own: false });
    await client.workingDays.setDay({ date: newYear, mark: 'ordinary' });
    expect(await of(newYear)).toBeUndefined();
    await client.workingDays.setDay({ date: newYear, mark: 'workday', name: '值班' });
    expect(await of(newYear)).toMatchObject({ mark: 'workday', name: '值班', own: true });
    await client.workingDays.restore({ dates: [newYear] });
    expect(await of(newYear)).toMatchObject({ mark: 'dayOff', own: false });
  });

  test('takes a year from a table as one change that can be undone', async () => {
    const { client, file } = await aTable(
      '2027年放假安排,,\n日期,类型,名称\n2027.1.1,放假,元旦\n2027年1月3日,上班,元旦\n2026-01-01,放假,元旦\n某日,放假,\n2027-02-06,也许,\n',
    );
    expect(await client.workingDays.previewImport({ file })).toEqual({
      days: [
        { date: '2027-01-01', mark: 'dayOff', name: '元旦' },
        { date: '2027-01-03', mark: 'workday', name: '元旦' },
      ],
      unchanged: 1,
      skipped: [
        { row: 6, reason: 'workingDays:skipped.date' },
        { row: 7, reason: 'workingDays:skipped.mark' },
      ],
    });
    const before = (await client.workingDays.list({})).length;
    expect(await client.workingDays.importDays({ file })).toEqual({ days: 2 });
    expect(await client.workingDays.list({})).toHaveLength(before + 2);
    const [last] = await client.journal.recent({ limit: 1 });
    await client.journal.undo({ changeId: last?.id as string });
    expect(await client.workingDays.list({})).toHaveLength(before);
  });

  test('a table without such heads is refused in one sentence', async () => {
    const { client, file } = await aTable('姓名,职务\n示例,书记\n');
    await expect(client.workingDays.importDays({ file })).rejects.toMatchObject({
      key: 'workingDays:error.noHead',
    });
  });
});
