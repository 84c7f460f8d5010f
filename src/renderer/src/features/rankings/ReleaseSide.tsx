import type { Release } from '@shared/evaluation/contract';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { useReleaseName } from './useReleaseName';

type Props = {
  release: Release;
  /** of its own evaluation and of others, newest year first */
  others: readonly Release[];
  onView: () => void;
  /** with the id of the one before */
  onCompare: (before: string) => void;
  onClose: () => void;
};

/** One release: its hash, computing it again, looking into it, and beside another one. */
export function ReleaseSide({ release, others, onView, onCompare, onClose }: Props) {
  const { t } = useTranslation('rankings');
  const notice = useNotice();
  const replay = useTask(api.evaluation.replay);
  const { id, number, hash, note } = release;
  const nameOf = useReleaseName();
  const isOwn = ({ evaluationId }: Release) => evaluationId === release.evaluationId;
  const optionOf = (other: Release, label: string) => ({ value: other.id, label });
  const numbered = (of: number) => t('release.number', { number: of });
  return (
    <aside className="rankings-side" aria-label={t('release.side', { number })}>
      <div className="rankings-side-head">
        <h2>{numbered(number)}</h2>
        <Button size="small" onClick={onClose}>
          {t('common:action.close')} <kbd>Esc</kbd>
        </Button>
      </div>
      {note ? <p>{note}</p> : null}
      <h3>{t('release.hash')}</h3>
      <p>
        <code className="rankings-hash">{hash}</code>
      </p>
      <div className="rankings-buttons">
        <Button onClick={onView}>{t('release.view')}</Button>
        {replay.isPending ? (
          <TaskProgress progress={replay.progress} onCancel={replay.cancel} />
        ) : (
          <Button onClick={() => void replay.mutateAsync({ id }).catch(notice.error)}>
            {t('release.replay')}
          </Button>
        )}
      </div>
      {replay.data ? (
        <p role="status" className={replay.data.same ? 'rankings-good' : 'rankings-bad'}>
          {replay.data.same
            ? `✓ ${t('release.same')}`
            : `✗ ${t('release.differs', { count: replay.data.differing.length })}`}
        </p>
      ) : null}
      <h3>{t('release.compareWith')}</h3>
      {others.length === 0 ? (
        <p className="rankings-soft">{t('release.only')}</p>
      ) : (
        <Select<string>
          aria-label={t('release.compareWith')}
          className="rankings-select"
          placeholder={t('release.compareWith')}
          options={[
            ...others.filter(isOwn).map((other) => optionOf(other, numbered(other.number))),
            ...others
              .filter((other) => !isOwn(other))
              .map((other) => optionOf(other, nameOf(other))),
          ]}
          onChange={onCompare}
        />
      )}
    </aside>
  );
}
