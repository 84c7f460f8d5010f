import { WHOLE_WEIGHT } from '@shared/scoring/scoreSheet';
import type { SelectionSheet } from '@shared/selections/contract';
import { Button, Checkbox, Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api';
import { DrawerForm } from '../../../ui/DrawerForm';

type Typed = {
  id?: string;
  name?: string;
  definition?: string;
  /** per cent */
  weight?: number | null;
  /** points */
  maximum?: number | null;
};
type Fields = { criteria: Typed[]; areConfirmed: boolean };

const hundredths = (value: number | null | undefined) => Math.round((value ?? 0) * 100);

/** The criteria as a whole; the sum of their weights stands below while one types. */
export function CriteriaForm({ sheet, onClose }: { sheet: SelectionSheet; onClose: () => void }) {
  const { t } = useTranslation('selections');
  const [form] = Form.useForm<Fields>();
  return (
    <DrawerForm<Fields>
      form={form}
      title={t('call.editCriteria')}
      initial={{
        criteria: sheet.criteria.map(({ id, name, definition, weight, maximum }) => ({
          ...{ id, name, definition },
          weight: weight / 100,
          maximum: maximum / 100,
        })),
        areConfirmed: !sheet.weightsArePlaceholder,
      }}
      onClose={onClose}
      onSave={({ criteria, areConfirmed }) =>
        api.selections.setCriteria({
          id: sheet.id,
          criteria: criteria.map(({ id, name = '', definition = '', weight, maximum }) => ({
            ...(id ? { id } : {}),
            ...{ name, definition },
            weight: hundredths(weight),
            maximum: hundredths(maximum),
          })),
          areConfirmed,
        })
      }
    >
      <Form.List name="criteria">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }, at) => (
              <fieldset key={key} className="call-row">
                <legend>{t('call.criterionOf', { number: at + 1 })}</legend>
                <Form.Item name={[name, 'id']} hidden>
                  <Input />
                </Form.Item>
                <div className="call-criterion">
                  <Form.Item
                    name={[name, 'name']}
                    label={t('call.criterion')}
                    rules={[{ required: true, whitespace: true, message: t('nameRule') }]}
                  >
                    <Input maxLength={40} />
                  </Form.Item>
                  <Form.Item
                    name={[name, 'weight']}
                    label={t('call.weight')}
                    rules={[{ required: true, message: t('call.weightRule') }]}
                  >
                    <InputNumber min={0.01} max={100} precision={2} suffix="%" />
                  </Form.Item>
                  <Form.Item
                    name={[name, 'maximum']}
                    label={t('call.maximum')}
                    rules={[{ required: true, message: t('call.maximumRule') }]}
                  >
                    <InputNumber min={1} max={1000} precision={2} />
                  </Form.Item>
                  <Button
                    type="text"
                    danger
                    size="small"
                    aria-label={t('call.removeCriterion', { number: at + 1 })}
                    onClick={() => remove(name)}
                  >
                    {t('common:action.remove')}
                  </Button>
                </div>
                <Form.Item name={[name, 'definition']} label={t('call.definition')}>
                  <Input maxLength={500} />
                </Form.Item>
              </fieldset>
            ))}
            <Button size="small" onClick={() => add({ maximum: 100 })}>
              {t('call.addCriterion')}
            </Button>
          </>
        )}
      </Form.List>
      <Sum />
      <Form.Item name="areConfirmed" valuePropName="checked" extra={t('call.areConfirmedHint')}>
        <Checkbox>{t('call.areConfirmed')}</Checkbox>
      </Form.Item>
    </DrawerForm>
  );
}

function Sum() {
  const { t } = useTranslation('selections');
  const criteria: Typed[] = Form.useWatch('criteria') ?? [];
  const sum = criteria.reduce((total, one) => total + hundredths(one?.weight), 0);
  const isWhole = sum === WHOLE_WEIGHT;
  return (
    <p className={isWhole ? 'call-good' : 'call-bad'} aria-live="polite">
      {t(isWhole ? 'call.sumRight' : 'call.sumWrong', {
        sum: sum / 100,
        missing: Math.abs(WHOLE_WEIGHT - sum) / 100,
      })}
    </p>
  );
}
