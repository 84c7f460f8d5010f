import type { ExtensionRequest } from '@shared/returns/returns';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useCommand } from '../../api';
import { useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';
import { DateField } from '../issues/DateField';

/** Grants the extension, to the date asked for or another, or refuses it with a reason. */
export function RequestSide({
  request,
  onClose,
}: {
  request: ExtensionRequest;
  onClose: () => void;
}) {
  const { t } = useTranslation('returns');
  const notice = useNotice();
  const grant = useCommand(api.returns.grantExtension);
  const refuse = useCommand(api.returns.refuseExtension);
  const { id, number, wording, organizationName, dueDate, currentDueDate, reason } = request;
  useAction({
    id: 'returns.closeRequest',
    label: t('common:action.close'),
    keys: 'Escape',
    listed: false,
    run: onClose,
  });
  const done = (text: string) => ({
    onSuccess: () => {
      notice.success(text);
      onClose();
    },
    onError: notice.error,
  });
  return (
    <aside className="returns-side" aria-label={t('requests.title')}>
      <h2>
        {number} · {organizationName}
      </h2>
      <p>{wording}</p>
      <p>
        {t('requests.asks', {
          date: dueDate ?? t('forGood'),
          current: currentDueDate ?? t('requests.noDue'),
        })}
      </p>
      <p>
        {t('column.reason')}: {reason}
      </p>
      <Form
        layout="vertical"
        initialValues={{ dueDate, approver: '' }}
        onFinish={({ dueDate: date, approver }) =>
          grant.mutate(
            { id, dueDate: date, approver },
            done(t('requests.granted', { number, date })),
          )
        }
      >
        <Form.Item name="dueDate" label={t('requests.due')} rules={[{ required: true }]}>
          <DateField />
        </Form.Item>
        <Form.Item
          name="approver"
          label={t('requests.approver')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={grant.isPending}>
          {t('requests.grant')}
        </Button>
      </Form>
      <Form
        className="returns-refuse"
        layout="vertical"
        onFinish={(said) =>
          refuse.mutate({ id, reason: said.refusal }, done(t('requests.refused')))
        }
      >
        <Form.Item
          name="refusal"
          label={t('requests.reason')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
        <Button htmlType="submit" loading={refuse.isPending}>
          {t('requests.refuse')}
        </Button>
      </Form>
    </aside>
  );
}
