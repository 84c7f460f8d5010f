import type { Meeting } from '@shared/meetings/meeting';
import { asCalendarDate } from '@shared/time';
import { Button, DatePicker, Drawer, Form, InputNumber, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { useNotice } from '../../ui/notice';

type Props = { open: boolean; meeting: Meeting | null; onClose: () => void };
type Fields = { year: number; ordinal: number; startsOn: Dayjs };

/** Begins the next meeting from this one: its planned agenda and house style, nobody and no issue. */
export function CopyDrawer({ open, meeting, onClose }: Props) {
  const { t } = useTranslation('meetings');
  const notice = useNotice();
  // A second Enter while the drawer closes would make a second copy.
  const saving = useRef(false);
  useEffect(() => {
    if (open) saving.current = false;
  }, [open]);

  async function copy({ startsOn, ...rest }: Fields): Promise<void> {
    if (!meeting || saving.current) return;
    saving.current = true;
    try {
      const { id } = await api.meetings.copy({
        id: meeting.id,
        ...rest,
        startsOn: asCalendarDate(startsOn.format('YYYY-MM-DD')),
      });
      await api.settings.change({ currentMeetingId: id });
      notice.success(t('copied'));
      onClose();
    } catch (error) {
      saving.current = false;
      notice.error(error);
    }
  }

  return (
    <Drawer open={open} onClose={onClose} title={t('copy')} size={480} destroyOnHidden>
      {meeting ? (
        <Form<Fields>
          layout="vertical"
          requiredMark={false}
          initialValues={{
            year: meeting.year + 1,
            ordinal: meeting.ordinal + 1,
            startsOn: dayjs(meeting.startsOn).add(1, 'year'),
          }}
          onFinish={(fields) => void copy(fields)}
        >
          <p className="empty-hint">{t('copyHint', { name: meeting.name })}</p>
          <Space size={12}>
            <Form.Item
              name="year"
              label={t('field.year')}
              rules={[{ required: true, message: t('rule.year') }]}
            >
              <InputNumber autoFocus min={1990} max={2200} precision={0} />
            </Form.Item>
            <Form.Item
              name="ordinal"
              label={t('field.ordinal')}
              rules={[{ required: true, message: t('rule.ordinal') }]}
            >
              <InputNumber min={1} max={999} precision={0} />
            </Form.Item>
            <Form.Item
              name="startsOn"
              label={t('field.startsOn')}
              rules={[{ required: true, message: t('rule.dates') }]}
            >
              <DatePicker allowClear={false} />
            </Form.Item>
          </Space>
          <div>
            <Space>
              <Button type="primary" htmlType="submit">
                {t('copyNow')} <kbd>Enter</kbd>
              </Button>
              <Button onClick={onClose}>
                {t('cancel')} <kbd>Esc</kbd>
              </Button>
            </Space>
          </div>
        </Form>
      ) : null}
    </Drawer>
  );
}
