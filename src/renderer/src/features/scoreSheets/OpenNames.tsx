import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';

type Props = { selectionId: string; onOpened: () => void; onClose: () => void };
type Fields = { witness: string; reason?: string };

/** 揭盲: from here on names stand beside scores. Cannot be undone. */
export function OpenNames({ selectionId, onOpened, onClose }: Props) {
  const { t } = useTranslation('scoreSheets');
  return (
    <DrawerForm<Fields>
      title={t('opening.title')}
      label={t('opening.run')}
      said={t('opening.done')}
      initial={{}}
      onClose={onClose}
      onSave={async ({ witness, reason = '' }) => {
        onOpened();
        await api.judging.open({ selectionId, witness, reason });
      }}
    >
      <p>{t('opening.explanation')}</p>
      <Form.Item
        name="witness"
        label={t('opening.witness')}
        extra={t('opening.witnessHint')}
        rules={[{ required: true, whitespace: true, message: t('opening.witnessRule') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="reason" label={t('opening.reason')}>
        <Input maxLength={500} />
      </Form.Item>
    </DrawerForm>
  );
}
