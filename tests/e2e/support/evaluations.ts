import { writeFileSync } from 'node:fs';
import { writeWorkbook } from '../../../src/main/documents/tables/writeWorkbook';
import { openPack } from './office';

type Sheet = {
  indicators: { id: string; name: string; unit: string; direction: string }[];
  categories: { id: string; name: string }[];
  members: { countyId: string; categoryId: string }[];
  weights: { indicatorId: string; categoryId: string; weight: number }[];
};
/** By indicator and county; what is not there is missing. */
export type Values = ReadonlyMap<string, ReadonlyMap<string, number>>;
export type Expected = { countyId: string; categoryId: string; total: number; place: number };

/**
 * 极差标准化 within categories with missing weights passed on, by plain machine numbers and in another
 * way than the program: the totals that anybody would get from the printed rule. Places by totals of two
 * decimals, level ones share theirs.
 */
export function recomputed({ indicators, members, weights }: Sheet, values: Values): Expected[] {
  const weightOf = new Map(
    weights.map((one) => [`${one.indicatorId} ${one.categoryId}`, one.weight]),
  );
  const inCategory = (categoryId: string) =>
    members.filter((one) => one.categoryId === categoryId).map(({ countyId }) => countyId);
  const totals = members.map(({ countyId, categoryId }) => {
    let [points, whole] = [0, 0];
    for (const { id, direction } of indicators) {
      const own = values.get(id)?.get(countyId);
      const weight = weightOf.get(`${id} ${categoryId}`) ?? 0;
      if (own === undefined || weight === 0) continue;
      const all = inCategory(categoryId).flatMap((other) => values.get(id)?.get(other) ?? []);
      const [least, most] = [Math.min(...all), Math.max(...all)];
      const share = most === least ? 1 : (own - least) / (most - least);
      points += weight * 100 * (direction === 'negative' && most !== least ? 1 - share : share);
      whole += weight;
    }
    return { countyId, categoryId, total: points / whole };
  });
  const shown = (total: number) => Math.round(total * 100);
  return totals.map((one) => {
    const before = totals.filter(
      (other) => other.categoryId === one.categoryId && shown(other.total) > shown(one.total),
    );
    return { ...one, place: before.length + 1 };
  });
}

/** A table as a statistics office sends it: areas above indicators, units in the heads. */
export async function reportedTable(
  path: string,
  heads: readonly string[][],
  rows: readonly (string | number | null)[][],
): Promise<void> {
  const bytes = await writeWorkbook({
    sheets: [
      {
        ...{ name: '示例', title: '示例：各县（市、区）指标数据（虚构）' },
        columns: [['市'], ['县（市、区）'], ...heads].map((head) => ({
          ...{ head, width: 14, kind: 'text' as const },
        })),
        rows: rows.map((row) => [...row]),
        print: { orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatHead: true },
      },
    ],
  });
  writeFileSync(path, bytes);
}

/** Types figures into a city's workbook where it lies: by division code and the beginning of a head. */
export async function fillInFigures(
  path: string,
  typed: ReadonlyMap<string, Readonly<Record<string, string | number>>>,
): Promise<void> {
  const { sheet, save } = await openPack(path);
  const at = sheet.rows.findIndex((row) => row.includes('识别码'));
  const heads = sheet.rows[at] ?? [];
  const code = heads.indexOf('区划代码');
  for (const row of sheet.rows.slice(at + 1)) {
    for (const [name, said] of Object.entries(typed.get(String(row[code] ?? '')) ?? {})) {
      const column = heads.findIndex((head) => String(head).startsWith(name));
      if (column < 0) throw new Error(`${path}: no column ${name}`);
      row[column] = said;
    }
  }
  await save(path);
}
