import { canBeTaken, type ReturnedFile } from '@shared/returns/returns';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../ui/actions';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { keysText } from '../../ui/keys';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { cellsOf } from '../../ui/useIncoming';
import { DateField } from '../issues/DateField';
import { FileChanges } from './FileChanges';
import { useFinding } from './useFinding';
import type { ReceivedState } from './useReceived';

const ACCEPT = 'mod+Enter';

type Props = {
  received: ReceivedState;
  /** hash of the file whose changes are shown */
  open: string | null;
  onOpen: (hash: string | null) => void;
};

/** What came back: the files and what is found of each; beside them the changes of the open one. */
export function Received({ received, open, onOpen }: Props) {
  const { t } = useTranslation('returns');
  const notice = useNotice();
  const finding = useFinding();
  const place = useRef<HTMLDivElement>(null);
  const { running } = received;
  const files = received.files ?? [];
  const file = files.find(({ hash }) => hash === open) ?? files[0];
  const good = files.filter(canBeTaken);
  const cells = cellsOf(good);
  const told = (work: () => Promise<unknown>) => () => void work().catch(notice.error);
  const focus = (list: 'files' | 'changes') =>
    requestAnimationFrame(() =>
      place.current?.querySelector<HTMLElement>(`.returns-${list} [role="grid"]`)?.focus(),
    );

  const choose = (dialog: () => Promise<ReturnedFile[]>) =>
    told(async () => {
      const [first] = await dialog();
      if (!first) return;
      onOpen(first.hash);
      focus('files');
    });
  const canAccept = good.length > 0 && !running;
  const accept = told(() => received.accept());
  useAction({
    id: 'returns.chooseFiles',
    label: t('received.chooseFiles'),
    keys: 'mod+o',
    enabled: !running,
    run: choose(received.chooseFiles),
  });
  useAction({
    id: 'returns.accept',
    label: t('received.accept'),
    keys: ACCEPT,
    enabled: canAccept,
    run: accept,
  });

  const columns: Column<ReturnedFile>[] = [
    {
      key: 'file',
      title: t('column.file'),
      width: 150,
      grow: 1,
      render: ({ name, pack }) => (
        <>
          <b>{pack?.organizationName ?? ''}</b> <span className="returns-soft">{name}</span>
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
        <Button disabled={Boolean(running)} onClick={choose(received.chooseFiles)}>
          {t('received.files')}
        </Button>
        <Button disabled={Boolean(running)} onClick={choose(received.chooseFolder)}>
          {t('received.folder')}
        </Button>
        <span>{t('received.receivedOn')}</span>
        <DateField
          label={t('received.receivedOn')}
          value={received.receivedOn ?? dayjs().format('YYYY-MM-DD')}
          onChange={(date) => told(() => received.setReceivedOn(date))()}
        />
        {received.conflicts > 0 ? (
          <>
            <Button onClick={() => received.decideAll(true)}>{t('received.conflictsThere')}</Button>
            <Button onClick={() => received.decideAll(false)}>{t('received.conflictsHere')}</Button>
          </>
        ) : null}
        {running ? <TaskProgress progress={running.progress} onCancel={running.cancel} /> : null}
        <div className="returns-end">
          {files.length > 0 ? (
            <Button type="text" onClick={received.clear}>
              {t('received.clear')}
            </Button>
          ) : null}
          {file && files.length > 1 ? (
            <Button
              disabled={!canAccept || !canBeTaken(file)}
              onClick={told(() => received.accept([file.hash]))}
            >
              {t('received.acceptOne')}
            </Button>
          ) : null}
          <Button type="primary" title={keysText(ACCEPT)} disabled={!canAccept} onClick={accept}>
            {t('received.accept')} {keysText(ACCEPT)}
          </Button>
        </div>
      </div>
      {received.files && files.length > 0 ? (
        <p className="returns-summary" aria-live="polite">
          {t('received.summary', {
            files: good.length,
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
                title={t(received.files ? 'received.noFiles' : 'received.empty')}
                hint={t('received.emptyHint')}
              />
            }
          />
        </div>
        {file ? (
          <div className="returns-changes">
            <FileChanges key={file.hash} file={file} received={received} />
          </div>
        ) : null}
      </div>
    </div>
  );
}
