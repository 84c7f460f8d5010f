import type { HandlersOf } from '../../operation';
import { categoryOperations } from './categories';
import { checkOperations } from './checks';
import { wholeOperations } from './evaluations';
import { exceptionOperations } from './exceptions';
import { honourOperations } from './honours';
import { resultOperations } from './results';
import { treeOperations } from './tree';
import { valueOperations } from './values';
import { weightOperations } from './weights';

export { takeOutline } from './outline';
export { contentOf } from './results';
export { removeSampleEvaluations } from './sample';
export { SEED } from './shaking';
export { evaluationRow, indicatorsOf, pairId, sheetOf } from './sheet';
export { lastYearOf, writeValues } from './values';

export const evaluationOperations: HandlersOf<'evaluation'> = {
  ...wholeOperations,
  ...categoryOperations,
  ...treeOperations,
  ...weightOperations,
  ...valueOperations,
  ...exceptionOperations,
  ...honourOperations,
  ...checkOperations,
  ...resultOperations,
};
