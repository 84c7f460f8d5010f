import { capacities } from '@shared/participants/participant';
import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { timeText } from './clock';
import { type DeskPerson, filtered } from './deskPeople';
import { StandingMark } from './StandingMark';
import { type ListFilter, listFilters, usePlace } from './usePlace';

type Props = {
  people: readonly DeskPerson[];
  seatOf: (id: string) => string | null;
  onOpen: (person: DeskPerson) => void;
};

/** Everybody with where they stand; filters above. */
export function DeskList({ people, seatOf, onOpen }: Props) {
  const { t } = useTranslation('attendance');
  const { place } = usePlace();
  const shown = filtered(people, place);
  return (
    <>
      <Filters people={people} />
      <div className="desk-list">
        <DataTable
          rows={shown}
          columns={useColumns(people, seatOf)}
          rowKey={({ id }) => id}
          label={t('title')}
          selectedKey={place.open}
          onOpen={onOpen}
          rowClass={({ attendance }) => `desk-row-${attendance.standing}`}
          empty={
            <EmptyState
              title={t(people.length === 0 ? 'noPeople' : 'noneFound')}
              hint={people.length === 0 ? t('noPeopleHint') : null}
            />
          }
        />
        <span className="visually-hidden" aria-live="polite">
          {t('shown', { count: shown.length, all: people.length })}
        </span>
      </div>
    </>
  );
}

function Filters({ people: all }: { people: readonly DeskPerson[] }) {
  const { t } = useTranslation('attendance');
  const { place, go } = usePlace();
  const cities = useAnswer(api.organizations.list, { kind: 'city' }).data ?? [];
  const count = (filter: ListFilter) => filtered(all, { ...place, filter }).length;
  return (
    <div className="desk-filters">
      <Segmented<ListFilter>
        size="small"
        aria-label={t('filterLabel')}
        value={place.filter}
        onChange={(filter) => go({ filter })}
        options={listFilters.map((value) => ({
          value,
          label: `${t(`filter.${value}`)} ${count(value)}`,
        }))}
      />
      <Select<string>
        size="small"
        allowClear
        aria-label={t('city')}
        placeholder={t('allCities')}
        style={{ width: 120 }}
        value={place.city}
        onChange={(city) => go({ city: city ?? null })}
        options={cities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select<string>
        size="small"
        allowClear
        aria-label={t('capacity')}
        placeholder={t('allCapacities')}
        style={{ width: 120 }}
        value={place.capacity}
        onChange={(value) => go({ capacity: capacities.find((one) => one === value) ?? null })}
        options={capacities.map((value) => ({
          value,
          label: t(`participants:capacity.${value}`),
        }))}
      />
    </div>
  );
}

function useColumns(
  people: readonly DeskPerson[],
  seatOf: (id: string) => string | null,
): Column<DeskPerson>[] {
  const { t } = useTranslation('attendance');
  const seats = people.some(({ id }) => seatOf(id) !== null);
  const seat: Column<DeskPerson> = {
    key: 'seat',
    title: t('seatHead'),
    width: 92,
    grow: 2,
    render: ({ id }) => <span title={seatOf(id) ?? ''}>{seatOf(id)}</span>,
  };
  return [
    {
      key: 'listNumber',
      title: t('number'),
      width: 52,
      align: 'right',
      render: ({ listNumber }) => listNumber,
    },
    { key: 'name', title: t('name'), width: 84, render: ({ name }) => name },
    {
      key: 'unit',
      title: t('unitAndPost'),
      width: 150,
      grow: 2,
      render: ({ unitName, post }) => (
        <span title={`${unitName} ${post}`}>
          {unitName} {post}
        </span>
      ),
    },
    {
      key: 'capacity',
      title: t('capacity'),
      width: 82,
      render: ({ capacity }) => t(`participants:capacity.${capacity}`),
    },
    {
      key: 'standing',
      title: t('standingHead'),
      width: 96,
      render: ({ attendance }) => <StandingMark line={attendance} />,
      compare: (a, b) => a.attendance.standing.localeCompare(b.attendance.standing),
    },
    {
      key: 'time',
      title: t('time'),
      width: 66,
      render: ({ attendance: { arrivedAt } }) => (arrivedAt === null ? '' : timeText(arrivedAt)),
      compare: (a, b) =>
        (a.attendance.arrivedAt ?? Number.POSITIVE_INFINITY) -
        (b.attendance.arrivedAt ?? Number.POSITIVE_INFINITY),
    },
    ...(seats ? [seat] : []),
    {
      key: 'remark',
      title: t('remark'),
      width: 100,
      grow: 1,
      render: (person) => {
        const text = remarks(person, t).join('；');
        return <span title={text}>{text}</span>;
      },
    },
  ];
}

/** What stands beside a standing: who instead, why, who allowed it, made up, twice. */
function remarks(
  { attendance }: DeskPerson,
  t: (key: string, values?: Record<string, string | number>) => string,
): string[] {
  const { substitute, method, arrivals, reason, approvedBy } = attendance;
  return [
    substitute ? t('substituteIs', { name: substitute.name }) : '',
    method === 'makeUp' ? t('method.makeUp') : '',
    reason,
    approvedBy ? t('approvedByWhom', { name: approvedBy }) : '',
    arrivals > 1 ? t('arrivals', { count: arrivals }) : '',
  ].filter(Boolean);
}
