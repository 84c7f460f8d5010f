import { assignJudges, discussionOrder, leavings, type Recusals } from '@shared/scoring/panel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../support/properties';

const recusalsOf = (given: Record<string, string[]>): Recusals =>
  new Map(Object.entries(given).map(([nomination, judges]) => [nomination, new Set(judges)]));
const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${letter}${at}`);

test('every judge reads the same number where nobody is recused', () => {
  const assigned = assignJudges(numbered('n', 6), numbered('j', 4), 2, new Map());
  const loads = numbered('j', 4).map(
    (judge) => [...assigned.values()].filter((own) => own.includes(judge)).length,
  );
  expect(loads).toEqual([3, 3, 3, 3]);
});

test('work is handed on when recusals leave it to one', () => {
  // n0 first goes to j0; n1 may be read by j0 only, so n0 moves on to j1
  const assigned = assignJudges(['n0', 'n1'], ['j0', 'j1'], 1, recusalsOf({ n1: ['j1'] }));
  expect(Object.fromEntries(assigned)).toEqual({ n0: ['j1'], n1: ['j0'] });
});

test('fewer judges where recusals leave fewer', () =>
  expect(assignJudges(['n'], ['a', 'b'], 2, recusalsOf({ n: ['a'] })).get('n')).toEqual(['b']));

const panels = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 10 }),
    fc.integer({ min: 1, max: 4 }),
  )
  .chain(([judges, nominations, each]) =>
    fc.record({
      judges: fc.constant(numbered('j', judges)),
      nominations: fc.constant(numbered('n', nominations)),
      each: fc.constant(each),
      out: fc.array(fc.tuple(fc.nat(nominations - 1), fc.nat(judges - 1)), { maxLength: 8 }),
    }),
  )
  .map(({ out, ...panel }) => {
    const recusals = new Map<string, Set<string>>();
    for (const [nomination, judge] of out)
      recusals.set(
        `n${nomination}`,
        (recusals.get(`n${nomination}`) ?? new Set()).add(`j${judge}`),
      );
    return { ...panel, recusals };
  });

test('nobody reads what they are recused from, and no judge could hand one on to a lighter one', () => {
  fc.assert(
    fc.property(panels, ({ judges, nominations, each, recusals }) => {
      const assigned = assignJudges(nominations, judges, each, recusals);
      const load = new Map(
        judges.map((judge) => [
          judge,
          [...assigned.values()].filter((own) => own.includes(judge)).length,
        ]),
      );
      for (const [nomination, own] of assigned) {
        const out = recusals.get(nomination) ?? new Set();
        expect(own.length).toBe(Math.min(each, judges.length - out.size));
        expect(new Set(own).size).toBe(own.length);
        for (const judge of own) {
          expect(out.has(judge)).toBe(false);
          for (const other of judges)
            if (!own.includes(other) && !out.has(other))
              expect((load.get(judge) ?? 0) - (load.get(other) ?? 0)).toBeLessThanOrEqual(1);
        }
      }
    }),
  );
});

test('whoever is recused from several goes out once', () => {
  const recusals = recusalsOf({ n0: ['j1'], n2: ['j1'], n1: ['j2'], n3: ['j1', 'j2'] });
  const order = discussionOrder(['n0', 'n1', 'n2', 'n3', 'n4'], recusals);
  expect(leavings(['n0', 'n1', 'n2', 'n3', 'n4'], recusals)).toBe(4);
  expect(leavings(order, recusals)).toBe(2);
});

const orders = (rows: string[]): string[][] =>
  rows.length <= 1
    ? [rows]
    : rows.flatMap((first) =>
        orders(rows.filter((one) => one !== first)).map((rest) => [first, ...rest]),
      );

test('no order makes fewer leave', () => {
  fc.assert(
    fc.property(
      panels.filter(({ nominations }) => nominations.length <= 6),
      ({ nominations, recusals }) => {
        const order = discussionOrder(nominations, recusals);
        expect([...order].sort()).toEqual([...nominations].sort());
        const least = Math.min(...orders(nominations).map((each) => leavings(each, recusals)));
        expect(leavings(order, recusals)).toBe(least);
      },
    ),
    { numRuns: 40 },
  );
});

test('many different recusals are ordered too, no worse than as given', () => {
  const nominations = numbered('n', 40);
  const recusals = recusalsOf(
    Object.fromEntries(nominations.map((id, at) => [id, [`j${at % 8}`, `j${(at * 5 + 3) % 13}`]])),
  );
  const order = discussionOrder(nominations, recusals);
  expect([...order].sort()).toEqual([...nominations].sort());
  expect(leavings(order, recusals)).toBeLessThan(leavings(nominations, recusals) / 2 + 10);
});
