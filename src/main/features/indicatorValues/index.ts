import type { HandlersOf } from '../../operation';
import { acceptance } from './acceptance';
import { packOperations } from './packs';
import { tableOperations } from './tables';
import { figureOperations } from './values';

export const indicatorValueOperations: HandlersOf<'indicatorValues'> = {
  ...figureOperations,
  ...tableOperations,
  ...packOperations,
  ...acceptance,
};
