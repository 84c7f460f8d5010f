import type { NominationLine } from '@shared/selections/contract';
import { canAccept, isLate } from '@shared/selections/nominations';
import type { Phase } from '@shared/selections/phases';
import { Checkbox } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { todayHere } from '../call/useDaysLeft';
import { useFindings } from './useFindings';

type Props = {
  lines: readonly NominationLine[];
  phase: Phase;
  /** none at all, not only none of these */
  isEmpty: boolean;
  selectedKey: string | null;
  ticked: ReadonlySet<string>;
  onTick: (id: string) => void;
  onOpen: (line: NominationLine) => void;
  onRowKey: (event: KeyboardEvent, line: NominationLine) => void;
};

/** In the political order of the cities and each city's own. */
export function NominationTable(props: Props) {
  const { lines, phase, isEmpty, ticked } = props;
  const { t } = useTranslation('selections');
  const findings = useFindings();
  const all: Column<NominationLine>[] = [
    {
      key: 'tick',
      title: '',
      width: 34,
      align: 'center',
      render: (line) =>
        canAccept(line, phase) ? (
          <Checkbox
            tabIndex={-1}
            checked={ticked.has(line.id)}
            aria-label={t('nomination.tick', { title: line.title })}
            onChange={() => props.onTick(line.id)}
          />
        ) : null,
    },
    {
      key: 'city',
      title: t('call.city'),
      width: 76,
      render: ({ cityName }, at) =>
        at > 0 && lines[at - 1]?.cityName === cityName ? (
          <span className="nomination-same">{cityName}</span>
        ) : (
          <b>{cityName}</b>
        ),
    },
    {
      key: 'order',
      title: t('nomination.order'),
      width: 58,
      align: 'right',
      render: ({ cityOrder }) => cityOrder,
    },
    {
      key: 'county',
      title: t('nomination.county'),
      width: 112,
      render: ({ countyName, cityName }) => countyName.replace(cityName, ''),
    },
    {
      key: 'title',
      title: t('nomination.title'),
      width: 150,
      grow: 3,
      render: ({ title }) => <span title={title}>{title}</span>,
    },
    {
      key: 'field',
      title: t('nomination.field'),
      width: 96,
      goesAt: 1,
      render: ({ field }) => field,
    },
    {
      key: 'characters',
      title: t('nomination.characters'),
      width: 64,
      align: 'right',
      goesAt: 4,
      render: ({ characters }) => characters ?? '—',
    },
    {
      key: 'findings',
      title: t('nomination.check'),
      width: 150,
      grow: 2,
      goesAt: 5,
      render: (line) => <Check line={line} findings={findings(line)} />,
    },
    {
      key: 'materials',
      title: t('nomination.materials'),
      width: 66,
      align: 'right',
      goesAt: 2,
      render: ({ materials }) => materials.length || '—',
    },
    {
      key: 'deck',
      title: t('call.deck'),
      width: 78,
      goesAt: 3,
      render: ({ decks }) => (decks > 0 ? t('nomination.has') : '—'),
    },
    {
      key: 'status',
      title: t('nomination.status'),
      width: 132,
      render: (line) => <Status line={line} />,
    },
  ];
  return (
    <div className="nominations-table">
      <DataTable
        rows={lines}
        columns={phase === 'call' ? all : all.slice(1)}
        rowKey={({ id }) => id}
        label={t('part.nominations')}
        main
        selectedKey={props.selectedKey}
        onOpen={props.onOpen}
        onRowKey={props.onRowKey}
        empty={
          <EmptyState
            title={t(isEmpty ? 'nomination.none' : 'nomination.noneShown')}
            hint={isEmpty ? t('nomination.noneHint') : undefined}
          />
        }
      />
    </div>
  );
}

function Check({ line, findings }: { line: NominationLine; findings: readonly string[] }) {
  const { t } = useTranslation('selections');
  if (line.status === 'withdrawn') return null;
  if (findings.length === 0) return <span className="call-good">✓ {t('nomination.complete')}</span>;
  const text = findings.join(t('call.semicolon'));
  return (
    <span className="call-bad" title={text}>
      {text}
    </span>
  );
}

/** In words; a sign before them says it to who sees no colour. */
export function Status({ line }: { line: NominationLine }) {
  const { t } = useTranslation('selections');
  const late = isLate(line, todayHere());
  return (
    <span className={`nomination-status nomination-${line.status}`}>
      {t(`status.${line.status}`)}
      {late ? <b className="call-bad"> {t('nomination.late')}</b> : null}
    </span>
  );
}
