import { type Light, lights } from '@shared/issues/deadlines';
import { issueKinds, issueStatuses, levels, outcomes, topics } from '@shared/issues/issue';
import { Button, type InputRef, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../ui/actions';
import { SearchField } from '../../ui/SearchField';
import { OrganizationSelect } from '../organizations/OrganizationSelect';
import { DateField } from './DateField';
import { FilterChips, hiddenFilters } from './FilterChips';
import { type IssuesSearch, NOBODY } from './issuesSearch';
import { useLightName } from './LightMark';

type Props = {
  search: IssuesSearch;
  onChange: (change: Partial<IssuesSearch>) => void;
  onClear: () => void;
};

/**
 * What the register is narrowed to; it all stands in the address. What is used every day is one line;
 * the rest opens below it, and while that is shut, a chip tells each filter that is set.
 */
export function FilterBar({ search, onChange, onClear }: Props) {
  const { t } = useTranslation('issues');
  const field = useRef<InputRef>(null);
  useAction({
    id: 'issues.search',
    label: t('search'),
    keys: '/',
    run: () => field.current?.focus({ cursor: 'all' }),
  });
  const [more, setMore] = useState(false);
  const rest = useRef<HTMLFieldSetElement>(null);
  useAction({
    id: 'issues.moreFilters',
    label: t('moreFilters'),
    keys: 'f',
    run: () => setMore(!more),
  });
  useEffect(() => {
    if (more) rest.current?.querySelector('input')?.focus();
  }, [more]);
  const lightName = useLightName();
  const options = (group: string, values: readonly string[]) =>
    values.map((value) => ({
      value,
      label: group === 'light' ? lightName(value as Light) : t(`${group}.${value}`),
    }));
  const one = (
    key: 'kind' | 'topic' | 'level' | 'outcome',
    values: readonly string[],
    width: number,
  ) => (
    <Select
      size="small"
      allowClear
      style={{ width }}
      aria-label={t(`ledger.${key}`)}
      placeholder={t(`ledger.${key}`)}
      value={search[key] ?? null}
      options={options(key, values)}
      popupMatchSelectWidth={false}
      onChange={(value) => onChange({ [key]: value ?? undefined })}
    />
  );
  const many = (key: 'status' | 'light', values: readonly string[], width: number) => (
    <Select
      size="small"
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      style={{ width }}
      aria-label={t(`ledger.${key}`)}
      placeholder={t(`ledger.${key}`)}
      value={search[key] ?? []}
      options={options(key, values)}
      popupMatchSelectWidth={false}
      onChange={(chosen: string[]) =>
        onChange({ [key]: chosen.length > 0 ? chosen : undefined } as Partial<IssuesSearch>)
      }
    />
  );
  const { open: _, themes: __, ...narrowed } = search;
  const isNarrowed = Object.values(narrowed).some((value) => value !== undefined);
  const set = hiddenFilters(search);
  return (
    <div className="issue-filters">
      <SearchField
        ref={field}
        width={200}
        placeholder={t('searchHint')}
        value={search.text ?? ''}
        onChange={(text) => onChange({ text: text || undefined })}
      />
      {many('status', issueStatuses, 170)}
      {many('light', lights, 120)}
      <div style={{ width: 170 }}>
        <OrganizationSelect
          kinds={['city', 'county']}
          value={search.place === NOBODY ? null : (search.place ?? null)}
          placeholder={t('placeFilter')}
          onChange={(place) => onChange({ place: place ?? undefined })}
        />
      </div>
      <div style={{ width: 170 }}>
        <OrganizationSelect
          value={search.lead === NOBODY ? null : (search.lead ?? null)}
          placeholder={t('ledger.lead')}
          onChange={(lead) => onChange({ lead: lead ?? undefined })}
        />
      </div>
      <Button aria-expanded={more} onClick={() => setMore(!more)}>
        {t('moreFilters')}
        {set > 0 ? ` (${set})` : ''} <kbd>F</kbd>
      </Button>
      {isNarrowed ? (
        <Button size="small" type="link" onClick={onClear}>
          {t('clearFilters')}
        </Button>
      ) : null}
      {more ? (
        <fieldset ref={rest} className="issue-more" aria-label={t('moreFilters')}>
          {one('kind', issueKinds, 110)}
          {one('topic', topics, 140)}
          {one('level', levels, 120)}
          {one('outcome', outcomes, 140)}
          <DateField
            label={t('asOfDay')}
            placeholder={t('asOfDay')}
            size="small"
            value={search.asOf ?? null}
            onChange={(date) => onChange({ asOf: (date ?? undefined) as IssuesSearch['asOf'] })}
          />
        </fieldset>
      ) : null}
      <FilterChips search={search} shut={!more} onChange={onChange} />
    </div>
  );
}
