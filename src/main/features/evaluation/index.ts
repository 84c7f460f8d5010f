import type { HandlersOf } from '../../operation';
import { resultOperations } from './results';
import { systemOperations } from './system';
import { valueOperations } from './values';

export const evaluationOperations: HandlersOf<'evaluation'> = {
  ...systemOperations,
  ...valueOperations,
  ...resultOperations,
};
