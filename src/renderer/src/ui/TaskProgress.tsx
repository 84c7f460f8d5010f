import type { Progress as Steps } from '@shared/operation';
import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';

type Props = {
  /** null while the task has not said anything yet */
  progress: Steps | null;
  onCancel: () => void;
};

/** How far a running task has come, and the way to stop it. Show it while `task.isPending`. */
export function TaskProgress({ progress, onCancel }: Props) {
  const { t } = useTranslation();
  const step = progress ? t(progress.step) : t('common:task.starting');
  const counted = progress?.total ? progress : null;
  const percent = counted?.total ? Math.round((counted.done / counted.total) * 100) : 100;
  return (
    <div className="task-progress">
      <span className="task-step" aria-live="polite">
        {step}
        {counted ? ` ${counted.done} / ${counted.total}` : null}
      </span>
      <Progress
        className="task-bar"
        aria-label={step}
        percent={percent}
        showInfo={counted !== null}
        status={counted ? 'normal' : 'active'}
        size="small"
      />
      <Button size="small" onClick={onCancel}>
        {t('common:task.cancel')}
      </Button>
    </div>
  );
}
