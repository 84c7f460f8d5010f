import type { HandlersOf } from '../../operation';
import { alikeOperations } from './alike';
import { captureOperations } from './capture';
import { evidenceOperations } from './evidence';
import { groupingOperations } from './grouping';
import { levelOperations } from './levels';
import { moveOperations } from './moves';
import { movesExport } from './movesExport';
import { noticeExport } from './noticeExport';
import { noticeOperations } from './notices';
import { registerOperations } from './register';
import { registerExport } from './registerExport';

export const issueOperations: HandlersOf<'issues'> = {
  ...registerOperations,
  ...captureOperations,
  ...alikeOperations,
  ...moveOperations,
  ...groupingOperations,
  ...levelOperations,
  ...evidenceOperations,
  ...noticeOperations,
  ...registerExport,
  ...movesExport,
  ...noticeExport,
};
