import type { ToldFigure } from '@shared/evaluationReports/contract';
import { useTranslation } from 'react-i18next';

/** What a figure is, in words, by its key; the key itself for one that is no more. */
export function useFigureName(figures: readonly ToldFigure[]): (key: string) => string {
  const { t } = useTranslation('evaluationReports');
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  return (key) => {
    const figure = byKey.get(key);
    if (!figure) return t('stale.unknown');
    const name = t(`figure.${figure.name}`);
    return figure.of === '' ? name : t('figureOf', { name, of: figure.of });
  };
}
