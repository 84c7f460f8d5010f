import type { HandlersOf } from '../../operation';
import { decisionOperations } from './decisions';
import { resultOperations } from './results';

export const deliberationOperations: HandlersOf<'deliberation'> = {
  ...resultOperations,
  ...decisionOperations,
};
