import type { Selection } from '@shared/selections/selection';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';

type Fields = { name: string; copyFrom?: string };
type Props = {
  meetingId: string;
  earlier: readonly Selection[];
  onMade: (id: string) => void;
  onClose: () => void;
};

/** A new selection, with the shipped call or that of an earlier one. */
export function NewSelection({ meetingId, earlier, onMade, onClose }: Props) {
  const { t } = useTranslation('selections');
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
            options={earlier.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      ) : null}
    </DrawerForm>
  );
}
