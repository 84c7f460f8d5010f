import { type ChaseLine, channels } from '@shared/supervision/supervision';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useCommand } from '../../api';
import { useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';

type Props = {
  meetingId: string;
  line: ChaseLine;
  /** others of the same organization that are due today */
  others: readonly ChaseLine[];
  onClose: () => void;
};

/** Whom to call, and what was said; one call is about all that the organization owes. */
export function RemindSide({ meetingId, line, others, onClose }: Props) {
  const { t } = useTranslation('supervision');
  const notice = useNotice();
  const remind = useCommand(api.supervision.remind);
  const setLeaders = useCommand(api.supervision.setLeaders);
  const [form] = Form.useForm();
  useAction({
    id: 'supervision.close',
    label: t('common:action.close'),
    keys: 'Escape',
    listed: false,
    run: onClose,
  });
  const contact = [line.responsiblePerson, line.responsiblePhone].filter(Boolean).join('  ');
  return (
    <aside className="supervision-side" aria-label={t('remind.title')}>
      <h2>
        {line.number} · {line.organizationName}
      </h2>
      <p className="supervision-wording">{line.wording}</p>
      {contact ? (
        <p>
          {t('column.responsible')}: {contact}
        </p>
      ) : null}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ channel: 'phone', person: line.responsiblePerson, said: '', all: true }}
        onFinish={({ channel, person, said, all }) =>
          remind.mutate(
            {
              meetingId,
              organizationId: line.organizationId,
              issueIds: [line.issueId, ...(all ? others.map(({ issueId }) => issueId) : [])],
              channel,
              person,
              said,
            },
            {
              onSuccess: () => {
                notice.success(t('remind.saved'));
                form.resetFields();
              },
              onError: notice.error,
            },
          )
        }
      >
        <h3>{t('remind.title')}</h3>
        <div className="supervision-pair">
          <Form.Item name="channel" label={t('column.channel')}>
            <Select options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))} />
          </Form.Item>
          <Form.Item name="person" label={t('column.person')}>
            <Input maxLength={200} />
          </Form.Item>
        </div>
        <Form.Item name="said" label={t('column.said')}>
          <Input.TextArea rows={3} maxLength={4000} />
        </Form.Item>
        {others.length > 0 ? (
          <Form.Item name="all" valuePropName="checked">
            <Checkbox>
              {t('remind.same', { numbers: others.map(({ number }) => number).join(', ') })}
            </Checkbox>
          </Form.Item>
        ) : null}
        <Button type="primary" htmlType="submit" loading={remind.isPending}>
          {t('remind.save')}
        </Button>
      </Form>
      <Form
        layout="vertical"
        initialValues={{
          instructedBy: line.instructedBy,
          supportingLeaders: line.supportingLeaders,
        }}
        onFinish={({ instructedBy, supportingLeaders }) =>
          setLeaders.mutate(
            { issueId: line.issueId, instructedBy, supportingLeaders },
            { onSuccess: () => notice.success(t('remind.saved')), onError: notice.error },
          )
        }
      >
        <h3>{t('leaders.title')}</h3>
        <div className="supervision-pair">
          <Form.Item name="instructedBy" label={t('leaders.instructedBy')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="supportingLeaders" label={t('leaders.supportingLeaders')}>
            <Input maxLength={200} />
          </Form.Item>
        </div>
        <Button htmlType="submit" loading={setLeaders.isPending}>
          {t('common:action.save')}
        </Button>
      </Form>
    </aside>
  );
}
