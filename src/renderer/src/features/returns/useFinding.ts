import { canBeTaken, type ReturnedFile } from '@shared/returns/returns';
import { useTranslation } from 'react-i18next';

/** What a file is found to be: a mark and words. */
export function useFinding(): (file: ReturnedFile) => string {
  const { t } = useTranslation('returns');
  return (file) => {
    const { verdicts, problem, rows, skipped } = file;
    const words = verdicts.map((verdict) => t(`verdict.${verdict}`)).join(' · ');
    if (!canBeTaken(file)) {
      const why = problem ? `${words} (${t(problem.key as never, problem.params)})` : words;
      return t('received.refused', { why });
    }
    const isEmpty = rows.length === 0 && skipped.length === 0;
    const found = t(isEmpty ? 'received.nothing' : 'received.good');
    return words ? `${found} · ${t('received.remark', { what: words })}` : found;
  };
}
