import type { HandlersOf } from '../../operation';
import { resultOperations } from './results';
import { systemOperations } from './system';
import { valueOperations } from './values';

export { takeOutline } from './outline';
export { contentOf } from './results';
export { shaken } from './shaking';
export { evaluationRow, sheetOf } from './sheet';
export { pairId } from './system';
export { lastYearOf, writeValues } from './values';

export const evaluationOperations: HandlersOf<'evaluation'> = {
  ...systemOperations,
  ...valueOperations,
  ...resultOperations,
};
