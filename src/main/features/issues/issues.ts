import type { HandlersOf } from '../../operation';
import { captureOperations } from './capture';
import { evidenceOperations } from './evidence';
import { moveOperations } from './moves';
import { noticeExport } from './noticeExport';
import { noticeOperations } from './notices';
import { registerOperations } from './register';
import { registerExport } from './registerExport';

export const issueOperations: HandlersOf<'issues'> = {
  ...registerOperations,
  ...captureOperations,
  ...moveOperations,
  ...evidenceOperations,
  ...noticeOperations,
  ...registerExport,
  ...noticeExport,
};
