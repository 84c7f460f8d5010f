import type { CountyPlan } from '@shared/counties/county';
import { asCalendarDate } from '@shared/time';
import { Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';
import { DateField } from '../issues/DateField';

type Task = CountyPlan['tasks'][number];
type Fields = { title: string; owner?: string; dueDate?: string | null; demandId?: string | null };

/** 清单任务: what, who, by when, and for which demand. */
export function TaskForm(props: { plan: CountyPlan; task: Task | null; onClose: () => void }) {
  const { plan, task, onClose } = props;
  const { t } = useTranslation('counties');
  return (
    <DrawerForm<Fields>
      title={t(task ? 'editTask' : 'do.task')}
      initial={task ?? {}}
      onClose={onClose}
      onSave={({ title, owner = '', dueDate, demandId }) => {
        const fields = { title, owner, dueDate: dueDate ? asCalendarDate(dueDate) : null };
        return task
          ? api.counties.editTask({ id: task.id, ...fields })
          : api.counties.addTask({ planId: plan.id, demandId: demandId ?? null, ...fields });
      }}
    >
      <Form.Item
        name="title"
        label={t('field.task')}
        rules={[{ required: true, whitespace: true, message: t('rule.task') }]}
      >
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="owner" label={t('field.owner')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="dueDate" label={t('field.dueDate')}>
        <DateField />
      </Form.Item>
      {task || plan.demands.length === 0 ? null : (
        <Form.Item name="demandId" label={t('field.demand')}>
          <Select
            allowClear
            options={plan.demands.map(({ id, wording }) => ({ value: id, label: wording }))}
          />
        </Form.Item>
      )}
    </DrawerForm>
  );
}

/** 销账: done on which day, and what came of it. */
export function TickForm({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useTranslation('counties');
  return (
    <DrawerForm<{ doneOn: string; result?: string }>
      title={t('tick')}
      initial={{ doneOn: dayjs().format('YYYY-MM-DD'), result: task.result }}
      onClose={onClose}
      onSave={({ doneOn, result = '' }) =>
        api.counties.tickTask({ id: task.id, doneOn: asCalendarDate(doneOn), result })
      }
    >
      <p>{task.title}</p>
      <Form.Item name="result" label={t('field.result')}>
        <Input maxLength={4000} />
      </Form.Item>
      <Form.Item
        name="doneOn"
        label={t('field.doneOn')}
        rules={[{ required: true, message: t('rule.date') }]}
      >
        <DateField />
      </Form.Item>
    </DrawerForm>
  );
}
