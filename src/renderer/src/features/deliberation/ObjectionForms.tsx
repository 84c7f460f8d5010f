import type { Objection, PublicNotice } from '@shared/deliberation/contract';
import type { SelectionSheet } from '@shared/selections/contract';
import { asCalendarDate } from '@shared/time';
import { Form, Input, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';
import { DateField } from '../issues/DateField';

type Raised = { raisedBy: string; raisedOn: string; nominationId?: string; text: string };
type Props = { sheet: SelectionSheet; notice: PublicNotice; onClose: () => void };

/** 登记异议: by name, on a date, about one case or the whole. */
export function ObjectionForm({ sheet, notice, onClose }: Props) {
  const { t } = useTranslation('deliberation');
  const nominations = useAnswer(api.selections.nominations, { selectionId: sheet.id }).data ?? [];
  const needed = (message: string) => [{ required: true, message }];
  return (
    <DrawerForm<Raised>
      title={t('objection.raise')}
      initial={{ raisedOn: dayjs().format('YYYY-MM-DD') }}
      onClose={onClose}
      onSave={({ raisedBy, raisedOn, nominationId, text }) =>
        api.deliberation.raiseObjection({
          ...{ noticeId: notice.id, raisedBy, text },
          raisedOn: asCalendarDate(raisedOn),
          nominationId: nominationId ?? null,
        })
      }
    >
      <Form.Item
        name="raisedBy"
        label={t('objection.raisedBy')}
        extra={t('objection.byName')}
        rules={needed(t('rule.raisedBy'))}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="raisedOn" label={t('objection.raisedOn')} rules={needed(t('rule.raisedOn'))}>
        <DateField />
      </Form.Item>
      <Form.Item name="nominationId" label={t('objection.about')}>
        <Select
          allowClear
          showSearch
          optionFilterProp="label"
          placeholder={t('objection.aboutWhole')}
          options={nominations
            .filter(({ status }) => status === 'selected' || status === 'notSelected')
            .map(({ id, title, countyName }) => ({ value: id, label: `${title} ${countyName}` }))}
        />
      </Form.Item>
      <Form.Item name="text" label={t('objection.text')} rules={needed(t('rule.text'))}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
    </DrawerForm>
  );
}

/** 答复异议: what was found, and whether it is upheld; for good. */
export function AnswerForm({ objection, onClose }: { objection: Objection; onClose: () => void }) {
  const { t } = useTranslation('deliberation');
  return (
    <DrawerForm<{ finding: string; isUpheld: boolean }>
      title={t('objection.answerOf', { name: objection.raisedBy })}
      initial={{ isUpheld: false }}
      onClose={onClose}
      onSave={(answer) => api.deliberation.answerObjection({ id: objection.id, ...answer })}
    >
      <p>{objection.text}</p>
      <Form.Item
        name="finding"
        label={t('objection.finding')}
        rules={[{ required: true, whitespace: true, message: t('rule.finding') }]}
      >
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
      <Form.Item name="isUpheld" label={t('objection.verdict')} extra={t('objection.forGood')}>
        <Radio.Group
          options={[
            { value: false, label: t('objection.dismissed') },
            { value: true, label: t('objection.upheld') },
          ]}
        />
      </Form.Item>
    </DrawerForm>
  );
}
