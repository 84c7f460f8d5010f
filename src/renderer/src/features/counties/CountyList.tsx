import { type CountyLine, countyHavings, countyTags } from '@shared/counties/county';
import { fullName } from '@shared/organizations/organization';
import { Button, type InputRef, Select } from 'antd';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useAction } from '../../ui/actions';
import { focusArrival } from '../../ui/arrival';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { enterRuns } from '../../ui/enter';
import { SearchField } from '../../ui/SearchField';
import type { Where } from './countiesSearch';
import { countyColumns } from './countyColumns';

/** 136 counties, narrowed by what stands in the address. */
export function CountyList({ search, onGo }: Where) {
  const { t } = useTranslation('counties');
  const field = useRef<InputRef>(null);
  useAction({
    id: 'counties.search',
    label: t('search'),
    keys: '/',
    run: () => field.current?.focus({ cursor: 'all' }),
  });
  const { city, tag, year, having, text = '' } = search;
  const lines = useAnswer(api.counties.list, {
    ...(city ? { cityId: city } : {}),
    ...(tag ? { tag } : {}),
    ...(year ? { year } : {}),
    ...(having ? { having } : {}),
  }).data;
  const years = useAnswer(api.counties.years, {}).data ?? [];
  const cities = useAnswer(api.organizations.list, { kind: 'city' }).data ?? [];
  const spellings = useSpellings();
  const rows = useMemo(
    () => (lines ?? []).filter((line) => matches(line, spellings, text)),
    [lines, spellings, text],
  );
  const columns = useMemo(() => countyColumns(t, year), [t, year]);
  const isNarrowed = [city, tag, year, having, search.text].some((each) => each !== undefined);
  return (
    <>
      <div className="counties-filters">
        <search onKeyDown={enterRuns(focusArrival)}>
          <SearchField
            ref={field}
            width={190}
            placeholder={t('searchHint')}
            value={text}
            onChange={(typed) => onGo({ text: typed || undefined })}
          />
        </search>
        <Filter
          name={t('filter.year')}
          width={110}
          value={year}
          options={years.map((value) => ({ value, label: t('yearOf', { year: value }) }))}
          onChange={(value) => onGo({ year: value })}
        />
        <Filter
          name={t('filter.city')}
          width={120}
          value={city}
          options={cities.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => onGo({ city: value })}
        />
        <Filter
          name={t('filter.tag')}
          width={150}
          value={tag}
          options={countyTags.map((value) => ({ value, label: t(`tag.${value}`) }))}
          onChange={(value) => onGo({ tag: value })}
        />
        <Filter
          name={t('filter.having')}
          width={170}
          value={having}
          options={countyHavings.map((value) => ({ value, label: t(`having.${value}`) }))}
          onChange={(value) => onGo({ having: value })}
        />
        {isNarrowed ? (
          <Button
            type="link"
            onClick={() =>
              onGo({
                city: undefined,
                tag: undefined,
                year: undefined,
                having: undefined,
                text: undefined,
              })
            }
          >
            {t('clearFilters')}
          </Button>
        ) : null}
        <span className="counties-count">{t('count', { count: rows.length })}</span>
      </div>
      <DataTable
        main
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        label={t('view.counties')}
        onOpen={({ id }) => onGo({ county: id })}
        empty={lines ? <EmptyState title={t('noneFound')} hint={t('noneFoundHint')} /> : null}
      />
    </>
  );
}

/** Of each county by pinyin and initials: `pingdu pd`. */
export function useSpellings(): ReadonlyMap<string, string> {
  const published = useAnswer(api.organizations.published, {}).data;
  return useMemo(
    () => new Map((published ?? []).map((each) => [each.divisionCode, each.spelling])),
    [published],
  );
}

function matches(line: CountyLine, spellings: ReadonlyMap<string, string>, text: string): boolean {
  const said = `${fullName(line)} ${line.id} ${spellings.get(line.id) ?? ''}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}

type FilterProps<Value extends string | number> = {
  name: string;
  width: number;
  value: Value | undefined;
  options: { value: Value; label: string }[];
  onChange: (value: Value | undefined) => void;
};

function Filter<Value extends string | number>(props: FilterProps<Value>) {
  const { name, width, value, options, onChange } = props;
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width }}
      aria-label={name}
      placeholder={name}
      value={value ?? null}
      options={options}
      popupMatchSelectWidth={false}
      onChange={(next: Value | null) => onChange(next ?? undefined)}
    />
  );
}
