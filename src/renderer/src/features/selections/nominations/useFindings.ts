import type { NominationLine } from '@shared/selections/contract';
import { useTranslation } from 'react-i18next';

/** What the completeness check finds, in plain words. */
export function useFindings(): (line: NominationLine) => string[] {
  const { t } = useTranslation('selections');
  return ({ shortcomings }) =>
    shortcomings.map(({ lacks, ...params }) => t(`shortcoming.${lacks}`, params));
}
