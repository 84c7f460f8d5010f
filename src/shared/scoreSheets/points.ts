import { exact, written } from '../scoring/exact';
import type { Hundredths } from '../scoring/scoreSheet';

/** What a cell for points says. `blank`: nothing was written. */
export type ReadPoints =
  | { kind: 'points'; points: Hundredths }
  | { kind: 'blank' }
  /** words, or a number nobody can tell */
  | { kind: 'notANumber' }
  /** finer than a hundredth of a point */
  | { kind: 'tooFine' };

/** Points are never more; beyond it a number is a slip, whatever the criterion. */
const LONGEST = 12;
const PLAIN = /^(-?)(\d+)(?:\.(\d*))?$/;
/** What may stand behind a number: the word for points. */
const UNIT = /\u5206$/;

/**
 * Points as people write them: full-width digits, the ideographic full stop as decimal point, blanks
 * and the word 分 behind. Below zero is told as a number, so that it is found out of range.
 */
export function readPoints(text: string): ReadPoints {
  const typed = text
    .normalize('NFKC')
    .replaceAll('\u3002', '.')
    .replace(/[\s\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(UNIT, '');
  if (typed === '') return { kind: 'blank' };
  const match = typed.length > LONGEST ? null : PLAIN.exec(typed);
  if (!match) return { kind: 'notANumber' };
  const [, sign, whole = '', parts = ''] = match;
  const fine = parts.replace(/0+$/, '');
  if (fine.length > 2) return { kind: 'tooFine' };
  const points = Number(whole) * 100 + Number(fine.padEnd(2, '0'));
  return { kind: 'points', points: sign === '-' && points !== 0 ? -points : points };
}

/** Points as they are shown: 92.5, 90. */
export const shownPoints = (points: Hundredths): string =>
  written(exact(points, 100), 2).replace(/\.?0+$/, '');
