import { describe, expect, test } from 'vitest';
import { type Cell, cellOf } from '../../src/main/documents/tables/table';
import { readCell } from '../../src/main/features/returns/cells';
import { changesOf, planRow } from '../../src/shared/returns/compare';
import { noValues, type ReturnField, type ReturnValues } from '../../src/shared/returns/returns';
import { asCalendarDate } from '../../src/shared/time';

const day = { madeOn: asCalendarDate('2026-08-15'), today: asCalendarDate('2026-09-20') };
const unchanged = { kind: 'unchanged' };
const ditto = { kind: 'ditto' };
const value = (text: string) => ({ kind: 'value', value: text });
const problem = (reason: string) => ({ kind: 'problem', reason });

describe('what people type', () => {
  test.each<[ReturnField, Cell['value'], base: string, unknown]>([
    ['progress', null, '', unchanged],
    ['progress', '  ', '', unchanged],
    ['progress', '略', '', unchanged],
    ['progress', '——', '', unchanged],
    ['progress', '无变化。', '', unchanged],
    ['progress', '同上', '', ditto],
    ['progress', '〃', '', ditto],
    ['progress', '同上级沟通', '', value('同上级沟通')],
    ['progress', '完成８０％\r\n下周报批 ', '', value('完成80％\n下周报批')],
    ['result', '已办', '已办', unchanged],
    ['result', ' 已办\u00a0', '已办', unchanged],
    ['result', '', '已办', problem('blanked')],
    ['result', '无变化', '已办', unchanged],
    ['result', '长期坚持推进', '', value('长期坚持推进')],
    ['receivedBy', '张　三', '', value('张三')],
    ['responsiblePerson', '张 三', '张三', unchanged],
    ['responsiblePhone', 13800001111, '', value('13800001111')],
    ['responsiblePhone', '０５３１－８６０００', '0531-86000', unchanged],
    ['progressOn', 46249, '', value('2026-08-15')],
    ['progressOn', '46249', '', value('2026-08-15')],
    ['progressOn', '2026.5.1', '', value('2026-05-01')],
    ['progressOn', '２０２６．５．１', '', value('2026-05-01')],
    ['progressOn', '5月1日', '', value('2026-05-01')],
    ['progressOn', '2026年8月16日', '', value('2026-08-16')],
    ['progressOn', new Date(Date.UTC(2026, 7, 16)), '', value('2026-08-16')],
    ['progressOn', '2026-10-01', '', problem('futureDate')],
    ['progressOn', '2月30日', '', problem('noDate')],
    ['progressOn', '月底前', '', problem('noDate')],
    ['progressOn', '长期', '', problem('noDate')],
    ['extendTo', '长期', '', value('forGood')],
    ['extendTo', '长期坚持', '', value('forGood')],
    ['extendTo', '1月10日', '', value('2027-01-10')],
    ['outcome', 'A', '', value('solved')],
    ['outcome', 'ｂ', '', value('underway')],
    ['outcome', 'C类', '', value('planned')],
    ['outcome', 'D 说明解释', '', value('explained')],
    ['outcome', 'D、说明解释', 'explained', unchanged],
    ['outcome', '已解决', 'solved', unchanged],
    ['outcome', 'AB', '', problem('notAnOutcome')],
    ['outcome', '未解决', '', problem('notAnOutcome')],
  ])('%s %o over %o', (field, typed, base, read) => {
    expect(readCell(field, cellOf(typed), base, day)).toEqual(read);
  });

  test('a formula counts by its result, and not at all without one', () => {
    expect(readCell('progress', { text: '', value: null, uncomputed: true }, '', day)).toEqual(
      problem('formula'),
    );
    expect(readCell('progress', { text: '#REF!', value: '#REF!', error: true }, '', day)).toEqual(
      problem('formula'),
    );
  });
});

const values = (some: Partial<ReturnValues>): ReturnValues => ({ ...noValues, ...some });

describe('three ways', () => {
  test.each([
    ['a', 'a', 'a', null],
    ['a', 'a', 'b', null],
    ['a', 'b', 'b', null],
    ['a', 'b', 'a', false],
    ['a', 'b', 'c', true],
  ])('pack %s, file %s, here %s', (base, there, here, conflict) => {
    const changes = changesOf(
      values({ result: base }),
      { result: there },
      values({ result: here }),
    );
    expect(changes).toEqual(
      conflict === null ? [] : [{ field: 'result', base, there, here, conflict }],
    );
  });

  test('what the file does not say is no change', () => {
    expect(changesOf(values({ result: 'a' }), {}, values({ result: 'b' }))).toEqual([]);
  });
});

describe('changes become moves', () => {
  const plan = (
    status: Parameters<typeof planRow>[1]['status'],
    said: Partial<ReturnValues>,
    here: Partial<ReturnValues> = {},
  ) => {
    const { steps, refused } = planRow(
      'lead',
      { status, dueDate: asCalendarDate('2026-08-30'), here: values(here) },
      Object.entries(said).map(([field, there]) => ({ field: field as ReturnField, there })),
    );
    return {
      steps: steps.map(({ kind }) => kind),
      refused: refused.map(({ field, reason }) => `${field} ${reason}`),
    };
  };

  test.each<
    [
      Parameters<typeof planRow>[1]['status'],
      Partial<ReturnValues>,
      Partial<ReturnValues>,
      steps: string[],
      refused: string[],
    ]
  >([
    ['assigned', { receivedBy: '张三', progress: '在办' }, {}, ['acknowledge', 'progress'], []],
    ['assigned', { result: '已办', outcome: 'solved' }, {}, ['acknowledge', 'submit'], []],
    ['underway', { receivedBy: '张三' }, {}, [], ['receivedBy alreadyReceived']],
    ['underway', { progressOn: '2026-08-15' }, {}, [], ['progressOn progressMissing']],
    ['underway', { outcome: 'solved' }, {}, [], ['outcome resultMissing']],
    ['underway', { outcome: 'solved' }, { result: '已办' }, ['submit'], []],
    [
      'underway',
      { result: '难', outcome: 'planned' },
      {},
      [],
      ['result explanationMissing', 'outcome explanationMissing'],
    ],
    [
      'underway',
      { result: '难', outcome: 'planned', explanation: '因为' },
      {},
      ['edit', 'submit'],
      [],
    ],
    ['submitted', { result: '改了' }, {}, [], ['result notNow']],
    ['concluded', { progress: '继续' }, {}, ['progress'], []],
    ['closed', { progress: '继续', nextStep: 'x' }, {}, [], ['progress notNow', 'nextStep notNow']],
    ['underway', { extendTo: '2026-09-30', extendReason: '难' }, {}, ['askExtension'], []],
    ['underway', { extendTo: 'forGood', extendReason: '难' }, {}, ['askExtension'], []],
    ['underway', { extendTo: '2026-09-30' }, {}, [], ['extendTo reasonMissing']],
    ['underway', { extendReason: '难' }, {}, [], ['extendReason noDate']],
    [
      'underway',
      { extendTo: '2026-08-30', extendReason: '难' },
      {},
      [],
      ['extendTo notLater', 'extendReason notLater'],
    ],
  ])('%s %j', (status, said, here, steps, refused) => {
    expect(plan(status, said, here)).toEqual({ steps, refused });
  });
});
