import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { DrawerForm } from '../../ui/DrawerForm';

type Props = {
  title: string;
  hint?: string;
  onSave: (text: string) => Promise<unknown>;
  onClose: () => void;
};

/** Who else is there while something is done that nobody does alone. */
export function WitnessForm({ title, hint, onSave, onClose }: Props) {
  const { t } = useTranslation('deliberation');
  return (
    <DrawerForm<{ witness: string }>
      title={title}
      label={title}
      initial={{}}
      onClose={onClose}
      onSave={({ witness }) => onSave(witness)}
    >
      {hint ? <p>{hint}</p> : null}
      <Form.Item
        name="witness"
        label={t('witness')}
        extra={t('witnessHint')}
        rules={[{ required: true, whitespace: true, message: t('rule.witness') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
    </DrawerForm>
  );
}

/** Why something is done that needs a reason. */
export function ReasonForm({ title, hint, onSave, onClose }: Props) {
  const { t } = useTranslation('deliberation');
  return (
    <DrawerForm<{ reason: string }>
      title={title}
      label={title}
      initial={{}}
      onClose={onClose}
      onSave={({ reason }) => onSave(reason)}
    >
      {hint ? <p>{hint}</p> : null}
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, message: t('rule.reason') }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </DrawerForm>
  );
}
