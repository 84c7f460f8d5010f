import { levelRules, missingRules, scopes } from '@shared/evaluation/method';
import type { EvaluationSheet, Rule } from '@shared/evaluation/system';
import { useQueries } from '@tanstack/react-query';
import { Button, Form, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useNotice } from '../../ui/notice';

type Fields = Omit<Rule, 'outliers' | 'mostBonus' | 'mostMalus'> & {
  low: number | null;
  high: number | null;
  mostBonus: number | null;
  mostMalus: number | null;
  comparedWith: string;
};

/** What is chosen while ranks are compared with nothing. */
const NONE = '';

const hundredths = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value * 100);
const points = (value: number | null): number | null => (value === null ? null : value / 100);

const choices = {
  compared: scopes,
  missing: missingRules,
  level: levelRules,
  levelAt: ['shown', 'working'],
  ranked: scopes,
  gainWithin: scopes,
} as const;

/** 计分规则: what is decided once for the whole evaluation. */
export function RuleView({ sheet: { evaluation } }: { sheet: EvaluationSheet }) {
  const { t } = useTranslation('indicatorSystem');
  const notice = useNotice();
  const [form] = Form.useForm<Fields>();
  const earlier = (useAnswer(api.evaluation.list, {}).data ?? []).filter(
    ({ year }) => year < evaluation.year,
  );
  const releases = useQueries({
    queries: earlier.map(({ id }) => ({
      queryKey: [api.evaluation.releases.operation, { evaluationId: id }],
      queryFn: () => api.evaluation.releases({ evaluationId: id }),
    })),
  });
  const released = earlier.flatMap((one, at) =>
    (releases[at]?.data ?? []).map(({ id, number }) => ({
      value: id,
      label: t('rule.release', { year: one.year, name: one.name, number }),
    })),
  );
  const { compared, missing, level, outliers, decimals, levelAt, ranked, gainWithin } = evaluation;
  const initial: Fields = {
    ...{ compared, missing, level, decimals, levelAt, ranked, gainWithin },
    low: points(outliers?.low ?? null),
    high: points(outliers?.high ?? null),
    mostBonus: points(evaluation.mostBonus),
    mostMalus: points(evaluation.mostMalus),
    comparedWith: evaluation.comparedWith ?? NONE,
  };
  async function save({ low, high, comparedWith, ...fields }: Fields): Promise<void> {
    const [from, to] = [hundredths(low), hundredths(high)];
    await api.evaluation.edit({
      id: evaluation.id,
      ...fields,
      outliers: from === null || to === null ? null : { low: from, high: to },
      mostBonus: hundredths(fields.mostBonus),
      mostMalus: hundredths(fields.mostMalus),
      comparedWith: comparedWith === NONE ? null : comparedWith,
    });
    notice.success(t('common:savedUndoable'));
  }
  const choice = (field: keyof typeof choices) => (
    <Form.Item name={field} label={t(`rule.${field}`)} extra={t(`rule.${field}Hint`)}>
      <Select
        options={choices[field].map((value) => ({ value, label: t(`rule.${field}Is.${value}`) }))}
      />
    </Form.Item>
  );
  return (
    <div className="system-scroll">
      <Form<Fields>
        key={JSON.stringify(initial)}
        form={form}
        layout="vertical"
        className="system-rule"
        requiredMark={false}
        initialValues={initial}
        onFinish={(fields) => void save(fields).catch(notice.error)}
      >
        <fieldset>
          <legend>{t('rule.scores')}</legend>
          {choice('compared')}
          {choice('missing')}
          {choice('level')}
          <div className="system-fields">
            <Form.Item
              name="low"
              label={t('rule.low')}
              dependencies={['high']}
              rules={[
                ({ getFieldValue }) => ({
                  validator: (_, low: number | null) =>
                    (low === null || low === undefined) ===
                    ((getFieldValue('high') ?? null) === null)
                      ? Promise.resolve()
                      : Promise.reject(new Error(t('rule.both'))),
                }),
              ]}
            >
              <InputNumber min={0} max={49.99} precision={2} />
            </Form.Item>
            <Form.Item name="high" label={t('rule.high')}>
              <InputNumber min={50.01} max={100} precision={2} />
            </Form.Item>
          </div>
          <p className="system-soft">{t('rule.outliersHint')}</p>
        </fieldset>
        <fieldset>
          <legend>{t('rule.totals')}</legend>
          <div className="system-fields">
            <Form.Item name="decimals" label={t('rule.decimals')} rules={[{ required: true }]}>
              <InputNumber min={0} max={6} precision={0} />
            </Form.Item>
            <Form.Item name="mostBonus" label={t('rule.mostBonus')}>
              <InputNumber min={0} max={1000} precision={2} placeholder={t('noLimit')} />
            </Form.Item>
            <Form.Item name="mostMalus" label={t('rule.mostMalus')}>
              <InputNumber min={0} max={1000} precision={2} placeholder={t('noLimit')} />
            </Form.Item>
          </div>
          {choice('levelAt')}
          {choice('ranked')}
        </fieldset>
        <fieldset>
          <legend>{t('rule.gains')}</legend>
          {choice('gainWithin')}
          <Form.Item
            name="comparedWith"
            label={t('rule.comparedWith')}
            extra={t(released.length > 0 ? 'rule.comparedWithHint' : 'rule.noRelease')}
          >
            <Select options={[{ value: NONE, label: t('none') }, ...released]} />
          </Form.Item>
          <Button type="primary" htmlType="submit">
            {t('rule.save')}
          </Button>
        </fieldset>
      </Form>
    </div>
  );
}
