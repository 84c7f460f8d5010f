import type { EvaluationSheet } from '@shared/evaluation/system';
import type { EvaluationSearch } from './evaluationSearch';

/** What every part of the screen is given: the evaluation, where one is, and the way elsewhere. */
export type PartProps = {
  sheet: EvaluationSheet;
  search: EvaluationSearch;
  /** changes what is named and leaves the rest */
  onGo: (change: Partial<EvaluationSearch>) => void;
};
