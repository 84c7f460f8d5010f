import type { Area, EvaluationSheet, Indicator } from '@shared/evaluation/system';
import { branches } from '@shared/indicatorSystem/outline';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { EmptyState } from '../../ui/EmptyState';
import { useNotice } from '../../ui/notice';
import { AreaForm } from './AreaForm';
import { IndicatorForm } from './IndicatorForm';
import { OrderArrows } from './OrderArrows';
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
  const order = (ids: string[]) => act(api.evaluation.order({ ids }));
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
                  <OrderArrows id={area.id} name={area.name} ids={siblings} onOrder={order} />
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
              {own.map((indicator) => (
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
                    <OrderArrows
                      id={indicator.id}
                      name={indicator.name}
                      ids={ids}
                      onOrder={order}
                    />
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
