import { FileDoneOutlined } from '@ant-design/icons';
import type { ChosenFile } from '@shared/files/contract';
import type { Edition } from '@shared/issues/contract';
import type { Meeting } from '@shared/meetings/meeting';
import { type BatchPaper, batchPapers } from '@shared/supervision/supervision';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { useMissingNote } from '../houseStyles/useFonts';
import { ChooseRecipients } from './ChooseRecipients';

const isBatch = (paper: string): paper is BatchPaper => batchPapers.includes(paper as BatchPaper);

type Props = {
  meeting: Meeting;
  /** the batch whose recipients are being chosen */
  batch: BatchPaper | null;
  onBatch: (batch: BatchPaper | null) => void;
};

/** Every paper of this screen: numbered ones by organization into a folder, reports as one file. */
export function IssueMenu({ meeting, batch, onBatch }: Props) {
  const { t } = useTranslation('supervision');
  const notice = useNotice();
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

  const single = (paper: 'circular' | 'lastYear' | 'reminders', edition: Edition) => (
    <IssueAction
      key={`${paper} ${edition}`}
      id={`supervision.issue.${paper}.${edition}`}
      label={`${t('issue.menu')} ${t(`issue.${paper}`)}${paper === 'reminders' ? '' : ` · ${t(`edition.${edition}`)}`}`}
      run={() => void write(paper, edition).catch(notice.error)}
    />
  );

  if (running) return <TaskProgress progress={running.progress} onCancel={running.cancel} />;
  return (
    <>
      {single('circular', 'internal')}
      {single('circular', 'public')}
      {single('lastYear', 'internal')}
      {single('lastYear', 'public')}
      {single('reminders', 'internal')}
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
            if (isBatch(paper)) onBatch(paper);
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
          onClose={() => onBatch(null)}
          onWrite={(edition, ids) => {
            onBatch(null);
            void write(batch, edition, ids).catch(notice.error);
          }}
        />
      ) : null}
    </>
  );
}

/** For the palette: one paper that asks for nobody. */
function IssueAction(action: { id: string; label: string; run: () => void }) {
  useAction(action);
  return null;
}
