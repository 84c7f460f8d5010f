import {
  type ColumnMapping,
  type PreviewRow,
  type RosterCorrection,
  type RosterField,
  type RosterRow,
  type RowState,
  rosterFields,
  rowStates,
} from '@shared/participants/roster';
import { Button, Checkbox, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { useNotice, useSentence } from '../../ui/notice';
import { Page } from '../../ui/Page';
import { PreviewCellView, useOrganizationNames } from './PreviewCellView';

type Props = {
  meetingId: string;
  rows: RosterRow[];
  mapping: ColumnMapping;
  corrections: RosterCorrection[];
  note: ReactNode;
  others: ReactNode;
  onCorrect: (corrections: RosterCorrection[]) => void;
  onBack: () => void;
  onDone: () => void;
};

const WIDTHS: Partial<Record<RosterField, number>> = {
  name: 110,
  gender: 74,
  unitName: 180,
  post: 150,
  division: 190,
  phone: 150,
  capacity: 110,
  remark: 150,
};

/** What the import would do, row by row; errors are mended where they stand. */
export function PreviewStep(props: Props) {
  const { meetingId, rows, mapping, corrections, onCorrect } = props;
  const { t } = useTranslation('participants');
  const notice = useNotice();
  const sentence = useSentence();
  const names = useOrganizationNames();
  const [chosen, setChosen] = useState<RowState | 'all' | null>(null);
  const [leaveOutErrors, setLeaveOutErrors] = useState(false);
  const roster = { meetingId, mapping, rows, corrections };
  const answer = useAnswer(api.participants.previewRoster, roster);
  const command = useCommand(api.participants.importRoster);
  const preview = answer.data;

  if (!preview) {
    return (
      <Page title={t('import.previewTitle')} note={props.note} actions={props.others}>
        {answer.error ? <EmptyState title={sentence(answer.error)} /> : null}
      </Page>
    );
  }

  const { counts } = preview;
  // Errors first, for that is where something is to be done; but a list is not torn away on mending.
  const filter = chosen ?? (counts.error > 0 ? 'error' : 'all');
  const shown = preview.rows.filter(({ state }) => filter === 'all' || state === filter);
  const writes = counts.new + counts.changed;

  async function run(): Promise<void> {
    try {
      const done = await command.mutateAsync({ ...roster, leaveOutErrors });
      notice.success(t('import.done', { added: done.counts.new, changed: done.counts.changed }));
      props.onDone();
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  /** A former name means the same county in every row that has it. */
  function correct(row: PreviewRow, field: RosterField, text: string): void {
    setChosen(filter);
    const problem = row.cells.find((cell) => cell.field === field)?.problem;
    const alike = (other: PreviewRow) =>
      problem?.reason === 'former' &&
      other.cells.some(
        (cell) =>
          cell.field === field &&
          cell.problem?.reason === 'former' &&
          cell.problem.params.text === problem.params.text,
      );
    const meant = (preview?.rows ?? []).filter((other) => other === row || alike(other));
    onCorrect(meant.map(({ number }) => ({ row: number, field, text })));
  }

  const columns = columnsOf();

  function columnsOf(): Column<PreviewRow>[] {
    const read = rosterFields.filter((field) => mapping.includes(field) || field === 'division');
    // What is wrong, was wrong or changes stands beside the name: nobody has to scroll sideways.
    const mended = corrections.map(({ field }) => field);
    const marked = (preview?.rows ?? []).flatMap(({ state, cells }) =>
      cells
        .filter((cell) => cell.problem || (state === 'changed' && cell.state === 'changed'))
        .map(({ field }) => field),
    );
    const noted = new Set<RosterField>(['name', ...mended, ...marked]);
    const first = read.filter((field) => noted.has(field));
    const others = read.filter((field) => !first.includes(field));
    const cellOf = (field: RosterField): Column<PreviewRow> => ({
      key: field,
      title: t(`field.${field}`),
      width: WIDTHS[field] ?? 92,
      render: (row) => (
        <PreviewCellView
          cell={row.cells.find((cell) => cell.field === field)}
          names={names}
          quiet={row.state === 'new'}
          onCorrect={(text) => correct(row, field, text)}
        />
      ),
    });
    const explanation: Column<PreviewRow> = {
      key: 'problem',
      title: t('import.explanation'),
      width: 320,
      grow: 1,
      render: (row) => <Problems row={row} />,
    };
    return [
      {
        key: 'number',
        title: t('import.row'),
        width: 56,
        align: 'right',
        render: ({ number }) => number,
      },
      {
        key: 'state',
        title: t('import.state'),
        width: 72,
        render: ({ state }) => (
          <span className={`roster-state roster-${state}`}>{t(`state.${state}`)}</span>
        ),
      },
      ...first.map(cellOf),
      ...(filter === 'error' ? [explanation] : []),
      ...others.map(cellOf),
      ...(filter === 'error' ? [] : [explanation]),
    ];
  }

  return (
    <Page
      title={t('import.previewTitle')}
      note={props.note}
      padded={false}
      actions={
        <>
          {props.others}
          <Button onClick={props.onBack}>{t('import.back')}</Button>
          <Button
            type="primary"
            loading={command.isPending}
            disabled={writes === 0 || (counts.error > 0 && !leaveOutErrors)}
            onClick={() => void run()}
          >
            {writes === 0
              ? t('import.nothing')
              : t('import.run', { added: counts.new, changed: counts.changed })}
          </Button>
        </>
      }
    >
      <div className="roster-line">
        <Segmented<RowState | 'all'>
          aria-label={t('import.state')}
          value={filter}
          onChange={setChosen}
          options={[
            { value: 'all', label: `${t('import.all')} ${preview.rows.length}` },
            ...rowStates
              .toReversed()
              .map((state) => ({ value: state, label: `${t(`state.${state}`)} ${counts[state]}` })),
          ]}
        />
        {counts.error > 0 ? (
          <Checkbox
            checked={leaveOutErrors}
            onChange={({ target }) => setLeaveOutErrors(target.checked)}
          >
            {t('import.leaveOutErrors', { count: counts.error })}
          </Checkbox>
        ) : null}
      </div>
      <DataTable
        rows={shown}
        columns={columns}
        rowKey={({ number }) => String(number)}
        label={t('import.previewTitle')}
        wrap
        rowClass={({ state }) => (state === 'error' ? 'roster-row-error' : undefined)}
        empty={
          <EmptyState title={filter === 'error' ? t('import.noErrors') : t('import.noRows')} />
        }
      />
    </Page>
  );
}

/** Why a row is not imported as it is, and what to do. */
function Problems({ row }: { row: PreviewRow }) {
  const { t } = useTranslation('participants');
  const found = [row.problem, ...row.cells.map(({ problem }) => problem)].filter(
    (problem) => problem !== null,
  );
  return found.map(({ reason, params }) => (
    <div key={reason + JSON.stringify(params)}>
      {t(`problem.${reason}.reason`, params)}
      <div className="roster-advice">{t(`problem.${reason}.advice`, params)}</div>
    </div>
  ));
}
