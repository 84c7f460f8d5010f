import { agendaChanges } from '@shared/runOfShow/agendaChanges';
import type { ApprovedAgenda, ApprovedItem } from '@shared/runOfShow/runOfShow';
import { asCalendarDate } from '@shared/time';
import { expect, test } from 'vitest';
import { oclock } from './aDay';

const item = (id: string, changes: Partial<ApprovedItem> = {}): ApprovedItem => ({
  id,
  kind: 'speech',
  title: `示例 ${id}`,
  startsAt: oclock(8, 30),
  endsAt: oclock(8, 38),
  speakers: [],
  countyName: null,
  ...changes,
});
const person = (name: string) => ({ participantId: name, name, post: '', unitName: '' });

const agenda = (...items: ApprovedItem[]): ApprovedAgenda => ({
  days: [{ id: 'd', date: asCalendarDate('2026-08-15'), items }],
});

test('nothing has changed', () => {
  expect(agendaChanges(agenda(item('a')), agenda(item('a')).days)).toEqual([]);
});

test('what was added, changed and removed, in the order of now', () => {
  const before = agenda(item('a'), item('b', { speakers: [person('甲')] }), item('c'));
  const after = agenda(
    item('n'),
    item('b', {
      title: '示例 改名',
      kind: 'writtenContribution',
      startsAt: oclock(24, 5),
      endsAt: oclock(24, 10),
      speakers: [person('甲'), person('乙')],
    }),
    item('c'),
  );
  expect(agendaChanges(before, after.days)).toEqual([
    { kind: 'added', itemId: 'n', title: '示例 n', details: [] },
    {
      kind: 'changed',
      itemId: 'b',
      title: '示例 改名',
      details: [
        { field: 'time', from: '08:30–08:38', to: '24:05–24:10' },
        { field: 'kind', from: 'speech', to: 'writtenContribution' },
        { field: 'title', from: '示例 b', to: '示例 改名' },
        { field: 'speakers', from: '甲', to: '甲 乙' },
      ],
    },
    { kind: 'removed', itemId: 'a', title: '示例 a', details: [] },
  ]);
});

test('an item that went to another day', () => {
  const before = agenda(item('a'));
  const after = [{ id: 'e', date: asCalendarDate('2026-08-16'), items: [item('a')] }];
  expect(agendaChanges(before, after)).toMatchObject([
    { kind: 'changed', details: [{ field: 'date', from: '2026-08-15', to: '2026-08-16' }] },
  ]);
});
