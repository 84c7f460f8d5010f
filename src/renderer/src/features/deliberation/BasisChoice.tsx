import { bases } from '@shared/deliberation/ballot';
import type { Selection } from '@shared/selections/selection';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useNotice } from '../../ui/notice';
import './deliberation.css';

/** Whether score sheets or ballots decide, said before anybody judges. */
export function BasisChoice({ sheet }: { sheet: Selection }) {
  const { t } = useTranslation('deliberation');
  const notice = useNotice();
  const selectionId = sheet.id;
  const isFixed = sheet.phase !== 'call' && sheet.phase !== 'blind';
  const basis = useAnswer(api.deliberation.basis, { selectionId }).data;
  return (
    <>
      <Segmented
        aria-label={t('basis.title')}
        size="small"
        disabled={isFixed}
        value={basis ?? 'sheets'}
        options={bases.map((value) => ({ value, label: t(`basis.${value}`) }))}
        onChange={(value) =>
          void api.deliberation.setBasis({ selectionId, basis: value }).catch(notice.error)
        }
      />
      <span className="results-soft"> {t('basis.hint')}</span>
    </>
  );
}
