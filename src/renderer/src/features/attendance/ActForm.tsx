import { parseStart } from '@shared/agenda/typedTime';
import { type SessionDay, startOfDay } from '@shared/attendance/session';
import { asInstant, type Instant } from '@shared/time';
import { Button, Checkbox, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { enterRuns } from '../../ui/enter';
import { useNotice } from '../../ui/notice';
import { timeText } from './clock';
import type { DeskPerson } from './deskPeople';
import type { ActName } from './usePlace';
import type { DeskSession } from './useSession';

type Props = {
  act: ActName;
  person: DeskPerson;
  session: DeskSession;
  onClose: () => void;
};

type Fields = {
  scope: 'day' | 'meeting';
  reason: string;
  approvedBy: string;
  name: string;
  post: string;
  here: boolean;
  time: string;
};

/** Leave, absent, a substitute, or a made-up check-in. Enter saves, Esc goes back to the field. */
export function ActForm({ act, person, session, onClose }: Props) {
  const { t } = useTranslation('attendance');
  const notice = useNotice();
  const [form] = Form.useForm<Fields>();
  const { day } = session;
  const several = session.days.length > 1;

  async function save(fields: Fields): Promise<void> {
    const dayId = fields.scope === 'meeting' ? null : (day?.id ?? null);
    const { reason, approvedBy, name, post, here } = fields;
    const participantId = person.id;
    try {
      if (act === 'leave') await api.attendance.leave({ participantId, dayId, reason, approvedBy });
      else if (act === 'absent')
        await api.attendance.absent({ participantIds: [participantId], dayId, reason });
      else if (act === 'substitute')
        await api.attendance.substitute({ participantId, dayId, name, post, reason, here });
      else {
        const at = momentOf(fields.time, day);
        await api.attendance.makeUp({ participantId, dayId, at, reason, approvedBy });
      }
      notice.success(t('recorded', { name: person.name, what: t(`act.${act}`) }));
      onClose();
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  const text = (
    name: 'reason' | 'approvedBy' | 'name' | 'post',
    required: boolean,
    label = name,
  ) => (
    <Form.Item
      name={name}
      label={t(label)}
      rules={required ? [{ required: true, whitespace: true, message: t(`need.${name}`) }] : []}
    >
      <Input
        maxLength={{ reason: 200, approvedBy: 60, name: 40, post: 100 }[name]}
        autoComplete="off"
        autoFocus={
          name === 'name' || (name === 'reason' && act !== 'substitute' && act !== 'makeUp')
        }
      />
    </Form.Item>
  );

  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      className="desk-form"
      aria-label={t(`act.${act}`)}
      initialValues={{
        scope: 'day',
        reason: '',
        approvedBy: '',
        name: '',
        post: '',
        here: true,
        time: day ? timeText(startOfDay(day)) : '',
      }}
      onFinish={(fields) => void save({ ...form.getFieldsValue(true), ...fields })}
      onKeyDown={enterRuns(() => form.submit())}
    >
      {act === 'substitute' ? (
        <>
          {text('name', true)}
          {text('post', false)}
          <Form.Item name="here" valuePropName="checked">
            <Checkbox>{t('substituteHere')}</Checkbox>
          </Form.Item>
        </>
      ) : null}
      {act === 'makeUp' ? (
        <Form.Item
          name="time"
          label={t('arrivedWhen')}
          rules={[{ validator: (_, value: string) => readable(value, t) }]}
        >
          <Input autoComplete="off" autoFocus maxLength={20} />
        </Form.Item>
      ) : null}
      {text('reason', act === 'leave' || act === 'makeUp')}
      {act === 'leave' || act === 'makeUp' ? text('approvedBy', true) : null}
      {several && act !== 'makeUp' ? (
        <Form.Item name="scope" label={t('scope.title')}>
          <Radio.Group
            options={(['day', 'meeting'] as const).map((value) => ({
              value,
              label: t(`scope.${value}`),
            }))}
          />
        </Form.Item>
      ) : null}
      <div className="desk-form-foot">
        <Button type="primary" size="small" onClick={() => form.submit()} title="Enter">
          {t(`save.${act}`)}
        </Button>
        <Button size="small" onClick={onClose} title="Esc">
          {t('common:action.cancel')}
        </Button>
      </div>
    </Form>
  );
}

/** A clock time of the day that one checks in for. @throws AppError when it cannot be read */
function momentOf(typed: string, day: SessionDay | null): Instant {
  const minutes = parseStart(typed);
  const midnight = day ? startOfDay(day) - day.startsAt * 60_000 : new Date().setHours(0, 0, 0, 0);
  return asInstant(midnight + minutes * 60_000);
}

function readable(value: string, t: (key: string) => string): Promise<void> {
  try {
    parseStart(value);
    return Promise.resolve();
  } catch {
    return Promise.reject(new Error(t('need.time')));
  }
}
