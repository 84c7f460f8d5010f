import { bases } from '@shared/deliberation/ballot';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useNotice } from '../../ui/notice';

/** Whether score sheets or ballots decide, said before anybody judges. */
export function BasisChoice({ selectionId }: { selectionId: string }) {
  const { t } = useTranslation('deliberation');
  const notice = useNotice();
  const basis = useAnswer(api.deliberation.basis, { selectionId }).data;
  return (
    <>
      <Segmented
        aria-label={t('basis.title')}
        value={basis ?? 'sheets'}
        options={bases.map((value) => ({ value, label: t(`basis.${value}`) }))}
        onChange={(value) =>
          void api.deliberation.setBasis({ selectionId, basis: value }).catch(notice.error)
        }
      />
      <p className="results-soft">{t('basis.hint')}</p>
    </>
  );
}
