import type { NominationMove } from '@shared/selections/phases';
import { asCalendarDate, type CalendarDate } from '@shared/time';
import { Button, Form, Input, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { enterRuns } from '../../../ui/enter';
import { DateField } from '../../issues/DateField';
import { useDayCount } from '../../workingDays/useDayCount';
import { todayHere, useDaysLeft } from '../call/useDaysLeft';

type Fields = { reason: string; by?: string | null };

type Props = {
  move: NominationMove;
  /** what a clerk would write anyway, to begin with */
  findings: readonly string[];
  onAnswer: (reason: string, by: CalendarDate | null) => void;
  onCancel: () => void;
};

/** Days that are usual for something to be completed. */
const USUAL_DAYS = 5;

/** Why, and where something goes back also by when. */
export function ReasonForm(props: Props) {
  const days = useDayCount();
  return days ? <Inner {...props} usual={days.after(todayHere(), USUAL_DAYS)} /> : null;
}

function Inner({ move, findings, onAnswer, onCancel, usual }: Props & { usual: CalendarDate }) {
  const { t } = useTranslation('selections');
  const [form] = Form.useForm<Fields>();
  const daysLeft = useDaysLeft();
  const by = Form.useWatch('by', form);
  const goesBack = move === 'sendBack';
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      className="nomination-form"
      requiredMark={false}
      initialValues={{
        reason: goesBack ? findings.join(t('call.semicolon')) : '',
        by: usual,
      }}
      onFinish={({ reason, by: date }) =>
        onAnswer(reason, goesBack && date ? asCalendarDate(date) : null)
      }
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.preventDefault();
          event.stopPropagation();
          onCancel();
        } else enterRuns(() => form.submit())(event);
      }}
    >
      <Form.Item
        name="reason"
        label={t(`nomination.reason.${goesBack ? 'sendBack' : 'other'}`)}
        rules={[{ required: true, whitespace: true, message: t('error.reasonMissing') }]}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      {goesBack ? (
        <Form.Item
          name="by"
          label={t('nomination.by')}
          extra={by ? daysLeft(asCalendarDate(by)) : null}
        >
          <DateField />
        </Form.Item>
      ) : null}
      <Space>
        <Button type="primary" size="small" htmlType="submit">
          {t(`move.${move}`)} <kbd>Ctrl+Enter</kbd>
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('common:action.cancel')} <kbd>Esc</kbd>
        </Button>
      </Space>
    </Form>
  );
}
