import type { HandlersOf } from '../../operation';
import { callOperations } from './call';
import { nominationOperations } from './nominations';

export const selectionOperations: HandlersOf<'selections'> = {
  ...callOperations,
  ...nominationOperations,
};
