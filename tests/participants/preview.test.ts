import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Participant } from '../../src/shared/participants/participant';
import type { PreviewRow, RosterCorrection } from '../../src/shared/participants/roster';
import { previewRoster, type RosterToPreview } from '../../src/shared/participants/rosterPreview';
import { places } from './places';
import { aRoster, aSmallRoster } from './rosters';

const preview = (
  roster: Omit<RosterToPreview, 'corrections'>,
  existing: Participant[] = [],
  corrections: RosterCorrection[] = [],
) => previewRoster({ ...roster, corrections }, existing, places);

const cell = (row: PreviewRow | undefined, field: string) =>
  row?.cells.find((one) => one.field === field);

const aParticipant = (fields: Partial<Participant> = {}): Participant => ({
  id: 'p1',
  meetingId: 'm',
  position: 1,
  name: '示例甲',
  gender: null,
  ethnicity: '',
  organizationId: null,
  unitName: '',
  post: '',
  phone: '',
  contact: '',
  capacity: 'attendee',
  lodging: '',
  dining: '',
  ride: '',
  groupName: '',
  remark: '',
  precedence: null,
  ...fields,
});

/** What an import of these rows would leave behind. */
function imported(rows: PreviewRow[], existing: Participant[]): Participant[] {
  const after = new Map(existing.map((one) => [one.id, one]));
  for (const row of rows.filter(({ state }) => state === 'new' || state === 'changed')) {
    const said = row.cells
      .filter(({ field, after: value }) => field !== 'city' && value !== null)
      .map(({ field, after: value }) => [field === 'division' ? 'organizationId' : field, value]);
    const id = row.participantId ?? `row${row.number}`;
    after.set(id, { ...(after.get(id) ?? aParticipant({ id })), ...Object.fromEntries(said) });
  }
  return [...after.values()];
}

test('a first import: all new, cleaned, with organizations', () => {
  const { rows, counts } = preview(aSmallRoster());
  expect(counts).toEqual({ new: 4, changed: 0, unchanged: 0, error: 0 });
  expect(rows.map((row) => cell(row, 'name')?.after)).toEqual(['示例甲', '示乙', '示例䶮', '李𠅤']);
  expect(rows.map((row) => cell(row, 'division')?.after).slice(0, 2)).toEqual(['370102', '370402']);
  expect(rows.map((row) => cell(row, 'post')?.after)).toEqual([
    '区委书记',
    '区委书记',
    '副厅长',
    '副厅长',
  ]);
  expect(cell(rows[2], 'phone')?.after).toBeNull();
});

test('the same again: nothing', () => {
  const existing = imported(preview(aSmallRoster()).rows, []);
  expect(preview(aSmallRoster(), existing).counts).toEqual({
    new: 0,
    changed: 0,
    unchanged: 4,
    error: 0,
  });
});

test('a changed post is one changed cell, with before and after; an empty cell erases nothing', () => {
  const existing = [
    aParticipant({
      organizationId: '370102',
      post: '区长',
      phone: '13800000001',
      unitName: '历下区委',
    }),
  ];
  const roster = aRoster(
    ['name', 'unitName', 'post', 'phone'],
    ['示例甲', '历下区委', '区委书记', ''],
  );
  const [row] = preview(roster, existing).rows;
  expect(row).toMatchObject({ state: 'changed', participantId: 'p1' });
  expect(cell(row, 'post')).toMatchObject({ state: 'changed', before: '区长', after: '区委书记' });
  expect(cell(row, 'phone')).toMatchObject({ state: 'unchanged', after: '13800000001' });
});

test('an ambiguous county is an error with candidates until somebody chooses', () => {
  const roster = aRoster(['name', 'division'], ['示例甲', '市中区']);
  const [row] = preview(roster).rows;
  expect(row?.state).toBe('error');
  expect(cell(row, 'division')).toMatchObject({
    problem: { reason: 'ambiguous', params: { text: '市中区' } },
    candidates: ['370103', '370402'],
  });
  const [chosen] = preview(roster, [], [{ row: 2, field: 'division', text: '370402' }]).rows;
  expect(chosen?.state).toBe('new');
  expect(cell(chosen, 'division')?.after).toBe('370402');
  const [nowhere] = preview(roster, [], [{ row: 2, field: 'division', text: 'none' }]).rows;
  expect(nowhere?.state).toBe('new');
  expect(cell(nowhere, 'division')?.after).toBeNull();
});

test.each<[string, string[], string, string]>([
  ['no name', ['', '男', '', ''], 'name', 'noName'],
  ['a short number', ['示例甲', '', '1380000', ''], 'phone', 'phoneDigits'],
  ['an unknown gender', ['示例甲', '不详', '', ''], 'gender', 'gender'],
  ['an unknown city', ['示例甲', '', '', '深圳市'], 'city', 'unknownCity'],
  ['nothing above', ['示例甲', '同上', '', ''], 'gender', 'nothingAbove'],
  ['a repeated name', ['同上', '', '', ''], 'name', 'nothingAbove'],
  ['an endless name', ['示'.repeat(41), '', '', ''], 'name', 'tooLong'],
])('%s is an error at its cell', (_, cells, field, reason) => {
  const { rows, counts } = preview(aRoster(['name', 'gender', 'phone', 'city'], cells));
  expect(counts.error).toBe(1);
  expect(cell(rows[0], field)?.problem?.reason).toBe(reason);
});

test('a formula without a result is an error at its cell, and can be written over', () => {
  const roster = aRoster(['name', 'post'], ['示例甲', '']);
  const flawed = {
    ...roster,
    rows: roster.rows.map((row) => ({ ...row, flaws: { '1': 'uncomputed' as const } })),
  };
  expect(cell(preview(flawed).rows[0], 'post')?.problem?.reason).toBe('uncomputed');
  const mended = preview(flawed, [], [{ row: 2, field: 'post', text: '书记' }]);
  expect(cell(mended.rows[0], 'post')).toMatchObject({ state: 'new', after: '书记' });
});

test('one person twice: equal rows count once, different rows are errors', () => {
  const fields = ['name', 'unitName', 'post'] as const;
  const equal = aRoster(
    [...fields],
    ['示例甲', '历下区委', '书记'],
    ['示例甲', '历下区委', '书记'],
  );
  expect(preview(equal).counts).toEqual({ new: 1, changed: 0, unchanged: 1, error: 0 });
  const differing = aRoster(
    [...fields],
    ['示例甲', '历下区委', '书记'],
    ['示例甲', '历下区委', '区长'],
  );
  const { rows } = preview(differing);
  expect(rows.map(({ problem }) => problem)).toEqual([
    { reason: 'samePerson', params: { row: 3 } },
    { reason: 'samePerson', params: { row: 2 } },
  ]);
});

test('two participants of one name and unit are told apart by telephone or not at all', () => {
  const existing = ['13800000001', '13800000002'].map((phone, index) =>
    aParticipant({ id: `p${index}`, phone, organizationId: '370102', unitName: '历下区委' }),
  );
  const fields = ['name', 'unitName', 'phone'] as const;
  const told = preview(aRoster([...fields], ['示例甲', '历下区委', '13800000002']), existing);
  expect(told.rows[0]).toMatchObject({ state: 'unchanged', participantId: 'p1' });
  const untold = preview(aRoster([...fields], ['示例甲', '历下区委', '']), existing);
  expect(untold.rows[0]?.problem?.reason).toBe('severalParticipants');
});

test('a participant without a county is found again by the unit and gets the county', () => {
  const existing = [aParticipant({ unitName: '某某公司' })];
  const roster = aRoster(['name', 'unitName', 'division'], ['示例甲', '某某公司', '历下区']);
  const [row] = preview(roster, existing).rows;
  expect(row).toMatchObject({ state: 'changed', participantId: 'p1' });
  expect(cell(row, 'division')).toMatchObject({ before: null, after: '370102' });
});

test('the name must be mapped, and no field twice', () => {
  expect(() => preview(aRoster(['post'], ['书记']))).toThrow('noNameColumn');
  expect(() => preview(aRoster(['name', 'post', 'post'], ['示例甲', '', '']))).toThrow(
    'fieldTwice',
  );
});

const person = fc.record({
  name: fc.constantFrom('示例甲', '示 例', '李𠅤', '欧阳示例', '王五'),
  division: fc.constantFrom('370102', '历下', '枣庄市市中区', '市中区', '邹平县', '', '不知道'),
  unit: fc.constantFrom('历下区委', '某某公司', '济南市市中区委', ''),
  phone: fc.constantFrom('13800000001', '0531-86000000', '138', '', '略'),
  capacity: fc.constantFrom('出席', '列席', '', '路过'),
});
const fields = ['name', 'division', 'unitName', 'phone', 'capacity'] as const;
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;
const rosterOf = (people: Person[]) =>
  aRoster([...fields], ...people.map((p) => [p.name, p.division, p.unit, p.phone, p.capacity]));

test('whatever was imported, importing it again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 12 }), (people) => {
      const first = preview(rosterOf(people));
      const again = preview(rosterOf(people), imported(first.rows, []));
      const { error } = first.counts;
      expect(again.counts).toEqual({
        new: 0,
        changed: 0,
        unchanged: people.length - error,
        error,
      });
    }),
  );
});

test('any order of the rows gives the same people', () => {
  const picture = (people: Participant[]) =>
    people.map(({ id: _, ...rest }) => JSON.stringify(rest)).sort();
  fc.assert(
    fc.property(
      fc
        .array(person, { maxLength: 10 })
        .chain((people) =>
          fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })),
        ),
      ([people, shuffled]) => {
        const one = imported(preview(rosterOf(people)).rows, []);
        const other = imported(preview(rosterOf(shuffled)).rows, []);
        expect(picture(other)).toEqual(picture(one));
      },
    ),
  );
});
