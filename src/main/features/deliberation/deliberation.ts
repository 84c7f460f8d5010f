import type { HandlersOf } from '../../operation';
import { ballotOperations } from './ballots';
import { countExport } from './countPaper';
import { decisionOperations } from './decisions';
import { noticeOperations } from './notices';
import { paperOperations } from './resultPapers';
import { resultOperations } from './results';
import { resultsExport } from './resultsBook';
import { scrutinize } from './scrutiny';

export const deliberationOperations: HandlersOf<'deliberation'> = {
  ...resultOperations,
  ...ballotOperations,
  ...decisionOperations,
  ...noticeOperations,
  ...paperOperations,
  ...countExport,
  ...resultsExport,
  scrutinize,
};
