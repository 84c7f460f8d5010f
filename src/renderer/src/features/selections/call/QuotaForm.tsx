import type { Quota } from '@shared/scoring/choice';
import type { SelectionSheet } from '@shared/selections/contract';
import { Button, Form, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../../api';
import { DrawerForm } from '../../../ui/DrawerForm';

type Typed = Partial<Omit<Quota, 'of'>> & { of?: string };
type Fields = { quotas: Typed[] };

/** Stands for each city or field that is not named. */
const EACH = '*';

export function QuotaForm({ sheet, onClose }: { sheet: SelectionSheet; onClose: () => void }) {
  const { t } = useTranslation('selections');
  const [form] = Form.useForm<Fields>();
  const typed: Typed[] = Form.useWatch('quotas', form) ?? [];
  const cities = useAnswer(api.organizations.list, { kind: 'city' }).data ?? [];
  const named = {
    city: cities.map(({ id, name }) => ({ value: id, label: name })),
    field: sheet.fields.map((name) => ({ value: name, label: name })),
  };
  return (
    <DrawerForm<Fields>
      form={form}
      title={t('call.editQuotas')}
      initial={{ quotas: sheet.quotas.map(({ of, ...quota }) => ({ ...quota, of: of ?? EACH })) }}
      onClose={onClose}
      onSave={({ quotas }) =>
        api.selections.setQuotas({
          id: sheet.id,
          quotas: quotas.map(({ over = 'city', of = EACH, least, most }) => ({
            over,
            of: of === EACH ? null : of,
            least: least ?? 0,
            most: most ?? null,
          })),
        })
      }
    >
      <p className="call-soft">{t('call.quotaHint')}</p>
      <Form.List name="quotas">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }, at) => {
              const over = typed[at]?.over ?? 'city';
              return (
                <fieldset key={key} className="call-row">
                  <legend>{t('call.quotaOf', { number: at + 1 })}</legend>
                  <div className="call-quota">
                    <Form.Item name={[name, 'over']} label={t('call.over')}>
                      <Select
                        options={(['city', 'field'] as const).map((value) => ({
                          value,
                          label: t(`call.overKind.${value}`),
                        }))}
                        onChange={() => form.setFieldValue(['quotas', name, 'of'], EACH)}
                      />
                    </Form.Item>
                    <Form.Item name={[name, 'of']} label={t('call.scope')}>
                      <Select
                        options={[{ value: EACH, label: t(`call.each.${over}`) }, ...named[over]]}
                      />
                    </Form.Item>
                    <Form.Item name={[name, 'least']} label={t('call.leastLabel')}>
                      <InputNumber min={0} max={200} precision={0} />
                    </Form.Item>
                    <Form.Item name={[name, 'most']} label={t('call.mostLabel')}>
                      <InputNumber min={0} max={200} precision={0} placeholder={t('call.free')} />
                    </Form.Item>
                  </div>
                  <Button
                    size="small"
                    type="text"
                    danger
                    aria-label={t('call.removeQuota', { number: at + 1 })}
                    onClick={() => remove(name)}
                  >
                    {t('common:action.remove')}
                  </Button>
                </fieldset>
              );
            })}
            <p>
              <Button size="small" onClick={() => add({ over: 'city', of: EACH, least: 0 })}>
                {t('call.addQuota')}
              </Button>
            </p>
          </>
        )}
      </Form.List>
    </DrawerForm>
  );
}
