import type { HandlersOf } from '../../operation';
import { blindCopyOperations } from './blindCopies';
import { judgeOperations } from './judges';
import { openingOperations } from './opening';
import { sheetOperations } from './sheets';

export const judgingOperations: HandlersOf<'judging'> = {
  ...blindCopyOperations,
  ...judgeOperations,
  ...openingOperations,
  ...sheetOperations,
};
