import type { ChosenFile } from '@shared/files/contract';
import type { Merge } from '@shared/packages/contract';
import type { Side } from '@shared/packages/merge';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { MergeReportView } from './MergeReportView';

type Open = { chosen: ChosenFile; merge: Merge; isDone: boolean };

/** Another laptop's work, by stick: look at what comes, decide, take it over, take it back. */
export function useMerging() {
  const { t } = useTranslation('exchange');
  const notice = useNotice();
  const exporting = useTask(api.packages.exportChanges);
  const previewing = useTask(api.packages.previewMerge);
  const merging = useTask(api.packages.merge);
  const [open, setOpen] = useState<Open | null>(null);
  const [all, setAll] = useState<Side>('ours');
  const [each, setEach] = useState<Record<string, Side>>({});
  const tasks = [exporting, previewing, merging];
  const running = tasks.find(({ isPending }) => isPending);

  async function exportChanges() {
    const day = new Date().toLocaleDateString('sv');
    const target = await api.files.chooseToSave({
      title: t('merge.export'),
      suggestedName: `${t('merge.fileName')}-${day}.zip`,
    });
    if (!target) return;
    await exporting.mutateAsync({ target: target.file });
    notice.saved(target);
  }

  async function look() {
    const [chosen] = await api.files.chooseToOpen({
      title: t('merge.choose'),
      filters: [{ name: t('package.filter'), extensions: ['zip'] }],
    });
    if (!chosen) return;
    setAll('ours');
    setEach({});
    const merge = await previewing.mutateAsync({ file: chosen.file });
    setOpen({ chosen, merge, isDone: false });
  }

  async function take({ chosen }: Open) {
    const merge = await merging.mutateAsync({ file: chosen.file, choices: { all, each } });
    setOpen({ chosen, merge, isDone: true });
    notice.success(t('merge.done'));
  }

  async function takeBack() {
    const { undo } = await api.journal.next({});
    if (undo?.operation !== 'packages.merge') {
      notice.success(t('merge.undoElsewhere'));
      return;
    }
    await api.journal.undo({ changeId: undo.id });
    setOpen(null);
    notice.success(t('merge.undone'));
  }

  const told = (work: () => Promise<void>) => () => void work().catch(notice.error);
  useAction({
    id: 'packages.merge',
    label: t('merge.choose'),
    enabled: !running,
    run: told(look),
  });

  const panel = (
    <>
      <h2>{t('merge.title')}</h2>
      <p>{t('merge.explanation')}</p>
      <div className="exchange-row">
        <Button disabled={Boolean(running)} onClick={told(look)}>
          {t('merge.choose')}
        </Button>
        <Button disabled={Boolean(running)} onClick={told(exportChanges)}>
          {t('merge.export')}
        </Button>
      </div>
      {running ? <TaskProgress progress={running.progress} onCancel={running.cancel} /> : null}
    </>
  );

  const report = open ? (
    <MergeReportView
      name={open.chosen.name}
      merge={open.merge}
      isDone={open.isDone}
      sideOf={(key) => each[key] ?? all}
      onChoose={(key, side) => setEach((chosen) => ({ ...chosen, [key]: side }))}
      onChooseAll={(side) => {
        setAll(side);
        setEach({});
      }}
      actions={
        open.isDone ? (
          <>
            <Button onClick={told(takeBack)}>{t('merge.undo')}</Button>
            <Button type="text" onClick={() => setOpen(null)}>
              {t('package.putAway')}
            </Button>
          </>
        ) : (
          <>
            <Button
              type="primary"
              loading={merging.isPending}
              disabled={Boolean(running) || open.merge.files.missing > 0}
              onClick={told(() => take(open))}
            >
              {t('merge.take')}
            </Button>
            <Button type="text" onClick={() => setOpen(null)}>
              {t('package.putAway')}
            </Button>
          </>
        )
      }
    />
  ) : null;
  return { panel, report };
}
