import {
  canBeTaken,
  type ReturnedPack,
  type ReturnedRow,
  type Skipped,
} from '@shared/indicatorValues/packs';
import { fullName } from '@shared/organizations/organization';
import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../ui/actions';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { keysText } from '../../ui/keys';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { cellsOf } from '../../ui/useIncoming';
import { DateField } from '../issues/DateField';
import type { ReceivedPacks } from './useReceivedPacks';
import type { ViewProps } from './viewProps';

const ACCEPT = 'mod+Enter';

type Change = ReturnedRow['changes'][number];
type Line = { key: string; countyId: string | null; field: string | null } & (
  | { change: Change; code: string }
  | { skipped: Skipped }
);

/** Workbooks of cities that came back; beside them the figures of the open one. */
export function ReceivedView(props: ViewProps & { received: ReceivedPacks }) {
  const { counties, received, search, onGo } = props;
  const { t } = useTranslation('indicatorValues');
  const notice = useNotice();
  const { running } = received;
  const files = received.files ?? [];
  const file = files.find(({ hash }) => hash === search.open) ?? files[0];
  const good = files.filter(canBeTaken);
  const cells = cellsOf(good);
  const told = (work: () => Promise<unknown>) => () => void work().catch(notice.error);
  const canAccept = good.length > 0 && !running;
  const choose = told(received.chooseFiles);
  const accept = told(received.accept);
  useAction({
    ...{ id: 'indicatorValues.chooseFiles', label: t('received.chooseFiles'), keys: 'mod+o' },
    ...{ enabled: !running, run: choose },
  });
  useAction({
    ...{ id: 'indicatorValues.accept', label: t('received.accept'), keys: ACCEPT },
    ...{ enabled: canAccept, run: accept },
  });
  function finding({ verdicts, problem, rows, skipped }: ReturnedPack): string {
    const why = verdicts.map((verdict) => t(`verdict.${verdict}`));
    if (problem) why.push(t(problem.key as never, problem.params));
    if (!canBeTaken({ verdicts })) return t('received.refused', { why: why.join(' · ') });
    const nothing = rows.length + skipped.length === 0;
    return [t(nothing ? 'received.nothing' : 'received.good'), ...why].join(' · ');
  }
  const columns: Column<ReturnedPack>[] = [
    {
      key: 'file',
      title: t('received.file'),
      width: 150,
      grow: 4,
      render: ({ name, pack }) => (
        <>
          <b>{pack?.cityName ?? ''}</b> <span className="values-soft">{name}</span>
        </>
      ),
    },
    {
      key: 'finding',
      title: t('received.finding'),
      width: 96,
      grow: 1,
      render: (each) => (
        <span className={canBeTaken(each) ? 'values-good' : 'values-bad'}>{finding(each)}</span>
      ),
    },
    {
      key: 'changes',
      title: t('received.changes'),
      width: 76,
      align: 'right',
      render: (each) => cellsOf([each]).length || '',
    },
    {
      key: 'skipped',
      title: t('received.skipped'),
      width: 76,
      align: 'right',
      render: ({ skipped }) => skipped.length || '',
    },
  ];
  return (
    <>
      <div className="values-bar">
        <Button disabled={Boolean(running)} onClick={choose}>
          {t('received.chooseFiles')}
        </Button>
        <Button disabled={Boolean(running)} onClick={told(received.chooseFolder)}>
          {t('received.chooseFolder')}
        </Button>
        <label htmlFor="received-on" title={t('received.onHint')}>
          {t('received.on')}
        </label>
        <DateField
          id="received-on"
          size="small"
          value={received.receivedOn}
          onChange={(day) => void received.cameOn(day).catch(notice.error)}
        />
        {received.conflicts > 0 ? (
          <>
            <span className="values-bad">
              {t('received.conflicts', { count: received.conflicts })}
            </span>
            <Button onClick={() => received.decideAll(true)}>{t('received.allThere')}</Button>
            <Button onClick={() => received.decideAll(false)}>{t('received.allHere')}</Button>
          </>
        ) : null}
        {running ? <TaskProgress progress={running.progress} onCancel={running.cancel} /> : null}
        <div className="values-end">
          {files.length > 0 ? (
            <Button type="text" onClick={received.clear}>
              {t('import.clear')}
            </Button>
          ) : null}
          <Button type="primary" title={keysText(ACCEPT)} disabled={!canAccept} onClick={accept}>
            {t('received.acceptCount', { count: cells.filter(received.takes).length })}{' '}
            {keysText(ACCEPT)}
          </Button>
        </div>
      </div>
      <div className="values-body">
        <div className="values-files">
          <DataTable
            main
            wrap
            rows={files}
            columns={columns}
            rowKey={({ hash, name }) => `${hash}${name}`}
            label={t('received.list')}
            selectedKey={file ? `${file.hash}${file.name}` : null}
            onOpen={({ hash }) => onGo({ open: hash })}
            empty={<EmptyState title={t('received.empty')} hint={t('received.emptyHint')} />}
          />
        </div>
        {file ? <Changes file={file} received={received} counties={counties} /> : null}
      </div>
    </>
  );
}

type ChangesProps = Pick<ViewProps, 'counties'> & { file: ReturnedPack; received: ReceivedPacks };

/** In the workbook as it went out, in the file, here now; and what is not taken, with the reason. */
function Changes({ file, received, counties }: ChangesProps) {
  const { t } = useTranslation('indicatorValues');
  const { hash } = file;
  const countyOf = new Map(counties.map((one) => [one.id, fullName(one)]));
  const lines: Line[] = [
    ...file.rows.flatMap(({ code, countyId, changes }) =>
      changes.map((change) => ({
        ...{ key: `${code} ${change.field}`, countyId, code, change, field: change.field },
      })),
    ),
    ...file.skipped.map((skipped, at) => ({
      ...{ key: `skipped ${at}`, countyId: null, field: skipped.field, skipped },
    })),
  ];
  const cellOf = (line: Line) =>
    'change' in line ? { hash, code: line.code, change: line.change } : null;
  const isTaken = (line: Line): boolean => {
    const cell = cellOf(line);
    return cell !== null && received.takes(cell);
  };
  const toggle = (line: Line) => {
    const cell = cellOf(line);
    if (cell) received.toggle(cell);
  };
  function decision(line: Line): string {
    if ('skipped' in line)
      return t('received.skip', { reason: t(`reason.${line.skipped.reason}`) });
    if (line.change.conflict) return t(isTaken(line) ? 'received.takeFile' : 'received.keepHere');
    return t(isTaken(line) ? 'import.taken' : 'import.left');
  }
  const figure = (pick: 'base' | 'there' | 'here') => (line: Line) =>
    'change' in line ? line.change[pick] || '—' : pick === 'there' ? line.skipped.text : '';
  const columns: Column<Line>[] = [
    {
      key: 'county',
      title: t('county'),
      width: 130,
      grow: 1,
      render: (line) =>
        line.countyId
          ? (countyOf.get(line.countyId) ?? line.countyId)
          : 'skipped' in line && line.skipped.row !== null
            ? t('received.row', { row: line.skipped.row })
            : '',
    },
    {
      key: 'indicator',
      title: t('indicator'),
      width: 120,
      grow: 1,
      render: ({ field }) => (field ? (file.indicators[field] ?? '') : ''),
    },
    { key: 'base', title: t('received.base'), width: 90, align: 'right', render: figure('base') },
    {
      key: 'there',
      title: t('received.there'),
      width: 90,
      align: 'right',
      render: figure('there'),
    },
    { key: 'here', title: t('received.here'), width: 90, align: 'right', render: figure('here') },
    {
      key: 'decision',
      title: t('import.what'),
      width: 170,
      grow: 1,
      render: (line) =>
        'change' in line ? (
          <Checkbox
            tabIndex={-1}
            checked={isTaken(line)}
            onChange={() => toggle(line)}
            aria-label={t('import.toggle', {
              county: countyOf.get(line.countyId ?? '') ?? '',
              indicator: file.indicators[line.change.field] ?? '',
            })}
          >
            {decision(line)}
          </Checkbox>
        ) : (
          <span className="values-bad">{decision(line)}</span>
        ),
    },
  ];
  return (
    <DataTable
      wrap
      rows={lines}
      columns={columns}
      rowKey={({ key }) => key}
      label={t('received.changesOf', { name: file.name })}
      rowClass={(line) =>
        'change' in line && line.change.conflict ? 'values-conflict' : undefined
      }
      onRowKey={(event, line) => {
        if (event.key !== ' ' || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        toggle(line);
      }}
      empty={<EmptyState title={t('received.noChanges')} />}
    />
  );
}
