import type { SelectionSheet } from '@shared/selections/contract';
import { Button, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../../api';
import { DrawerForm } from '../../../ui/DrawerForm';

type Fields = Record<string, number | null | undefined>;
type Props = { sheet: SelectionSheet; onClose: () => void };

/** One number per city; one number for all by one button. */
export function AllowanceForm({ sheet, onClose }: Props) {
  const { t } = useTranslation('selections');
  const [form] = Form.useForm<Fields>();
  const cities = useAnswer(api.organizations.list, { kind: 'city' }).data;
  const [all, setAll] = useState<number | null>(3);
  if (!cities) return null;
  const fill = () => form.setFieldsValue(Object.fromEntries(cities.map(({ id }) => [id, all])));
  return (
    <DrawerForm<Fields>
      form={form}
      title={t('call.editAllowances')}
      initial={Object.fromEntries(sheet.allowances.map(({ cityId, most }) => [cityId, most]))}
      onClose={onClose}
      onSave={(fields) =>
        api.selections.setAllowances({
          id: sheet.id,
          allowances: cities.flatMap(({ id }) => {
            const most = fields[id];
            return most === null || most === undefined ? [] : [{ cityId: id, most }];
          }),
        })
      }
    >
      <div className="call-fill">
        <InputNumber
          min={0}
          max={99}
          precision={0}
          value={all}
          aria-label={t('call.forAll')}
          onChange={setAll}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Enter fills here; in the fields below it saves.
            event.preventDefault();
            event.stopPropagation();
            fill();
          }}
        />
        <Button onClick={fill}>{t('call.fillAll')}</Button>
      </div>
      <p className="call-soft">{t('call.allowanceHint')}</p>
      <div className="call-grid">
        {cities.map(({ id, name }) => (
          <Form.Item key={id} name={id} label={name}>
            <InputNumber min={0} max={99} precision={0} placeholder={t('call.free')} />
          </Form.Item>
        ))}
      </div>
    </DrawerForm>
  );
}
