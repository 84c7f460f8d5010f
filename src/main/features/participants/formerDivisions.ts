import type { FormerDivision } from '@shared/participants/divisions';
import countiesCsv from '../../../../resources/counties.csv?raw';

/**
 * Divisions before a reform, from the last column of the county table: `370684 蓬莱市+370634 长岛县(…)`
 * names two that became part of that line's county.
 */
export const formerDivisions: FormerDivision[] = countiesCsv
  .replace(/^\uFEFF/, '')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .flatMap((line) => {
    const columns = line.split(',');
    const [successorId = ''] = columns;
    return [...(columns.at(-1) ?? '').matchAll(/(\d{6}) (\p{Script=Han}+)/gu)].map(
      ([, code = '', name = '']) => ({ code, name, successorId }),
    );
  });
