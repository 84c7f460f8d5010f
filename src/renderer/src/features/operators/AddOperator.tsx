import { Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { useNotice } from '../../ui/notice';

type Props = {
  open: boolean;
  onClose: () => void;
  /** whether the new operator works at this laptop from now on */
  takeOver: boolean;
};

type Fields = { name: string; post?: string; pin?: string };

export function AddOperator({ open, onClose, takeOver }: Props) {
  const { t } = useTranslation('operators');
  const notice = useNotice();

  async function add({ name, post = '', pin }: Fields): Promise<void> {
    try {
      const { id } = await api.operators.add({ name, post, pin: pin || null });
      if (takeOver) await api.operators.takeOver({ id, pin: pin || null });
      notice.success(t('added', { name }));
      onClose();
    } catch (error) {
      notice.error(error);
    }
  }

  return (
    <Modal
      open={open}
      onCancel={onClose}
      title={t('add')}
      footer={null}
      width={400}
      destroyOnHidden
    >
      <Form<Fields> layout="vertical" onFinish={(fields) => void add(fields)}>
        <Form.Item
          name="name"
          label={t('name')}
          rules={[{ required: true, whitespace: true, message: t('nameRule') }]}
        >
          <Input autoFocus maxLength={40} />
        </Form.Item>
        <Form.Item name="post" label={t('post')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="pin"
          label={t('pin')}
          extra={t('pinHint')}
          rules={[{ pattern: /^\d{4,8}$/, message: t('pinRule') }]}
        >
          <Input.Password inputMode="numeric" maxLength={8} autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {t('save')}
        </Button>
      </Form>
    </Modal>
  );
}
