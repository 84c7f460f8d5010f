import type { ReportLine } from '@shared/evaluationReports/contract';
import { asCalendarDate } from '@shared/time';
import { Button, Form, Input, Popconfirm, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';
import { useNotice } from '../../ui/notice';

type Fields = {
  title: string;
  issuer: string;
  issuedOn: string;
  asOf: string;
  meetingId: string;
};
const NONE = 'none';

/** What stands on the cover, and whose issues as of when. */
export function ReportSettings({ report, onClose }: { report: ReportLine; onClose: () => void }) {
  const { t } = useTranslation('evaluationReports');
  const notice = useNotice();
  const remove = useCommand(api.evaluationReports.remove);
  const meetings = useAnswer(api.meetings.list, {}).data;
  if (!meetings) return null;
  const { id, title, issuer, issuedOn, asOf, meetingId } = report;
  const removed = () => {
    notice.success(t('removed'));
    onClose();
  };
  return (
    <DrawerForm<Fields>
      title={t('action.edit')}
      initial={{ title, issuer, issuedOn: issuedOn ?? '', asOf, meetingId: meetingId ?? NONE }}
      onClose={onClose}
      onSave={({ issuedOn: day, asOf: until, meetingId: meeting, ...fields }) =>
        api.evaluationReports.edit({
          id,
          ...fields,
          issuedOn: day === '' ? null : asCalendarDate(day),
          asOf: asCalendarDate(until),
          meetingId: meeting === NONE ? null : meeting,
        })
      }
    >
      <Form.Item name="title" label={t('settings.title')} rules={[{ required: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="issuer" label={t('settings.issuer')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="issuedOn" label={t('settings.issuedOn')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="meetingId" label={t('begin.meeting')} extra={t('begin.meetingHint')}>
        <Select
          options={[
            ...meetings.map((one) => ({ value: one.id, label: one.name })),
            { value: NONE, label: t('begin.noMeeting') },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="asOf"
        label={t('settings.asOf')}
        extra={t('settings.asOfHint')}
        rules={[{ required: true }]}
      >
        <Input type="date" />
      </Form.Item>
      <Popconfirm
        title={t('action.removeSure')}
        okText={t('action.remove')}
        onConfirm={() => remove.mutate({ id }, { onError: notice.error, onSuccess: removed })}
      >
        <Button danger>{t('action.remove')}</Button>
      </Popconfirm>
    </DrawerForm>
  );
}
