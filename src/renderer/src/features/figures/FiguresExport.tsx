import { DownloadOutlined } from '@ant-design/icons';
import type { figures } from '@shared/figures/contract';
import { type Edition, editions } from '@shared/issues/contract';
import type { Meeting } from '@shared/meetings/meeting';
import type { InputOf } from '@shared/operation';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { useMissingNote } from '../houseStyles/useFonts';

type Props = { meeting: Meeting; asked: InputOf<typeof figures.show> };

/** One page for the leader, or the same as tables. */
export function FiguresExport({ meeting, asked }: Props) {
  const { t } = useTranslation(['figures', 'issues']);
  const notice = useNotice();
  const missing = useMissingNote();
  const page = useTask(api.figures.exportPage);

  async function write(format: 'docx' | 'xlsx', edition: Edition): Promise<void> {
    const target = await api.files.chooseToSave({
      title: t('export.title'),
      suggestedName: `${meeting.name} ${t('page.title')}（${t(`issues:edition.${edition}`)}）.${format}`,
    });
    if (!target) return;
    await page.mutateAsync({ ...asked, edition, format, target: target.file });
    notice.saved(target, format === 'docx' ? await missing(meeting.houseStyle) : undefined);
  }

  if (page.isPending) return <TaskProgress progress={page.progress} onCancel={page.cancel} />;
  const item = (format: 'docx' | 'xlsx', edition: Edition) => ({
    key: `${format} ${edition}`,
    label: t(`export.${format}`, { edition: t(`issues:edition.${edition}`) }),
    onClick: () => void write(format, edition).catch(notice.error),
  });
  const items = editions.flatMap((edition) => [item('docx', edition), item('xlsx', edition)]);
  return (
    <Dropdown autoFocus trigger={['click']} menu={{ items }}>
      <Button icon={<DownloadOutlined />}>{t('export.menu')}</Button>
    </Dropdown>
  );
}
