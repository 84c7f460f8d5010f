import { isFigure } from '@shared/evaluation/working';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** The name of a part of the system, of at most so many characters. */
export function NameItem({ most }: { most: number }) {
  const { t } = useTranslation('indicatorSystem');
  return (
    <Form.Item
      name="name"
      label={t('field.name')}
      rules={[{ required: true, whitespace: true, message: t('form.name') }]}
    >
      <Input maxLength={most} />
    </Form.Item>
  );
}

/** A rule for fields that hold a figure as it is written, or nothing. */
export function useFigureRule() {
  const { t } = useTranslation('indicatorSystem');
  return {
    validator: (_: unknown, text?: string | null) =>
      !text || isFigure(text) ? Promise.resolve() : Promise.reject(new Error(t('form.number'))),
  };
}
