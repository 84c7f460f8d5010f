import type { HandlersOf } from '../../operation';
import { callOperations } from './call';
import { nominationOperations } from './nominations';
import { nominationPapers } from './papers';

export const selectionOperations: HandlersOf<'selections'> = {
  ...callOperations,
  ...nominationOperations,
  ...nominationPapers,
};
