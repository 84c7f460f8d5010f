import { type CountyGroup, groupKinds } from '@shared/counties/county';
import { fullName } from '@shared/organizations/organization';
import { Form, Input, InputNumber, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';
import { useSpellings } from './CountyList';

type Fields = Pick<CountyGroup, 'kind' | 'name' | 'year'> & {
  remark?: string;
  countyIds?: string[];
};
type Props = { group: CountyGroup | null; onClose: () => void; onMade?: (id: string) => void };

/** A zone or cluster and its members, found by name, pinyin or initials. */
export function GroupForm({ group, onClose, onMade }: Props) {
  const { t } = useTranslation('counties');
  const counties = useAnswer(api.organizations.list, { kind: 'county' }).data ?? [];
  const spellings = useSpellings();
  const options = counties.map((county) => {
    const label = fullName(county);
    return { value: county.id, label, search: `${label} ${spellings.get(county.id) ?? ''}` };
  });
  return (
    <DrawerForm<Fields>
      title={t(group ? 'editGroup' : 'do.group')}
      initial={
        group
          ? { ...group, countyIds: group.members.map(({ id }) => id) }
          : { kind: 'linkedZone', year: dayjs().year() }
      }
      onClose={onClose}
      onSave={async ({ kind, name, year, remark = '', countyIds = [] }) => {
        const fields = { kind, name, year, remark, countyIds };
        if (group) return api.counties.editGroup({ id: group.id, ...fields });
        const { id } = await api.counties.addGroup(fields);
        return onMade?.(id);
      }}
    >
      <Form.Item
        name="name"
        label={t('field.name')}
        rules={[{ required: true, whitespace: true, message: t('rule.name') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="kind" label={t('field.kind')}>
        <Radio.Group
          options={groupKinds.map((value) => ({ value, label: t(`groupKind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="year"
        label={t('field.named')}
        rules={[{ required: true, message: t('rule.year') }]}
      >
        <InputNumber min={1990} max={2200} precision={0} />
      </Form.Item>
      <Form.Item name="countyIds" label={t('field.members')}>
        <Select
          mode="multiple"
          optionFilterProp="search"
          options={options}
          placeholder={t('pickCounties')}
        />
      </Form.Item>
      <Form.Item name="remark" label={t('field.remark')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={4000} />
      </Form.Item>
    </DrawerForm>
  );
}
