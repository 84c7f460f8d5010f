import { countyClasses, fullName, type PublishedCounty } from '@shared/organizations/organization';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { FilterSelect } from '../../ui/FilterSelect';
import { SearchField } from '../../ui/SearchField';
import type { EvaluationSearch } from './evaluationSearch';

type Filter = Pick<EvaluationSearch, 'city' | 'kind' | 'text'>;
type Props = { search: Filter; onGo: (change: Filter) => void };

const fits = (county: PublishedCounty, { city, kind, text = '' }: Filter): boolean =>
  (!city || county.cityId === city) &&
  (!kind || county.countyClass === kind) &&
  `${county.divisionCode} ${fullName(county)} ${county.formerly} ${county.spelling}`
    .toLowerCase()
    .includes(text.trim().toLowerCase());

/** What is published of the 136 counties: a page for reference, in code order. */
export function PublishedPart({ search: filter, onGo }: Props) {
  const { t } = useTranslation('evaluation');
  const counties = useAnswer(api.organizations.published, {}).data ?? [];

  const shown = counties.filter((county) => fits(county, filter));
  const honourIn = (year: number): Column<PublishedCounty> => ({
    key: `honour${year}`,
    title: t('evaluated', { year }),
    width: 116,
    render: ({ honours }) =>
      honours
        .filter((one) => one.year === year)
        .map(({ honour }) => t(year === 2024 ? `honour2024.${honour}` : `honour.${honour}`))
        .join(t('comma')),
  });
  const columns: Column<PublishedCounty>[] = [
    { key: 'code', title: t('code'), width: 80, render: ({ divisionCode }) => divisionCode },
    { key: 'city', title: t('city'), width: 80, render: ({ cityName }) => cityName },
    { key: 'name', title: t('county'), width: 110, render: ({ name }) => name },
    {
      key: 'class',
      title: t('class'),
      width: 120,
      render: ({ countyClass }) => t(`className.${countyClass}`),
    },
    {
      key: 'group',
      title: t('group2023'),
      width: 130,
      render: ({ group2023 }) => t(`group.${group2023}`),
    },
    honourIn(2021),
    honourIn(2023),
    honourIn(2024),
    {
      key: 'pilot',
      title: t('pilot2024'),
      width: 100,
      render: ({ pilot2024 }) => (pilot2024 ? t(`pilot.${pilot2024}`) : ''),
    },
    {
      key: 'formerly',
      title: t('formerly'),
      width: 180,
      grow: 1,
      render: ({ formerly }) => <span title={formerly}>{formerly}</span>,
    },
  ];

  return (
    <>
      <div className="evaluation-bar">
        <p>{t('note')}</p>
        <span>{t('shown', { count: shown.length, total: counties.length })}</span>
        <FilterSelect
          label={t('city')}
          all={t('allCities')}
          value={filter.city ?? null}
          options={counties.map(({ cityId, cityName }) => [cityId, cityName])}
          onChange={(city) => onGo({ city: city ?? undefined })}
        />
        <FilterSelect
          label={t('class')}
          all={t('allClasses')}
          value={filter.kind ?? null}
          options={countyClasses.map((value) => [value, t(`className.${value}`)])}
          onChange={(kind) => onGo({ kind: countyClasses.find((one) => one === kind) })}
        />
        <SearchField
          placeholder={t('search')}
          value={filter.text ?? ''}
          onChange={(text) => onGo({ text: text || undefined })}
        />
      </div>
      <DataTable
        label={t('part.published')}
        main
        rows={shown}
        columns={columns}
        rowKey={({ divisionCode }) => divisionCode}
        empty={<EmptyState title={t('noneFound')} hint={t('noneFoundHint')} />}
      />
    </>
  );
}
