import type { SelectionSheet } from '@shared/selections/contract';
import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useNotice } from '../../ui/notice';

type Props = { sheet: SelectionSheet; onBegun: () => void };

/** 开始盲评 and 退回征集: acts that are answered, never undone, so each is asked once. */
export function BlindMoves({ sheet, onBegun }: Props) {
  if (sheet.phase === 'call') return <Begin sheet={sheet} onBegun={onBegun} />;
  return sheet.phase === 'blind' ? <Back sheet={sheet} /> : null;
}

function Begin({ sheet, onBegun }: Props) {
  const { t } = useTranslation('judging');
  const notice = useNotice();
  const before = useAnswer(api.judging.beforeBlind, { selectionId: sheet.id }).data;
  const problems = before?.problems ?? [];
  const warnings = problems.filter(({ forbids }) => !forbids);
  const begin = () =>
    api.judging
      .beginBlind({ selectionId: sheet.id })
      .then(({ codes }) => {
        notice.success(t('begin.done', { count: codes }));
        onBegun();
      })
      .catch(notice.error);
  return (
    <Popconfirm
      title={t('begin.ask')}
      description={
        <div className="judging-ask">
          <p>{t('begin.what')}</p>
          {warnings.map(({ problem, count }) => (
            <p key={problem} className="judging-warn">
              {t(`before.${problem}`, { count })}
            </p>
          ))}
        </div>
      }
      okText={t('begin.do')}
      cancelText={t('common:action.cancel')}
      placement="bottomRight"
      onConfirm={begin}
    >
      <Button
        type="primary"
        size="small"
        disabled={before === undefined || problems.some(({ forbids }) => forbids)}
      >
        {t('begin.do')}
      </Button>
    </Popconfirm>
  );
}

function Back({ sheet }: { sheet: SelectionSheet }) {
  const { t } = useTranslation('judging');
  const notice = useNotice();
  const [reason, setReason] = useState('');
  const back = () =>
    api.judging
      .backToCall({ selectionId: sheet.id, reason })
      .then(() => notice.success(t('back.done')))
      .catch(notice.error);
  return (
    <Popconfirm
      title={t('back.ask')}
      description={
        <div className="judging-ask">
          <p>{t('back.what')}</p>
          <Input
            value={reason}
            maxLength={100}
            aria-label={t('back.reason')}
            placeholder={t('back.reason')}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      }
      okText={t('back.do')}
      okButtonProps={{ disabled: reason.trim() === '' }}
      cancelText={t('common:action.cancel')}
      placement="bottomRight"
      onConfirm={back}
    >
      <Button size="small">{t('back.do')}</Button>
    </Popconfirm>
  );
}
