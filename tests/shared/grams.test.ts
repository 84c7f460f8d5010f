import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grams, gramsQuery } from '../../src/shared/search/grams';

test.each([
  ['产业用地', '产业 业用 用地 地'],
  ['县', '县'],
  ['GDP增长8.5%', 'gdp 增长 长 8 5'],
  ['ＡＢＣ 县委', 'abc 县委 委'],
  ['', ''],
])('%s → %s', (text, expected) => expect(grams(text)).toBe(expected));

test.each([
  ['产业', '"产业"'],
  ['县', '"县"*'],
  ['用地 审批', '"用地" AND "审批"'],
  ['产业用地', '"产业 业用 用地"'],
  ['Gdp', '"gdp"*'],
  ['，。', null],
])('query %s → %s', (text, expected) => expect(gramsQuery(text)).toBe(expected));

test('finds exactly the texts that contain what was typed', () => {
  const db = new Database(':memory:');
  db.exec(`CREATE VIRTUAL TABLE t USING fts5 (g, content = '', contentless_delete = 1)`);
  const han = fc.string({
    unit: fc.constantFrom('县', '产', '业', '用', '地', '𠮷'),
    minLength: 1,
  });
  const insert = db.prepare('INSERT INTO t (rowid, g) VALUES (1, ?)');
  const match = db.prepare('SELECT 1 FROM t WHERE t MATCH ?');
  fc.assert(
    fc.property(han, fc.nat(), fc.integer({ min: 1, max: 3 }), han, (text, from, length, other) => {
      const characters = [...text];
      const start = from % characters.length;
      const part = characters.slice(start, start + length).join('');
      insert.run(grams(text));
      try {
        expect(match.get(gramsQuery(part))).toBeDefined();
        expect(match.get(gramsQuery(other)) !== undefined).toBe(text.includes(other));
      } finally {
        db.exec('DELETE FROM t');
      }
    }),
  );
  db.close();
});
