import {
  directions,
  type EvaluationSheet,
  type Indicator,
  type IndicatorFields,
  mergings,
  type StoredMethod,
} from '@shared/evaluation/system';
import { branches } from '@shared/indicatorSystem/outline';
import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';
import { NameItem, useFigureRule } from './formItems';

const methods = ['minMax', 'efficacy', 'zScore', 'target', 'rank'] as const;

/** Numbers of methods in points, as a person writes them. */
type Fields = Omit<IndicatorFields, 'method'> & {
  by: StoredMethod['by'];
  low: number;
  high: number;
  target: string | null;
};
type Props = {
  sheet: EvaluationSheet;
  indicator: Indicator | null;
  areaId: string;
  onClose: () => void;
};

const usual: Record<StoredMethod['by'], [low: number, high: number]> = {
  minMax: [0, 100],
  efficacy: [60, 40],
  zScore: [50, 10],
  target: [0, 100],
  rank: [0, 100],
};

function numbersOf(method: StoredMethod): Pick<Fields, 'by' | 'low' | 'high' | 'target'> {
  const { by } = method;
  const pair = {
    efficacy: 'base' in method ? [method.base, method.span] : null,
    zScore: 'centre' in method ? [method.centre, method.scale] : null,
    target: 'floor' in method ? [method.floor, method.cap] : null,
  }[by as string];
  const [low, high] = pair ? [Number(pair[0]) / 100, Number(pair[1]) / 100] : usual[by];
  return { by, low, high, target: 'target' in method ? method.target : null };
}

function methodOf({ by, low, high, target }: Fields): StoredMethod {
  const [first, second] = [Math.round(low * 100), Math.round(high * 100)];
  switch (by) {
    case 'efficacy':
      return { by, base: first, span: second };
    case 'zScore':
      return { by, centre: first, scale: second };
    case 'target':
      return { by, target: target || null, floor: first, cap: second };
    default:
      return { by };
  }
}

/** 指标: what is measured, how it scores, where the figure comes from. */
export function IndicatorForm({ sheet, indicator, areaId, onClose }: Props) {
  const { t } = useTranslation('indicatorSystem');
  const [form] = Form.useForm<Fields>();
  const by = Form.useWatch('by', form) ?? indicator?.method.by ?? 'minMax';
  const direction = Form.useWatch('direction', form) ?? indicator?.direction ?? 'positive';
  const parentOf = new Map(sheet.areas.map(({ id, parentId }) => [id, parentId]));
  const nameOf = new Map(sheet.areas.map(({ id, name }) => [id, name]));
  const number = useFigureRule();
  const others = sheet.indicators.filter(({ id }) => id !== indicator?.id);
  return (
    <DrawerForm<Fields>
      title={t(indicator ? 'editIndicator' : 'addIndicator')}
      form={form}
      initial={{
        ...{ areaId, unit: '', direction: 'positive', nearest: null, definition: '', source: '' },
        ...{ sourceYear: sheet.evaluation.year, note: '', merging: 'cannot', sumOf: [] },
        ...indicator,
        ...numbersOf(indicator?.method ?? { by: 'minMax' }),
      }}
      onClose={onClose}
      onSave={async (fields) => {
        const { by: _, low: __, high: ___, target: ____, nearest, sourceYear, ...rest } = fields;
        const written = {
          ...rest,
          nearest: (direction === 'nearest' && nearest) || null,
          sourceYear: sourceYear ?? null,
          method: methodOf({ ...numbersOf({ by: 'minMax' }), ...fields }),
        };
        if (indicator) await api.evaluation.editIndicator({ id: indicator.id, ...written });
        else await api.evaluation.addIndicator({ evaluationId: sheet.evaluation.id, ...written });
      }}
    >
      <NameItem most={80} />
      <Form.Item name="areaId" label={t('field.areaId')} rules={[{ required: true }]}>
        <Select
          options={branches(sheet.areas, []).map(({ area }) => ({
            value: area.id,
            label: [nameOf.get(parentOf.get(area.id) ?? ''), area.name].filter(Boolean).join(' / '),
          }))}
        />
      </Form.Item>
      <div className="system-fields">
        <Form.Item name="unit" label={t('field.unit')}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="direction" label={t('field.direction')}>
          <Select
            options={directions.map((value) => ({ value, label: t(`direction.${value}`) }))}
          />
        </Form.Item>
        {direction === 'nearest' ? (
          <Form.Item
            name="nearest"
            label={t('field.nearest')}
            rules={[{ required: true, message: t('form.nearest') }, number]}
          >
            <Input />
          </Form.Item>
        ) : null}
      </div>
      <Form.Item name="by" label={t('field.method')} extra={t(`methodHint.${by}`)}>
        <Select
          options={methods.map((value) => ({ value, label: t(`method.${value}`) }))}
          onChange={(value: StoredMethod['by']) => {
            const [low, high] = usual[value];
            form.setFieldsValue({ low, high });
          }}
        />
      </Form.Item>
      {by === 'efficacy' || by === 'zScore' || by === 'target' ? (
        <div className="system-fields">
          <Form.Item name="low" label={t(`low.${by}`)} rules={[{ required: true }]}>
            <InputNumber min={0} max={1000} precision={2} />
          </Form.Item>
          <Form.Item name="high" label={t(`high.${by}`)} rules={[{ required: true }]}>
            <InputNumber min={0} max={1000} precision={2} />
          </Form.Item>
          {by === 'target' ? (
            <Form.Item name="target" label={t('form.target')} rules={[number]}>
              <Input />
            </Form.Item>
          ) : null}
        </div>
      ) : null}
      <Form.Item name="definition" label={t('field.definition')}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <div className="system-fields">
        <Form.Item name="source" label={t('field.source')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="sourceYear" label={t('field.sourceYear')}>
          <InputNumber min={1990} max={2200} precision={0} />
        </Form.Item>
      </div>
      <Form.Item name="note" label={t('field.note')}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="merging" label={t('field.merging')}>
        <Select options={mergings.map((value) => ({ value, label: t(`merging.${value}`) }))} />
      </Form.Item>
      <Form.Item name="sumOf" label={t('field.sumOf')} extra={t('form.sumOf')}>
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </DrawerForm>
  );
}
