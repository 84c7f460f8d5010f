import { useTranslation } from 'react-i18next';
import { type IssuesSearch, NOBODY } from './issuesSearch';

/** What the fields beside it cannot say: which number of the figures these rows are behind. */
export function BehindNumber({ search }: { search: IssuesSearch }) {
  const { t } = useTranslation('issues');
  const { carried, rate, ofLevel, assignedFrom, assignedTo, place, lead } = search;
  const [name, at] = rate?.split('.') ?? [];
  const parts = [
    carried ? t('behind.carried') : '',
    name && at ? t('behind.rate', { rate: t(`rate.${name}`), place: t(`behind.${at}`) }) : '',
    ofLevel ? t('behind.ofLevel', { level: t(`level.${ofLevel}`) }) : '',
    assignedFrom || assignedTo
      ? t('behind.assigned', { from: assignedFrom ?? '', to: assignedTo ?? '' })
      : '',
    place === NOBODY ? t('behind.noPlace') : '',
    lead === NOBODY ? t('behind.noLead') : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? (
    <span className="issue-soft">{parts.join(t('behind.and'))}</span>
  ) : null;
}
