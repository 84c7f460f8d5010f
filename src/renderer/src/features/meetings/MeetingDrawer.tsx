import type { Meeting } from '@shared/meetings/meeting';
import { asCalendarDate } from '@shared/time';
import { Button, DatePicker, Drawer, Form, Input, InputNumber, Select, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useNotice } from '../../ui/notice';

type Props = {
  open: boolean;
  /** null: a new one */
  meeting: Meeting | null;
  onClose: () => void;
};

type Fields = Pick<Meeting, 'year' | 'ordinal' | 'name' | 'theme' | 'venue' | 'houseStyle'> & {
  dates: [Dayjs, Dayjs];
};

function fieldsOf(meeting: Meeting): Fields {
  const { year, ordinal, name, theme, venue, houseStyle, startsOn, endsOn } = meeting;
  return {
    year,
    ordinal,
    name,
    theme,
    venue,
    houseStyle,
    dates: [dayjs(startsOn), dayjs(endsOn)],
  };
}

/** Creates or edits a meeting. Enter saves, Esc closes. */
export function MeetingDrawer({ open, meeting, onClose }: Props) {
  const { t } = useTranslation('meetings');
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={meeting ? t('edit') : t('create')}
      size={480}
      destroyOnHidden
    >
      <MeetingForm meeting={meeting} onDone={onClose} />
    </Drawer>
  );
}

function MeetingForm({ meeting, onDone }: { meeting: Meeting | null; onDone: () => void }) {
  const { t } = useTranslation('meetings');
  const notice = useNotice();
  const [form] = Form.useForm<Fields>();
  // A second Enter while the drawer closes would make a second meeting.
  const saving = useRef(false);

  async function save({ dates, ...rest }: Fields): Promise<void> {
    const [startsOn, endsOn] = dates.map((date) => asCalendarDate(date.format('YYYY-MM-DD')));
    if (!startsOn || !endsOn || saving.current) return;
    saving.current = true;
    const fields = { ...rest, theme: rest.theme ?? '', venue: rest.venue ?? '', startsOn, endsOn };
    try {
      if (meeting) {
        await api.meetings.edit({ id: meeting.id, ...fields });
      } else {
        const { id } = await api.meetings.create(fields);
        await api.settings.change({ currentMeetingId: id });
      }
      notice.success(t(meeting ? 'edited' : 'created', { name: fields.name }));
      onDone();
    } catch (error) {
      saving.current = false;
      notice.error(error);
    }
  }

  const styles = useAnswer(api.houseStyles.list, {}).data;
  const year = dayjs().year();
  const initial = meeting
    ? fieldsOf(meeting)
    : { year, ordinal: 1, name: t('usualName', { year }) };
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      onFinish={(fields) => void save(fields)}
    >
      <Space size={12}>
        <Form.Item
          name="year"
          label={t('field.year')}
          rules={[{ required: true, message: t('rule.year') }]}
        >
          <InputNumber min={1990} max={2200} precision={0} />
        </Form.Item>
        <Form.Item
          name="ordinal"
          label={t('field.ordinal')}
          rules={[{ required: true, message: t('rule.ordinal') }]}
        >
          <InputNumber min={1} max={999} precision={0} />
        </Form.Item>
      </Space>
      <Form.Item
        name="name"
        label={t('field.name')}
        rules={[{ required: true, whitespace: true, message: t('rule.name') }]}
      >
        <Input autoFocus maxLength={100} />
      </Form.Item>
      <Form.Item
        name="dates"
        label={t('field.dates')}
        rules={[{ required: true, message: t('rule.dates') }]}
      >
        <DatePicker.RangePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="theme" label={t('field.theme')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="venue" label={t('field.venue')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="houseStyle" label={t('field.houseStyle')} extra={t('houseStyleHint')}>
        <Select
          placeholder={styles?.find(({ isDefault }) => isDefault)?.style.name}
          options={styles?.map(({ id, style }) => ({ value: id, label: style.name }))}
        />
      </Form.Item>
      <Space>
        <Button type="primary" htmlType="submit">
          {t('save')} <kbd>Enter</kbd>
        </Button>
        <Button onClick={onDone}>
          {t('cancel')} <kbd>Esc</kbd>
        </Button>
      </Space>
    </Form>
  );
}
