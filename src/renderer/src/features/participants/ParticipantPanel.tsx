import {
  capacities,
  genders,
  type ListedParticipant,
  type Participant,
  type ParticipantFields,
  participantFields,
} from '@shared/participants/participant';
import { FIELD_LENGTH } from '@shared/participants/roster';
import { readPhone } from '@shared/participants/rosterCells';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useCommand } from '../../api';
import { enterRuns } from '../../ui/enter';
import { isComposing } from '../../ui/keys';
import { useNotice } from '../../ui/notice';
import { OrganizationSelect } from '../organizations/OrganizationSelect';

type Props = {
  meetingId: string;
  /** null for a new one */
  participant: ListedParticipant | null;
  onRemove: (participant: ListedParticipant) => Promise<void>;
  onClose: () => void;
  onCreated: (id: string) => void;
};

const fieldNames = Object.keys(participantFields.shape) as (keyof ParticipantFields)[];

const fieldsOf = (participant: Participant): ParticipantFields =>
  Object.fromEntries(
    fieldNames.map((name) => [name, participant[name]]),
  ) as unknown as ParticipantFields;

/** One person, beside the list. Enter saves, Esc closes; the list stays in reach. */
export function ParticipantPanel({ meetingId, participant, onRemove, onClose, onCreated }: Props) {
  const { t } = useTranslation('participants');
  const notice = useNotice();
  const create = useCommand(api.participants.create);
  const edit = useCommand(api.participants.edit);
  const [form] = Form.useForm<ParticipantFields>();

  async function save(fields: ParticipantFields): Promise<void> {
    const phone = readPhone(fields.phone ?? '');
    const clean = { ...fields, ...('value' in phone ? { phone: phone.value } : {}) };
    const said = {
      ...clean,
      gender: clean.gender ?? null,
      organizationId: clean.organizationId ?? null,
      precedence: clean.precedence ?? null,
    };
    try {
      if (participant) {
        await edit.mutateAsync({ id: participant.id, ...said });
      } else {
        const { id } = await create.mutateAsync({ meetingId, ...said });
        onCreated(id);
      }
      notice.success(t('saved', { name: fields.name }));
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  function pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event.nativeEvent)) return;
    event.stopPropagation();
    onClose();
  }

  const line = (name: keyof typeof FIELD_LENGTH & keyof ParticipantFields) => (
    <Form.Item name={name} label={t(`field.${name}`)}>
      <Input maxLength={FIELD_LENGTH[name]} autoComplete="off" />
    </Form.Item>
  );

  return (
    <aside
      className="participant-panel"
      aria-label={participant?.name ?? t('add')}
      onKeyDown={pressed}
    >
      <header className="participant-panel-head">
        <strong>{participant ? participant.name : t('add')}</strong>
        <Button size="small" type="text" onClick={onClose} title="Esc">
          {t('common:action.close')}
        </Button>
      </header>
      <Form<ParticipantFields>
        form={form}
        layout="vertical"
        className="participant-form"
        initialValues={participant ? fieldsOf(participant) : { capacity: 'attendee' }}
        onFinish={(fields) => void save(fields)}
        onKeyDown={enterRuns(() => form.submit())}
      >
        <div className="participant-fields">
          <Form.Item
            name="name"
            label={t('field.name')}
            rules={[{ required: true, whitespace: true, message: t('problem.noName.reason') }]}
          >
            <Input maxLength={FIELD_LENGTH.name} autoFocus autoComplete="off" />
          </Form.Item>
          <Form.Item name="gender" label={t('field.gender')}>
            <Select
              allowClear
              options={genders.map((value) => ({ value, label: t(`gender.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="organizationId" label={t('field.division')} className="participant-wide">
            <OrganizationSelect />
          </Form.Item>
          <div className="participant-wide">{line('unitName')}</div>
          <div className="participant-wide">{line('post')}</div>
          <Form.Item
            name="phone"
            label={t('field.phone')}
            rules={[
              {
                warningOnly: true,
                validator: (_, value: string | undefined) => {
                  const reading = readPhone(value ?? '');
                  if ('value' in reading) return Promise.resolve();
                  const { reason, params } = reading.problem;
                  return Promise.reject(new Error(t(`problem.${reason}.reason`, params)));
                },
              },
            ]}
          >
            <Input maxLength={FIELD_LENGTH.phone} autoComplete="off" inputMode="tel" />
          </Form.Item>
          <Form.Item name="capacity" label={t('field.capacity')}>
            <Select
              options={capacities.map((value) => ({ value, label: t(`capacity.${value}`) }))}
            />
          </Form.Item>
          {line('contact')}
          {line('groupName')}
          {line('lodging')}
          {line('dining')}
          {line('ride')}
          {line('ethnicity')}
          <Form.Item
            name="precedence"
            label={t('field.precedence')}
            tooltip={t('field.precedenceHint')}
          >
            <InputNumber min={1} max={9999} precision={0} className="participant-number" />
          </Form.Item>
          <Form.Item name="remark" label={t('field.remark')} className="participant-wide">
            <Input.TextArea maxLength={FIELD_LENGTH.remark} autoSize={{ minRows: 2, maxRows: 5 }} />
          </Form.Item>
        </div>
      </Form>
      <footer className="participant-panel-foot">
        {participant ? (
          <Button danger onClick={() => void onRemove(participant)} title="Delete">
            {t('common:action.remove')}
          </Button>
        ) : null}
        <Button
          className="participant-save"
          onClick={() => form.submit()}
          loading={create.isPending || edit.isPending}
          title="Enter"
        >
          {t('common:action.save')}
        </Button>
      </footer>
    </aside>
  );
}
