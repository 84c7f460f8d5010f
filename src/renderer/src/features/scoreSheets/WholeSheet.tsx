import type { SheetState } from '@shared/scoreSheets/contract';
import type { SelectionSheet } from '@shared/selections/contract';
import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useTask } from '../../api';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { JudgeList } from './JudgeList';
import { MomentText } from './MomentText';

const formats = ['xlsx', 'docx', 'pdf'] as const;
type Props = { sheet: SelectionSheet; states: readonly SheetState[] };

/** After the opening: the sheet that anybody can compute again, and who opened it. */
export function WholeSheet({ sheet, states }: Props) {
  const { t } = useTranslation('scoreSheets');
  const notice = useNotice();
  const exporting = useTask(api.scoreSheets.exportSheet);
  const acts = useAnswer(api.judging.acts, { selectionId: sheet.id }).data ?? [];
  const opening = acts.findLast(({ act }) => act === 'open');

  async function save(format: (typeof formats)[number]): Promise<void> {
    const suggestedName = `${t('whole.file', { name: sheet.name })}.${format}`;
    const target = await api.files.chooseToSave({ title: t('whole.title'), suggestedName });
    if (!target) return;
    await exporting.mutateAsync({ selectionId: sheet.id, format, target: target.file });
    notice.saved(target);
  }

  return (
    <div className="sheets">
      <div className="sheets-bar">
        <span>
          {opening ? (
            <>
              {t('whole.opened', {
                operator: opening.operatorName ?? '',
                witness: opening.witness,
              })}{' '}
              <MomentText at={opening.at} /> {opening.reason}
            </>
          ) : null}
        </span>
        <Space>
          <span>{t('whole.title')}</span>
          {formats.map((format) => (
            <Button
              key={format}
              type={format === 'xlsx' ? 'primary' : 'default'}
              disabled={exporting.isPending}
              onClick={() => void save(format).catch(notice.error)}
            >
              {t(`whole.format.${format}`)}
            </Button>
          ))}
        </Space>
      </div>
      {exporting.isPending ? (
        <TaskProgress progress={exporting.progress} onCancel={exporting.cancel} />
      ) : null}
      <p className="sheets-note">{t('whole.hint')}</p>
      <JudgeList states={states} />
    </div>
  );
}
