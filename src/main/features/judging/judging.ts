import type { HandlersOf } from '../../operation';
import { blindCopyOperations } from './blindCopies';
import { judgeOperations } from './judges';
import { openingOperations } from './opening';
import { paperOperations } from './papers';
import { sheetOperations } from './sheets';

export const judgingOperations: HandlersOf<'judging'> = {
  ...blindCopyOperations,
  ...judgeOperations,
  ...openingOperations,
  ...paperOperations,
  ...sheetOperations,
};
