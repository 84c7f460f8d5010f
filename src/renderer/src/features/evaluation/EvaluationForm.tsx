import type { Evaluation } from '@shared/evaluation/system';
import { Button, Form, Input, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';
import { useNotice } from '../../ui/notice';

type Props = { evaluation: Evaluation; onRemoved: () => void; onClose: () => void };

/** Its name; and the way to take away one that was never released. */
export function EvaluationForm({ evaluation: { id, name }, onRemoved, onClose }: Props) {
  const { t } = useTranslation('evaluation');
  const notice = useNotice();
  const remove = () =>
    api.evaluation
      .remove({ id })
      .then(() => {
        notice.success(t('common:removedUndoable'));
        onClose();
        onRemoved();
      })
      .catch(notice.error);
  return (
    <DrawerForm<{ name: string }>
      title={t('edit')}
      initial={{ name }}
      onClose={onClose}
      onSave={(fields) => api.evaluation.edit({ id, ...fields })}
    >
      <Form.Item
        name="name"
        label={t('name')}
        rules={[{ required: true, whitespace: true, message: t('nameRule') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item>
        <Popconfirm
          title={t('removeAsk')}
          okText={t('remove')}
          cancelText={t('common:action.cancel')}
          onConfirm={remove}
        >
          <Button danger>{t('remove')}</Button>
        </Popconfirm>
      </Form.Item>
    </DrawerForm>
  );
}
