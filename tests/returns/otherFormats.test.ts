import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/main/documents';
import { codeOf, itemChecksum } from '../../src/main/features/returns/packItems';
import { readRows } from '../../src/main/features/returns/readRows';
import { findMeta, findSheets } from '../../src/main/features/returns/sheet';
import { noValues, type PackItem, type PackRole } from '../../src/shared/returns/returns';
import { asCalendarDate } from '../../src/shared/time';
import { aFolder } from '../support/program';

/**
 * One pack, filled in and saved by LibreOffice as .xls, .ods and, its second sheet only, as .csv in
 * GB18030. WPS saves what it calls .et in the same format as .xls.
 */
const samples = join(dirname(fileURLToPath(import.meta.url)), '../samples');

const item = (position: number, role: PackRole, wording: string, person = ''): PackItem => {
  const issueId = `issue-${position}`;
  return {
    ...{ issueId, position, role, code: codeOf('pack-1', issueId, role, position) },
    base: { number: position, wording, values: { ...noValues, responsiblePerson: person } },
  };
};
const items = [
  item(1, 'lead', '示例：园区产业用地指标紧张，项目落地慢。'),
  item(2, 'lead', '示例：高铁站停靠车次少。', '示例丁'),
  item(3, 'support', '示例：能耗指标不足。'),
];
const day = { madeOn: asCalendarDate('2026-08-15'), today: asCalendarDate('2026-09-20') };

/** What was typed, in full-width digits, as a date of the program, as 同上 and 长期. */
const said = {
  [items[0]?.code ?? '']: {
    receivedBy: '示例',
    receivedOn: '2026-08-16',
    progress: '示例：已会商；\n正在测算缺口。',
    progressOn: '2026-08-18',
    result: '示例：已调剂指标 300 亩。',
    outcome: 'solved',
  },
  [items[1]?.code ?? '']: {
    receivedBy: '示例',
    progress: '示例：已会商；\n正在测算缺口。',
    progressOn: '2026-08-19',
    responsiblePerson: '示例䶮',
    responsiblePhone: '0531-00000000',
    extendTo: 'forGood',
    extendReason: '示例：需长期坚持',
  },
  [items[2]?.code ?? '']: { supportAnswer: '示例：同意，已出具意见。' },
};

/** The sample under the name that it came with. */
function received(sample: string, name: string): string {
  const path = join(aFolder(), name);
  copyFileSync(join(samples, sample), path);
  return path;
}

describe('a pack that another program saved is read cell by cell', () => {
  test.each([
    ['returned-pack.xls', '反馈.xls'],
    ['returned-pack.xls', '反馈.et'],
    ['returned-pack.ods', '反馈.ods'],
    ['returned-pack.csv', '反馈.csv'],
  ])('%s as %s', async (sample, name) => {
    const table = await readTable(received(sample, name));
    const read = readRows(findSheets(table), items, day);
    expect(Object.fromEntries(read.said)).toEqual(said);
    expect(read.skipped).toEqual([]);
    expect(read.lockedChanged).toBe(false);
  });

  test.each(['returned-pack.xls', 'returned-pack.ods'])('%s keeps its checksums', async (name) => {
    const meta = findMeta(await readTable(join(samples, name)));
    expect(meta).toMatchObject({ packId: 'pack-1', meetingId: 'meeting-1', version: '1' });
    for (const each of items) expect(meta?.rows.get(each.code)).toBe(itemChecksum(each));
  });
});
