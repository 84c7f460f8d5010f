import { FileDoneOutlined } from '@ant-design/icons';
import type { Edition } from '@shared/issues/contract';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { useMissingNote } from '../houseStyles/useFonts';

const editions = ['internal', 'public'] as const satisfies readonly Edition[];

/** Pages of counties into a folder: of the one that is named, or of all that have anything to tell. */
export function ExportPages({ county }: { county?: { id: string; name: string } }) {
  const { t } = useTranslation('counties');
  const notice = useNotice();
  const missing = useMissingNote();
  const pages = useTask(api.counties.exportPages);

  async function write(edition: Edition): Promise<void> {
    const target = await api.files.chooseToSave({
      title: t('export.title'),
      suggestedName: county ? t('export.oneName', { name: county.name }) : t('export.allName'),
    });
    if (!target) return;
    const { files } = await pages.mutateAsync({
      edition,
      target: target.file,
      ...(county ? { countyIds: [county.id] } : {}),
    });
    if (files.length === 0) notice.success(t('export.nothing'));
    else
      notice.saved(
        { ...target, name: t('export.written', { count: files.length }) },
        await missing(),
      );
  }

  if (pages.isPending) return <TaskProgress progress={pages.progress} onCancel={pages.cancel} />;
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      menu={{
        items: editions.map((key) => ({ key, label: t(`edition.${key}`) })),
        onClick: ({ key }) => void write(key as Edition).catch(notice.error),
      }}
    >
      <Button icon={<FileDoneOutlined aria-hidden />}>
        {t(county ? 'export.one' : 'export.all')}
      </Button>
    </Dropdown>
  );
}
