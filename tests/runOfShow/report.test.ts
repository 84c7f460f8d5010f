import { join } from 'node:path';
import { nothingHappened } from '@shared/agenda/agendaItem';
import { reportLines, reportSums, versionToCompare } from '@shared/runOfShow/report';
import type { ApprovedItem } from '@shared/runOfShow/runOfShow';
import { asCalendarDate, asInstant, asTimeOfDay, MINUTE } from '@shared/time';
import { describe, expect, test } from 'vitest';
import { openZip, readTable, tableZipLimits } from '../../src/main/documents';
import { aFolder, aMeetingInput, aProgram } from '../support/program';
import { at, MIDNIGHT, oclock } from './aDay';

const date = asCalendarDate('2026-08-15');

const approvedItem = (id: string, start: number, minutes: number): ApprovedItem => ({
  id,
  kind: 'speech',
  title: id,
  startsAt: asTimeOfDay(start),
  endsAt: asTimeOfDay(start + minutes),
  speakers: [],
  countyName: null,
});
const approved = (...items: ApprovedItem[]) => ({ days: [{ id: 'd', date, items }] });

const held = (id: string, changes: object = {}) => ({
  ...nothingHappened,
  id,
  kind: 'speech' as const,
  title: id,
  speakers: [],
  countyName: null,
  ...changes,
});
const day = (...items: ReturnType<typeof held>[]) => [{ date, midnight: MIDNIGHT, items }];

describe('plan against what happened', () => {
  const plan = approved(approvedItem('a', 510, 8), approvedItem('b', 518, 8));

  test('deviations of start and of length, pauses left out', () => {
    const times = { actualStart: at(8, 33), actualEnd: at(8, 45), pausedMs: 2 * MINUTE };
    const [line] = reportLines(plan, day(held('a', times), held('b')));
    expect(line).toMatchObject({
      fate: 'held',
      added: false,
      moved: false,
      planned: { start: at(8, 30), end: at(8, 38), length: 8 * MINUTE },
      actual: { start: at(8, 33), end: at(8, 45), length: 10 * MINUTE },
      paused: 2 * MINUTE,
      startOff: 3 * MINUTE,
      lengthOff: 2 * MINUTE,
    });
  });

  test.each([
    ['running', { actualStart: at(8, 30) }],
    ['skipped', { skipped: true }],
    ['written', { kind: 'writtenContribution' }],
    ['notHeld', {}],
  ])('what became of it: %s', (fate, facts) => {
    const [line] = reportLines(plan, day(held('a', facts), held('b')));
    expect(line).toMatchObject({ fate, lengthOff: null });
  });

  test('what was added, moved and removed', () => {
    const lines = reportLines(
      approved(
        approvedItem('a', 510, 8),
        approvedItem('b', 518, 8),
        approvedItem('c', 526, 8),
        approvedItem('x', 534, 8),
      ),
      day(held('n'), held('c'), held('a'), held('b')),
    );
    expect(lines.map(({ itemId, added, moved, fate }) => [itemId, added, moved, fate])).toEqual([
      ['n', true, false, 'notHeld'],
      ['c', false, true, 'notHeld'],
      ['a', false, false, 'notHeld'],
      ['b', false, false, 'notHeld'],
      ['x', false, false, 'removed'],
    ]);
    expect(lines[0]?.planned).toBeNull();
  });

  test('an item held on another day has moved; a rehearsal has no deviation of its start', () => {
    const [first, second] = reportLines(plan, [
      { date: asCalendarDate('2026-08-16'), midnight: MIDNIGHT, items: [held('a')] },
      ...day(held('b', { actualStart: at(-30), actualEnd: at(-30, 9) })),
    ]);
    expect(first?.moved).toBe(true);
    expect(second).toMatchObject({ startOff: null, lengthOff: MINUTE });
  });

  test('sums what was planned and is over, per kind and in total', () => {
    const over = (minutes: number) => ({
      actualStart: at(8, 30),
      actualEnd: asInstant(at(8, 30) + minutes * MINUTE),
    });
    const lines = reportLines(
      approved(approvedItem('a', 510, 8), approvedItem('b', 518, 8), approvedItem('c', 526, 15)),
      day(
        held('a', over(10)),
        held('b'),
        held('c', { ...over(12), kind: 'circular' }),
        held('n', over(5)),
      ),
    );
    const sum = (planned: number, actual: number, items = 1) => ({
      items,
      planned: planned * MINUTE,
      actual: actual * MINUTE,
      lengthOff: (actual - planned) * MINUTE,
    });
    expect(reportSums(lines)).toEqual({
      byKind: [
        { kind: 'circular', ...sum(15, 12) },
        { kind: 'speech', ...sum(8, 10) },
      ],
      total: sum(23, 22, 2),
    });
  });

  test('compares with the last version before the show', () => {
    const versions = [{ approvedAt: at(12) }, { approvedAt: at(8) }, { approvedAt: at(7) }];
    expect(versionToCompare(versions, day(held('a')))?.approvedAt).toBe(at(12));
    const began = day(held('a', { actualStart: at(8, 30) }));
    expect(versionToCompare(versions, began)?.approvedAt).toBe(at(8));
    expect(versionToCompare([{ approvedAt: at(12) }], began)?.approvedAt).toBe(at(12));
    expect(versionToCompare([], began)).toBeNull();
  });
});

/** A meeting held today: the first speech ran two minutes over, the second was skipped, one joined. */
async function aHeldMeeting() {
  const { program, client, time } = await aProgram();
  const { id: meetingId } = await client.meetings.create(aMeetingInput);
  const dayId = (await client.agenda.list({ meetingId })).days[1]?.id ?? '';
  await client.agenda.setDayStart({ dayId, startsAt: oclock(10) });
  const add = (title: string) =>
    client.agenda.addItem({ dayId, kind: 'speech', title, plannedMinutes: 10 as never });
  const { id: first } = await add('示例 甲');
  const { id: second } = await add('示例 乙');
  return { program, client, time, meetingId, first, second };
}

describe('the report of a meeting', () => {
  test('is refused while there is nothing to compare with', async () => {
    const { client, meetingId } = await aHeldMeeting();
    await expect(client.runOfShow.report({ meetingId })).rejects.toMatchObject({
      kind: 'refused',
      key: 'runOfShow:error.noVersion',
    });
  });

  test('compares with the approved version, and is written for the office and the public', async () => {
    const { program, client, time, meetingId, first, second } = await aHeldMeeting();
    await client.runOfShow.approve({ meetingId, name: '示例审定稿' });
    await client.runOfShow.start({ id: first });
    time.now += 12 * MINUTE;
    await client.runOfShow.skip({ id: second, skipped: true });
    await client.runOfShow.insert({ meetingId, title: '示例 丙', plannedMinutes: 5 as never });
    await client.runOfShow.next({ meetingId });
    time.now += 5 * MINUTE;
    await client.runOfShow.finish({ meetingId });

    const report = await client.runOfShow.report({ meetingId });
    expect(report.version.name).toBe('示例审定稿');
    expect(report.lines.map(({ title, fate, added }) => [title, fate, added])).toEqual([
      ['示例 甲', 'held', false],
      ['示例 丙', 'held', true],
      ['示例 乙', 'skipped', false],
    ]);
    expect(report.total).toMatchObject({ items: 1, lengthOff: 2 * MINUTE });

    const folder = aFolder();
    const write = async (name: string, edition: 'internal' | 'public', format: 'xlsx' | 'docx') => {
      const path = join(folder, name);
      const target = program.handleFor(path);
      const { items } = await client.runOfShow.exportReport({ meetingId, target, format, edition });
      expect(items).toBe(3);
      return path;
    };
    const cells = async (path: string) =>
      (await readTable(path)).sheets.map(({ rows }) =>
        rows.map((row) => row.map((cell) => cell?.text ?? '').join('|')),
      );
    const [lines = [], sums = []] = await cells(await write('执行.xlsx', 'internal', 'xlsx'));
    expect(lines.find((row) => row.includes('示例 甲'))).toMatch(
      /10:00\|10:10\|10\|10:00\|10:12\|12\|0\|0\|2/,
    );
    expect(lines.find((row) => row.includes('示例 丙'))).toContain('新增');
    expect(lines.find((row) => row.includes('示例 乙'))).toContain('跳过');
    expect(sums.at(-1)).toMatch(/合计\|1\|10\|12\|2/);
    const [open = []] = await cells(await write('公开.xlsx', 'public', 'xlsx'));
    expect(open.join()).not.toMatch(/偏差|跳过|示例 乙/);

    const zip = await openZip(await write('执行.docx', 'internal', 'docx'), tableZipLimits);
    const text = (await zip.read('word/document.xml')).toString('utf8').replace(/<[^>]+>/g, '|');
    zip.close();
    for (const word of [
      '议程执行情况',
      '示例审定稿',
      '10:00—10:12',
      '+2',
      '新增',
      '跳过',
      '合计',
    ]) {
      expect(text).toContain(word);
    }
  });
});
