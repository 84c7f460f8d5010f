import type { JudgeLine } from '@shared/judging/judge';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';
import { OrganizationSelect } from '../organizations/OrganizationSelect';

type Fields = { name: string; unit?: string; cityId?: string | null };
type Props = { selectionId: string; judge: JudgeLine | null; onClose: () => void };

/** A judge: the unit and the city decide what they may not score. */
export function JudgeForm({ selectionId, judge, onClose }: Props) {
  const { t } = useTranslation('judging');
  return (
    <DrawerForm<Fields>
      title={t(judge ? 'judge.edit' : 'judge.add')}
      initial={judge ?? {}}
      onClose={onClose}
      onSave={({ name, unit = '', cityId = null }) => {
        const fields = { name, unit, cityId };
        return judge
          ? api.judging.editJudge({ id: judge.id, ...fields })
          : api.judging.addJudge({ selectionId, ...fields });
      }}
    >
      <Form.Item
        name="name"
        label={t('column.name')}
        rules={[{ required: true, whitespace: true, message: t('rule.name') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="unit" label={t('column.unit')} extra={t('judge.unitHint')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="cityId" label={t('column.city')} extra={t('judge.cityHint')}>
        <OrganizationSelect kinds={['city']} />
      </Form.Item>
    </DrawerForm>
  );
}
