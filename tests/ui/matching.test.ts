import { expect, test } from 'vitest';
import { matching } from '../../src/renderer/src/ui/matching';

const actions = [
  { id: 'go.issues', label: '转到：问题' },
  { id: 'issues.capture', label: '记录问题' },
  { id: 'issues.exportRegister', label: 'Export register' },
  { id: 'palette', label: '查找功能', listed: false },
];

test.each([
  ['', ['go.issues', 'issues.capture', 'issues.exportRegister']],
  ['问题', ['go.issues', 'issues.capture']],
  ['问题 记录', ['issues.capture']],
  ['EXPORT', ['issues.exportRegister']],
  ['capture', ['issues.capture']],
  ['查找', []],
])('typing “%s” finds %o', (typed, ids) => {
  expect(matching(actions, typed).map(({ id }) => id)).toEqual(ids);
});
