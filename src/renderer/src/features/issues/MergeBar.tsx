import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useCommand } from '../../api';
import { enterRuns } from '../../ui/enter';
import { useNotice } from '../../ui/notice';

type Props = {
  ids: readonly string[];
  /** proposed as the wording of the common issue */
  wording: string;
  onMade: (id: string) => void;
  onClear?: () => void;
};

/** 归并: makes one common issue of several; each county keeps its own and its own answer. */
export function MergeBar({ ids, wording, onMade, onClear }: Props) {
  const { t } = useTranslation('issues');
  const notice = useNotice();
  const make = useCommand(api.issues.makeCommon);
  const [typed, setTyped] = useState<string | null>(null);
  const editedWording = (typed ?? wording).trim();
  const canMake = ids.length > 1 && editedWording !== '';
  const run = () => {
    if (!canMake || make.isPending) return;
    make.mutate(
      { ids: [...ids], editedWording },
      {
        onSuccess: ({ id, number }) => {
          notice.success(t('common.made', { number, count: ids.length }));
          onMade(id);
        },
        onError: notice.error,
      },
    );
  };
  return (
    <div className="issue-merge">
      <span>{t('common.chosen', { count: ids.length })}</span>
      <Input
        size="small"
        aria-label={t('common.wording')}
        placeholder={t('common.wording')}
        maxLength={4000}
        onKeyDown={enterRuns(run)}
        value={typed ?? wording}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button size="small" disabled={!canMake} loading={make.isPending} onClick={run}>
        {t('common.make')}
      </Button>
      {onClear ? (
        <Button size="small" type="text" onClick={onClear}>
          {t('common.clear')}
        </Button>
      ) : null}
    </div>
  );
}
