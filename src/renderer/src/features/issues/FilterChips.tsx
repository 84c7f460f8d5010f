import { useTranslation } from 'react-i18next';
import { type IssuesSearch, NOBODY } from './issuesSearch';

/** What stands behind “more filters”. */
const seldom = ['kind', 'topic', 'level', 'outcome', 'asOf'] as const;

/** How many of the filters behind “more filters” are set. */
export const hiddenFilters = (search: IssuesSearch): number =>
  seldom.filter((key) => search[key] !== undefined).length;

type Chip = { key: string; text: string; cleared: Partial<IssuesSearch> };

type Props = {
  search: IssuesSearch;
  /** the fields behind “more filters” are out of sight */
  shut: boolean;
  onChange: (change: Partial<IssuesSearch>) => void;
};

/** What no field in sight says: which number of the figures the rows are behind, and hidden filters. */
export function FilterChips({ search, shut, onChange }: Props) {
  const { t } = useTranslation('issues');
  const { carried, rate, ofLevel, supervised, assignedFrom, assignedTo, place, lead } = search;
  const [name, at] = rate?.split('.') ?? [];
  const chip = (key: keyof IssuesSearch, text: string): Chip => ({
    key,
    text,
    cleared: { [key]: undefined },
  });
  const labelled = (key: (typeof seldom)[number], value: string) =>
    chip(
      key,
      key === 'asOf'
        ? t('asOf', { date: value })
        : t('filterSet', { field: t(`ledger.${key}`), value: t(`${key}.${value}`) }),
    );
  const chips = [
    ...(shut ? seldom.flatMap((key) => (search[key] ? [labelled(key, search[key])] : [])) : []),
    ...(supervised ? [chip('supervised', t('supervised'))] : []),
    ...(carried ? [chip('carried', t('behind.carried'))] : []),
    ...(name && at
      ? [chip('rate', t('behind.rate', { rate: t(`rate.${name}`), place: t(`behind.${at}`) }))]
      : []),
    ...(ofLevel ? [chip('ofLevel', t('behind.ofLevel', { level: t(`level.${ofLevel}`) }))] : []),
    ...(assignedFrom || assignedTo
      ? [
          {
            key: 'assigned',
            text: t('behind.assigned', { from: assignedFrom ?? '', to: assignedTo ?? '' }),
            cleared: { assignedFrom: undefined, assignedTo: undefined },
          },
        ]
      : []),
    ...(place === NOBODY ? [chip('place', t('behind.noPlace'))] : []),
    ...(lead === NOBODY ? [chip('lead', t('behind.noLead'))] : []),
  ];
  return chips.map(({ key, text, cleared }) => (
    <button
      key={key}
      type="button"
      className="issue-chip"
      title={t('filterRemove')}
      onClick={() => onChange(cleared)}
    >
      {text} <span aria-hidden>×</span>
    </button>
  ));
}
