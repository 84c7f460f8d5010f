import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';

type Fields = { name: string; copyFrom?: string };
type Props = {
  meetingId: string;
  onMade: (id: string) => void;
  onClose: () => void;
};

/** A new selection, with the shipped call or that of an earlier one. */
export function NewSelection({ meetingId, onMade, onClose }: Props) {
  const { t } = useTranslation('selections');
  const earlier = useAnswer(api.selections.earlier, {}).data ?? [];
  return (
    <DrawerForm<Fields>
      title={t('create')}
      initial={{}}
      onClose={onClose}
      onSave={async ({ name, copyFrom }) => {
        const like = copyFrom ? { copyFrom } : {};
        const { id } = await api.selections.create({ meetingId, name, ...like });
        onMade(id);
      }}
    >
      <Form.Item
        name="name"
        label={t('name')}
        rules={[{ required: true, whitespace: true, message: t('nameRule') }]}
      >
        <Input maxLength={100} placeholder={t('namePlaceholder')} />
      </Form.Item>
      {earlier.length > 0 ? (
        <Form.Item name="copyFrom" label={t('copyFrom')} extra={t('copyFromHint')}>
          <Select
            allowClear
            options={earlier.map(({ id, name, year }) => ({
              value: id,
              label: `${year}  ${name}`,
            }))}
          />
        </Form.Item>
      ) : null}
    </DrawerForm>
  );
}
