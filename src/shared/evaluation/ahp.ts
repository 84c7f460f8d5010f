import { wholeWeights } from './weights';

/** Mean consistency index of random matrices of 1 to 15 rows (Saaty, 1980). */
const RANDOM_INDEX = [
  0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
];

/** Above this the comparisons contradict each other too much to be used. */
export const MOST_INCONSISTENCY = 0.1;

export type Judged = {
  /** hundredths of a per cent, 100 % together */
  weights: number[];
  /** largest eigenvalue */
  eigenvalue: number;
  /** CR = (λ − n) ÷ (n − 1) ÷ RI; 0 for one or two rows */
  consistencyRatio: number;
};

/**
 * 层次分析法: weights from comparisons in pairs, the principal eigenvector of the matrix.
 * @param above by row and column, for every pair above the diagonal: how many times as important the
 *   row is as the column, 1/9 to 9; what is below the diagonal is its reciprocal
 */
export function judgedWeights(above: readonly (readonly number[])[], count: number): Judged {
  const matrix = Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (__, column) =>
      row === column
        ? 1
        : row < column
          ? (above[row]?.[column] ?? 1)
          : 1 / (above[column]?.[row] ?? 1),
    ),
  );
  const { vector, eigenvalue } = principal(matrix);
  const randomIndex = RANDOM_INDEX[count - 1] ?? 1.59;
  const index = count < 3 ? 0 : (eigenvalue - count) / (count - 1);
  return {
    weights: wholeWeights(vector),
    eigenvalue,
    consistencyRatio: randomIndex === 0 ? 0 : Math.max(0, index / randomIndex),
  };
}

/** Power iteration: positive reciprocal matrices have one largest eigenvalue (Perron, Frobenius). */
function principal(matrix: readonly (readonly number[])[]): {
  vector: number[];
  eigenvalue: number;
} {
  let vector = matrix.map(() => 1 / matrix.length);
  let eigenvalue = matrix.length;
  for (let turn = 0; turn < 1000; turn++) {
    const next = matrix.map((row) =>
      row.reduce((sum, cell, at) => sum + cell * (vector[at] ?? 0), 0),
    );
    const whole = next.reduce((sum, cell) => sum + cell, 0);
    const settled = next.map((cell) => cell / whole);
    const moved = settled.reduce((sum, cell, at) => sum + Math.abs(cell - (vector[at] ?? 0)), 0);
    [vector, eigenvalue] = [settled, whole];
    if (moved < 1e-15) break;
  }
  return { vector, eigenvalue };
}
