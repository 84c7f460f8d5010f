import {
  type AgendaPreview,
  type ImportColumn,
  type ImportRow,
  importColumns,
} from '@shared/agenda/importing';
import { Button, Checkbox, Drawer, Space } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/DataTable';
import { TaskProgress } from '../../ui/TaskProgress';
import type { AgendaImport } from './useAgendaImport';

const WIDTHS: Readonly<Record<ImportColumn, number>> = {
  date: 110,
  time: 100,
  kind: 92,
  title: 200,
  minutes: 84,
  speakers: 110,
  unit: 130,
  place: 110,
  remark: 110,
  fixed: 60,
};

/** What a file would change, row by row, before anything is written. */
export function ImportDrawer({ importing }: { importing: AgendaImport }) {
  const { t } = useTranslation('agenda');
  const { preview } = importing;
  return (
    <Drawer
      open={preview !== null || importing.isBusy}
      onClose={importing.close}
      size="min(1240px, 96vw)"
      title={t('import.title', { file: importing.fileName })}
      destroyOnHidden
      footer={
        importing.isBusy ? (
          <TaskProgress progress={importing.busy} onCancel={importing.cancel} />
        ) : preview ? (
          <Decision preview={preview} importing={importing} />
        ) : null
      }
    >
      {preview ? <Preview preview={preview} /> : null}
    </Drawer>
  );
}

function Decision({ preview, importing }: { preview: AgendaPreview; importing: AgendaImport }) {
  const { t } = useTranslation('agenda');
  const { counts, missing } = preview;
  const [leaveOutErrors, setLeaveOutErrors] = useState(false);
  const [removeMissing, setRemoveMissing] = useState(false);
  const blocked = counts.errors > 0 && !leaveOutErrors;
  const removes = removeMissing && counts.errors === 0;
  const nothing = counts.added + counts.changed === 0 && !removes;
  return (
    <Space wrap size="middle">
      <Button
        type="primary"
        autoFocus
        disabled={blocked || nothing}
        onClick={() => importing.take({ leaveOutErrors, removeMissing: removes })}
      >
        {nothing && !blocked ? t('import.nothing') : t('import.take')}
      </Button>
      <Button onClick={importing.readAgain}>{t('import.again')}</Button>
      {counts.errors > 0 ? (
        <Checkbox
          checked={leaveOutErrors}
          onChange={(event) => setLeaveOutErrors(event.target.checked)}
        >
          {t('import.leaveOut', { errors: counts.errors })}
        </Checkbox>
      ) : missing.length > 0 ? (
        <Checkbox
          checked={removeMissing}
          onChange={(event) => setRemoveMissing(event.target.checked)}
        >
          {t('import.removeMissing', { items: missing.length })}
        </Checkbox>
      ) : null}
    </Space>
  );
}

function Preview({ preview }: { preview: AgendaPreview }) {
  const { t } = useTranslation('agenda');
  const { counts, missing, unknownHeads, skippedRows } = preview;
  const columns = useMemo(() => previewColumns(preview, t), [preview, t]);
  const remarks = [
    unknownHeads.length > 0 && t('import.unknownHeads', { heads: unknownHeads.join(t('between')) }),
    skippedRows.length > 0 && t('import.skipped', { rows: skippedRows.join(t('between')) }),
    missing.length > 0 &&
      t('import.missing', {
        items: missing.length,
        titles: missing
          .slice(0, 8)
          .map(({ title }) => title)
          .join(t('between')),
      }),
  ].filter((remark) => remark !== false);
  return (
    <div className="agenda-import">
      <p>{t('import.counts', counts)}</p>
      {remarks.length > 0 ? (
        <div className="agenda-remarks">
          {remarks.map((remark) => (
            <div key={remark}>{remark}</div>
          ))}
        </div>
      ) : null}
      <DataTable
        rows={preview.rows}
        columns={columns}
        rowKey={({ row }) => String(row)}
        label={t('import.title', { file: preview.fileName })}
        rowClass={({ state }) => `agenda-import-${state}`}
        wrap
      />
    </div>
  );
}

function previewColumns(
  preview: AgendaPreview,
  t: ReturnType<typeof useTranslation<'agenda'>>['t'],
): Column<ImportRow>[] {
  const shown = importColumns.filter(
    (column) => preview.heads[column] || preview.rows.some(({ cells }) => cells[column]),
  );
  const hasNotes = preview.rows.some(({ cells }) =>
    Object.values(cells).some((cell) => cell.note !== null),
  );
  return [
    { key: 'row', title: t('import.row'), width: 56, align: 'right', render: ({ row }) => row },
    {
      key: 'state',
      title: t('import.state'),
      width: 96,
      render: ({ state, moved }) => (
        <span className={`agenda-state agenda-state-${state}`}>
          {t(`import.states.${state}`)}
          {moved ? ` · ${t('import.moved')}` : ''}
        </span>
      ),
    },
    ...(hasNotes
      ? [
          {
            key: 'notes',
            title: t('import.notes'),
            width: 300,
            render: ({ cells }: ImportRow) => <Notes cells={cells} />,
          },
        ]
      : []),
    ...shown.map(
      (column): Column<ImportRow> => ({
        key: column,
        title: preview.heads[column] ?? t(`import.columns.${column}`),
        width: WIDTHS[column],
        grow: column === 'title' ? 1 : 0,
        render: ({ cells }) => <PreviewCell cell={cells[column]} />,
      }),
    ),
  ];
}

function PreviewCell({ cell }: { cell: ImportRow['cells'][ImportColumn] }) {
  if (!cell) return null;
  if (cell.note) return <span className={`agenda-value-${cell.state}`}>{cell.text || '—'}</span>;
  if (cell.state !== 'changed') return cell.text;
  return (
    <span className="agenda-value-changed">
      <del>{cell.before || '—'}</del> → {cell.text || '—'}
    </span>
  );
}

/** What is wrong in a row and what to do, one sentence per cell. */
function Notes({ cells }: Pick<ImportRow, 'cells'>) {
  const { t } = useTranslation();
  return importColumns.map((column) => {
    const cell = cells[column];
    if (!cell?.note) return null;
    return (
      <div key={column} className={`agenda-value-${cell.state}`}>
        {String(t(cell.note.key as never, cell.note.params as never))}
      </div>
    );
  });
}
