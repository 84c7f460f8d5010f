import { type Capacity, capacities } from '@shared/participants/participant';
import { FIELD_LENGTH } from '@shared/participants/roster';
import { Button, Form, Input, Select } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { enterRuns } from '../../ui/enter';
import { isComposing } from '../../ui/keys';
import { useNotice } from '../../ui/notice';
import { OrganizationSelect } from '../organizations/OrganizationSelect';

type Fields = {
  name: string;
  unitName: string;
  post: string;
  organizationId?: string | null;
  phone: string;
  capacity: Capacity;
};

type Props = {
  meetingId: string;
  dayId: string | null;
  /** what stood in the field when nobody was found */
  name: string;
  onJoined: (participantId: string) => void;
  onClose: () => void;
};

/** Somebody at the door who is not on the list: added at its end and checked in, as one act. */
export function JoinForm({ meetingId, dayId, name, onJoined, onClose }: Props) {
  const { t } = useTranslation('attendance');
  const notice = useNotice();
  const [form] = Form.useForm<Fields>();

  async function save(fields: Fields): Promise<void> {
    try {
      const { participantId } = await api.attendance.join({
        meetingId,
        dayId,
        ...fields,
        organizationId: fields.organizationId ?? null,
        remark: t('join.remark'),
      });
      onJoined(participantId);
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  function pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event.nativeEvent)) return;
    event.stopPropagation();
    onClose();
  }

  const text = (field: 'name' | 'unitName' | 'post' | 'phone') => (
    <Form.Item
      name={field}
      label={t(`participants:field.${field}`)}
      rules={
        field === 'name' ? [{ required: true, whitespace: true, message: t('need.name') }] : []
      }
    >
      <Input maxLength={FIELD_LENGTH[field]} autoComplete="off" autoFocus={field === 'name'} />
    </Form.Item>
  );

  return (
    <aside className="desk-side desk-person" aria-label={t('join.title')} onKeyDown={pressed}>
      <header className="desk-person-head">
        <strong>{t('join.title')}</strong>
        <Button size="small" type="text" title="Esc" onClick={onClose}>
          {t('common:action.close')}
        </Button>
      </header>
      <p className="desk-side-note">{t('join.hint')}</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        className="desk-form"
        initialValues={{ name, unitName: '', post: '', phone: '', capacity: 'attendee' }}
        onFinish={(fields) => void save(fields)}
        onKeyDown={enterRuns(() => form.submit())}
      >
        {text('name')}
        {text('unitName')}
        {text('post')}
        <Form.Item name="organizationId" label={t('participants:field.division')}>
          <OrganizationSelect />
        </Form.Item>
        {text('phone')}
        <Form.Item name="capacity" label={t('capacity')}>
          <Select
            options={capacities.map((value) => ({
              value,
              label: t(`participants:capacity.${value}`),
            }))}
          />
        </Form.Item>
        <div className="desk-form-foot">
          <Button type="primary" size="small" onClick={() => form.submit()} title="Enter">
            {t('join.save')}
          </Button>
          <Button size="small" onClick={onClose} title="Esc">
            {t('common:action.cancel')}
          </Button>
        </div>
      </Form>
    </aside>
  );
}
