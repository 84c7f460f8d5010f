import { canonical } from '@shared/evaluation/canonical';
import type { EvaluationSheet } from '@shared/evaluation/system';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queryClient } from '../../api';

type Kept<Answer> = { answer: Answer; sheet: EvaluationSheet };

/**
 * What was computed once for an evaluation, kept while the program runs: whoever comes back to the part
 * finds it, and is told when the evaluation is another one by then.
 */
export function useKept<Answer>(what: string, sheet: EvaluationSheet) {
  const queryKey = ['rankings.kept', what, sheet.evaluation.id];
  const { data: kept = null } = useQuery<Kept<Answer>>({
    queryKey,
    queryFn: skipToken,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const isStale = useMemo(
    () => kept !== null && kept.sheet !== sheet && canonical(kept.sheet) !== canonical(sheet),
    [kept, sheet],
  );
  return {
    kept,
    isStale,
    keep: (answer: Answer) => queryClient.setQueryData<Kept<Answer>>(queryKey, { answer, sheet }),
  };
}
