import { canonical } from '@shared/evaluation/canonical';
import type { Release } from '@shared/evaluation/contract';
import { obstacles } from '@shared/evaluation/readiness';
import type { EvaluationSheet } from '@shared/evaluation/system';
import { Button, Input, Popconfirm } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useTask } from '../../api';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';

type Props = { sheet: EvaluationSheet; newest: Release | undefined };

/** 冻结发布, and what stands in its way before anybody tries. */
export function NewRelease({ sheet, newest }: Props) {
  const { t } = useTranslation('rankings');
  const notice = useNotice();
  const evaluationId = sheet.evaluation.id;
  const computed = useAnswer(api.evaluation.results, { evaluationId }).data;
  const release = useTask(api.evaluation.release);
  const [note, setNote] = useState('');
  if (!computed) return null;
  const open = obstacles(sheet, computed);

  async function run(): Promise<void> {
    const { number, unchanged } = await release.mutateAsync({ evaluationId, note });
    notice.success(t(unchanged ? 'release.unchanged' : 'release.released', { number }));
    setNote('');
  }
  return (
    <div className="rankings-bar-top">
      <div className="rankings-grow">
        {newest ? <SinceRelease sheet={sheet} newest={newest} /> : null}
        {open.length === 0 ? (
          <p>{t('release.ready')}</p>
        ) : (
          <>
            <b>{t('release.obstacles')}</b>
            <ul className="rankings-lines">
              {open.map(({ key, params }) => (
                <li key={`${key} ${JSON.stringify(params)}`}>{t(key, params)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <span className="rankings-note">
        {t('release.note')}
        <Input
          aria-label={t('release.note')}
          size="small"
          maxLength={500}
          placeholder={t('release.notePlaceholder')}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </span>
      {release.isPending ? (
        <TaskProgress progress={release.progress} onCancel={release.cancel} />
      ) : (
        <Popconfirm
          title={t('release.ask')}
          okText={t('release.do')}
          cancelText={t('common:action.cancel')}
          disabled={open.length > 0}
          onConfirm={() => void run().catch(notice.error)}
        >
          <Button type="primary" disabled={open.length > 0}>
            {t('release.do')}
          </Button>
        </Popconfirm>
      )}
    </div>
  );
}

/** Whether what stands now is what was released last: nobody else would notice a figure put right since. */
function SinceRelease({
  sheet,
  newest: { id, number },
}: {
  sheet: EvaluationSheet;
  newest: Release;
}) {
  const { t } = useTranslation('rankings');
  const frozen = useAnswer(api.evaluation.released, { id }).data?.sheet;
  const isSame = useMemo(
    () => frozen !== undefined && canonical(frozen) === canonical(sheet),
    [frozen, sheet],
  );
  if (!frozen) return null;
  return isSame ? (
    <p className="rankings-soft">{t('release.asReleased', { number })}</p>
  ) : (
    <p className="rankings-warn">{t('release.changedSince', { number })}</p>
  );
}
