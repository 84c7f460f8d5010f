import type { Operator } from '@shared/operators/contract';
import { Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useCommand } from '../../api';
import { useNotice, useSentence } from '../../ui/notice';

type Fields = { oldPin?: string; newPin?: string };

/** Sets, changes or (left empty) takes away an operator's PIN. */
export function SetPin({ operator, onClose }: { operator: Operator | null; onClose: () => void }) {
  const { t } = useTranslation('operators');
  const notice = useNotice();
  const sentence = useSentence();
  const setPin = useCommand(api.operators.setPin);
  const close = () => {
    setPin.reset();
    onClose();
  };
  const save = ({ oldPin, newPin }: Fields) =>
    setPin.mutate(
      { id: operator?.id ?? '', oldPin: oldPin || null, newPin: newPin || null },
      {
        onSuccess: () => {
          notice.success(t('pinSaved', { name: operator?.name ?? '' }));
          close();
        },
        onError: (thrown) => {
          // With an old PIN to ask for, the sentence stands below that field.
          if (!operator?.hasPin) notice.error(thrown);
        },
      },
    );
  return (
    <Modal
      open={operator !== null}
      onCancel={close}
      title={t('pinOf', { name: operator?.name ?? '' })}
      footer={null}
      width={380}
      destroyOnHidden
    >
      <Form<Fields> layout="vertical" requiredMark={false} onFinish={save}>
        {operator?.hasPin ? (
          <Form.Item
            name="oldPin"
            label={t('oldPin')}
            rules={[{ required: true, pattern: /^\d{4,8}$/, message: t('pinRule') }]}
            {...(setPin.error
              ? { validateStatus: 'error' as const, help: sentence(setPin.error) }
              : {})}
          >
            <Input.Password autoFocus inputMode="numeric" maxLength={8} autoComplete="off" />
          </Form.Item>
        ) : null}
        <Form.Item
          name="newPin"
          label={t('newPin')}
          extra={operator?.hasPin ? t('newPinHint') : t('pinHint')}
          rules={[{ pattern: /^\d{4,8}$/, message: t('pinRule') }]}
        >
          <Input.Password inputMode="numeric" maxLength={8} autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={setPin.isPending}>
          {t('save')}
        </Button>
      </Form>
    </Modal>
  );
}
