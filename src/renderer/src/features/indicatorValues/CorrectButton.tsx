import type { Finding } from '@shared/evaluation/checks';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useCommand } from '../../api';
import { useNotice } from '../../ui/notice';

type Slip = Extract<Finding, { by: 'unitSlip' }>;
type Props = { evaluationId: string; cells: readonly Slip[]; unit: string; label: string };

/** Puts figures in a wrong unit right, as one act that can be undone. */
export function CorrectButton({ evaluationId, cells, unit, label }: Props) {
  const { t } = useTranslation('indicatorValues');
  const notice = useNotice();
  const correcting = useCommand(api.indicatorValues.correctUnits);
  const correct = () =>
    correcting
      .mutateAsync({
        evaluationId,
        cells: cells.map(({ indicatorId, countyId, factor, way }) => ({
          ...{ indicatorId, countyId, factor, way },
        })),
      })
      .then(({ corrected }) => notice.success(t('corrected', { count: corrected, unit })))
      .catch(notice.error);
  return (
    <Button size="small" disabled={correcting.isPending} onClick={() => void correct()}>
      {label}
    </Button>
  );
}
