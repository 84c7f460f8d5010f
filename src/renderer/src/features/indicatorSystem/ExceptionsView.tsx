import type { EvaluationSheet, StoredGate } from '@shared/evaluation/system';
import { decimal } from '@shared/evaluation/working';
import { fullName } from '@shared/organizations/organization';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';
import { useNotice } from '../../ui/notice';

type Open = 'gate' | 'adjustment' | 'veto';

/** 准入条件、加扣分、一票否决: what stands apart from the indicators, each with its reason. */
export function ExceptionsView({ sheet }: { sheet: EvaluationSheet }) {
  const { t } = useTranslation('indicatorSystem');
  const notice = useNotice();
  const counties = useAnswer(api.organizations.list, { kind: 'county' }).data ?? [];
  const [open, setOpen] = useState<Open | null>(null);
  const { categories, indicators, gates, adjustments, vetoes } = sheet;
  const nameOf = new Map([...categories, ...indicators].map(({ id, name }) => [id, name]));
  const unitOf = new Map(indicators.map(({ id, unit }) => [id, unit]));
  const countyOf = new Map(counties.map((county) => [county.id, fullName(county)]));
  const county = (id: string) => `${id} ${countyOf.get(id) ?? ''}`;
  const remove = (done: Promise<unknown>) =>
    void done.then(() => notice.success(t('common:removedUndoable'))).catch(notice.error);
  const removing = (name: string, run: () => Promise<unknown>) => (
    <Button
      size="small"
      type="link"
      aria-label={t('removeNamed', { name })}
      onClick={() => remove(run())}
    >
      {t('remove')}
    </Button>
  );
  return (
    <div className="system-scroll">
      <List
        title={t('exception.gates')}
        hint={t('exception.gatesHint')}
        add={t('exception.addGate')}
        onAdd={() => setOpen('gate')}
        heads={[t('exception.indicator'), t('category.title'), t('exception.must'), t('acts')]}
        rows={gates.map(({ id, indicatorId, categoryId, must, value }) => ({
          id,
          cells: [
            nameOf.get(indicatorId) ?? '',
            categoryId === null ? t('allCategories') : (nameOf.get(categoryId) ?? ''),
            `${t(`must.${must}`)} ${value} ${unitOf.get(indicatorId) ?? ''}`,
            removing(nameOf.get(indicatorId) ?? '', () => api.evaluation.removeGate({ id })),
          ],
        }))}
      />
      <List
        title={t('exception.adjustments')}
        hint={t('exception.adjustmentsHint')}
        add={t('exception.addAdjustment')}
        onAdd={() => setOpen('adjustment')}
        heads={[
          t('evaluation:county'),
          t('exception.points'),
          t('exception.reason'),
          t('field.source'),
          t('acts'),
        ]}
        rows={adjustments.map(({ id, countyId, points, reason, source }) => ({
          id,
          cells: [
            county(countyId),
            `${points > 0 ? '+' : '−'}${(Math.abs(points) / 100).toFixed(2)}`,
            reason,
            source,
            removing(county(countyId), () => api.evaluation.removeAdjustment({ id })),
          ],
        }))}
      />
      <List
        title={t('exception.vetoes')}
        hint={t('exception.vetoesHint')}
        add={t('exception.addVeto')}
        onAdd={() => setOpen('veto')}
        heads={[t('evaluation:county'), t('exception.reason'), t('field.source'), t('acts')]}
        rows={vetoes.map(({ id, countyId, reason, source }) => ({
          id,
          cells: [
            county(countyId),
            reason,
            source,
            removing(county(countyId), () => api.evaluation.removeVeto({ id })),
          ],
        }))}
      />
      {open === 'gate' ? <GateForm sheet={sheet} onClose={() => setOpen(null)} /> : null}
      {open === 'adjustment' || open === 'veto' ? (
        <CountyForm
          sheet={sheet}
          kind={open}
          options={sheet.members.map(({ countyId }) => ({
            value: countyId,
            label: county(countyId),
          }))}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}

type ListProps = {
  title: string;
  hint: string;
  add: string;
  onAdd: () => void;
  heads: readonly string[];
  rows: readonly { id: string; cells: readonly ReactNode[] }[];
};

function List({ title, hint, add, onAdd, heads, rows }: ListProps) {
  const { t } = useTranslation('indicatorSystem');
  return (
    <section className="system-list">
      <div className="system-row">
        <h2>{title}</h2>
        <span className="system-soft">{hint}</span>
        <Button size="small" onClick={onAdd}>
          {add}
        </Button>
      </div>
      {rows.length === 0 ? (
        <p className="system-soft">{t('exception.noneYet')}</p>
      ) : (
        <table className="system-table">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, cells }) => (
              <tr key={id}>
                {cells.map((cell, at) => (
                  <td key={heads[at]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

type GateFields = Pick<StoredGate, 'indicatorId' | 'must' | 'value'> & { categoryId?: string };

function GateForm({ sheet, onClose }: { sheet: EvaluationSheet; onClose: () => void }) {
  const { t } = useTranslation('indicatorSystem');
  return (
    <DrawerForm<GateFields>
      title={t('exception.addGate')}
      initial={{ must: 'atLeast' }}
      onClose={onClose}
      onSave={({ categoryId = null, ...fields }) =>
        api.evaluation.addGate({ evaluationId: sheet.evaluation.id, categoryId, ...fields })
      }
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
          allowClear
          placeholder={t('allCategories')}
          options={sheet.categories.map(({ id, name }) => ({ value: id, label: name }))}
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
          rules={[
            {
              required: true,
              validator: (_, text?: string) =>
                text && decimal(text) !== null
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('form.number'))),
            },
          ]}
        >
          <Input />
        </Form.Item>
      </div>
    </DrawerForm>
  );
}

type CountyFields = { countyId: string; points?: number; reason: string; source: string };
type CountyProps = {
  sheet: EvaluationSheet;
  kind: 'adjustment' | 'veto';
  options: { value: string; label: string }[];
  onClose: () => void;
};

function CountyForm({ sheet, kind, options, onClose }: CountyProps) {
  const { t } = useTranslation('indicatorSystem');
  const evaluationId = sheet.evaluation.id;
  return (
    <DrawerForm<CountyFields>
      title={t(kind === 'veto' ? 'exception.addVeto' : 'exception.addAdjustment')}
      initial={{ source: '' }}
      onClose={onClose}
      onSave={async ({ points = 0, ...fields }) => {
        if (kind === 'veto') await api.evaluation.addVeto({ evaluationId, ...fields });
        else
          await api.evaluation.addAdjustment({
            ...{ evaluationId, points: Math.round(points * 100) },
            ...fields,
          });
      }}
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
