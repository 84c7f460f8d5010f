import type { HandlersOf } from '../../operation';
import { acceptance } from './acceptance';
import { packOperations } from './packs';
import { requestOperations } from './requests';

export const returnOperations: HandlersOf<'returns'> = {
  ...packOperations,
  ...requestOperations,
  ...acceptance,
};
