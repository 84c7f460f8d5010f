import { canBeTaken, type RecommendedFile } from '@shared/recommendations/recommendations';
import { Button, Checkbox } from 'antd';
import dayjs from 'dayjs';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../ui/actions';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { keysText } from '../../ui/keys';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { cellsOf } from '../../ui/useIncoming';
import { DateField } from '../issues/DateField';
import { PackChanges } from './PackChanges';
import type { ReceivedPacksState } from './useReceivedPacks';

const ACCEPT = 'mod+Enter';

type Props = {
  /** whether the call still runs */
  isOpen: boolean;
  received: ReceivedPacksState;
  /** hash of the workbook whose changes are shown */
  open: string | null;
  onOpen: (hash: string | null) => void;
};

/** What came back: a workbook per city and what is found of it; beside it the rows of the open one. */
export function ReceivedPacks({ isOpen, received, open, onOpen }: Props) {
  const { t } = useTranslation('recommendations');
  const notice = useNotice();
  const finding = useFinding();
  const place = useRef<HTMLDivElement>(null);
  const [undrawn, setUndrawn] = useState(0);
  const { running, how } = received;
  const files = received.files ?? [];
  const file = files.find(({ hash }) => hash === open) ?? files[0];
  const good = files.filter(canBeTaken);
  const cells = cellsOf(good);
  const told = (work: () => Promise<unknown>) => () => void work().catch(notice.error);
  const focus = (list: 'files' | 'changes') =>
    requestAnimationFrame(() =>
      place.current?.querySelector<HTMLElement>(`.returns-${list} [role="grid"]`)?.focus(),
    );

  const choose = (dialog: () => Promise<RecommendedFile[]>) =>
    told(async () => {
      const [first] = await dialog();
      if (!first) return;
      onOpen(first.hash);
      focus('files');
    });
  const isIdle = isOpen && !running;
  const canAccept = good.length > 0 && isIdle;
  const accept = (hashes?: string[]) =>
    told(async () => {
      const { decks } = await received.accept(hashes);
      setUndrawn(undrawn + decks);
    });
  useAction({
    id: 'recommendations.chooseFolder',
    label: t('received.chooseFolder'),
    keys: 'mod+o',
    enabled: isIdle,
    run: choose(received.chooseFolder),
  });
  useAction({
    id: 'recommendations.accept',
    label: t('received.accept'),
    keys: ACCEPT,
    enabled: canAccept,
    run: accept(),
  });

  const columns: Column<RecommendedFile>[] = [
    {
      key: 'file',
      title: t('column.file'),
      width: 130,
      grow: 1,
      render: ({ name, pack }) => (
        <>
          <b>{pack?.cityName ?? ''}</b> <span className="returns-soft">{name}</span>
        </>
      ),
    },
    {
      key: 'verdict',
      title: t('column.verdict'),
      width: 130,
      grow: 1,
      render: (each) => (
        <span className={canBeTaken(each) ? 'returns-good' : 'returns-bad'}>{finding(each)}</span>
      ),
    },
    {
      key: 'changes',
      title: t('column.changes'),
      width: 76,
      align: 'right',
      render: (each) => cellsOf([each]).length || '',
    },
    {
      key: 'skipped',
      title: t('column.skipped'),
      width: 88,
      align: 'right',
      render: ({ skipped }) => skipped.length || '',
    },
  ];
  return (
    <div className="returns-received" ref={place}>
      <div className="returns-bar">
        <Button disabled={!isIdle} onClick={choose(received.chooseFolder)}>
          {t('received.folder')}
        </Button>
        <Button disabled={!isIdle} onClick={choose(received.chooseFiles)}>
          {t('received.files')}
        </Button>
        <span>{t('received.receivedOn')}</span>
        <DateField
          label={t('received.receivedOn')}
          value={how.receivedOn ?? dayjs().format('YYYY-MM-DD')}
          onChange={(receivedOn) => told(() => received.lookAgain({ receivedOn }))()}
        />
        <Checkbox
          className="recommendations-likeness"
          disabled={!isIdle}
          checked={how.likeness}
          onChange={({ target }) => told(() => received.lookAgain({ likeness: target.checked }))()}
        >
          {t('received.likeness')}
        </Checkbox>
        {received.conflicts > 0 ? (
          <>
            <Button onClick={() => received.decideAll(true)}>{t('received.conflictsThere')}</Button>
            <Button onClick={() => received.decideAll(false)}>{t('received.conflictsHere')}</Button>
          </>
        ) : null}
        {running ? <TaskProgress progress={running.progress} onCancel={running.cancel} /> : null}
        <div className="returns-end">
          {undrawn > 0 && files.length === 0 ? (
            <Button
              disabled={Boolean(running)}
              onClick={told(async () => {
                await received.draw();
                setUndrawn(0);
              })}
            >
              {t('received.draw', { count: undrawn })}
            </Button>
          ) : null}
          {files.length > 0 ? (
            <Button type="text" onClick={received.clear}>
              {t('received.clear')}
            </Button>
          ) : null}
          {file && files.length > 1 ? (
            <Button disabled={!canAccept || !canBeTaken(file)} onClick={accept([file.hash])}>
              {t('received.acceptOne')}
            </Button>
          ) : null}
          <Button type="primary" title={keysText(ACCEPT)} disabled={!canAccept} onClick={accept()}>
            {t('received.accept')} {keysText(ACCEPT)}
          </Button>
        </div>
      </div>
      {files.length > 0 ? (
        <p className="returns-summary" aria-live="polite">
          {t('received.summary', {
            files: good.length,
            added: good.flatMap(({ rows }) => rows).filter(({ kind }) => kind === 'new').length,
            taken: cells.filter(received.takes).length,
            conflicts: received.conflicts,
            skipped: files.reduce((sum, { skipped }) => sum + skipped.length, 0),
          })}
          <span className="returns-soft">{t('received.keys', { accept: keysText(ACCEPT) })}</span>
        </p>
      ) : null}
      <div className="returns-body">
        <div className="returns-files">
          <DataTable
            main
            wrap
            rows={files}
            columns={columns}
            rowKey={({ hash, name }) => `${hash}${name}`}
            label={t('received.list')}
            selectedKey={file ? `${file.hash}${file.name}` : null}
            onOpen={({ hash }) => {
              onOpen(hash);
              focus('changes');
            }}
            empty={
              <EmptyState
                title={t(
                  isOpen
                    ? received.files
                      ? 'received.noFiles'
                      : 'received.empty'
                    : 'received.closed',
                )}
                hint={t('received.emptyHint')}
              />
            }
          />
        </div>
        {file ? (
          <div className="returns-changes">
            <PackChanges key={file.hash} file={file} received={received} />
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** What a workbook is found to be: a mark and words. */
function useFinding(): (file: RecommendedFile) => string {
  const { t } = useTranslation('recommendations');
  return (file) => {
    const { verdicts, problem, rows, skipped } = file;
    const words = verdicts.map((verdict) => t(`verdict.${verdict}`)).join(' · ');
    if (!canBeTaken(file)) {
      const why = problem ? `${words} (${t(problem.key as never, problem.params)})` : words;
      return t('received.refused', { why });
    }
    const isEmpty = rows.every(({ changes }) => changes.length === 0) && skipped.length === 0;
    const found = t(isEmpty ? 'received.nothing' : 'received.good');
    return words ? `${found} · ${t('received.remark', { what: words })}` : found;
  };
}
