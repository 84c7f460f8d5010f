import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
import { AdoptionList } from './AdoptionList';
import { CountyList } from './CountyList';
import { CountyPage } from './CountyPage';
import { type CountiesSearch, countyViews, type Where } from './countiesSearch';
import { ExportPages } from './ExportPages';
import { GroupList } from './GroupList';
import { OfferList } from './OfferList';
import './counties.css';

const lists = {
  counties: CountyList,
  groups: GroupList,
  adoptions: AdoptionList,
  offers: OfferList,
};

/** 县域: all counties across the years, and the page of the one that is open. */
export function CountiesScreen() {
  const { t } = useTranslation('counties');
  const search: CountiesSearch = useSearch({ from: '/counties' });
  const navigate = useNavigate({ from: '/counties' });
  const onGo: Where['onGo'] = (change) =>
    void navigate({ search: { ...search, ...change }, replace: true });
  if (search.county)
    return <CountyPage key={search.county} id={search.county} search={search} onGo={onGo} />;
  const { view = 'counties' } = search;
  const List = lists[view];
  return (
    <Page
      title={t('title')}
      note={
        <Segmented
          value={view}
          options={countyViews.map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={(next) => void navigate({ search: { view: next }, replace: true })}
        />
      }
      padded={false}
      actions={<ExportPages />}
    >
      <List key={view} search={search} onGo={onGo} />
    </Page>
  );
}
