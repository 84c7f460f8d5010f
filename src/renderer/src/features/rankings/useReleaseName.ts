import type { Release } from '@shared/evaluation/contract';
import { useTranslation } from 'react-i18next';

/** A release as it is told apart from those of other evaluations. */
export function useReleaseName(): (release: Release) => string {
  const { t } = useTranslation('rankings');
  return ({ year, name, number }) => t('release.ofYear', { year, name, number });
}
