import type { Finding } from '@shared/evaluation/checks';
import { asDecimal } from '@shared/evaluation/value';
import { useTranslation } from 'react-i18next';

/** What looks wrong in a cell, in one sentence. */
export function useFindingWords(): (finding: Finding) => string {
  const { t } = useTranslation('indicatorValues');
  return (finding) => {
    switch (finding.by) {
      case 'missing':
        return t('finding.missing');
      case 'jump':
        return t(finding.times >= 1 ? 'finding.jump' : 'finding.fall', {
          times: (finding.times >= 1 ? finding.times : 1 / finding.times).toFixed(1),
        });
      case 'unitSlip':
        return t(`finding.${finding.against}.${finding.way}`, { factor: finding.factor });
      case 'sum':
        return t('finding.sum', {
          whole: asDecimal(finding.whole) ?? '',
          parts: asDecimal(finding.parts) ?? '',
        });
    }
  };
}
