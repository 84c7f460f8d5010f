import type { judgingPapers } from '@shared/judging/judge';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';

const formats = ['docx', 'pdf', 'xlsx'] as const;
type Props = { paper: (typeof judgingPapers)[number]; selectionId: string };

/** 回避情况表 or 盲评记录 as a file. */
export function PaperMenu({ paper, selectionId }: Props) {
  const { t } = useTranslation('judging');
  const notice = useNotice();
  const make = useTask(api.judging.exportPaper);
  const name = t(`paper.${paper}`);
  async function write(format: (typeof formats)[number]): Promise<void> {
    const target = await api.files.chooseToSave({
      title: name,
      suggestedName: `${name}.${format}`,
    });
    if (!target) return;
    await make.mutateAsync({ selectionId, paper, format, target: target.file });
    notice.saved(target);
  }
  if (make.isPending) return <TaskProgress progress={make.progress} onCancel={make.cancel} />;
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      menu={{
        items: formats.map((key) => ({ key, label: t(`format.${key}`) })),
        onClick: ({ key }) => void write(key as (typeof formats)[number]).catch(notice.error),
      }}
    >
      <Button size="small">{name}</Button>
    </Dropdown>
  );
}
