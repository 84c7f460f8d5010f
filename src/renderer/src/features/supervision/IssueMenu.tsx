import { FileDoneOutlined } from '@ant-design/icons';
import type { ChosenFile } from '@shared/files/contract';
import type { Edition } from '@shared/issues/contract';
import type { Meeting } from '@shared/meetings/meeting';
import { type BatchPaper, batchPapers } from '@shared/supervision/supervision';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { useMissingNote } from '../houseStyles/useFonts';
import { ChooseRecipients } from './ChooseRecipients';

const isBatch = (paper: string): paper is BatchPaper => batchPapers.includes(paper as BatchPaper);

/** Every paper of this screen: numbered ones by organization into a folder, reports as one file. */
export function IssueMenu({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('supervision');
  const notice = useNotice();
  const [batch, setBatch] = useState<BatchPaper | null>(null);
  const missing = useMissingNote();
  const notices = useTask(api.supervision.exportNotices);
  const closures = useTask(api.supervision.exportClosures);
  const circular = useTask(api.supervision.exportCircular);
  const reminders = useTask(api.supervision.exportReminders);
  const pages = useTask(api.supervision.exportPages);
  const lastYear = useTask(api.supervision.exportLastYear);
  const running = [notices, closures, circular, reminders, pages, lastYear].find(
    ({ isPending }) => isPending,
  );
  const meetingId = meeting.id;

  const papers = {
    notices: [
      '',
      (target: ChosenFile, edition: Edition, organizationIds: string[]) =>
        notices.mutateAsync({ meetingId, organizationIds, edition, target: target.file }),
    ],
    closures: [
      '',
      (target: ChosenFile, edition: Edition, organizationIds: string[]) =>
        closures.mutateAsync({ meetingId, organizationIds, edition, target: target.file }),
    ],
    circular: [
      '.docx',
      (target: ChosenFile, edition: Edition) =>
        circular.mutateAsync({ meetingId, edition, target: target.file }),
    ],
    reminders: [
      '.xlsx',
      (target: ChosenFile) => reminders.mutateAsync({ meetingId, target: target.file }),
    ],
    countyPages: [
      '',
      (target: ChosenFile, edition: Edition, organizationIds: string[]) =>
        pages.mutateAsync({
          meetingId,
          of: 'counties',
          organizationIds,
          edition,
          target: target.file,
        }),
    ],
    organizationPages: [
      '',
      (target: ChosenFile, edition: Edition, organizationIds: string[]) =>
        pages.mutateAsync({
          meetingId,
          of: 'organizations',
          organizationIds,
          edition,
          target: target.file,
        }),
    ],
    lastYear: [
      '.docx',
      (target: ChosenFile, edition: Edition) =>
        lastYear.mutateAsync({ meetingId, edition, target: target.file }),
    ],
  } as const;
  type Paper = keyof typeof papers;

  async function write(paper: Paper, edition: Edition, ids: string[] = []): Promise<void> {
    const [extension, run] = papers[paper];
    const name = `${t(`issue.${paper}`)} ${meeting.year}${extension}`;
    const target = await api.files.chooseToSave({
      title: t(`issue.${paper}`),
      suggestedName: name,
    });
    if (!target) return;
    const written: object = await run(target, edition, ids);
    const files = 'files' in written && Array.isArray(written.files) ? written.files : null;
    if (files?.length === 0) notice.success(t('nothing'));
    else
      notice.saved(
        files ? { ...target, name: t('written', { count: files.length }) } : target,
        paper === 'reminders' ? undefined : await missing(meeting.houseStyle),
      );
  }

  if (running) return <TaskProgress progress={running.progress} onCancel={running.cancel} />;
  return (
    <>
      <Dropdown
        autoFocus
        trigger={['click']}
        menu={{
          items: (Object.keys(papers) as Paper[]).map((paper) => ({
            key: paper,
            label: t(`issue.${paper}`),
            ...(paper === 'reminders' || isBatch(paper)
              ? {}
              : {
                  children: (['internal', 'public'] as const).map((edition) => ({
                    key: `${paper}:${edition}`,
                    label: t(`edition.${edition}`),
                  })),
                }),
          })),
          onClick: ({ key }) => {
            const [paper = '', edition = 'internal'] = key.split(':');
            if (isBatch(paper)) setBatch(paper);
            else void write(paper as Paper, edition as Edition).catch(notice.error);
          },
        }}
      >
        <Button icon={<FileDoneOutlined aria-hidden />}>{t('issue.menu')}</Button>
      </Dropdown>
      {batch ? (
        <ChooseRecipients
          meetingId={meetingId}
          paper={batch}
          onClose={() => setBatch(null)}
          onWrite={(edition, ids) => {
            setBatch(null);
            void write(batch, edition, ids).catch(notice.error);
          }}
        />
      ) : null}
    </>
  );
}
