import type { HandlersOf } from '../../operation';
import { chaseOperations } from './chase';
import { numberedExports } from './numberedExports';
import { numberOperations } from './numbers';
import { pageExports } from './pages';
import { recipientOperations } from './recipients';
import { reminderExport } from './reminderList';

export const supervisionOperations: HandlersOf<'supervision'> = {
  ...numberOperations,
  ...chaseOperations,
  ...numberedExports,
  ...pageExports,
  ...recipientOperations,
  ...reminderExport,
};
