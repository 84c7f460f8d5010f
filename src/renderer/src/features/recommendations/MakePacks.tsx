import type { SelectionSheet } from '@shared/selections/contract';
import { asCalendarDate } from '@shared/time';
import { dayCount, isWorkingDay, workCalendar } from '@shared/workingDays/workCalendar';
import { Button, Form, Input } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useTask } from '../../api';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { DateField } from '../issues/DateField';

type Props = {
  sheet: SelectionSheet;
  /** none chosen: for all */
  chosen: readonly string[];
  /** how many may recommend */
  all: number;
  onClear: () => void;
};

/** Where the call names no day. */
const USUAL_WORKING_DAYS = 10;

/** Makes the packs of all cities, or of those chosen, into one folder. */
export function MakePacks({ sheet, chosen, all, onClear }: Props) {
  const { t } = useTranslation('recommendations');
  const days = useAnswer(api.workingDays.list, {}).data;
  const isOpen = sheet.phase === 'call';
  return (
    <aside className="returns-side" aria-label={t('packs.title')}>
      <h2>{t('packs.title')}</h2>
      {isOpen ? null : <p>{t(`selections:error.phase.${sheet.phase}` as never)}</p>}
      {isOpen ? <p>{t('packs.explanation')}</p> : null}
      {isOpen && days ? (
        <MakeForm {...{ sheet, chosen, all, onClear }} calendar={workCalendar(days)} />
      ) : null}
    </aside>
  );
}

function MakeForm({
  sheet,
  chosen,
  all,
  onClear,
  calendar,
}: Props & { calendar: ReturnType<typeof workCalendar> }) {
  const { t } = useTranslation('recommendations');
  const notice = useNotice();
  const making = useTask(api.recommendations.makePacks);
  const [form] = Form.useForm<{ dueDate: string; contact: string }>();
  const dueDate = Form.useWatch('dueDate', form);
  const today = asCalendarDate(dayjs().format('YYYY-MM-DD'));
  const usual = dayCount(calendar, 'workingDays').after(today, USUAL_WORKING_DAYS);
  const isFree = dueDate ? !isWorkingDay(calendar, asCalendarDate(dueDate)) : false;

  async function make(fields: { dueDate: string; contact: string }) {
    const folder = await api.files.chooseFolder({ title: t('packs.folder') });
    if (!folder) return;
    const { packs } = await making.mutateAsync({
      ...{ selectionId: sheet.id, contact: fields.contact, target: folder.file },
      dueDate: asCalendarDate(fields.dueDate),
      cityIds: [...chosen],
    });
    onClear();
    notice.saved({ ...folder, name: t('packs.made', { count: packs.length, name: folder.name }) });
  }

  const count = chosen.length || all;
  return (
    <>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ dueDate: sheet.dueDate ?? usual, contact: '' }}
        onFinish={(values) => void make(values).catch(notice.error)}
      >
        <Form.Item
          name="dueDate"
          label={t('packs.dueDate')}
          rules={[{ required: true, message: t('packs.dueDateRule') }]}
          extra={isFree ? t('packs.notWorked') : undefined}
        >
          <DateField />
        </Form.Item>
        <Form.Item name="contact" label={t('packs.contact')}>
          <Input maxLength={200} />
        </Form.Item>
        <div className="returns-buttons">
          <Button
            type="primary"
            htmlType="submit"
            disabled={count === 0}
            loading={making.isPending}
          >
            {t(chosen.length > 0 ? 'packs.makeChosen' : 'packs.makeAll', { count })}
          </Button>
          {chosen.length > 0 ? <Button onClick={onClear}>{t('packs.clear')}</Button> : null}
        </div>
      </Form>
      {making.isPending ? (
        <TaskProgress progress={making.progress} onCancel={making.cancel} />
      ) : null}
    </>
  );
}
