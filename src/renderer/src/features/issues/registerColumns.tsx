import { legalMove } from '@shared/issues/lifecycle';
import type { IssueRow } from '@shared/issues/register';
import { Checkbox } from 'antd';
import type { TFunction } from 'i18next';
import type { Column } from '../../ui/DataTable';
import { LightMark } from './LightMark';

const text = (value: string) => <span title={value}>{value || '—'}</span>;

/**
 * @param narrow beside an open issue the wording, which that one tells in full, may be short
 * @param chosen those that are to become one common issue; only what may be merged has a box
 * @param wordy the language's words for kind and light are longer than two characters
 */
export function registerColumns(
  t: TFunction<'issues'>,
  narrow: boolean,
  wordy: boolean,
  { chosen, toggle }: { chosen: ReadonlySet<string>; toggle: (id: string) => void },
): Column<IssueRow>[] {
  return [
    {
      key: 'choose',
      title: '',
      width: 34,
      render: ({ id, number, status }) =>
        legalMove(status, 'merge') ? (
          <Checkbox
            tabIndex={-1}
            aria-label={t('common.choose', { number })}
            checked={chosen.has(id)}
            onChange={() => toggle(id)}
          />
        ) : null,
    },
    {
      key: 'number',
      title: t('ledger.number'),
      width: 52,
      align: 'right',
      render: ({ number, carriedFrom }) =>
        carriedFrom === null ? number : t('carriedNumber', { ordinal: carriedFrom, number }),
      compare: (a, b) => a.number - b.number,
    },
    {
      key: 'kind',
      title: t('ledger.kind'),
      width: wordy ? 90 : 54,
      goesAt: 4,
      render: ({ kind }) => t(`kind.${kind}`),
      compare: (a, b) => a.kind.localeCompare(b.kind),
    },
    {
      key: 'county',
      title: t('ledger.county'),
      width: 118,
      render: ({ countyName }) => text(countyName),
      compare: (a, b) => (a.countyId ?? '').localeCompare(b.countyId ?? ''),
    },
    {
      key: 'wording',
      title: t('ledger.wording'),
      width: narrow ? 160 : wordy ? 204 : 260,
      grow: 1,
      render: ({ wording, supervised, merged }) => (
        <span title={wording}>
          {merged ? (
            <span
              className="issue-common"
              title={t('common.markTitle', { counties: merged.counties, cities: merged.cities })}
            >
              {t('common.mark', { counties: merged.counties, cities: merged.cities })}
            </span>
          ) : null}
          {supervised ? <span className="issue-supervised">{t('supervised')}</span> : null}
          {wording}
        </span>
      ),
    },
    {
      key: 'topic',
      title: t('ledger.topic'),
      width: wordy ? 108 : 80,
      goesAt: 5,
      render: ({ topic }) => text(t(`topic.${topic}`)),
      compare: (a, b) => a.topic.localeCompare(b.topic),
    },
    {
      key: 'level',
      title: t('ledger.level'),
      width: 82,
      goesAt: 2,
      render: ({ level }) => (level ? t(`level.${level}`) : '—'),
    },
    {
      key: 'lead',
      title: t('ledger.lead'),
      width: 130,
      goesAt: 7,
      render: ({ leadName }) => text(leadName),
      compare: (a, b) => a.leadName.localeCompare(b.leadName),
    },
    {
      key: 'dueDate',
      title: t('ledger.dueDate'),
      width: 102,
      goesAt: 6,
      render: ({ dueDate }) => dueDate ?? '—',
      compare: (a, b) => (a.dueDate ?? '9').localeCompare(b.dueDate ?? '9'),
    },
    {
      key: 'light',
      title: t('ledger.light'),
      width: wordy ? 98 : 74,
      render: ({ light }) => <LightMark light={light} />,
    },
    {
      key: 'status',
      title: t('ledger.status'),
      width: 138,
      render: ({ status }) => text(t(`status.${status}`)),
    },
    {
      key: 'outcome',
      title: t('ledger.outcome'),
      width: wordy ? 104 : 90,
      goesAt: 3,
      render: ({ outcome }) => (outcome ? t(`outcome.${outcome}`) : '—'),
    },
    {
      key: 'progress',
      title: t('progressCount'),
      width: wordy ? 72 : 52,
      goesAt: 1,
      align: 'right',
      render: ({ progressCount }) => progressCount || '',
    },
  ];
}
