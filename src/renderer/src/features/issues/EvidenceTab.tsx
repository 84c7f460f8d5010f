import type { IssueFile } from '@shared/issues/register';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useCommand, useTask } from '../../api';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { dayText } from './moments';

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** 佐证材料: files of any kind, kept by hash. */
export function EvidenceTab({ issue }: { issue: IssueFile }) {
  const { t } = useTranslation('issues');
  const notice = useNotice();
  const add = useTask(api.issues.addEvidence);
  const save = useTask(api.issues.exportEvidence);
  const remove = useCommand(api.issues.removeEvidence);

  async function choose(): Promise<void> {
    const chosen = await api.files.chooseToOpen({
      title: t('evidence.add'),
      filters: [],
      many: true,
    });
    if (chosen.length === 0) return;
    const { added, known } = await add.mutateAsync({
      id: issue.id,
      files: chosen.map(({ file }) => file),
    });
    notice.success(
      known ? t('evidence.addedKnown', { added, known }) : t('evidence.added', { added }),
    );
  }

  async function saveCopy(id: string, fileName: string): Promise<void> {
    const target = await api.files.chooseToSave({
      title: t('evidence.save'),
      suggestedName: fileName,
    });
    if (!target) return;
    await save.mutateAsync({ id, target: target.file });
    notice.saved(target);
  }

  const sealed = issue.status === 'closureRequested' || issue.status === 'closed';
  return (
    <div className="issue-evidence">
      {issue.evidence.length === 0 ? <p className="issue-soft">{t('evidence.none')}</p> : null}
      <ul className="issue-files">
        {issue.evidence.map(({ id, fileName, fileSize, addedAt }) => (
          <li key={id}>
            <span className="issue-file-name" title={fileName}>
              {fileName}
            </span>
            <span className="issue-soft">
              {sizeText(fileSize)} · {dayText(addedAt)}
            </span>
            <Button
              size="small"
              type="link"
              onClick={() => void saveCopy(id, fileName).catch(notice.error)}
            >
              {t('evidence.save')}
            </Button>
            <Button
              size="small"
              type="link"
              danger
              disabled={sealed}
              onClick={() =>
                remove.mutate(
                  { id },
                  {
                    onSuccess: () => notice.success(t('common:removedUndoable')),
                    onError: notice.error,
                  },
                )
              }
            >
              {t('evidence.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {add.isPending ? (
        <TaskProgress progress={add.progress} onCancel={add.cancel} />
      ) : (
        <Button
          size="small"
          disabled={issue.status === 'closed'}
          onClick={() => void choose().catch(notice.error)}
        >
          {t('evidence.add')}
        </Button>
      )}
    </div>
  );
}
