import type { EvaluationSheet, StoredGate } from '@shared/evaluation/system';
import { fullName } from '@shared/organizations/organization';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useNotice } from '../../ui/notice';
import { CountyForm, type CountyRow, GateForm } from './ExceptionForms';

type Open = { kind: 'gate'; row: StoredGate | null } | CountyRow;

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
  const acts = (name: string, edited: Open, removing: () => Promise<unknown>) => (
    <span className="system-acts">
      <Button
        size="small"
        type="link"
        aria-label={t('editNamed', { name })}
        onClick={() => setOpen(edited)}
      >
        {t('edit')}
      </Button>
      <Button
        size="small"
        type="link"
        aria-label={t('removeNamed', { name })}
        onClick={() => remove(removing())}
      >
        {t('remove')}
      </Button>
    </span>
  );
  return (
    <div className="system-scroll">
      <List
        title={t('exception.gates')}
        hint={t('exception.gatesHint')}
        add={t('exception.addGate')}
        onAdd={() => setOpen({ kind: 'gate', row: null })}
        heads={[t('exception.indicator'), t('category.title'), t('exception.must'), t('acts')]}
        rows={gates.map((gate) => {
          const { id, indicatorId, categoryId, must, value } = gate;
          const name = nameOf.get(indicatorId) ?? '';
          return {
            id,
            cells: [
              name,
              categoryId === null ? t('allCategories') : (nameOf.get(categoryId) ?? ''),
              `${t(`must.${must}`)} ${value} ${unitOf.get(indicatorId) ?? ''}`,
              acts(name, { kind: 'gate', row: gate }, () => api.evaluation.removeGate({ id })),
            ],
          };
        })}
      />
      <List
        title={t('exception.adjustments')}
        hint={t('exception.adjustmentsHint')}
        add={t('exception.addAdjustment')}
        onAdd={() => setOpen({ kind: 'adjustment', row: null })}
        heads={[
          t('evaluation:county'),
          t('exception.points'),
          t('exception.reason'),
          t('field.source'),
          t('acts'),
        ]}
        rows={adjustments.map((row) => ({
          id: row.id,
          cells: [
            county(row.countyId),
            `${row.points > 0 ? '+' : '−'}${(Math.abs(row.points) / 100).toFixed(2)}`,
            row.reason,
            row.source,
            acts(county(row.countyId), { kind: 'adjustment', row }, () =>
              api.evaluation.removeAdjustment({ id: row.id }),
            ),
          ],
        }))}
      />
      <List
        title={t('exception.vetoes')}
        hint={t('exception.vetoesHint')}
        add={t('exception.addVeto')}
        onAdd={() => setOpen({ kind: 'veto', row: null })}
        heads={[t('evaluation:county'), t('exception.reason'), t('field.source'), t('acts')]}
        rows={vetoes.map((row) => ({
          id: row.id,
          cells: [
            county(row.countyId),
            row.reason,
            row.source,
            acts(county(row.countyId), { kind: 'veto', row }, () =>
              api.evaluation.removeVeto({ id: row.id }),
            ),
          ],
        }))}
      />
      {open?.kind === 'gate' ? (
        <GateForm sheet={sheet} gate={open.row} onClose={() => setOpen(null)} />
      ) : null}
      {open && open.kind !== 'gate' ? (
        <CountyForm
          evaluationId={sheet.evaluation.id}
          open={open}
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
