import type { HandlersOf } from '../../operation';
import { resultOperations } from './results';
import { systemOperations } from './system';
import { valueOperations } from './values';

export { takeOutline } from './outline';
export { evaluationRow, sheetOf } from './sheet';
export { pairId } from './system';
export { lastYearOf, writeValues } from './values';

export const evaluationOperations: HandlersOf<'evaluation'> = {
  ...systemOperations,
  ...valueOperations,
  ...resultOperations,
};

export { contentOf } from './results';
export { sheetOf } from './sheet';
