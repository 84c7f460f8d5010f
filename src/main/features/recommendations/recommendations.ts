import type { HandlersOf } from '../../operation';
import { acceptance } from './acceptance';
import { packOperations } from './packs';

export const recommendationOperations: HandlersOf<'recommendations'> = {
  ...packOperations,
  ...acceptance,
};
