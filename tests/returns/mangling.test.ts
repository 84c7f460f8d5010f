import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, cellOf, EMPTY_CELL } from '../../src/main/documents/tables/table';
import {
  FIELD_HEADS,
  LOCKED_HEADS,
  OUTCOME_WORDS,
} from '../../src/main/features/returns/pack.template';
import { codeOf } from '../../src/main/features/returns/packItems';
import { readRows } from '../../src/main/features/returns/readRows';
import { findSheets } from '../../src/main/features/returns/sheet';
import {
  noValues,
  type PackItem,
  permittedFields,
  type ReturnField,
  returnFields,
} from '../../src/shared/returns/returns';
import { asCalendarDate } from '../../src/shared/time';

const day = { madeOn: asCalendarDate('2026-08-15'), today: asCalendarDate('2026-09-20') };

/** What was typed, in the many ways people type it, and what alone it may be taken for. */
type Typed = { text: string | number | Date; means: string };

const full = (text: string) =>
  text.replace(/[0-9A-Za-z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const aDate: fc.Arbitrary<Typed> = fc
  .record({ month: fc.integer({ min: 3, max: 9 }), date: fc.integer({ min: 1, max: 19 }) })
  .chain(({ month, date }) => {
    const pad = (n: number) => String(n).padStart(2, '0');
    const means = `2026-${pad(month)}-${pad(date)}`;
    const utc = Date.UTC(2026, month - 1, date);
    return fc
      .constantFrom<Typed['text']>(
        means,
        `2026.${month}.${date}`,
        `2026/${month}/${date}`,
        `${month}月${date}日`,
        full(`2026.${month}.${date}`),
        utc / 86_400_000 + 25569,
        new Date(utc),
      )
      .map((text) => ({ text, means }));
  });

const anOutcome: fc.Arbitrary<Typed> = fc
  .constantFrom(...(Object.keys(OUTCOME_WORDS) as (keyof typeof OUTCOME_WORDS)[]))
  .chain((means) => {
    const words = OUTCOME_WORDS[means];
    const letter = words.slice(0, 1);
    return fc
      .constantFrom(words, letter, letter.toLowerCase(), full(letter), `${letter}类`, ` ${words} `)
      .map((text) => ({ text, means }));
  });

const aText: fc.Arbitrary<Typed> = fc
  .array(fc.constantFrom('已', '办', '结', '上', '报', '3', '。', '，'), {
    minLength: 2,
    maxLength: 12,
  })
  .map((parts) => `办理${parts.join('')}`)
  .chain((means) =>
    fc.constantFrom(means, ` ${means}\u00a0`, full(means), `${means}\r\n`).map((text) => ({
      text,
      means,
    })),
  );

const typedFor = (field: ReturnField): fc.Arbitrary<Typed> =>
  field === 'receivedOn' || field === 'progressOn' || field === 'extendTo'
    ? aDate
    : field === 'outcome'
      ? anOutcome
      : aText;

const lockedTitles = [...Object.values(LOCKED_HEADS)].map(([title]) => title);
const titles = [...lockedTitles, ...returnFields.map((field) => FIELD_HEADS[field][0] ?? '')];

const itemAt = (position: number): PackItem => {
  const role = position % 3 === 0 ? 'support' : 'lead';
  const values = { ...noValues, ...(role === 'lead' ? { nextStep: `原打算${position}` } : {}) };
  return {
    issueId: `issue-${position}`,
    position,
    role,
    code: codeOf('pack', `issue-${position}`, role, position),
    base: { number: position, wording: `示例问题${position}`, values },
  };
};

type Row = { item: PackItem; cells: Cell[] };

const aTyping = fc
  .constantFrom(...returnFields)
  .chain((field) => typedFor(field).map((typed) => ({ field, typed })));

const mangling = fc.record({
  items: fc.integer({ min: 1, max: 6 }),
  typing: fc.array(fc.record({ row: fc.nat(5), typing: aTyping }), { maxLength: 12 }),
  dittos: fc.uniqueArray(
    fc.record({ from: fc.nat(4), rows: fc.integer({ min: 2, max: 5 }), typing: aTyping }),
    { maxLength: 3, selector: ({ typing }) => typing.field },
  ),
  order: fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }),
  shuffles: fc.boolean(),
  deleted: fc.array(fc.nat(5), { maxLength: 2 }),
  inserted: fc.array(fc.record({ at: fc.nat(6), text: fc.constantFrom('', '合计', '同上') }), {
    maxLength: 2,
  }),
  twice: fc.option(fc.nat(5)),
  columns: fc.array(fc.nat(1000), { minLength: titles.length, maxLength: titles.length }),
  moves: fc.boolean(),
  extraColumn: fc.boolean(),
  headTwice: fc.option(fc.constantFrom(...returnFields)),
  gone: fc.option(fc.constantFrom(...returnFields)),
  above: fc.nat(3),
  merged: fc.option(fc.record({ row: fc.nat(5), column: fc.nat(40) })),
  pasted: fc.option(fc.tuple(fc.nat(5), fc.nat(5))),
});

test('however a sheet is mangled, no cell is taken for what it is not', () => {
  fc.assert(
    fc.property(mangling, (how) => {
      const items = Array.from({ length: how.items }, (_, index) => itemAt(index + 1));
      const means = new Map<string, string>();
      const key = (item: PackItem, field: ReturnField) => `${item.code} ${field}`;
      const rows: Row[] = items.map((item) => ({
        item,
        cells: [
          ...[item.code, item.base.number, '', '', item.base.wording, '', '', ''],
          ...returnFields.map((field) => item.base.values[field]),
        ].map((each) => cellOf(each)),
      }));
      const at = (field: ReturnField) => lockedTitles.length + returnFields.indexOf(field);
      const type = (target: Row, field: ReturnField, text: Typed['text'], meant: string) => {
        target.cells[at(field)] = cellOf(text);
        means.set(key(target.item, field), meant);
      };
      for (const { row, typing } of how.typing)
        type(rows[row % rows.length] as Row, typing.field, typing.typed.text, typing.typed.means);
      for (const { from, rows: length, typing } of how.dittos)
        for (const [n, target] of rows.slice(from, from + length).entries())
          type(target, typing.field, n === 0 ? typing.typed.text : '同上', typing.typed.means);
      let sheet = how.shuffles
        ? rows.toSorted(
            (a, b) => (how.order[a.item.position - 1] ?? 0) - (how.order[b.item.position - 1] ?? 0),
          )
        : rows;
      const lost = new Set<string>();
      if (how.pasted) {
        // Somebody pasted one row's code over another's.
        const [from, to] = how.pasted.map((n) => sheet[n % sheet.length] as Row) as [Row, Row];
        if (from !== to) {
          to.cells[0] = from.cells[0] ?? EMPTY_CELL;
          lost.add(to.item.code).add(from.item.code);
        }
      }
      const deleted = new Set(how.deleted.map((n) => items[n]?.code));
      sheet = sheet.filter(({ item }) => !deleted.has(item.code));
      const grid = sheet.map(({ cells }) => [...cells]);
      if (how.twice !== null && grid[how.twice]) grid.push([...(grid[how.twice] ?? [])]);
      for (const { at: place, text } of how.inserted)
        grid.splice(place, 0, text === '' ? [] : titles.map(() => cellOf(text)));
      if (how.merged) {
        const row = grid[how.merged.row % Math.max(1, grid.length)];
        const column = how.merged.column % (titles.length - 1);
        const source = row?.[column];
        if (row && source && source !== EMPTY_CELL) row[column + 1] = { ...source, merged: true };
      }
      const gone = how.merged ? null : how.gone;
      const order = titles.map((_, index) => index);
      if (how.moves && !how.merged)
        order.sort((a, b) => (how.columns[a] ?? 0) - (how.columns[b] ?? 0));
      const kept = order.filter((index) => gone === null || index !== at(gone));
      const doubled = how.headTwice === null || how.merged ? kept : [...kept, at(how.headTwice)];
      const head = doubled.map((index) => cellOf(titles[index] ?? ''));
      const body = grid.map((row) => doubled.map((index) => row[index] ?? EMPTY_CELL));
      if (how.extraColumn) {
        head.push(cellOf('备注'));
        for (const row of body) row.push(cellOf('随手记'));
      }
      const title = Array.from({ length: how.above }, () => [
        cellOf('示例交流会问题办理情况反馈表'),
      ]);
      const found = findSheets({ sheets: [{ name: 'Sheet1', rows: [...title, head, ...body] }] });
      const read = readRows(found, items, day);

      for (const [code, said] of read.said)
        for (const [field, value] of Object.entries(said)) {
          const typed = means.get(`${code} ${field}`);
          expect(value, `${code} ${field}`).toBe(typed);
        }
      for (const item of items)
        for (const field of returnFields) {
          const typed = means.get(key(item, field));
          if (typed === undefined || typed === item.base.values[field]) continue;
          const taken = read.said.get(item.code)?.[field] === typed;
          const reported =
            deleted.has(item.code) ||
            field === gone ||
            lost.has(item.code) ||
            read.skipped.some(
              (skip) =>
                (skip.code === item.code && (skip.field === field || skip.field === null)) ||
                (skip.code === null && skip.field === field),
            );
          expect(taken || reported, `${item.code} ${field} ${typed}`).toBe(true);
          if (taken) expect(permittedFields[item.role]).toContain(field);
        }
    }),
    { numRuns: 300 },
  );
});
