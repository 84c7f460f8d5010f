import { refused } from '@shared/errors';
import type { HandlersOf } from '../../operation';
import { judgingOperations } from '../judging';
import { acceptance } from './acceptance';
import { packOperations } from './packs';
import { paperOperations } from './paper';
import { wholeSheetOperations } from './wholeSheet';

const windowOperations: Pick<HandlersOf<'scoreSheets'>, 'openWindow'> = {
  async openWindow({ judgeId }, work) {
    const { isHandedIn } = judgingOperations.sheet(work.read, { judgeId }, work);
    if (isHandedIn) throw refused('judging:error.handedIn');
    if (!work.desk) throw refused('common:error.needsWindow');
    work.desk.openJudgeWindow(judgeId);
    return undefined;
  },
};

export const scoreSheetOperations: HandlersOf<'scoreSheets'> = {
  ...packOperations,
  ...acceptance,
  ...paperOperations,
  ...windowOperations,
  ...wholeSheetOperations,
};
