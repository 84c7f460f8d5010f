import type { SelectionSheet } from '@shared/selections/contract';
import { partsFromText, textOfParts } from '@shared/selections/typed';
import { asCalendarDate } from '@shared/time';
import { Checkbox, Form, Input, InputNumber, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../../api';
import { DrawerForm } from '../../../ui/DrawerForm';
import { DateField } from '../../issues/DateField';
import { useDayCount } from '../../workingDays/useDayCount';
import { todayHere, useDaysLeft } from './useDaysLeft';

type Fields = {
  name: string;
  dueDate?: string | null;
  fields: string[];
  fewestCharacters: number | null;
  mostCharacters: number | null;
  parts: string;
  needsStamp: boolean;
  needsDeck: boolean;
};

/** The call as a whole; only the name once judges read. */
export function CallForm({ sheet, onClose }: { sheet: SelectionSheet; onClose: () => void }) {
  const { t } = useTranslation('selections');
  const [form] = Form.useForm<Fields>();
  const isLocked = sheet.phase !== 'call';
  const why = isLocked ? t('call.lockedField') : undefined;
  return (
    <DrawerForm<Fields>
      form={form}
      title={t('call.editCall')}
      initial={{ ...sheet, parts: textOfParts(sheet.parts) }}
      onClose={onClose}
      onSave={({ name, dueDate, parts, ...fields }) =>
        api.selections.edit(
          isLocked
            ? { id: sheet.id, name }
            : {
                id: sheet.id,
                name,
                dueDate: dueDate ? asCalendarDate(dueDate) : null,
                parts: partsFromText(parts),
                ...fields,
                fewestCharacters: fields.fewestCharacters ?? null,
                mostCharacters: fields.mostCharacters ?? null,
              },
        )
      }
    >
      <Form.Item
        name="name"
        label={t('name')}
        rules={[{ required: true, whitespace: true, message: t('nameRule') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      {why ? <p className="call-why">{why}</p> : null}
      <Form.Item name="dueDate" label={t('call.dueDate')} extra={<DueHint />}>
        {isLocked ? <Input disabled /> : <DateField />}
      </Form.Item>
      {isLocked ? null : <InDays onDate={(date) => form.setFieldValue('dueDate', date)} />}
      <Form.Item name="fields" label={t('call.fields')} extra={t('call.fieldsHint')}>
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          disabled={isLocked}
          tokenSeparators={[' ', ',', '\u3001', '\uff0c']}
        />
      </Form.Item>
      <Space align="start">
        <Form.Item name="fewestCharacters" label={t('call.fewest')}>
          <InputNumber min={0} max={9999} precision={0} disabled={isLocked} />
        </Form.Item>
        <Form.Item name="mostCharacters" label={t('call.most')}>
          <InputNumber min={0} max={9999} precision={0} disabled={isLocked} />
        </Form.Item>
      </Space>
      <Form.Item name="parts" label={t('call.parts')} extra={t('call.partsHint')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} disabled={isLocked} />
      </Form.Item>
      <Form.Item name="needsStamp" valuePropName="checked" noStyle>
        <Checkbox disabled={isLocked}>{t('call.needsStamp')}</Checkbox>
      </Form.Item>
      <Form.Item name="needsDeck" valuePropName="checked">
        <Checkbox disabled={isLocked}>{t('call.needsDeck')}</Checkbox>
      </Form.Item>
    </DrawerForm>
  );
}

function DueHint() {
  const date = Form.useWatch('dueDate');
  const daysLeft = useDaysLeft();
  return date ? daysLeft(asCalendarDate(date)) : null;
}

/** The date as so many counted days from today. */
function InDays({ onDate }: { onDate: (date: string) => void }) {
  const { t } = useTranslation('selections');
  const days = useDayCount();
  const counting = useAnswer(api.settings.all, {}).data?.dayCounting ?? 'workingDays';
  const label = t(`call.inDays.${counting}`);
  const [count, setCount] = useState<number | null>(null);
  return (
    <Form.Item label={label} extra={t(`call.inDaysHint.${counting}`)}>
      <InputNumber
        min={1}
        max={250}
        precision={0}
        value={count}
        disabled={!days}
        aria-label={label}
        onChange={(next) => {
          setCount(next);
          if (days && next) onDate(days.after(todayHere(), next));
        }}
      />
    </Form.Item>
  );
}
