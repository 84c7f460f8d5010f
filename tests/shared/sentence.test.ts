import { sentence } from '@shared/i18n/sentence';
import { expect, test } from 'vitest';

test.each([
  ['en', 'common:table.gone', { count: 1 }, '+1 column'],
  ['en', 'common:table.gone', { count: 2 }, '+2 columns'],
  ['zh-CN', 'common:table.gone', { count: 1 }, '+1 列'],
  ['zh-CN', 'common:table.gone', {}, '+ 列'],
  ['en', 'common:nothing.of.this', { count: 1 }, 'common:nothing.of.this'],
] as const)('%s %s %o', (language, key, params, said) => {
  expect(sentence(language, key, params)).toBe(said);
});
