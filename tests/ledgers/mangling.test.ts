import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, cellOf, EMPTY_CELL } from '../../src/main/documents/tables/table';
import { findLedger } from '../../src/main/features/ledgers/ledgerSheet';
import { readRows } from '../../src/main/features/ledgers/readRows';
import type { LedgerField } from '../../src/shared/ledgers/ledger';
import { placesOf } from '../../src/shared/participants/divisions';
import { asCalendarDate } from '../../src/shared/time';

const department = (id: string, name: string) => ({
  ...{ id, name, kind: 'department' as const, divisionCode: null, cityId: null, cityName: null },
  ...{ countyClass: null, position: 1 },
});
const places = placesOf([department('land', '省自然资源厅'), department('energy', '省能源局')], []);
const today = asCalendarDate('2026-09-20');

/** What was typed, in the many ways people type it, and what alone it may be taken for. */
type Typed = { text: string | number | Date; means: string };
type Field = Extract<LedgerField, 'lead' | 'dueDate' | 'progress' | 'outcome' | 'nextStep'>;

const full = (text: string) =>
  text.replace(/[0-9A-Za-z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const pad = (n: number) => String(n).padStart(2, '0');

const typed: Record<Field, fc.Arbitrary<Typed>> = {
  lead: fc.constantFrom(
    { text: '省自然资源厅', means: 'land' },
    { text: '自然资源厅', means: 'land' },
    { text: '山东省能源局', means: 'energy' },
    { text: ' 省能源局 ', means: 'energy' },
  ),
  dueDate: fc
    .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
    .chain(({ month, day }) => {
      const means = `2026-${pad(month)}-${pad(day)}`;
      const utc = Date.UTC(2026, month - 1, day);
      return fc
        .constantFrom<Typed['text']>(
          ...[means, `2026.${month}.${day}`, `${month}月${day}日`, full(`2026/${month}/${day}`)],
          ...[utc / 86_400_000 + 25569, new Date(utc), `2026年${month}月${day}日`],
        )
        .map((text) => ({ text, means }));
    }),
  outcome: fc.constantFrom(
    { text: 'A 已解决', means: 'solved' },
    { text: 'Ｂ类', means: 'underway' },
    { text: 'c', means: 'planned' },
    { text: '说明解释', means: 'explained' },
  ),
  progress: fc.nat(50).map((n) => ({ text: `示例：办理${n}\u00a0`, means: `示例：办理${n}` })),
  nextStep: fc
    .nat(50)
    .map((n) => ({ text: `示例：打算${full(String(n))}`, means: `示例：打算${n}` })),
};
const fields = Object.keys(typed) as Field[];
const columns = ['number', 'wording', ...fields] as const;
const heads: Record<(typeof columns)[number], string> = {
  ...{ number: '编号', wording: '问题描述', lead: '主办单位', dueDate: '完成时限（月日）' },
  ...{ progress: '办理进展', outcome: '结果分类', nextStep: '下一步打算' },
};

const aTyping = fc
  .constantFrom(...fields)
  .chain((field) => typed[field].map((value) => ({ field, value })));

const mangling = fc.record({
  issues: fc.integer({ min: 1, max: 6 }),
  typing: fc.array(fc.record({ row: fc.nat(5), typing: aTyping }), { maxLength: 14 }),
  dittos: fc.uniqueArray(
    fc.record({ from: fc.nat(4), length: fc.integer({ min: 2, max: 5 }), typing: aTyping }),
    {
      maxLength: 3,
      selector: ({ typing }) => typing.field,
    },
  ),
  above: fc.subarray(['title', 'asOf', 'blank'] as const),
  grouped: fc.boolean(),
  order: fc.array(fc.nat(1000), { minLength: columns.length, maxLength: columns.length }),
  extra: fc.boolean(),
  twice: fc.option(fc.constantFrom(...fields)),
  inserted: fc.array(
    fc.record({
      at: fc.nat(6),
      kind: fc.constantFrom('total', 'section', 'head', 'blank', 'note'),
    }),
    { maxLength: 3 },
  ),
  across: fc.option(fc.record({ row: fc.nat(5), column: fc.nat(20) })),
  down: fc.option(fc.record({ row: fc.nat(4), field: fc.constantFrom(...fields) })),
  broken: fc.option(fc.record({ row: fc.nat(5), field: fc.constantFrom(...fields) })),
});

test('however a ledger is mangled, no cell is taken for what it is not', () => {
  fc.assert(
    fc.property(mangling, (how) => {
      const means = new Map<string, string>();
      const key = (n: number, field: Field) => `${n} ${field}`;
      const rows = Array.from({ length: how.issues }, (_, index) => {
        const row = new Map<string, Cell>([
          ['number', cellOf(index + 1)],
          ['wording', cellOf(`示例问题${'甲乙丙丁戊己'[index]}`)],
        ]);
        return row;
      });
      const type = (at: number, field: Field, text: Typed['text'], meant: string) => {
        rows[at]?.set(field, cellOf(text));
        means.set(key(at + 1, field), meant);
      };
      for (const {
        row,
        typing: { field, value },
      } of how.typing)
        type(row % rows.length, field, value.text, value.means);
      for (const {
        from,
        length,
        typing: { field, value },
      } of how.dittos)
        for (let at = from; at < Math.min(from + length, rows.length); at++)
          type(at, field, at === from ? value.text : '同上', value.means);
      const down = how.down && rows[how.down.row + 1] ? how.down : null;
      if (down) {
        // One cell merged over two rows says the same of both.
        const cell = rows[down.row]?.get(down.field);
        const meant = means.get(key(down.row + 1, down.field));
        if (cell && meant !== undefined) {
          rows[down.row + 1]?.set(down.field, { ...cell, merged: true });
          means.set(key(down.row + 2, down.field), meant);
          // What said 同上 below it now means this.
          for (let at = down.row + 2; rows[at]?.get(down.field)?.text === '同上'; at++)
            means.set(key(at + 1, down.field), meant);
        }
      }
      if (how.broken) {
        const at = how.broken.row % rows.length;
        rows[at]?.set(how.broken.field, { text: '#REF!', value: null, error: true });
      }

      const order: string[] = [...columns];
      if (!how.grouped)
        order.sort(
          (a, b) =>
            (how.order[columns.indexOf(a as never)] ?? 0) -
            (how.order[columns.indexOf(b as never)] ?? 0),
        );
      if (how.twice) order.push(how.twice);
      const head = order.map((field) => cellOf(heads[field as Field]));
      const grid = rows.map((row) => order.map((field) => row.get(field) ?? EMPTY_CELL));
      if (how.extra) {
        head.push(cellOf('示例处室意见'));
        for (const row of grid) row.push(cellOf('随手记'));
      }
      const spoilt = new Set<string>();
      if (how.across) {
        const at = how.across.row % grid.length;
        const row = grid[at] as Cell[];
        const column = how.across.column % (row.length - 1);
        const source = row[column] as Cell;
        if (source !== EMPTY_CELL) {
          row[column + 1] = { ...source, merged: true };
          for (const each of [column, column + 1])
            if (order[each]) spoilt.add(`${at + 1} ${order[each]}`);
          // What the neighbour said is gone from the file; so is who the row is about.
        }
      }
      const width = head.length;
      const across = (text: string): Cell[] =>
        Array.from({ length: width }, (_, c) =>
          c === 0 ? cellOf(text) : { ...cellOf(text), merged: true as const },
        );
      const levels = how.grouped
        ? [
            // 办理情况 over progress, outcome and next step; the others reach down.
            head.map((cell, c) =>
              ['progress', 'outcome', 'nextStep'].includes(order[c] ?? '') && c < columns.length
                ? { ...cellOf('办理情况'), ...(c > 4 ? { merged: true as const } : {}) }
                : cell,
            ),
            head.map((cell, c) =>
              ['progress', 'outcome', 'nextStep'].includes(order[c] ?? '') && c < columns.length
                ? cell
                : { ...cell, merged: true as const },
            ),
          ]
        : [head];
      const body = [...grid];
      for (const { at, kind } of how.inserted) {
        const line =
          kind === 'total'
            ? [cellOf('合计'), cellOf(3)]
            : kind === 'section'
              ? across('二、示例领域')
              : kind === 'head'
                ? (levels.at(-1) ?? [])
                : kind === 'note'
                  ? [cellOf('注：以上为示例')]
                  : [];
        body.splice(at, 0, line);
      }
      const lines = {
        title: across('示例市2026年重点问题台账'),
        asOf: across('截至2026年8月10日'),
        blank: [],
      };
      const sheet = {
        name: 'Sheet1',
        rows: [...how.above.map((each) => lines[each]), ...levels, ...body],
      };
      const found = findLedger(sheet, 2026);
      if (!found) throw new Error('no head');
      expect(found.asOf).toBe(how.above.includes('asOf') ? '2026-08-10' : null);
      expect(found.title).toBe(how.above.includes('title') ? '示例市2026年重点问题台账' : '');

      const read = readRows(found, { today, places });
      const seen = new Set<number>();
      for (const { values, problems, refusal } of read) {
        const n =
          '甲乙丙丁戊己'.indexOf(values.wording?.at(-1) ?? '-') + 1 || Number(values.number ?? 0);
        if (refusal || n === 0) continue;
        seen.add(n);
        for (const field of fields) {
          const value = values[field];
          const meant = means.get(key(n, field));
          // Never silently another value; what was meant and is not taken is told.
          if (value !== undefined) expect(value, key(n, field)).toBe(meant);
          else if (meant !== undefined)
            expect(
              problems.some((each) => each.field === field) || spoilt.has(key(n, field)),
              `${key(n, field)} ${meant}`,
            ).toBe(true);
        }
      }
      for (let n = 1; n <= rows.length; n++)
        expect(
          seen.has(n) || read.some(({ refusal }) => refusal !== null) || spoilt.has(`${n} wording`),
        ).toBe(true);
    }),
    { numRuns: 300 },
  );
});
