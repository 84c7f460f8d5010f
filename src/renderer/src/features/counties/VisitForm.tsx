import type { CountyPlan } from '@shared/counties/county';
import { asCalendarDate } from '@shared/time';
import { Form, Input } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';
import { DateField } from '../issues/DateField';

type Fields = { date: string; visitors: string; text: string };
type Props = {
  plan: CountyPlan;
  visit: CountyPlan['visits'][number] | null;
  onClose: () => void;
};

/** 走访: when, who, and what was seen or settled. */
export function VisitForm({ plan, visit, onClose }: Props) {
  const { t } = useTranslation('counties');
  const needed = (message: string) => [{ required: true, message }];
  return (
    <DrawerForm<Fields>
      title={t(visit ? 'editVisit' : 'do.visit')}
      initial={visit ?? { date: dayjs().format('YYYY-MM-DD'), visitors: plan.leader }}
      onClose={onClose}
      onSave={({ date, ...fields }) => {
        const said = { date: asCalendarDate(date), ...fields };
        return visit
          ? api.counties.editVisit({ id: visit.id, ...said })
          : api.counties.addVisit({ planId: plan.id, ...said });
      }}
    >
      <Form.Item name="visitors" label={t('field.visitors')} rules={needed(t('rule.visitors'))}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="text" label={t('field.visitText')} rules={needed(t('rule.visitText'))}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} />
      </Form.Item>
      <Form.Item name="date" label={t('field.date')} rules={needed(t('rule.date'))}>
        <DateField />
      </Form.Item>
    </DrawerForm>
  );
}
