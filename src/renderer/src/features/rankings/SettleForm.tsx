import type { Standing } from '@shared/rankings/standings';
import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';
import { useCounties } from './useCounties';

type Fields = { countyIds: string[]; reason: string };
type Props = { standing: Standing; onClose: () => void };

/** 研究确定: who is honoured among those level at the last seat, and why. */
export function SettleForm({ standing, onClose }: Props) {
  const { t } = useTranslation('rankings');
  const { fullName } = useCounties();
  const { honourId, categoryId, lines } = standing;
  const level = lines.filter(({ state }) => ['level', 'settledIn', 'settledOut'].includes(state));
  const seats = standing.seats - lines.filter(({ state }) => state === 'honoured').length;
  const settled = level.filter(({ state }) => state === 'settledIn');
  const [first] = lines.flatMap((line) => ('reason' in line ? line.reason : []));
  return (
    <DrawerForm<Fields>
      title={t('settle.title')}
      label={t('settle.do')}
      initial={{ countyIds: settled.map(({ countyId }) => countyId), reason: first ?? '' }}
      onClose={onClose}
      onSave={({ countyIds, reason }) =>
        api.evaluation.settle({
          ...{ honourId, categoryId, reason },
          decisions: level.map(({ countyId }) => ({
            countyId,
            isIn: countyIds.includes(countyId),
          })),
        })
      }
    >
      <p>{t('settle.hint', { level: level.length, seats })}</p>
      <Form.Item
        name="countyIds"
        label={t('settle.whom')}
        rules={[
          {
            validator: (_, chosen: string[] = []) =>
              chosen.length === seats
                ? Promise.resolve()
                : Promise.reject(new Error(t('settle.count', { count: seats }))),
          },
        ]}
      >
        <Checkbox.Group
          className="rankings-choices"
          options={level.map(({ countyId }) => ({ value: countyId, label: fullName(countyId) }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('settle.reason')}
        rules={[{ required: true, whitespace: true, message: t('settle.reasonRule') }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </DrawerForm>
  );
}
