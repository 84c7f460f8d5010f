import type { HandlersOf } from '../../operation';
import { ballotOperations } from './ballots';
import { decisionOperations } from './decisions';
import { noticeOperations } from './notices';
import { resultOperations } from './results';
import { scrutinize } from './scrutiny';

export const deliberationOperations: HandlersOf<'deliberation'> = {
  ...resultOperations,
  ...ballotOperations,
  ...decisionOperations,
  ...noticeOperations,
  scrutinize,
};
