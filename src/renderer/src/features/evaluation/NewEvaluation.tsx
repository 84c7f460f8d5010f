import type { Evaluation } from '@shared/evaluation/system';
import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';

type Fields = { year: number; name: string; copyFrom?: string };
type Props = {
  /** by year, the newest last */
  all: readonly Evaluation[];
  onMade: (id: string) => void;
  onClose: () => void;
};

/** A new evaluation, with the shipped system or that of an earlier one. */
export function NewEvaluation({ all, onMade, onClose }: Props) {
  const { t } = useTranslation('evaluation');
  const newest = all.at(-1);
  const year = newest ? newest.year + 1 : new Date().getFullYear() - 1;
  return (
    <DrawerForm<Fields>
      title={t('create')}
      initial={{ year, ...(newest ? { copyFrom: newest.id } : {}) }}
      onClose={onClose}
      onSave={async ({ copyFrom, ...fields }) => {
        const like = copyFrom ? { copyFrom } : {};
        onMade((await api.evaluation.create({ ...fields, ...like })).id);
      }}
    >
      <Form.Item
        name="year"
        label={t('year')}
        extra={t('yearHint')}
        rules={[{ required: true, message: t('yearRule') }]}
      >
        <InputNumber min={2000} max={2100} precision={0} />
      </Form.Item>
      <Form.Item
        name="name"
        label={t('name')}
        rules={[{ required: true, whitespace: true, message: t('nameRule') }]}
      >
        <Input maxLength={100} placeholder={t('namePlaceholder')} />
      </Form.Item>
      {all.length > 0 ? (
        <Form.Item name="copyFrom" label={t('copyFrom')} extra={t('copyFromHint')}>
          <Select
            allowClear
            options={all.map((one) => ({ value: one.id, label: t('named', one) }))}
          />
        </Form.Item>
      ) : null}
    </DrawerForm>
  );
}
