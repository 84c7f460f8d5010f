import type { Meeting } from '@shared/meetings/meeting';
import type { ShownPlan } from '@shared/seating/contract';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { useAction } from '../../ui/actions';
import { keysText } from '../../ui/keys';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { useMissingNote } from '../houseStyles/useFonts';

const papers = ['A4', 'A3'] as const;

/** The plan from both viewpoints as Word or PDF, and everybody's seat by name. */
export function ExportSeating({ meeting, plan }: { meeting: Meeting; plan: ShownPlan }) {
  const { t } = useTranslation('seating');
  const notice = useNotice();
  const missing = useMissingNote();
  const [open, setOpen] = useState(false);
  const planTask = useTask(api.seating.exportPlan);
  const indexTask = useTask(api.seating.exportIndex);
  const seated = plan.people.some(({ seat }) => seat !== null);

  async function save(
    name: string,
    write: (target: Parameters<typeof api.seating.exportPlan>[0]['target']) => Promise<unknown>,
  ): Promise<void> {
    setOpen(false);
    try {
      const chosen = await api.files.chooseToSave({
        title: t('action.export'),
        suggestedName: name,
      });
      if (!chosen) return;
      await write(chosen.file);
      notice.saved(chosen, name.endsWith('.docx') ? await missing(meeting.houseStyle) : undefined);
    } catch (thrown) {
      notice.error(thrown);
    }
  }
  const savePlan = (format: 'docx' | 'pdf', paper: 'A4' | 'A3') =>
    save(
      `${t('fileName.plan', { meeting: meeting.name.slice(0, 50), plan: plan.name })}.${format}`,
      (target) => planTask.mutateAsync({ id: plan.id, target, format, paper }),
    );
  const saveIndex = (format: 'xlsx' | 'docx') =>
    save(`${t('fileName.index', { meeting: meeting.name.slice(0, 50) })}.${format}`, (target) =>
      indexTask.mutateAsync({ meetingId: meeting.id, target, format }),
    );

  useAction({
    id: 'seating.export',
    label: t('action.export'),
    keys: 'mod+e',
    enabled: seated,
    run: () => setOpen(true),
  });

  if (planTask.isPending) {
    return <TaskProgress progress={planTask.progress} onCancel={planTask.cancel} />;
  }
  if (indexTask.isPending) {
    return <TaskProgress progress={indexTask.progress} onCancel={indexTask.cancel} />;
  }
  const planItems = papers.flatMap((paper) => [
    {
      key: `pdf ${paper}`,
      label: t('action.exportPlanPdf', { paper }),
      onClick: () => void savePlan('pdf', paper),
    },
    {
      key: `docx ${paper}`,
      label: t('action.exportPlanDocx', { paper }),
      onClick: () => void savePlan('docx', paper),
    },
  ]);
  return (
    <Dropdown
      open={open}
      onOpenChange={setOpen}
      trigger={['click']}
      disabled={!seated}
      autoFocus
      menu={{
        items: [
          ...planItems,
          { type: 'divider' },
          {
            key: 'index xlsx',
            label: t('action.exportIndexXlsx'),
            onClick: () => void saveIndex('xlsx'),
          },
          {
            key: 'index docx',
            label: t('action.exportIndexDocx'),
            onClick: () => void saveIndex('docx'),
          },
        ],
      }}
    >
      <Button title={keysText('mod+e')}>{t('action.export')}</Button>
    </Dropdown>
  );
}
