import { DownloadOutlined, SyncOutlined } from '@ant-design/icons';
import type { ChosenFile } from '@shared/files/contract';
import type { Meeting } from '@shared/meetings/meeting';
import { type PaperKind, type PaperLine, paperKinds } from '@shared/papers/paper';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { useMissingNote } from '../houseStyles/useFonts';

/** All papers, or only those out of date; those go where papers went last, without asking again. */
export function ExportPapers({
  meeting,
  lines,
}: {
  meeting: Meeting;
  lines: readonly PaperLine[];
}) {
  const { t } = useTranslation('papers');
  const notice = useNotice();
  const missing = useMissingNote();
  const task = useTask(api.papers.exportAll);
  const [folder, setFolder] = useState<ChosenFile | null>(null);
  const waiting = lines.some(({ state }) => state === 'outdated');

  const choose = (name: string) =>
    api.files.chooseToSave({ title: t('export.chooseFolder'), suggestedName: name });

  async function run(papers: PaperKind[] | 'outdated', target: ChosenFile | null): Promise<void> {
    if (!target) return;
    const asked = lines.filter(({ paper, state }) =>
      papers === 'outdated' ? state === 'outdated' : papers.includes(paper),
    );
    const input = { meetingId: meeting.id, papers, target: target.file };
    const { files } = await task.mutateAsync(input);
    if (files.length === 0) notice.success(t('export.nothing'));
    else
      notice.saved(
        { ...target, name: t('export.done', { count: files.length }) },
        asked.some(({ makeUp }) => makeUp.format === 'docx')
          ? await missing(meeting.houseStyle)
          : undefined,
      );
  }

  async function toFolder(papers: PaperKind[] | 'outdated', known: ChosenFile | null) {
    const target = known ?? (await choose(t('export.folderName')));
    if (target) setFolder(target);
    await run(papers, target);
  }

  async function toArchive() {
    await run([...paperKinds], await choose(`${t('export.folderName')}.zip`));
  }

  const tell = (work: Promise<void>) => void work.catch(notice.error);
  const update = () => tell(toFolder('outdated', folder));
  const all = () => tell(toFolder([...paperKinds], null));

  useAction({
    id: 'papers.update',
    label: t('export.outdated'),
    keys: 'mod+shift+e',
    run: update,
    enabled: waiting && !task.isPending,
  });
  useAction({ id: 'papers.exportAll', label: t('export.all'), run: all });

  if (task.isPending) return <TaskProgress progress={task.progress} onCancel={task.cancel} />;
  return (
    <>
      <Dropdown
        autoFocus
        trigger={['click']}
        menu={{
          items: [
            { key: 'folder', label: t('export.toFolder'), onClick: all },
            { key: 'zip', label: t('export.toZip'), onClick: () => tell(toArchive()) },
          ],
        }}
      >
        <Button icon={<DownloadOutlined aria-hidden />}>{t('export.all')}</Button>
      </Dropdown>
      <Button
        type="primary"
        icon={<SyncOutlined aria-hidden />}
        disabled={!waiting}
        onClick={update}
      >
        {t('export.outdated')} <kbd>Ctrl+Shift+E</kbd>
      </Button>
    </>
  );
}
