import {
  FOR_GOOD,
  type ReturnChange,
  type ReturnedFile,
  type ReturnField,
  type Skipped,
} from '@shared/returns/returns';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { useFinding } from './useFinding';
import type { ReceivedState } from './useReceived';

/** A cell of the file: one that differs, or one that is not taken and why. */
type Line = {
  key: string;
  issue: string;
  wording: string;
  field: ReturnField | null;
} & ({ change: ReturnChange; code: string } | { skipped: Skipped });

/** Three-way, cell by cell: in the pack, in the file, here now; and what is not taken, with the reason. */
export function FileChanges({ file, received }: { file: ReturnedFile; received: ReceivedState }) {
  const { t } = useTranslation('returns');
  const finding = useFinding();
  const { hash, pack } = file;

  const lines: Line[] = [
    ...file.rows.flatMap(({ code, number, wording, changes }) =>
      changes.map((change) => ({
        ...{ key: `${code} ${change.field}`, issue: String(number), wording, code, change },
        field: change.field,
      })),
    ),
    ...file.skipped.map((skipped, at) => ({
      key: `skipped ${at}`,
      issue: skipped.code?.split('-')[0] ?? '',
      wording: skipped.row === null ? '' : t('received.row', { row: skipped.row }),
      field: skipped.field,
      skipped,
    })),
  ];

  function said(field: ReturnField | null, value: string): string {
    if (value === '') return t('received.emptyValue');
    if (field === 'outcome') return t(`issues:outcome.${value}` as never, value);
    if (field === 'extendTo' && value === FOR_GOOD) return t('forGood');
    if (field === 'evidence') return t('received.found', { names: value });
    return value;
  }

  const cellOf = (line: Line) =>
    'change' in line ? { hash, code: line.code, change: line.change } : null;
  const isTaken = (line: Line): boolean => {
    const cell = cellOf(line);
    return cell !== null && received.takes(cell);
  };
  function decision(line: Line): string {
    if ('skipped' in line)
      return t('received.skip', { reason: t(`reason.${line.skipped.reason}`) });
    const taken = isTaken(line);
    if (line.change.conflict) return t(taken ? 'received.takeFile' : 'received.keepHere');
    return t(taken ? 'received.take' : 'received.leave');
  }
  function toggle(line: Line): void {
    const cell = cellOf(line);
    if (cell) received.toggle(cell);
  }

  const columns: Column<Line>[] = [
    {
      key: 'issue',
      title: t('column.issue'),
      width: 110,
      grow: 2,
      render: ({ issue, wording }) => (
        <>
          <b>{issue}</b> <span className="returns-soft">{wording.slice(0, 40)}</span>
        </>
      ),
    },
    {
      key: 'field',
      title: t('column.field'),
      width: 100,
      render: ({ field }) => (field ? t(`field.${field}`) : ''),
    },
    {
      key: 'base',
      title: t('column.base'),
      width: 90,
      grow: 2,
      render: (line) => ('change' in line ? said(line.field, line.change.base) : ''),
    },
    {
      key: 'there',
      title: t('column.there'),
      width: 110,
      grow: 3,
      render: (line) => {
        const text = 'change' in line ? said(line.field, line.change.there) : line.skipped.text;
        return isTaken(line) ? <b className="returns-there">{text}</b> : text;
      },
    },
    {
      key: 'here',
      title: t('column.here'),
      width: 90,
      grow: 2,
      render: (line) => {
        if (!('change' in line)) return '';
        const text = said(line.field, line.change.here);
        return line.change.conflict && !isTaken(line) ? <b>{text}</b> : text;
      },
    },
    {
      key: 'decision',
      title: t('column.decision'),
      width: 170,
      grow: 1,
      render: (line) =>
        'change' in line ? (
          <Checkbox
            tabIndex={-1}
            checked={isTaken(line)}
            onChange={() => toggle(line)}
            aria-label={t('received.toggle', {
              issue: line.issue,
              field: t(`field.${line.change.field}`),
            })}
          >
            {decision(line)}
          </Checkbox>
        ) : (
          <span className="returns-bad">{decision(line)}</span>
        ),
    },
  ];
  return (
    <>
      <p className="returns-file">
        <b>{file.name}</b> <span>{finding(file)}</span>
        {pack ? (
          <span className="returns-soft">
            {t('received.from', {
              name: pack.organizationName,
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
