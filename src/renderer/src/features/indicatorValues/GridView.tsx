import type { CheckedFinding } from '@shared/evaluation/contract';
import { Checkbox, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { EmptyState } from '../../ui/EmptyState';
import { FilterSelect } from '../../ui/FilterSelect';
import { SearchField } from '../../ui/SearchField';
import { CellSide } from './CellSide';
import { ValueGrid } from './ValueGrid';
import { cellKey, type ViewProps, valuesByCell } from './viewProps';

/** Counties down, indicators across; beside them the cell that is open. */
export function GridView({ sheet, search, onGo, counties }: ViewProps) {
  const { t } = useTranslation('indicatorValues');
  const evaluationId = sheet.evaluation.id;
  const findings = useAnswer(api.evaluation.findings, { evaluationId }).data;
  const [categoryId, setCategoryId] = useState<string | null>(null);
  const [areaId, setAreaId] = useState<string | null>(null);
  const [gaps, setGaps] = useState(false);
  const [withLast, setWithLast] = useState(false);
  const [source, setSource] = useState('');
  // Asked again after every figure that is typed: only while it is looked at.
  const last =
    useAnswer(
      api.indicatorValues.lastYear,
      { evaluationId },
      { enabled: withLast || search.open !== undefined },
    ).data ?? null;

  const values = useMemo(() => valuesByCell(sheet), [sheet]);
  const lastOf = useMemo(
    () =>
      new Map(
        (last?.figures ?? []).map((one) => [cellKey(one.indicatorId, one.countyId), one] as const),
      ),
    [last],
  );
  const found = useMemo(() => {
    const byCell = new Map<string, CheckedFinding>();
    for (const one of findings ?? [])
      if (one.by !== 'missing') byCell.set(cellKey(one.indicatorId, one.countyId), one);
    return byCell;
  }, [findings]);
  // In the table only what nobody looked at stands out.
  const openOnes = useMemo(
    () => new Map([...found].filter(([, { verified }]) => verified === null)),
    [found],
  );
  const categoryOf = useMemo(
    () => new Map(sheet.members.map((one) => [one.countyId, one.categoryId])),
    [sheet],
  );

  const indicators = useMemo(() => {
    const within = (id: string): boolean => {
      if (areaId === null || id === areaId) return true;
      return sheet.areas.some((area) => area.id === id && area.parentId === areaId);
    };
    return sheet.indicators.filter((one) => within(one.areaId));
  }, [sheet, areaId]);
  const text = (search.text ?? '').trim();
  const rows = counties.filter(
    ({ id, name, cityId, cityName }) =>
      (!search.city || cityId === search.city) &&
      (categoryId === null || categoryOf.get(id) === categoryId) &&
      `${id} ${cityName}${name}`.includes(text) &&
      (!gaps || indicators.some((one) => !values.has(cellKey(one.id, id)))),
  );
  const missing = sheet.indicators.length * counties.length - sheet.values.length;
  const open = search.open?.split(' ');
  const cell = {
    indicator: indicators.find(({ id }) => id === open?.[0]),
    county: rows.find(({ id }) => id === open?.[1]),
  };
  return (
    <>
      <div className="values-bar">
        <FilterSelect
          label={t('city')}
          all={t('allCities')}
          value={search.city ?? null}
          options={counties.map(({ cityId, cityName }) => [cityId ?? '', cityName ?? ''])}
          onChange={(city) => onGo({ city: city ?? undefined })}
        />
        <FilterSelect
          label={t('category')}
          all={t('allCategories')}
          value={categoryId}
          options={sheet.categories.map(({ id, name }) => [id, name])}
          onChange={setCategoryId}
        />
        <FilterSelect
          label={t('area')}
          all={t('allAreas')}
          value={areaId}
          options={sheet.areas.map(({ id, name }) => [id, name])}
          onChange={setAreaId}
        />
        <SearchField
          placeholder={t('search')}
          width={150}
          value={search.text ?? ''}
          onChange={(typed) => onGo({ text: typed || undefined })}
        />
        <Checkbox checked={gaps} onChange={({ target }) => setGaps(target.checked)}>
          {t('gaps')}
        </Checkbox>
        <Checkbox checked={withLast} onChange={({ target }) => setWithLast(target.checked)}>
          {t('withLast')}
        </Checkbox>
        <span className="values-soft" aria-live="polite">
          {t('shown', { count: rows.length, missing })}
        </span>
        <Input
          size="small"
          className="values-source"
          aria-label={t('source')}
          placeholder={t('sourcePlaceholder')}
          title={t('sourceHint')}
          maxLength={200}
          value={source}
          onChange={({ target }) => setSource(target.value)}
        />
      </div>
      <div className="values-body">
        {rows.length === 0 ? (
          <EmptyState title={t('noneFound')} hint={t('noneFoundHint')} />
        ) : (
          <ValueGrid
            evaluationId={evaluationId}
            counties={rows}
            indicators={indicators}
            values={values}
            found={openOnes}
            lastOf={withLast ? lastOf : null}
            source={source}
            open={search.open ?? null}
            onOpen={(key) => onGo({ open: key })}
          />
        )}
        {cell.indicator && cell.county ? (
          <CellSide
            key={search.open}
            sheet={sheet}
            indicator={cell.indicator}
            county={cell.county}
            value={values.get(search.open ?? '') ?? null}
            finding={found.get(search.open ?? '') ?? null}
            last={last && { year: last.year, figure: lastOf.get(search.open ?? '') ?? null }}
          />
        ) : null}
      </div>
    </>
  );
}
