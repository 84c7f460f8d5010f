import type { ResultLine, Results } from '@shared/deliberation/contract';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../ui/DataTable';
import { isUnexplained, wanted } from './decisionState';

/** A judge's total, struck through where it was left out at either end. */
function Total({ line, at, judgeId }: { line: ResultLine; at: number; judgeId: string }) {
  const { t } = useTranslation('deliberation');
  const total = line.totals[at] ?? null;
  const { lowest, highest } = line.trimmed;
  if (total === null) return <span className="results-total">—</span>;
  const end = lowest.includes(judgeId) ? 'lowest' : highest.includes(judgeId) ? 'highest' : null;
  return end === null ? (
    <span className="results-total">{total}</span>
  ) : (
    <s className="results-total" title={t(`trimmed.${end}`)}>
      {total}
    </s>
  );
}

type Given = {
  results: Results;
  /** whether anything may be decided now */
  isOpen: boolean;
  onToggle: (line: ResultLine) => void;
};

export function useResultColumns({ results, isOpen, onToggle }: Given): Column<ResultLine>[] {
  const { t } = useTranslation('deliberation');
  const { judges, basis } = results;
  const hasBallots = results.lines.some(({ ballots }) => ballots !== null);
  const hasFields = results.lines.some(({ field }) => field !== '');
  const state = (line: ResultLine) => {
    if (isUnexplained(line)) return <span className="results-bad">{t('state.reasonMissing')}</span>;
    const key = line.pending ? 'pending' : line.decision ? 'decided' : 'proposed';
    return <span className="results-soft">{t(`state.${key}`)}</span>;
  };
  const columns: (Column<ResultLine> | false)[] = [
    {
      key: 'in',
      title: t('column.in'),
      width: 52,
      align: 'center',
      render: (line) => (
        <Checkbox
          aria-label={t('choose', { title: line.title })}
          checked={wanted(line).isIn}
          disabled={!isOpen}
          onChange={() => onToggle(line)}
        />
      ),
    },
    {
      key: 'place',
      title: t('column.place'),
      width: 60,
      align: 'right',
      render: ({ place }) => place ?? '—',
    },
    { key: 'code', title: t('column.code'), width: 52, render: ({ code }) => code },
    {
      key: 'title',
      title: t('column.title'),
      width: 180,
      grow: 3,
      render: ({ title }) => <span title={title}>{title}</span>,
    },
    {
      key: 'county',
      title: t('column.county'),
      width: 120,
      grow: 1,
      render: ({ countyName }) => countyName,
    },
    hasFields && {
      key: 'field',
      title: t('column.field'),
      width: 84,
      goesAt: 2,
      render: ({ field }) => field,
    },
    basis === 'sheets' && {
      key: 'totals',
      title: (
        <span className="results-totals">
          {judges.map(({ id, name }) => (
            <span key={id} className="results-total" title={name}>
              {name}
            </span>
          ))}
        </span>
      ),
      width: judges.length * 58 + 16,
      goesAt: 1,
      render: (line) => (
        <span className="results-totals">
          {judges.map(({ id }, at) => (
            <Total key={id} line={line} at={at} judgeId={id} />
          ))}
        </span>
      ),
    },
    basis === 'sheets' && {
      key: 'value',
      title: t('column.value'),
      width: 72,
      align: 'right',
      render: ({ value }) => <b>{value ?? '—'}</b>,
    },
    (hasBallots || basis === 'ballots') && {
      key: 'ballots',
      title: t('column.ballots'),
      width: 88,
      align: 'right',
      render: ({ ballots }) => (ballots ? <b>{ballots.value}</b> : '—'),
    },
    {
      key: 'proposed',
      title: t('column.proposed'),
      width: 132,
      grow: 1,
      render: ({ proposed }) => (
        <span>
          {proposed.in ? '✓ ' : '✗ '}
          {t(`because.${proposed.because}`)}
        </span>
      ),
    },
    { key: 'state', title: t('column.state'), width: 84, render: state },
  ];
  return columns.flatMap((column) => (column === false ? [] : [column]));
}
