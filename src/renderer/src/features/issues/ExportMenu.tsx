import { DownloadOutlined } from '@ant-design/icons';
import type { Edition, IssueFilter } from '@shared/issues/contract';
import type { Meeting } from '@shared/meetings/meeting';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { useMissingNote } from '../houseStyles/useFonts';

/** The ledger as workbook or paper, as the filter leaves it; and the notices to the lead organizations. */
export function ExportMenu({ meeting, filter }: { meeting: Meeting; filter: IssueFilter }) {
  const { t } = useTranslation('issues');
  const notice = useNotice();
  const missing = useMissingNote();
  const register = useTask(api.issues.exportRegister);
  const notices = useTask(api.issues.exportNotices);
  const running = register.isPending ? register : notices.isPending ? notices : null;

  async function exportRegister(format: 'xlsx' | 'docx', edition: Edition): Promise<void> {
    const name = t('document.registerTitle', { meeting: meeting.name });
    const target = await api.files.chooseToSave({
      title: t('export.register'),
      suggestedName: `${name}（${t(`edition.${edition}`)}）.${format}`,
    });
    if (!target) return;
    await register.mutateAsync({ filter, edition, format, target: target.file });
    notice.saved(target, format === 'docx' ? await missing(meeting.houseStyle) : undefined);
  }

  async function exportNotices(): Promise<void> {
    const target = await api.files.chooseToSave({
      title: t('export.noticesTitle'),
      suggestedName: t('export.noticesFolder', { year: meeting.year }),
    });
    if (!target) return;
    const { files } = await notices.mutateAsync({ meetingId: meeting.id, target: target.file });
    if (files.length === 0) notice.success(t('export.noNotices'));
    else
      notice.saved(
        { ...target, name: t('export.noticesDone', { count: files.length }) },
        await missing(meeting.houseStyle),
      );
  }

  if (running) return <TaskProgress progress={running.progress} onCancel={running.cancel} />;
  const run = (task: () => Promise<void>) => () => void task().catch(notice.error);
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'xi',
            label: t('export.xlsxInternal'),
            onClick: run(() => exportRegister('xlsx', 'internal')),
          },
          {
            key: 'xp',
            label: t('export.xlsxPublic'),
            onClick: run(() => exportRegister('xlsx', 'public')),
          },
          {
            key: 'di',
            label: t('export.docxInternal'),
            onClick: run(() => exportRegister('docx', 'internal')),
          },
          {
            key: 'dp',
            label: t('export.docxPublic'),
            onClick: run(() => exportRegister('docx', 'public')),
          },
          { type: 'divider' },
          { key: 'n', label: t('export.notices'), onClick: run(exportNotices) },
        ],
      }}
    >
      <Button icon={<DownloadOutlined />}>{t('export.menu')}</Button>
    </Dropdown>
  );
}
