import { type Aggregation, aggregations, type TieRule } from '@shared/scoring/aggregation';
import type { SelectionSheet } from '@shared/selections/contract';
import { Checkbox, Form, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api';
import { DrawerForm } from '../../../ui/DrawerForm';
import { useRuleSentences, useTieName } from './useRuleSentences';

type Fields = {
  seats: number;
  judgesEach: number | null;
  step: 1 | 10 | 50 | 100;
  aggregation: Aggregation;
  trim: number;
  trimFrom: number;
  decimals: number;
  /** as keys, in their order */
  ties: string[];
  tiesAreVoid: boolean;
};

const steps = [100, 50, 10, 1] as const;
const CRITERION = 'criterion ';

const keyOf = (tie: TieRule) =>
  tie.by === 'criterion' ? `${CRITERION}${tie.criterionId}` : tie.by;

/** Lots that were drawn stay drawn. */
function tieOf(key: string, before: readonly TieRule[]): TieRule {
  const known = before.find((tie) => keyOf(tie) === key);
  if (known) return known;
  if (key.startsWith(CRITERION))
    return { by: 'criterion', criterionId: key.slice(CRITERION.length) };
  if (key === 'lots') return { by: 'lots', drawn: [] };
  return { by: key as 'mean' | 'median' | 'firstPlaces' };
}

/** The scoring rule; under every choice stands what it means. */
export function ScoringForm({ sheet, onClose }: { sheet: SelectionSheet; onClose: () => void }) {
  const { t } = useTranslation('selections');
  const [form] = Form.useForm<Fields>();
  const nameOf = useTieName(sheet.criteria);
  const means = useRuleSentences(sheet.criteria);
  const watched = Form.useWatch([], form) as Partial<Fields> | undefined;
  const ties = (watched?.ties ?? sheet.ties.map(keyOf)).map((key) => tieOf(key, sheet.ties));
  const typed = {
    seats: watched?.seats ?? sheet.seats,
    judgesEach: watched?.judgesEach ?? null,
    step: watched?.step ?? sheet.step,
    aggregation: watched?.aggregation ?? sheet.aggregation,
    trim: watched?.trim ?? sheet.trim,
    trimFrom: watched?.trimFrom ?? sheet.trimFrom,
    decimals: watched?.decimals ?? sheet.decimals,
    ties,
    tiesAreVoid: watched?.tiesAreVoid ?? sheet.tiesAreVoid,
  };
  const offered: TieRule[] = [
    ...sheet.criteria.map(({ id }): TieRule => ({ by: 'criterion', criterionId: id })),
    { by: 'mean' },
    { by: 'median' },
    { by: 'firstPlaces' },
    { by: 'lots', drawn: [] },
  ];
  return (
    <DrawerForm<Fields>
      form={form}
      title={t('call.editScoring')}
      initial={{ ...sheet, ties: sheet.ties.map(keyOf) }}
      onClose={onClose}
      onSave={({ ties: keys, ...fields }) =>
        api.selections.edit({
          id: sheet.id,
          ...fields,
          trim: fields.trim ?? sheet.trim,
          trimFrom: fields.trimFrom ?? sheet.trimFrom,
          judgesEach: fields.judgesEach ?? null,
          ties: keys.map((key) => tieOf(key, sheet.ties)),
        })
      }
    >
      <Form.Item
        name="seats"
        label={t('call.seats')}
        extra={means.seats(typed)}
        rules={[{ required: true, message: t('call.seatsRule') }]}
      >
        <InputNumber min={1} max={200} precision={0} />
      </Form.Item>
      <Form.Item name="judgesEach" label={t('call.judgesEach')} extra={means.judgesEach(typed)}>
        <InputNumber min={1} max={100} precision={0} placeholder={t('call.allJudges')} />
      </Form.Item>
      <Form.Item name="step" label={t('call.step')} extra={means.step(typed)}>
        <Select options={steps.map((value) => ({ value, label: String(value / 100) }))} />
      </Form.Item>
      <Form.Item name="aggregation" label={t('call.aggregation')} extra={means.aggregation(typed)}>
        <Select
          options={aggregations.map((value) => ({ value, label: t(`aggregation.${value}`) }))}
        />
      </Form.Item>
      {typed.aggregation === 'trimmedMean' ? (
        <div className="call-pair">
          <Form.Item
            name="trim"
            label={t('call.trim')}
            rules={[{ required: true, message: t('call.trimRule') }]}
          >
            <InputNumber min={1} max={5} precision={0} />
          </Form.Item>
          <Form.Item
            name="trimFrom"
            label={t('call.trimFrom')}
            rules={[{ required: true, message: t('call.trimRule') }]}
          >
            <InputNumber min={3} max={100} precision={0} />
          </Form.Item>
        </div>
      ) : null}
      <Form.Item
        name="decimals"
        label={t('call.decimals')}
        extra={means.decimals(typed)}
        rules={[{ required: true, message: t('call.decimalsRule') }]}
      >
        <InputNumber min={0} max={4} precision={0} />
      </Form.Item>
      <Form.Item name="ties" label={t('call.ties')} extra={means.ties(typed)}>
        <Select
          mode="multiple"
          maxCount={5}
          placeholder={t('call.tiesHint')}
          options={offered.map((tie) => ({ value: keyOf(tie), label: nameOf(tie) }))}
          optionFilterProp="label"
        />
      </Form.Item>
      <Form.Item name="tiesAreVoid" valuePropName="checked" extra={means.tiesAreVoid(typed)}>
        <Checkbox>{t('call.tiesAreVoidLabel')}</Checkbox>
      </Form.Item>
    </DrawerForm>
  );
}
