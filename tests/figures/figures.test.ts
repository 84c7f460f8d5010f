import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openZip, readTable, tableZipLimits } from '../../src/main/documents';
import { behindBand, behindGroup, groupings, monthEnds } from '../../src/shared/figures/figures';
import {
  copiedReturns,
  type ReturnedText,
  silentOrganizations,
} from '../../src/shared/figures/radar';
import { rateNames, ratePlaces } from '../../src/shared/issues/rates';
import { asCalendarDate } from '../../src/shared/time';
import { anIssue, aRegister } from '../issues/anIssue';
import { aFolder } from '../support/program';

const DAY = 24 * 60 * 60 * 1000;
const day = asCalendarDate;

/** A register of several cities, leads, topics and ages. */
async function aMixedRegister() {
  const register = await aRegister();
  const { client, energy, land, time } = register;
  await anIssue(register, 'closed', { topic: 'land' });
  await anIssue(register, 'concluded', { topic: 'energy', countyId: '370202' });
  await anIssue(
    register,
    'underway',
    { topic: 'energy' },
    { dueDate: '2026-08-18', supporting: [] },
  );
  time.now += 10 * DAY;
  await anIssue(
    register,
    'assigned',
    { countyId: '370200' },
    { leadOrganizationId: energy, supporting: [] },
  );
  await anIssue(register, 'submitted', { countyId: land }, { supporting: [] });
  const { id } = await anIssue(register, 'submitted', { countyId: null }, { supporting: [] });
  await client.issues.sendBack({ id, reason: '示例：材料不全' });
  await anIssue(register, 'captured', { countyId: null, level: 'city' });
  time.now += 40 * DAY;
  return register;
}

test('each number is as many as the rows that it opens', async () => {
  const { client, meetingId } = await aMixedRegister();
  for (const more of [{}, { asOf: '2026-08-31' }, { ofLevel: 'province' as const }]) {
    const figures = await client.figures.show({ meetingId, ...more });
    const rows = async (filter: object) =>
      (await client.issues.list({ meetingId, ...more, ...filter })).length;
    expect(figures.whole.total).toBe(await rows({}));
    for (const by of groupings)
      for (const { key, counts } of figures.groups[by]) {
        const behind = behindGroup(by, key);
        expect(await rows(behind), `${by} ${key}`).toBe(counts.total);
        for (const name of rateNames)
          for (const place of ratePlaces)
            expect(await rows({ ...behind, rate: { name, place } })).toBe(
              counts.rates[name][place],
            );
      }
    for (const band of figures.ageing)
      expect(await rows(behindBand(band, figures.asOf))).toBe(band.issues);
  }
});

test('groups, ages and trend of a register counted by hand', async () => {
  const { client, meetingId } = await aMixedRegister();
  const { groups, ageing, asOf } = await client.figures.show({ meetingId });
  expect(asOf).toBe('2026-10-04');
  expect(groups.city.map(({ name, counts }) => [name, counts.total])).toEqual([
    ['济南市', 2],
    ['青岛市', 2],
    ['', 3],
  ]);
  expect(groups.light.map(({ key, counts }) => [key, counts.total])).toEqual([['overdue', 3]]);
  expect(ageing.map(({ issues }) => issues)).toEqual([0, 0, 0, 4, 0]);
  expect(await client.figures.trend({ meetingId })).toEqual([
    { date: '2026-08-31', total: 7, open: 5 },
    { date: '2026-09-30', total: 7, open: 5 },
    { date: '2026-10-04', total: 7, open: 5 },
  ]);
});

test('the radar tells who is silent, what was copied and which dates moved, calmly', async () => {
  const register = await aRegister();
  const { client, meetingId, land, time } = register;
  const { id, number } = await anIssue(register, 'underway', {}, { dueDate: '2026-10-30' });
  const same = '示例：正在会同有关部门研究推进。';
  await client.issues.addProgress({ id, text: same });
  time.now += DAY;
  await client.issues.addProgress({ id, text: '示例：正在会同有关部门， 研究推进' });
  for (const dueDate of ['2026-11-10', '2026-11-20', '2026-12-01'])
    await client.issues.extend({ id, dueDate, reason: '示例：待批', approver: '示例丁' });
  expect(await client.figures.radar({ meetingId, silentDays: 15 })).toMatchObject({
    silent: [],
    copied: [{ issueId: id, number, copyOf: 'ownLast', organizationName: '省自然资源厅' }],
    moved: [{ issueId: id, times: 3, from: '2026-10-30', to: '2026-12-01' }],
  });
  time.now += 20 * DAY;
  const { silent } = await client.figures.radar({ meetingId, silentDays: 15 });
  expect(silent).toMatchObject([{ organizationId: land, issues: 1, since: '2026-08-16' }]);
});

const text = (issueId: string, organizationId: string, said: string): ReturnedText => ({
  issueId,
  organizationId,
  date: day('2026-09-01'),
  text: said,
});

test.each([
  [
    'its own last',
    [text('1', 'a', '已下达指标三百亩。'), text('1', 'a', '已下达指标 三百亩')],
    ['ownLast'],
  ],
  [
    'another’s',
    [text('1', 'a', '已下达指标三百亩'), text('2', 'b', '已下达指标三百亩')],
    ['anothers'],
  ],
  [
    'one answer for two of its own',
    [text('1', 'a', '已下达指标三百亩'), text('2', 'a', '已下达指标三百亩')],
    [],
  ],
  ['short words that many use', [text('1', 'a', '正在办理'), text('1', 'a', '正在办理')], []],
  [
    'something new between',
    [
      text('1', 'a', '已下达指标三百亩'),
      text('1', 'a', '又下达指标一百亩'),
      text('1', 'a', '已下达指标三百亩'),
    ],
    [],
  ],
] as const)('copied returns: %s', (_, texts, expected) => {
  expect(copiedReturns(texts).map(({ copyOf }) => copyOf)).toEqual(expected);
});

test('silence is counted from the last return, else from the first assignment', () => {
  const owed = (organizationId: string, assignedOn: string, lastReturnOn: string | null) => ({
    organizationId,
    assignedOn: day(assignedOn),
    lastReturnOn: lastReturnOn === null ? null : day(lastReturnOn),
  });
  const silent = silentOrganizations(
    [
      owed('a', '2026-08-20', null),
      owed('a', '2026-08-25', '2026-09-16'),
      owed('b', '2026-09-10', null),
      owed('b', '2026-08-30', null),
      owed('c', '2026-08-01', '2026-09-15'),
    ],
    day('2026-09-30'),
    15,
  );
  expect(silent.map(({ organizationId, since }) => [organizationId, since])).toEqual([
    ['b', '2026-08-30'],
    ['c', '2026-09-15'],
  ]);
});

test.each([
  ['2026-08-14', '2026-08-20', ['2026-08-20']],
  ['2026-08-14', '2026-08-31', ['2026-08-31']],
  ['2026-12-14', '2027-03-01', ['2026-12-31', '2027-01-31', '2027-02-28', '2027-03-01']],
  ['2026-08-14', '2026-08-01', ['2026-08-01']],
])('month ends from %s to %s', (from, to, expected) => {
  expect(monthEnds(day(from), day(to), 12)).toEqual(expected);
});

test('one page for the leader, as paper and as workbook', async () => {
  const register = await aMixedRegister();
  const { client, meetingId, program } = register;
  const cities = (await client.organizations.list({})).filter(({ kind }) => kind === 'city');
  for (const { id } of cities) await anIssue(register, 'captured', { countyId: id });
  const folder = process.env.KEEP_FIGURES ?? aFolder();
  type Format = 'docx' | 'xlsx';
  const written = async (format: Format, edition: 'internal' | 'public' = 'internal') => {
    const path = join(folder, `统计表 ${edition}.${format}`);
    const target = program.handleFor(path);
    const answer = await client.figures.exportPage({ meetingId, edition, format, target });
    expect(answer).toEqual({ groups: 17 });
    return path;
  };
  const said = async (edition: 'internal' | 'public') => {
    const zip = await openZip(await written('docx', edition), tableZipLimits);
    const xml = (await zip.read('word/document.xml')).toString('utf8').replace(/<[^>]+>/g, '');
    zip.close();
    return xml;
  };
  const internal = await said('internal');
  for (const words of ['截至2026年10月4日', '办结率', '济南市', '31—60天 4 件', '逾期'])
    expect(internal).toContain(words);
  const open = await said('public');
  for (const words of ['公开版', '截至2026年10月4日', '办结率', '济南市'])
    expect(open).toContain(words);
  expect(open).not.toMatch(/逾期|滞后|临期/);
  const { sheets } = await readTable(await written('xlsx'));
  expect(sheets.map(({ name }) => name)).toEqual(['比率', '市', '主办单位', '领域', '灯色']);
  // No organization is held up for how it answers, and no light leaves the office.
  const forAll = await readTable(await written('xlsx', 'public'));
  expect(forAll.sheets.map(({ name }) => name)).toEqual(['比率', '市', '领域']);
});
