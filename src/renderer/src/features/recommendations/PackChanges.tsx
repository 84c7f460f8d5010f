import type { Shortcoming } from '@shared/caseStudies/completeness';
import type {
  RecommendationChange,
  RecommendationField,
  RecommendedFile,
  RecommendedRow,
  Skipped,
} from '@shared/recommendations/recommendations';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import type { ReceivedPacksState } from './useReceivedPacks';

/** A nomination as a whole, a cell of it that differs, or one that is not taken and why. */
type Line = { key: string; number: string; title: string; field: RecommendationField | null } & (
  | { row: RecommendedRow }
  | { change: RecommendationChange; code: string }
  | { skipped: Skipped }
);

/** Nothing stood there before, neither in the pack nor here. */
const isFirst = ({ base, here }: RecommendationChange): boolean => base === '' && here === '';

/** Row by row: what it comes to and what it lacks; then three-way its cells; then what is not taken. */
export function PackChanges({
  file,
  received,
}: {
  file: RecommendedFile;
  received: ReceivedPacksState;
}) {
  const { t } = useTranslation('recommendations');
  const { hash, pack } = file;

  const lines: Line[] = [
    ...file.rows.flatMap((row): Line[] => {
      const { code, position, title, changes } = row;
      const about = { number: String(position), title };
      return [
        { ...about, key: code, field: null, row },
        ...changes.map((change) => ({
          ...about,
          ...{ key: `${code} ${change.field}`, field: change.field, change, code },
        })),
      ];
    }),
    ...file.skipped.map((skipped, at) => ({
      key: `skipped ${at}`,
      number: skipped.code?.split('-')[0] ?? '',
      title: skipped.row === null ? '' : t('received.row', { row: skipped.row }),
      ...{ field: skipped.field, skipped },
    })),
  ];

  const cellOf = (line: Line) =>
    'change' in line ? { hash, code: line.code, change: line.change } : null;
  const isTaken = (line: Line): boolean => {
    const cell = cellOf(line);
    return cell !== null && received.takes(cell);
  };
  function toggle(line: Line): void {
    const cell = cellOf(line);
    if (cell) received.toggle(cell);
  }
  function decision(line: Line): string {
    if ('skipped' in line)
      return t('received.skip', { reason: t(`reason.${line.skipped.reason}`) });
    if (!('change' in line)) return '';
    const taken = isTaken(line);
    if (line.change.conflict) return t(taken ? 'received.takeFile' : 'received.keepHere');
    return t(taken ? 'received.take' : 'received.leave');
  }
  const lack = (one: Shortcoming): string => {
    const { lacks, ...params } = one;
    return String(t(`selections:shortcoming.${lacks}` as never, params as never));
  };
  function standing({ kind, comesAgain, changes, status }: RecommendedRow): string {
    if (kind === 'new') return t('received.new');
    if (comesAgain) return t('received.comesAgain');
    if (changes.length > 0) return t('received.changed');
    return status ? t('received.same', { status: t(`selections:status.${status}` as never) }) : '';
  }
  const said = (value: string) => (value === '' ? t('received.emptyValue') : value);

  const columns: Column<Line>[] = [
    {
      key: 'nomination',
      title: t('column.nomination'),
      width: 110,
      grow: 2,
      render: (line) =>
        'row' in line ? (
          <b>
            {line.number} {line.row.countyName} {line.title}
          </b>
        ) : (
          <span className="returns-soft">
            {line.number} {'skipped' in line ? line.title : ''}
          </span>
        ),
    },
    {
      key: 'field',
      title: t('column.field'),
      width: 92,
      render: (line) =>
        'row' in line ? standing(line.row) : line.field ? t(`field.${line.field}`) : '',
    },
    {
      key: 'base',
      title: t('column.base'),
      width: 70,
      grow: 1,
      goesAt: 1,
      render: (line) => ('change' in line && !isFirst(line.change) ? said(line.change.base) : ''),
    },
    {
      key: 'there',
      title: t('column.there'),
      width: 110,
      grow: 3,
      render: (line) => {
        if ('row' in line) {
          const { shortcomings } = line.row;
          if (shortcomings.length === 0) return '';
          return <span className="returns-bad">⚠ {shortcomings.map(lack).join('；')}</span>;
        }
        const text = 'change' in line ? said(line.change.there) : line.skipped.text;
        return isTaken(line) ? <b className="returns-there">{text}</b> : text;
      },
    },
    {
      key: 'here',
      title: t('column.here'),
      width: 70,
      grow: 1,
      render: (line) => {
        if (!('change' in line) || isFirst(line.change)) return '';
        const text = said(line.change.here);
        return line.change.conflict && !isTaken(line) ? <b>{text}</b> : text;
      },
    },
    {
      key: 'decision',
      title: t('column.decision'),
      width: 150,
      grow: 1,
      render: (line) => {
        if ('row' in line) return '';
        if (!('change' in line)) return <span className="returns-bad">{decision(line)}</span>;
        return (
          <Checkbox
            tabIndex={-1}
            checked={isTaken(line)}
            onChange={() => toggle(line)}
            aria-label={t('received.toggle', {
              title: `${line.number} ${line.title}`,
              field: t(`field.${line.change.field}`),
            })}
          >
            {decision(line)}
          </Checkbox>
        );
      },
    },
  ];
  return (
    <>
      <p className="returns-file">
        <b>{file.name}</b>
        {pack ? (
          <span className="returns-soft">
            {t('received.from', {
              name: pack.cityName,
              ...{ version: pack.version, madeOn: pack.madeOn, dueDate: pack.dueDate },
            })}
          </span>
        ) : null}
      </p>
      <div className="returns-table">
        <DataTable
          wrap
          rows={lines}
          columns={columns}
          rowKey={({ key }) => key}
          label={t('received.changes')}
          rowClass={(line) =>
            'change' in line && line.change.conflict ? 'returns-conflict' : undefined
          }
          onRowKey={(event, line) => {
            if (event.key !== ' ' && event.key !== 'Enter') return;
            if (event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            toggle(line);
          }}
          empty={<EmptyState title={t('received.noChanges')} />}
        />
      </div>
    </>
  );
}
