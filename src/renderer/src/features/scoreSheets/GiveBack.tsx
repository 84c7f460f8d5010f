import type { SheetState } from '@shared/scoreSheets/contract';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';

/** Gives a sheet back to its judge; it is written down with the reason. */
export function GiveBack({ state, onClose }: { state: SheetState; onClose: () => void }) {
  const { t } = useTranslation('scoreSheets');
  const { judgeId, judgeName } = state;
  return (
    <DrawerForm<{ reason: string }>
      title={t('giveBack.of', { name: judgeName })}
      label={t('giveBack.title')}
      said={t('giveBack.done', { name: judgeName })}
      initial={{}}
      onClose={onClose}
      onSave={({ reason }) => api.judging.giveBack({ judgeId, reason })}
    >
      <Form.Item
        name="reason"
        label={t('giveBack.reason')}
        extra={t('giveBack.hint')}
        rules={[{ required: true, whitespace: true, message: t('giveBack.reasonRule') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
    </DrawerForm>
  );
}
