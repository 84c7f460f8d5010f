import {
  LEAVE_OUT,
  type LedgerPreviewRow,
  type LedgerRowState,
  NEW_ISSUE,
  rowStates,
} from '@shared/ledgers/ledger';
import { Button, Segmented, Select } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../ui/actions';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { keysText } from '../../ui/keys';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { LedgerColumns } from './LedgerColumns';
import { LedgerRowSide } from './LedgerRowSide';
import type { LedgerState } from './useLedger';
import './ledgers.css';

const IMPORT = 'mod+Enter';

type Props = {
  ledger: LedgerState;
  /** number of the row that is open, as the address says it */
  open: string | null;
  onOpen: (row: string | null) => void;
};

/** A ledger of another office: its rows and what is found of each; beside them the open one. */
export function LedgerImport({ ledger, open, onOpen }: Props) {
  const { t, i18n } = useTranslation('ledgers');
  // English heads are longer than two characters.
  const wordy = i18n.language === 'en';
  const notice = useNotice();
  const place = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<LedgerRowState | 'all'>('all');
  const [mapping, setMapping] = useState(false);
  const { file, sheet, preview } = ledger;
  const all = preview?.rows ?? [];
  const rows = shown === 'all' ? all : all.filter(({ state }) => state === shown);
  const row = all.find(({ number }) => String(number) === open) ?? rows[0];
  const told = (work: () => Promise<unknown>) => () => void work().catch(notice.error);
  const canTake = !ledger.isBusy && (preview?.counts.new ?? 0) + (preview?.counts.changed ?? 0) > 0;
  const choose = told(async () => {
    if (!(await ledger.choose())) return;
    setShown('all');
    onOpen(null);
    requestAnimationFrame(() =>
      place.current?.querySelector<HTMLElement>('.returns-files [role="grid"]')?.focus(),
    );
  });
  const take = told(ledger.take);
  useAction({
    id: 'ledgers.choose',
    label: t('choose'),
    keys: 'mod+o',
    enabled: !ledger.isBusy,
    run: choose,
  });
  useAction({
    id: 'ledgers.import',
    label: t('import'),
    keys: IMPORT,
    enabled: canTake,
    run: take,
  });

  function decide(event: KeyboardEvent, { number, state, candidates }: LedgerPreviewRow): void {
    if (state !== 'undecided' || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const is =
      key === 'n' ? NEW_ISSUE : key === 's' ? LEAVE_OUT : candidates[Number(key) - 1]?.issueId;
    if (!is) return;
    event.preventDefault();
    void ledger.decide(number, is).catch(notice.error);
  }

  const columns: Column<LedgerPreviewRow>[] = [
    {
      key: 'row',
      title: t('column.row'),
      width: 48,
      align: 'right',
      render: ({ number }) => number,
    },
    {
      key: 'state',
      title: t('column.state'),
      width: 92,
      render: ({ state }) => <span className={`ledger-${state}`}>{t(`state.${state}`)}</span>,
    },
    {
      key: 'issue',
      title: t('column.issue'),
      width: 72,
      render: ({ issue }) => (issue ? t('isIssue', { number: issue.number }) : ''),
    },
    {
      key: 'wording',
      title: t('column.wording'),
      width: 140,
      grow: 1,
      render: ({ wording }) => wording,
    },
    {
      key: 'changes',
      title: t('column.changes'),
      width: wordy ? 76 : 52,
      align: 'right',
      render: ({ changes }) => changes.length || '',
    },
    {
      key: 'problems',
      title: t('column.problems'),
      width: wordy ? 88 : 64,
      align: 'right',
      render: ({ problems }) => problems.length || '',
    },
  ];
  const known = ledger.mapping.filter((field) => field !== null).length;
  const isSame = preview !== null && !canTake && preview.counts.undecided === 0;
  return (
    <div className="returns-received" ref={place}>
      <div className="returns-bar">
        <Button disabled={ledger.isBusy} onClick={choose}>
          {t('choose')}
        </Button>
        {file && sheet ? (
          <>
            <b>{sheet.title || file.fileName}</b>
            {file.sheets.length > 1 ? (
              <Select
                aria-label={t('sheet')}
                value={file.sheets.findIndex(({ name }) => name === sheet.name)}
                options={file.sheets.map(({ name }, value) => ({ value, label: name }))}
                onChange={(at) => {
                  const next = file.sheets[at];
                  if (next) told(() => ledger.chooseSheet(next))();
                }}
              />
            ) : null}
            {sheet.asOf ? (
              <span title={t('asOfHint')}>
                {t('asOf')} {sheet.asOf}
              </span>
            ) : null}
            <Button onClick={() => setMapping(!mapping)} aria-expanded={mapping}>
              {mapping ? t('fewer') : t('edit', { known, all: sheet.heads.filter(Boolean).length })}
            </Button>
            <span className={sheet.remembered ? 'returns-good' : 'returns-soft'}>
              {t(sheet.remembered ? 'remembered' : 'guessed')}
            </span>
          </>
        ) : null}
        {ledger.reading.isPending ? (
          <TaskProgress progress={ledger.reading.progress} onCancel={ledger.reading.cancel} />
        ) : null}
        <div className="returns-end">
          {file ? (
            <Button type="text" onClick={ledger.clear}>
              {t('clear')}
            </Button>
          ) : null}
          <Button type="primary" title={keysText(IMPORT)} disabled={!canTake} onClick={take}>
            {t('import')} {keysText(IMPORT)}
          </Button>
        </div>
      </div>
      {mapping ? <LedgerColumns ledger={ledger} /> : null}
      {preview && sheet ? (
        <div className="returns-summary" aria-live="polite">
          <Segmented
            size="small"
            value={shown}
            options={[
              { value: 'all', label: t('all', { count: all.length }) },
              ...rowStates
                .filter((state) => preview.counts[state] > 0)
                .map((state) => ({
                  value: state,
                  label: `${t(`state.${state}`)} ${preview.counts[state]}`,
                })),
            ]}
            onChange={(next) => setShown(next as typeof shown)}
          />
          {isSame ? <span className="returns-good">{t('nothing')}</span> : null}
          {sheet.leftOut.length > 0 ? (
            <span
              className="returns-soft"
              title={sheet.leftOut
                .map(({ row: at, text, reason }) =>
                  t('leftOutRow', { row: at, text, reason: t(`leftOut.${reason}`) }),
                )
                .join('\n')}
            >
              {t('leftOutLine', {
                count: sheet.leftOut.length,
                what: [...new Set(sheet.leftOut.map(({ reason }) => t(`leftOut.${reason}`)))].join(
                  ' ',
                ),
              })}
            </span>
          ) : null}
          <span className="returns-soft">{t('keys', { accept: keysText(IMPORT) })}</span>
          {preview.unknownOrganizations.length > 0 ? (
            <span>
              {t('unknown')}
              {preview.unknownOrganizations.map(({ name, rows: count }) => (
                <Button
                  key={name}
                  size="small"
                  type="link"
                  onClick={told(() => ledger.addDepartment(name))}
                >
                  {t('add', { name, count })}
                </Button>
              ))}
            </span>
          ) : null}
        </div>
      ) : null}
      <div className="returns-body">
        <div className={preview ? 'returns-files ledger-rows' : 'returns-files'}>
          <DataTable
            main
            wrap
            rows={rows}
            columns={columns}
            rowKey={({ number }) => String(number)}
            label={t('rows')}
            selectedKey={row ? String(row.number) : null}
            onOpen={({ number }) => onOpen(String(number))}
            onRowKey={decide}
            empty={<EmptyState title={t('empty')} hint={t('emptyHint')} />}
          />
        </div>
        {row ? (
          <div className="returns-changes">
            <LedgerRowSide key={row.number} row={row} ledger={ledger} />
          </div>
        ) : null}
      </div>
    </div>
  );
}
