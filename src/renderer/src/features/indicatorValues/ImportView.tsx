import type { cellStates, TableCell, TableProblem } from '@shared/indicatorValues/table';
import { fullName } from '@shared/organizations/organization';
import { Button, Checkbox, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../ui/actions';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { keysText } from '../../ui/keys';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { MeaningsPanel } from './MeaningsPanel';
import type { TableImport } from './useTableImport';
import { cellKey, type ViewProps } from './viewProps';

const IMPORT = 'mod+Enter';

type Line = { key: string } & ({ cell: TableCell } | { problem: TableProblem });
type Kind = (typeof cellStates)[number] | 'problem';
const kinds: readonly Kind[] = ['new', 'changed', 'problem', 'removed', 'same'];

/** A table of another office beside what stands here: named, looked at, taken in as one act. */
export function ImportView({ sheet, counties, table }: ViewProps & { table: TableImport }) {
  const { t } = useTranslation('indicatorValues');
  const notice = useNotice();
  const [chosen, setChosen] = useState<Kind | null>(null);
  const { preview, running, wanted } = table;
  const told = (work: () => Promise<unknown>) => () => void work().catch(notice.error);
  const choose = told(async () => {
    if (await table.choose()) setChosen(null);
  });
  const take = told(table.take);
  const canTake = wanted > 0 && !running;
  useAction({
    ...{ id: 'indicatorValues.choose', label: t('import.choose'), keys: 'mod+o' },
    ...{ enabled: !running, run: choose },
  });
  useAction({
    ...{ id: 'indicatorValues.import', label: t('import.take'), keys: IMPORT },
    ...{ enabled: canTake, run: take },
  });

  const indicatorOf = new Map(sheet.indicators.map((one) => [one.id, one]));
  const countyOf = new Map(counties.map((one) => [one.id, fullName(one)]));
  const linesOf = (kind: Kind): Line[] =>
    kind === 'problem'
      ? (preview?.problems ?? []).map((problem) => ({
          key: `${problem.sheet} ${problem.row} ${problem.column}`,
          problem,
        }))
      : (preview?.cells ?? [])
          .filter(({ is }) => is === kind)
          .map((cell) => ({ key: cellKey(cell.indicatorId, cell.countyId), cell }));
  const counts = new Map(kinds.map((kind) => [kind, linesOf(kind).length]));
  const kind = chosen ?? kinds.find((one) => (counts.get(one) ?? 0) > 0) ?? 'new';
  const lines = linesOf(kind);
  const placeOf = (line: Line) => ('cell' in line ? line.cell : line.problem);
  const toggle = (line: Line) => {
    if ('cell' in line && line.cell.is !== 'same') table.toggle(line.cell);
  };

  const columns: Column<Line>[] = [
    {
      key: 'county',
      title: t('county'),
      width: 140,
      render: (line) => countyOf.get(placeOf(line).countyId) ?? placeOf(line).countyId,
    },
    {
      key: 'indicator',
      title: t('indicator'),
      width: 130,
      grow: 1,
      render: (line) => indicatorOf.get(placeOf(line).indicatorId)?.name ?? '',
    },
    {
      key: 'text',
      title: t('import.inFile'),
      width: 100,
      align: 'right',
      render: (line) => placeOf(line).text,
    },
    {
      key: 'there',
      title: t('import.figure'),
      width: 150,
      align: 'right',
      render: (line) =>
        'cell' in line ? (
          <>
            <b>{line.cell.there ?? '—'}</b>{' '}
            <small className="values-soft">
              {indicatorOf.get(line.cell.indicatorId)?.unit}
              {line.cell.convertedFrom
                ? t('import.converted', { unit: line.cell.convertedFrom })
                : ''}
            </small>
          </>
        ) : (
          ''
        ),
    },
    {
      key: 'here',
      title: t('import.here'),
      width: 100,
      align: 'right',
      render: (line) => ('cell' in line ? (line.cell.here ?? '—') : ''),
    },
    {
      key: 'where',
      title: t('import.where'),
      width: 130,
      render: (line) => {
        const { sheet: name, row } = placeOf(line);
        return t('import.place', { sheet: name, row: row + 1 });
      },
    },
    {
      key: 'what',
      title: t('import.what'),
      width: 140,
      grow: 1,
      render: (line) =>
        'problem' in line ? (
          <span className="values-bad">
            {t(line.problem.problem.key as never, line.problem.problem.params)}
          </span>
        ) : line.cell.is === 'same' ? (
          t('import.same')
        ) : (
          <Checkbox
            tabIndex={-1}
            checked={table.takes(line.cell)}
            disabled={line.cell.is === 'removed' && !table.withRemovals}
            onChange={() => toggle(line)}
            aria-label={t('import.toggle', {
              county: countyOf.get(line.cell.countyId) ?? '',
              indicator: indicatorOf.get(line.cell.indicatorId)?.name ?? '',
            })}
          >
            {t(table.takes(line.cell) ? 'import.taken' : 'import.left')}
          </Checkbox>
        ),
    },
  ];
  return (
    <>
      <div className="values-bar">
        <Button disabled={Boolean(running)} onClick={choose}>
          {t('import.choose')}
        </Button>
        {preview ? (
          <>
            <b>{preview.fileName}</b>
            <label htmlFor="import-source">{t('source')}</label>
            <Input
              id="import-source"
              className="values-source"
              maxLength={200}
              value={table.source}
              onChange={({ target }) => table.setSource(target.value)}
            />
          </>
        ) : null}
        {running ? <TaskProgress progress={running.progress} onCancel={running.cancel} /> : null}
        <div className="values-end">
          {preview ? (
            <Button type="text" onClick={table.clear}>
              {t('import.clear')}
            </Button>
          ) : null}
          <Button type="primary" title={keysText(IMPORT)} disabled={!canTake} onClick={take}>
            {t('import.takeCount', { count: wanted })} {keysText(IMPORT)}
          </Button>
        </div>
      </div>
      {preview ? (
        <>
          <MeaningsPanel sheet={sheet} counties={counties} table={table} preview={preview} />
          <div className="values-bar" aria-live="polite">
            <Segmented
              size="small"
              value={kind}
              options={kinds.map((value) => ({
                value,
                label: t(`import.kind.${value}`, { count: counts.get(value) ?? 0 }),
              }))}
              onChange={setChosen}
            />
            {(counts.get('removed') ?? 0) > 0 ? (
              <Checkbox
                checked={table.withRemovals}
                onChange={({ target }) => table.setWithRemovals(target.checked)}
              >
                {t('import.withRemovals')}
              </Checkbox>
            ) : null}
            {preview.twice.length > 0 ? (
              <span
                className="values-bad"
                title={preview.twice
                  .map((one) =>
                    t('import.twiceLine', {
                      ...{ sheet: one.sheet, first: one.first, other: one.other },
                      county: countyOf.get(one.countyId) ?? '',
                      indicator: indicatorOf.get(one.indicatorId)?.name ?? '',
                    }),
                  )
                  .join('\n')}
              >
                {t('import.twice', { count: preview.twice.length })}
              </span>
            ) : null}
            <span className="values-soft">{t('import.missing', { count: preview.missing })}</span>
          </div>
        </>
      ) : null}
      <div className="values-body">
        <DataTable
          main
          wrap
          rows={lines}
          columns={columns}
          rowKey={({ key }) => key}
          label={t('view.import')}
          onRowKey={(event, line) => {
            if (event.key !== ' ' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            toggle(line);
          }}
          empty={
            preview ? (
              <EmptyState
                title={t(preview.sheets.length > 0 ? 'import.none' : 'import.nothingFound')}
                hint={t(preview.sheets.length > 0 ? 'import.noneHint' : 'import.nothingFoundHint')}
              />
            ) : (
              <EmptyState title={t('import.empty')} hint={t('import.emptyHint')} />
            )
          }
        />
      </div>
    </>
  );
}
