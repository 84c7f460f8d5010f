import type { HandlersOf } from '../../operation';
import { printOperations } from './exportReport';
import { reportOperations } from './reports';

export const evaluationReportOperations: HandlersOf<'evaluationReports'> = {
  ...reportOperations,
  ...printOperations,
};
