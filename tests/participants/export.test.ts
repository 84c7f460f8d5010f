import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unitAndPost } from '@shared/participants/unitAndPost.template';
import { expect, test } from 'vitest';
import { openZip, packageZipLimits, readTable } from '../../src/main/documents';
import { delegations } from '../../src/shared/participants/politicalOrder';
import { aMeeting, aRoster, aSmallRoster } from './rosters';

async function exported(format: 'xlsx' | 'docx', edition: 'internal' | 'public') {
  const { program, client, meetingId } = await aMeeting();
  await client.organizations.addDepartment({ name: '省自然资源厅' });
  await client.participants.importRoster({ meetingId, ...aSmallRoster() });
  const path = join(program.folder, `名单 ${edition}.${format}`);
  const target = program.handleFor(path);
  await client.participants.exportRoster({ meetingId, target, format, edition });
  return { client, meetingId, target, path };
}

async function wordText(path: string): Promise<string> {
  const zip = await openZip(path, packageZipLimits);
  try {
    const xml = (await zip.read('word/document.xml')).toString('utf8');
    return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
  } finally {
    zip.close();
  }
}

test('the internal roster, exported and imported again, changes nothing', async () => {
  const { client, meetingId, target } = await exported('xlsx', 'internal');
  const [sheet] = (await client.participants.readRoster({ file: target })).sheets;
  if (!sheet) throw new Error('no sheet');
  const { mapping, rows } = sheet;
  const { counts } = await client.participants.previewRoster({ meetingId, mapping, rows });
  expect(counts).toEqual({ new: 0, changed: 0, unchanged: 4, error: 0 });
});

test('the public editions have no telephone number', async () => {
  const { path } = await exported('xlsx', 'public');
  const text = JSON.stringify((await readTable(path)).sheets);
  expect(text).toContain('示例䶮');
  expect(text).not.toMatch(/13800000001|3000000/);
  const names = await wordText((await exported('docx', 'public')).path);
  expect(names).toContain('示例䶮');
  expect(names).not.toMatch(/13800000001|3000000/);
});

test('the list of names goes by city in code order, then departments, then others', async () => {
  const { path } = await exported('docx', 'internal');
  const text = await wordText(path);
  const places = ['济南市（1人）', '枣庄市（1人）', '省直部门（单位）（1人）', '其他（1人）'];
  const found = places.map((place) => text.indexOf(place));
  expect(found.every((at) => at >= 0)).toBe(true);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  expect(text).toContain('示　乙');
  expect(text).toContain('李　𠅤');
  expect(text).toContain('0632-3000000');
});

test('within a city the city comes before its counties, and the list order stays otherwise', async () => {
  const { client, meetingId } = await aMeeting();
  const people: [string, string | null][] = [
    ['滕', '370481'],
    ['市中二', '370402'],
    ['枣庄', '370400'],
    ['市中一', '370402'],
    ['济', '370102'],
    ['无', null],
  ];
  for (const [name, organizationId] of people)
    await client.participants.create({ meetingId, name, organizationId });
  const all = delegations(
    await client.participants.list({ meetingId }),
    await client.organizations.list({}),
  );
  expect(
    all.map(({ kind, name, people: some }) => [kind, name, some.map((one) => one.name)]),
  ).toEqual([
    ['city', '济南市', ['济']],
    ['city', '枣庄市', ['枣庄', '市中二', '市中一', '滕']],
    ['others', null, ['无']],
  ]);
});

test('a cancelled export leaves the file that was there', async () => {
  const { client, meetingId, target, path } = await exported('xlsx', 'public');
  const before = readFileSync(path);
  const signal = AbortSignal.abort();
  const again = { meetingId, target, format: 'xlsx', edition: 'internal' } as const;
  await expect(client.participants.exportRoster(again, { signal })).rejects.toMatchObject({
    name: 'AppError',
  });
  expect(readFileSync(path)).toEqual(before);
});

test.each([
  ['历下区委', '区委书记', '历下区委书记'],
  ['省商务厅', '厅长', '省商务厅厅长'],
  ['省商务厅', '省商务厅厅长', '省商务厅厅长'],
  ['济南市历下区', '区委书记', '济南市历下区委书记'],
  ['济南市历下区', '区长', '济南市历下区区长'],
  ['', '区委书记', '区委书记'],
  ['某某公司', '', '某某公司'],
  ['沂南县', '县委书记', '沂南县委书记'],
])('unit %s and post %s are said as %s', (unitName, post, said) =>
  expect(unitAndPost({ unitName, post })).toBe(said),
);

test('precedence comes from a file, is shown as a change, and goes out in the internal edition', async () => {
  const { program, client, meetingId } = await aMeeting();
  const fields = ['name', 'unitName', 'precedence'] as const;
  const first = aRoster([...fields], ['示例甲', '省委', '第1位'], ['示例乙', '省委', '略']);
  await client.participants.importRoster({ meetingId, ...first });
  const kept = async () =>
    (await client.participants.list({ meetingId })).map(({ precedence }) => precedence);
  expect(await kept()).toEqual([1, null]);

  const wrong = aRoster([...fields], ['示例甲', '省委', '首位']);
  const preview = await client.participants.previewRoster({ meetingId, ...wrong });
  expect(preview.rows[0]?.cells.find(({ field }) => field === 'precedence')).toMatchObject({
    state: 'error',
    problem: { reason: 'precedence' },
  });
  const second = aRoster([...fields], ['示例甲', '省委', '2'], ['示例乙', '省委', '1']);
  expect((await client.participants.previewRoster({ meetingId, ...second })).counts).toMatchObject({
    changed: 2,
  });
  await client.participants.importRoster({ meetingId, ...second });
  expect(await kept()).toEqual([2, 1]);

  const read = async (edition: 'internal' | 'public') => {
    const target = program.handleFor(join(program.folder, `次序 ${edition}.xlsx`));
    await client.participants.exportRoster({ meetingId, target, format: 'xlsx', edition });
    const [sheet] = (await client.participants.readRoster({ file: target })).sheets;
    if (!sheet) throw new Error('no sheet');
    return sheet;
  };
  const { mapping, rows } = await read('internal');
  const { counts } = await client.participants.previewRoster({ meetingId, mapping, rows });
  expect(counts).toEqual({ new: 0, changed: 0, unchanged: 2, error: 0 });
  expect(rows.map(({ cells }) => cells[mapping.indexOf('precedence')])).toEqual(['2', '1']);
  expect((await read('public')).mapping).not.toContain('precedence');
});
