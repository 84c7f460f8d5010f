import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { walkedBack } from '../../src/main/features/journal/past';
import { isFoundIn } from '../../src/shared/search/grams';
import { addDays, asCalendarDate, type CalendarDate } from '../../src/shared/time';
import { aFile, anIssue, aRegister, type Register } from './anIssue';

const DAY = 24 * 60 * 60 * 1000;
const FIRST = asCalendarDate('2026-08-15');

/** What the register says of itself, by every filter that the past must answer alike. */
async function said({ client, meetingId, land }: Register, asOf?: CalendarDate) {
  const on = asOf ? { asOf } : {};
  const [list, found, lit, led, replied, counts] = await Promise.all([
    client.issues.list({ meetingId, ...on }),
    client.issues.list({ meetingId, text: '用地指标', ...on }),
    client.issues.list({ meetingId, light: ['behind', 'overdue'], ...on }),
    client.issues.list({ meetingId, leadOrganizationId: land, status: ['underway'], ...on }),
    client.issues.list({ meetingId, rate: { name: 'replied', place: 'numerator' }, ...on }),
    client.issues.counts({ meetingId, ...on }),
  ]);
  return { list, found, lit, led, replied, counts };
}

/** A life that leaves nothing out: moves, edits, evidence taken away, undoing, a row removed. */
const lifeOf = (register: Register) => {
  const { client, land, energy } = register;
  const made: string[] = [];
  const [a, b] = [() => made[0] as string, () => made[1] as string];
  const add = async (wording: string) => {
    const { id } = await client.issues.capture({
      meetingId: register.meetingId,
      kind: 'problem',
      originalWording: wording,
      countyId: '370103',
    });
    made.push(id);
  };
  return [
    () => add('示例：园区产业用地指标紧张。'),
    () => add('示例：企业续贷难。'),
    () => client.issues.edit({ id: b(), editedWording: '示例：用地指标与续贷。' }),
    () =>
      client.issues.assign({
        id: a(),
        leadOrganizationId: land,
        supporting: [{ organizationId: energy, dueDate: '2026-08-20' }],
        dueDate: '2026-08-26',
      }),
    () => client.issues.acknowledge({ id: a() }),
    () => client.issues.addProgress({ id: a(), text: '示例：已会商。' }),
    () => client.issues.answerSupport({ id: a(), organizationId: energy, answer: '示例：无意见' }),
    () => client.issues.addEvidence({ id: a(), files: [aFile(register, '批复.pdf')] }),
    () =>
      client.issues.extend({
        id: a(),
        dueDate: '2026-08-28',
        reason: '示例：待批',
        approver: '示例',
      }),
    () => client.journal.undo({}),
    async () => {
      const { evidence } = await client.issues.get({ id: a() });
      await client.issues.removeEvidence({ id: evidence[0]?.id as string });
    },
    () => client.issues.submit({ id: a(), result: '示例：已调剂。' }),
    () => client.issues.remove({ id: b() }),
    () => client.issues.sendBack({ id: a(), reason: '示例：材料不全' }),
    () => client.journal.undo({}),
    () => client.issues.conclude({ id: a(), outcome: 'solved', result: '' }),
    () => add('示例：用地指标再议。'),
  ];
};

test('as of every day: what the register said on that day', async () => {
  const register = await aRegister();
  const days = [];
  for (const [index, step] of lifeOf(register).entries()) {
    await step();
    days.push({ date: addDays(FIRST, index), said: await said(register) });
    register.time.now += DAY;
  }
  expect(days.length).toBe(17);
  for (const { date, said: then } of days) expect(await said(register, date)).toEqual(then);
  expect((await said(register, addDays(FIRST, -1))).list).toEqual([]);
});

test('moved twice on one day: the day ends with what was said last', async () => {
  const register = await aRegister();
  const { id } = await anIssue(register, 'assigned');
  await register.client.issues.acknowledge({ id });
  const then = await said(register);
  register.time.now += DAY;
  await register.client.issues.submit({ id, result: '示例：已办。' });
  expect(await said(register, FIRST)).toEqual(then);
});

test('the exported register is that of its day; a day to come is refused in one sentence', async () => {
  const register = await aRegister();
  const { client, meetingId } = register;
  const { id } = await anIssue(register);
  register.time.now += DAY;
  await anIssue(register);
  await client.issues.edit({ id, editedWording: '示例：改后。' });
  const target = aFile(register, '台账.xlsx');
  const exporting = (asOf: string) =>
    client.issues.exportRegister({
      filter: { meetingId, asOf },
      edition: 'internal',
      format: 'xlsx',
      target,
    });
  expect(await exporting(FIRST)).toEqual({ rows: 1 });
  await expect(client.issues.list({ meetingId, asOf: '2027-01-01' })).rejects.toMatchObject({
    kind: 'invalid',
    key: 'issues:error.asOfInFuture',
  });
});

describe('rows walked back', () => {
  type Row = { id: string; a: number; b: number };

  test('any life, from any moment: the row is what it was then', () => {
    const written = fc.option(fc.record({ a: fc.nat(2), b: fc.nat(2) }), { nil: null });
    fc.assert(
      fc.property(fc.array(written, { minLength: 1 }), fc.nat(20), (lives, back) => {
        const states: (Row | null)[] = [null, ...lives.map((life) => life && { id: 'x', ...life })];
        const steps = states.slice(1).map((after, index) => ({
          rowId: 'x',
          before: states[index] ?? null,
          after,
        }));
        const real = steps.filter(({ before, after }) => before !== after);
        const at = Math.max(0, states.length - 1 - back);
        const since = steps.slice(at).filter((step) => real.includes(step));
        const last = states.at(-1);
        const present = new Map(last ? [['x', last]] : []);
        const was = walkedBack(since.reverse(), present).get('x');
        expect(since.length === 0 ? (last ?? null) : was).toEqual(states[at] ?? null);
      }),
    );
  });

  test('two laptops wrote two fields of one row: each is taken back for itself', () => {
    const start = { id: 'x', a: 0, b: 0 };
    const here = { rowId: 'x', before: start, after: { ...start, a: 1 } };
    const there = { rowId: 'x', before: start, after: { ...start, b: 1 } };
    const present = new Map([['x', { id: 'x', a: 1, b: 1 }]]);
    expect(walkedBack([there], present).get('x')).toEqual({ id: 'x', a: 1, b: 0 });
    expect(walkedBack([there, here], present).get('x')).toEqual(start);
  });
});

test.each([
  ['产业用地指标', '用地', true],
  ['产业用地指标', '用 指标', true],
  ['产业用地指标', '地用', false],
  ['GB/T 9704 用地', 'gb 97', true],
  ['GB/T 9704 用地', '704', false],
  ['', '用', false],
] as const)('full text without an index: %s has %s: %s', (text, wanted, expected) => {
  expect(isFoundIn(text, wanted)).toBe(expected);
});
