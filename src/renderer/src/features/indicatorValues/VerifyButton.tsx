import type { CheckedFinding } from '@shared/evaluation/contract';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useCommand } from '../../api';
import { enterRuns } from '../../ui/enter';
import { useNotice } from '../../ui/notice';

type Props = { evaluationId: string; findings: readonly CheckedFinding[]; label: string };

const named = (findings: readonly CheckedFinding[]) =>
  findings.map(({ indicatorId, countyId, by }) => ({ indicatorId, countyId, by }));

/** Somebody looked and says why the figure is right: it is not told as open until it changes. */
export function VerifyButton({ evaluationId, findings, label }: Props) {
  const { t } = useTranslation('indicatorValues');
  const notice = useNotice();
  const verifying = useCommand(api.evaluation.verifyFindings);
  const [isOpen, setOpen] = useState(false);
  const [remark, setRemark] = useState('');
  const canSave = remark.trim() !== '' && !verifying.isPending;
  const save = () => {
    if (!canSave) return;
    void verifying
      .mutateAsync({ evaluationId, findings: named(findings), remark })
      .then(() => {
        setOpen(false);
        setRemark('');
        notice.success(t('verify.done', { count: findings.length }));
      })
      .catch(notice.error);
  };
  return (
    <Popover
      trigger="click"
      placement="left"
      open={isOpen}
      onOpenChange={setOpen}
      content={
        // biome-ignore lint/a11y/noStaticElementInteractions: what is typed or clicked here opens no row
        <div
          className="values-verify"
          onKeyDown={(event) => event.stopPropagation()}
          onClick={(event) => event.stopPropagation()}
        >
          <Input
            autoFocus
            size="small"
            maxLength={500}
            aria-label={t('verify.remark')}
            placeholder={t('verify.placeholder')}
            value={remark}
            onChange={({ target }) => setRemark(target.value)}
            onKeyDown={enterRuns(save)}
          />
          <Button size="small" type="primary" disabled={!canSave} onClick={save}>
            {t('verify.save')}
          </Button>
        </div>
      }
    >
      <Button size="small">{label}</Button>
    </Popover>
  );
}

/** Takes it back: the finding is open again. */
export function WithdrawButton({ finding }: { finding: CheckedFinding }) {
  const { t } = useTranslation('indicatorValues');
  const notice = useNotice();
  const withdrawing = useCommand(api.evaluation.withdrawVerification);
  return (
    <Button
      size="small"
      disabled={withdrawing.isPending}
      onClick={() =>
        void withdrawing
          .mutateAsync({ findings: named([finding]) })
          .then(() => notice.success(t('common:savedUndoable')))
          .catch(notice.error)
      }
    >
      {t('verify.withdraw')}
    </Button>
  );
}
