import type { Difference } from '@shared/indicatorSystem/differences';
import { fullName } from '@shared/organizations/organization';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { groupOf, useTold } from './useTold';

const groups = [
  ...['rule', 'category', 'member', 'area', 'indicator', 'weight', 'gate', 'honour', 'target'],
] as const;

/** Differences of two systems, part by part: what, from what, to what. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const { t } = useTranslation('indicatorSystem');
  const counties = useAnswer(api.organizations.list, { kind: 'county' }).data;
  const nameOf = new Map(counties?.map((one) => [one.id, `${one.id} ${fullName(one)}`]));
  const county = (id: string) => nameOf.get(id) ?? id;
  return (
    <>
      {groups.map((group) => {
        const own = differences.filter((one) => groupOf(one) === group);
        return own.length === 0 ? null : (
          <section key={group} className="system-differences">
            <h2>
              {t(`group.${group}`)} <span className="system-soft">{own.length}</span>
            </h2>
            <table className="system-table">
              <thead>
                <tr>
                  <th scope="col">{t('difference.what')}</th>
                  <th scope="col">{t('difference.before')}</th>
                  <th scope="col">{t('difference.after')}</th>
                </tr>
              </thead>
              <tbody>
                {own.map((one) => (
                  <Line key={keyOf(one)} difference={one} county={county} />
                ))}
              </tbody>
            </table>
          </section>
        );
      })}
    </>
  );
}

const keyOf = (one: Difference): string =>
  Object.entries(one)
    .filter(([key]) => key !== 'before' && key !== 'after')
    .map(([, value]) => String(value))
    .join(' ');

type LineProps = { difference: Difference; county: (id: string) => string };

function Line({ difference: one, county }: LineProps) {
  const { t } = useTranslation('indicatorSystem');
  const told = useTold();
  const row = (what: string, before: string, after: string) => (
    <tr>
      <th scope="row">{what}</th>
      <td>{before}</td>
      <td>{after}</td>
    </tr>
  );
  const percent = (weight: number) => t('percent', { value: (weight / 100).toFixed(2) });
  switch (one.kind) {
    case 'added':
      return row(one.name, t('difference.notThere'), t('difference.added'));
    case 'removed':
      return row(one.name, t('difference.there'), t('difference.removed'));
    case 'changed':
      return row(
        one.field === 'name' ? t('difference.renamed') : `${one.name} · ${t(`field.${one.field}`)}`,
        told(one.field, one.before),
        told(one.field, one.after),
      );
    case 'rule':
      return row(t(`rule.${one.field}`), told(one.field, one.before), told(one.field, one.after));
    case 'weight':
      return row(`${one.name} · ${one.category}`, percent(one.before), percent(one.after));
    case 'target':
      return row(
        `${county(one.countyId)} · ${one.name}`,
        one.before ?? t('difference.noOwnTarget'),
        one.after ?? t('difference.noOwnTarget'),
      );
    case 'member':
      return row(
        county(one.countyId),
        one.before ?? t('notEvaluated'),
        one.after ?? t('notEvaluated'),
      );
    case 'order':
      return row(t('difference.order'), '', t('difference.orderChanged'));
  }
}
