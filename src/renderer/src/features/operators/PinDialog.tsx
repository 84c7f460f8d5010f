import { Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useCommand } from '../../api';
import { useNotice, useSentence } from '../../ui/notice';

type Props = { operator: { id: string; name: string } | null; onClose: () => void };

/** Asks for the PIN of whoever takes over. */
export function PinDialog({ operator, onClose }: Props) {
  const { t } = useTranslation('operators');
  const notice = useNotice();
  const sentence = useSentence();
  const takeOver = useCommand(api.operators.takeOver);
  const close = () => {
    takeOver.reset();
    onClose();
  };
  return (
    <Modal
      open={operator !== null}
      onCancel={close}
      title={t('pinOf', { name: operator?.name ?? '' })}
      footer={null}
      width={360}
      destroyOnHidden
    >
      <Form<{ pin: string }>
        layout="vertical"
        onFinish={({ pin }) =>
          takeOver.mutate(
            { id: operator?.id ?? '', pin },
            {
              onSuccess: () => {
                notice.success(t('tookOver', { name: operator?.name ?? '' }));
                close();
              },
            },
          )
        }
      >
        <Form.Item
          name="pin"
          label={t('pin')}
          rules={[{ required: true, pattern: /^\d{4,8}$/, message: t('pinRule') }]}
          {...(takeOver.error
            ? { validateStatus: 'error' as const, help: sentence(takeOver.error) }
            : {})}
        >
          <Input.Password autoFocus inputMode="numeric" maxLength={8} autoComplete="off" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={takeOver.isPending}>
          {t('takeOver')}
        </Button>
      </Form>
    </Modal>
  );
}
