import type { NominationLine, SelectionSheet } from '@shared/selections/contract';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../../api';
import { useNotice } from '../../../ui/notice';
import { TaskProgress } from '../../../ui/TaskProgress';
import { useMissingNote } from '../../houseStyles/useFonts';
import { useCurrentMeeting } from '../../meetings/useCurrentMeeting';

type Props = {
  sheet: SelectionSheet;
  lines: readonly NominationLine[];
  /** only this city's paper */
  cityId: string | null;
};

const formats = ['docx', 'pdf'] as const;

/** 退回补正通知 and 推荐汇总表. */
export function NominationExports({ sheet, lines, cityId }: Props) {
  const { t } = useTranslation('selections');
  const notice = useNotice();
  const missing = useMissingNote();
  const meeting = useCurrentMeeting();
  const papers = useTask(api.selections.exportSentBack);
  const list = useTask(api.selections.exportNominations);
  const sentBack = lines.filter(
    (line) => line.status === 'sentBack' && (cityId === null || line.cityId === cityId),
  ).length;

  async function writePapers(format: (typeof formats)[number]): Promise<void> {
    const target = await api.files.chooseToSave({
      title: t('nomination.papersTitle'),
      suggestedName: t('nomination.papersFolder'),
    });
    if (!target) return;
    const { files } = await papers.mutateAsync({
      selectionId: sheet.id,
      cityIds: cityId ? [cityId] : [],
      format,
      target: target.file,
    });
    notice.saved(
      { ...target, name: t('nomination.papersWritten', { count: files.length }) },
      await missing(meeting?.houseStyle),
    );
  }

  async function writeList(): Promise<void> {
    const target = await api.files.chooseToSave({
      title: t('nomination.list'),
      suggestedName: t('nomination.listFile', { name: sheet.name.slice(0, 60) }),
    });
    if (!target) return;
    await list.mutateAsync({ selectionId: sheet.id, target: target.file });
    notice.saved(target);
  }

  if (papers.isPending) return <TaskProgress progress={papers.progress} onCancel={papers.cancel} />;
  return (
    <>
      <Dropdown
        autoFocus
        trigger={['click']}
        disabled={sentBack === 0}
        menu={{
          items: formats.map((key) => ({ key, label: t(`nomination.format.${key}`) })),
          onClick: ({ key }) =>
            void writePapers(key as (typeof formats)[number]).catch(notice.error),
        }}
      >
        <Button size="small">{t('nomination.papers', { count: sentBack })}</Button>
      </Dropdown>
      <Button
        size="small"
        disabled={lines.length === 0 || list.isPending}
        onClick={() => void writeList().catch(notice.error)}
      >
        {t('nomination.list')}
      </Button>
    </>
  );
}
