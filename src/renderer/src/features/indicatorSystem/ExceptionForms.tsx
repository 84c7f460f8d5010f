import type {
  EvaluationSheet,
  StoredAdjustment,
  StoredGate,
  Veto,
} from '@shared/evaluation/system';
import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';
import { useFigureRule } from './formItems';

/** What is chosen for a gate that all categories have to pass. */
const ALL = '';

type GateFields = Pick<StoredGate, 'indicatorId' | 'must' | 'value'> & { categoryId: string };
type GateProps = { sheet: EvaluationSheet; gate: StoredGate | null; onClose: () => void };

/** 准入条件 */
export function GateForm({ sheet, gate, onClose }: GateProps) {
  const { t } = useTranslation('indicatorSystem');
  const figure = useFigureRule();
  return (
    <DrawerForm<GateFields>
      title={t(gate ? 'exception.editGate' : 'exception.addGate')}
      initial={{ must: 'atLeast', ...gate, categoryId: gate?.categoryId ?? ALL }}
      onClose={onClose}
      onSave={async ({ categoryId, ...fields }) => {
        const written = { ...fields, categoryId: categoryId === ALL ? null : categoryId };
        if (gate) await api.evaluation.editGate({ id: gate.id, ...written });
        else await api.evaluation.addGate({ evaluationId: sheet.evaluation.id, ...written });
      }}
    >
      <Form.Item
        name="indicatorId"
        label={t('exception.indicator')}
        rules={[{ required: true, message: t('exception.indicatorRule') }]}
      >
        <Select
          showSearch
          optionFilterProp="label"
          options={sheet.indicators.map(({ id, name, unit }) => ({
            value: id,
            label: unit ? `${name} (${unit})` : name,
          }))}
        />
      </Form.Item>
      <Form.Item name="categoryId" label={t('category.title')}>
        <Select
          options={[
            { value: ALL, label: t('allCategories') },
            ...sheet.categories.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Form.Item>
      <div className="system-fields">
        <Form.Item name="must" label={t('exception.must')}>
          <Select
            options={(['atLeast', 'atMost'] as const).map((value) => ({
              ...{ value, label: t(`must.${value}`) },
            }))}
          />
        </Form.Item>
        <Form.Item
          name="value"
          label={t('field.value')}
          rules={[{ required: true, message: t('form.number') }, figure]}
        >
          <Input maxLength={60} />
        </Form.Item>
      </div>
    </DrawerForm>
  );
}

/** What is said of one county: of a veto no points. */
export type CountyRow =
  | { kind: 'adjustment'; row: StoredAdjustment | null }
  | { kind: 'veto'; row: Veto | null };
type CountyFields = { countyId: string; points?: number; reason: string; source: string };
type CountyProps = {
  evaluationId: string;
  open: CountyRow;
  /** counties that are evaluated */
  options: { value: string; label: string }[];
  onClose: () => void;
};

const titles = {
  adjustment: ['exception.addAdjustment', 'exception.editAdjustment'],
  veto: ['exception.addVeto', 'exception.editVeto'],
} as const;

/** 加分、扣分，一票否决 */
export function CountyForm({ evaluationId, open, options, onClose }: CountyProps) {
  const { t } = useTranslation('indicatorSystem');
  const { kind, row } = open;
  async function save({ points = 0, ...fields }: CountyFields): Promise<void> {
    const { editVeto, addVeto, editAdjustment, addAdjustment } = api.evaluation;
    const adjustment = { ...fields, points: Math.round(points * 100) };
    if (kind === 'veto')
      await (row ? editVeto({ id: row.id, ...fields }) : addVeto({ evaluationId, ...fields }));
    else if (row) await editAdjustment({ id: row.id, ...adjustment });
    else await addAdjustment({ evaluationId, ...adjustment });
  }
  return (
    <DrawerForm<CountyFields>
      title={t(titles[kind][row ? 1 : 0])}
      initial={{
        source: '',
        ...row,
        ...(row && 'points' in row ? { points: row.points / 100 } : {}),
      }}
      onClose={onClose}
      onSave={save}
    >
      <Form.Item
        name="countyId"
        label={t('evaluation:county')}
        rules={[{ required: true, message: t('exception.countyRule') }]}
      >
        <Select showSearch optionFilterProp="label" options={options} />
      </Form.Item>
      {kind === 'adjustment' ? (
        <Form.Item
          name="points"
          label={t('exception.points')}
          extra={t('exception.pointsHint')}
          rules={[
            {
              required: true,
              validator: (_, points?: number) =>
                points ? Promise.resolve() : Promise.reject(new Error(t('exception.pointsRule'))),
            },
          ]}
        >
          <InputNumber min={-1000} max={1000} precision={2} />
        </Form.Item>
      ) : null}
      <Form.Item
        name="reason"
        label={t('exception.reason')}
        rules={[{ required: true, whitespace: true, message: t('exception.reasonRule') }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="source" label={t('field.source')}>
        <Input maxLength={200} />
      </Form.Item>
    </DrawerForm>
  );
}
