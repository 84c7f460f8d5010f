import { type Light, lights } from '@shared/issues/deadlines';
import { issueKinds, issueStatuses, levels, outcomes, topics } from '@shared/issues/issue';
import { Button, type InputRef, Select } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../ui/actions';
import { SearchField } from '../../ui/SearchField';
import { OrganizationSelect } from '../organizations/OrganizationSelect';
import { BehindNumber } from './BehindNumber';
import { DateField } from './DateField';
import { type IssuesSearch, NOBODY } from './issuesSearch';
import { useLightName } from './LightMark';

type Props = {
  search: IssuesSearch;
  onChange: (change: Partial<IssuesSearch>) => void;
  onClear: () => void;
};

/** What the register is narrowed to; it all stands in the address. */
export function FilterBar({ search, onChange, onClear }: Props) {
  const { t } = useTranslation('issues');
  const field = useRef<InputRef>(null);
  useAction({
    id: 'issues.search',
    label: t('search'),
    keys: '/',
    run: () => field.current?.focus({ cursor: 'all' }),
  });
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
  return (
    <div className="issue-filters">
      <SearchField
        ref={field}
        width={168}
        placeholder={t('searchHint')}
        value={search.text ?? ''}
        onChange={(text) => onChange({ text: text || undefined })}
      />
      {many('status', issueStatuses, 140)}
      {many('light', lights, 100)}
      {one('kind', issueKinds, 78)}
      {one('topic', topics, 92)}
      {one('level', levels, 96)}
      {one('outcome', outcomes, 100)}
      <div style={{ width: 142 }}>
        <OrganizationSelect
          kinds={['city', 'county']}
          value={search.place === NOBODY ? null : (search.place ?? null)}
          placeholder={t('placeFilter')}
          onChange={(place) => onChange({ place: place ?? undefined })}
        />
      </div>
      <div style={{ width: 130 }}>
        <OrganizationSelect
          value={search.lead === NOBODY ? null : (search.lead ?? null)}
          placeholder={t('ledger.lead')}
          onChange={(lead) => onChange({ lead: lead ?? undefined })}
        />
      </div>
      <DateField
        label={t('asOfDay')}
        placeholder={t('asOfDay')}
        size="small"
        value={search.asOf ?? null}
        onChange={(date) => onChange({ asOf: (date ?? undefined) as IssuesSearch['asOf'] })}
      />
      <BehindNumber search={search} />
      {isNarrowed ? (
        <Button size="small" type="link" onClick={onClear}>
          {t('clearFilters')}
        </Button>
      ) : null}
    </div>
  );
}
