import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import type { Area, EvaluationSheet, Indicator } from '@shared/evaluation/system';
import { branches } from '@shared/indicatorSystem/outline';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { DrawerForm } from '../../ui/DrawerForm';
import { EmptyState } from '../../ui/EmptyState';
import { useNotice } from '../../ui/notice';
import { IndicatorForm } from './IndicatorForm';
import { useMethodTold } from './useTold';

type Open =
  | { form: 'area'; area: Area | null }
  | { form: 'indicator'; indicator: Indicator | null; areaId: string };

/** The tree of areas and indicators: added, changed, ordered, taken away. */
export function TreeView({ sheet }: { sheet: EvaluationSheet }) {
  const { t } = useTranslation('indicatorSystem');
  const told = useMethodTold();
  const notice = useNotice();
  const [open, setOpen] = useState<Open | null>(null);
  const { areas, indicators, categories, weights } = sheet;
  const weightOf = new Map(
    weights.map(({ indicatorId, categoryId, weight }) => [`${indicatorId} ${categoryId}`, weight]),
  );
  const act = (done: Promise<unknown>, said?: string) =>
    void done.then(() => said && notice.success(said)).catch(notice.error);
  const remove = (done: Promise<unknown>) => act(done, t('common:removedUndoable'));
  /** the row and the one before or after it change places */
  const move = (ids: readonly string[], at: number, by: -1 | 1) => {
    const moved = [...ids];
    const [one, other] = [moved[at], moved[at + by]];
    if (one === undefined || other === undefined) return;
    [moved[at], moved[at + by]] = [other, one];
    act(api.evaluation.order({ ids: moved }));
  };
  const order = (name: string, ids: readonly string[], at: number) => (
    <>
      <Button
        size="small"
        type="text"
        icon={<ArrowUpOutlined aria-hidden />}
        aria-label={t('up', { name })}
        disabled={at === 0}
        onClick={() => move(ids, at, -1)}
      />
      <Button
        size="small"
        type="text"
        icon={<ArrowDownOutlined aria-hidden />}
        aria-label={t('down', { name })}
        disabled={at === ids.length - 1}
        onClick={() => move(ids, at, 1)}
      />
    </>
  );
  return (
    <div className="system-scroll">
      <div className="system-row">
        <Button size="small" onClick={() => setOpen({ form: 'area', area: null })}>
          {t('addArea')}
        </Button>
        <Button
          size="small"
          disabled={areas.length === 0}
          onClick={() =>
            setOpen({ form: 'indicator', indicator: null, areaId: areas[0]?.id ?? '' })
          }
        >
          {t('addIndicator')}
        </Button>
        <span className="system-soft">
          {t('count', { areas: areas.length, indicators: indicators.length })}
        </span>
      </div>
      {areas.length === 0 ? <EmptyState title={t('noArea')} hint={t('noAreaHint')} /> : null}
      <table className="system-table system-tree">
        <thead>
          <tr>
            <th scope="col">{t('field.name')}</th>
            <th scope="col">{t('field.unit')}</th>
            <th scope="col">{t('field.direction')}</th>
            <th scope="col">{t('field.method')}</th>
            <th scope="col">{t('sourceColumn')}</th>
            {categories.map(({ id, name }) => (
              <th key={id} scope="col" className="system-number">
                {name} %
              </th>
            ))}
            <th scope="col">{t('acts')}</th>
          </tr>
        </thead>
        {branches(areas, indicators).map(({ area, indicators: own }) => {
          const siblings = areas
            .filter(({ parentId }) => parentId === area.parentId)
            .map(({ id }) => id);
          const ids = own.map(({ id }) => id);
          return (
            <tbody key={area.id}>
              <tr className={area.parentId ? 'system-part' : 'system-area'}>
                <th scope="rowgroup" colSpan={5 + categories.length}>
                  {area.name}
                </th>
                <td className="system-acts">
                  {order(area.name, siblings, siblings.indexOf(area.id))}
                  <Button
                    size="small"
                    type="link"
                    aria-label={t('addIndicatorTo', { name: area.name })}
                    onClick={() => setOpen({ form: 'indicator', indicator: null, areaId: area.id })}
                  >
                    {t('add')}
                  </Button>
                  <Button
                    size="small"
                    type="link"
                    aria-label={t('editNamed', { name: area.name })}
                    onClick={() => setOpen({ form: 'area', area })}
                  >
                    {t('edit')}
                  </Button>
                  <Button
                    size="small"
                    type="link"
                    aria-label={t('removeNamed', { name: area.name })}
                    onClick={() => remove(api.evaluation.removeArea({ id: area.id }))}
                  >
                    {t('remove')}
                  </Button>
                </td>
              </tr>
              {own.map((indicator, at) => (
                <tr key={indicator.id}>
                  <th scope="row" title={indicator.definition}>
                    {indicator.name}
                  </th>
                  <td>{indicator.unit}</td>
                  <td>
                    {t(`direction.${indicator.direction}`)} {indicator.nearest}
                  </td>
                  <td>{told(indicator.method)}</td>
                  <td>{[indicator.source, indicator.sourceYear].filter(Boolean).join(' · ')}</td>
                  {categories.map(({ id }) => (
                    <td key={id} className="system-number">
                      {((weightOf.get(`${indicator.id} ${id}`) ?? 0) / 100).toFixed(2)}
                    </td>
                  ))}
                  <td className="system-acts">
                    {order(indicator.name, ids, at)}
                    <Button
                      size="small"
                      type="link"
                      aria-label={t('editNamed', { name: indicator.name })}
                      onClick={() =>
                        setOpen({ form: 'indicator', indicator, areaId: indicator.areaId })
                      }
                    >
                      {t('edit')}
                    </Button>
                    <Button
                      size="small"
                      type="link"
                      aria-label={t('removeNamed', { name: indicator.name })}
                      onClick={() => remove(api.evaluation.removeIndicator({ id: indicator.id }))}
                    >
                      {t('remove')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
      {open?.form === 'area' ? (
        <AreaForm sheet={sheet} area={open.area} onClose={() => setOpen(null)} />
      ) : null}
      {open?.form === 'indicator' ? (
        <IndicatorForm
          sheet={sheet}
          indicator={open.indicator}
          areaId={open.areaId}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}

type AreaFields = { name: string; parentId?: string };
type AreaProps = { sheet: EvaluationSheet; area: Area | null; onClose: () => void };

function AreaForm({ sheet, area, onClose }: AreaProps) {
  const { t } = useTranslation('indicatorSystem');
  const tops = sheet.areas.filter(({ parentId }) => parentId === null);
  return (
    <DrawerForm<AreaFields>
      title={t(area ? 'editArea' : 'addArea')}
      initial={{ name: area?.name ?? '' }}
      onClose={onClose}
      onSave={async ({ name, parentId = null }) => {
        if (area) await api.evaluation.editArea({ id: area.id, name });
        else await api.evaluation.addArea({ evaluationId: sheet.evaluation.id, parentId, name });
      }}
    >
      <Form.Item
        name="name"
        label={t('field.name')}
        rules={[{ required: true, whitespace: true, message: t('form.name') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      {area === null && tops.length > 0 ? (
        <Form.Item name="parentId" label={t('field.parentId')} extra={t('form.parent')}>
          <Select allowClear options={tops.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      ) : null}
    </DrawerForm>
  );
}
