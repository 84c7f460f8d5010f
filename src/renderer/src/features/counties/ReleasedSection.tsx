import type { ReleasedPlace } from '@shared/rankings/contract';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { Section } from './Section';

/** What released evaluations say of the county, newest first. */
export function ReleasedSection({ countyId }: { countyId: string }) {
  const { t } = useTranslation('rankings');
  const places = useAnswer(api.rankings.ofCounty, { countyId }).data ?? [];
  return (
    <Section title={t('county.title')} none={places.length === 0 && t('county.none')}>
      {places.length > 0 ? (
        <table className="county-table">
          <thead>
            <tr>
              <th scope="col">{t('county.year')}</th>
              <th scope="col">{t('county.name')}</th>
              <th scope="col" className="county-number">
                {t('county.total')}
              </th>
              <th scope="col">{t('county.place')}</th>
              <th scope="col">{t('county.honours')}</th>
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <tr key={place.releaseId}>
                <th scope="row">{place.year}</th>
                <td>{place.name}</td>
                <td className="county-number">{place.total ?? '—'}</td>
                <td>
                  <Place of={place} />
                </td>
                <td>{place.honours.join(t('evaluation:comma'))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Section>
  );
}

function Place({ of }: { of: ReleasedPlace }) {
  const { t } = useTranslation('rankings');
  const { place, placeInCategory, ranked, rankedInCategory, category, within } = of;
  if (place === null || placeInCategory === null) return <>{t('county.unranked')}</>;
  return (
    <>
      {within === 'all' ? `${t('county.of', { place, count: ranked })} · ` : null}
      {t('county.inCategory', { category, place: placeInCategory, count: rankedInCategory })}
    </>
  );
}
