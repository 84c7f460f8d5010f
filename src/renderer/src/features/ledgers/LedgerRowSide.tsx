import {
  type CellProblem,
  LEAVE_OUT,
  type LedgerChange,
  type LedgerPreviewRow,
  NEW_ISSUE,
} from '@shared/ledgers/ledger';
import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { useNotice } from '../../ui/notice';
import type { LedgerState } from './useLedger';

type Line = { key: string } & ({ change: LedgerChange } | { problem: CellProblem });

/** One row: which issue it is, what it changes, and what of it is not taken. */
export function LedgerRowSide({ row, ledger }: { row: LedgerPreviewRow; ledger: LedgerState }) {
  const { t } = useTranslation('ledgers');
  const names = ledger.preview?.names ?? {};
  const isNew = row.state === 'new';

  function said(field: LedgerChange['field'], value: string): string {
    if (value === '') return t('emptyValue');
    if (field === 'kind' || field === 'topic' || field === 'level' || field === 'outcome')
      return t(`issues:${field}.${value}` as never, value);
    if (field === 'feedbackCycle') return t(`issues:feedbackCycle.${value}` as never, value);
    if (field === 'lead' || field === 'supporting' || field === 'county')
      return value
        .split('\n')
        .map((id) => names[id] ?? id)
        .join(t('issues:document.listComma' as never));
    return value;
  }

  const lines: Line[] = [
    ...row.changes.map((change) => ({ key: change.field, change })),
    ...row.problems.map((problem, at) => ({ key: `${at} ${problem.field}`, problem })),
  ];
  const isFixed = (line: Line) => 'problem' in line || (isNew && line.change.field === 'wording');
  const isTaken = (line: Line) =>
    'change' in line && (isFixed(line) || ledger.takes(row.number, line.change.field));
  const toggle = (line: Line) => {
    if ('change' in line && !isFixed(line)) ledger.toggle(row.number, line.change.field);
  };
  function mayBe({ candidates }: CellProblem): string {
    const all = candidates.map((id) => names[id] ?? id).join(' / ');
    return all ? ` · ${t('mayBe', { names: all })}` : '';
  }

  const columns: Column<Line>[] = [
    {
      key: 'field',
      title: t('column.field'),
      width: 96,
      render: (line) => t(`field.${'change' in line ? line.change.field : line.problem.field}`),
    },
    {
      key: 'before',
      title: t('column.before'),
      width: 90,
      grow: 2,
      render: (line) =>
        'change' in line && !isNew ? said(line.change.field, line.change.before) : '',
    },
    {
      key: 'after',
      title: t('column.after'),
      width: 120,
      grow: 3,
      render: (line) => {
        if ('problem' in line) return line.problem.text;
        const text = said(line.change.field, line.change.after);
        return isTaken(line) ? <b className="returns-there">{text}</b> : text;
      },
    },
    {
      key: 'what',
      title: t('column.what'),
      width: 150,
      grow: 1,
      render: (line) =>
        'problem' in line ? (
          <span className="returns-bad">
            {t('cell.not', { reason: t(`reason.${line.problem.reason}`) })}
            {mayBe(line.problem)}
          </span>
        ) : (
          <Checkbox
            tabIndex={-1}
            checked={isTaken(line)}
            disabled={isFixed(line)}
            onChange={() => toggle(line)}
            aria-label={t('cell.toggle', {
              row: row.number,
              field: t(`field.${line.change.field}`),
            })}
          >
            {t(isTaken(line) ? 'cell.take' : 'cell.leave')}
          </Checkbox>
        ),
    },
  ];
  return (
    <>
      <p className="returns-file">
        <b>{t('who', { row: row.number })}</b>
        <span className={`ledger-${row.state}`}>{t(`state.${row.state}`)}</span>
        {row.issue ? <span>{t('isIssue', { number: row.issue.number })}</span> : null}
        {row.matchedBy && row.issue ? (
          <span className="returns-soft">{t(`matched.${row.matchedBy}`)}</span>
        ) : null}
        {row.reason && row.reason !== 'undecided' ? (
          <span className="returns-bad">
            {t(`reason.${row.reason}`, { row: row.sameAs ?? '' })}
          </span>
        ) : null}
        {ledger.isDecided(row.number) ? <Again row={row} ledger={ledger} /> : null}
      </p>
      {row.state === 'undecided' ? <Question row={row} ledger={ledger} /> : null}
      {row.state === 'undecided' ? null : (
        <div className="returns-table">
          <DataTable
            wrap
            rows={lines}
            columns={columns}
            rowKey={({ key }) => key}
            label={t('column.changes')}
            onRowKey={(event, line) => {
              if (event.key !== ' ' || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              toggle(line);
            }}
            empty={<EmptyState title={t('noProblems')} />}
          />
        </div>
      )}
    </>
  );
}

type Props = { row: LedgerPreviewRow; ledger: LedgerState };

function Again({ row, ledger }: Props) {
  const { t } = useTranslation('ledgers');
  const notice = useNotice();
  return (
    <Button
      size="small"
      type="link"
      onClick={() => void ledger.decide(row.number, null).catch(notice.error)}
    >
      {t('again')}
    </Button>
  );
}

/** Likeness is offered, with the words that both say; a person decides. */
function Question({ row, ledger }: Props) {
  const { t } = useTranslation('ledgers');
  const notice = useNotice();
  const decide = (is: string) => void ledger.decide(row.number, is).catch(notice.error);
  return (
    <div className="ledger-question">
      <p>{row.wording}</p>
      <h3>{t('question')}</h3>
      <ol>
        {row.candidates.map(
          ({ issueId, number, status, countyName, wording, words, sameNumber }, at) => (
            <li key={issueId}>
              <p>
                <b>{t('isIssue', { number })}</b>{' '}
                <span className="returns-soft">
                  {countyName} {t(`issues:status.${status}` as never)}
                </span>
              </p>
              <p>{wording}</p>
              <p className="returns-soft">
                {sameNumber ? `${t('sameNumber')} · ` : ''}
                {words.length > 0
                  ? t('shared', { words: words.join(t('issues:document.listComma' as never)) })
                  : t('noShared')}
              </p>
              <Button onClick={() => decide(issueId)}>{t('it', { number, key: at + 1 })}</Button>
            </li>
          ),
        )}
      </ol>
      <div className="returns-buttons">
        <Button onClick={() => decide(NEW_ISSUE)}>{t('newIssue')}</Button>
        <Button onClick={() => decide(LEAVE_OUT)}>{t('leave')}</Button>
      </div>
    </div>
  );
}
