import type { ChosenFile } from '@shared/files/contract';
import type { FileHandle } from '@shared/operation';
import type { PackageSummary } from '@shared/packages/contract';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useTask } from '../../api';
import { useAction } from '../../ui/actions';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { dateTime, megabytes } from './format';

type Incoming = { chosen: ChosenFile; summary: PackageSummary; copy: FileHandle | null };

/** Everything in one archive: out to a stick, in from one. Incoming data never touch what is here. */
export function PackagePanel({ children }: { children: ReactNode }) {
  const { t } = useTranslation('exchange');
  const notice = useNotice();
  const place = useAnswer(api.packages.folder, {});
  const exporting = useTask(api.packages.exportPackage);
  const importing = useTask(api.packages.importPackage);
  const [incoming, setIncoming] = useState<Incoming | null>(null);
  const busy = exporting.isPending || importing.isPending;

  async function exportPackage() {
    const day = new Date().toLocaleDateString('sv');
    const target = await api.files.chooseToSave({
      title: t('exchange:package.export'),
      suggestedName: `${t('exchange:package.fileName')}-${day}.zip`,
    });
    if (!target) return;
    await exporting.mutateAsync({ target: target.file });
    notice.saved(target);
  }

  async function choosePackage() {
    const [chosen] = await api.files.chooseToOpen({
      title: t('exchange:package.import'),
      filters: [{ name: t('exchange:package.filter'), extensions: ['zip'] }],
    });
    if (!chosen) return;
    setIncoming({ chosen, summary: await api.packages.inspect({ file: chosen.file }), copy: null });
  }

  async function unpack({ chosen, summary }: Incoming) {
    const { folder } = await importing.mutateAsync({ file: chosen.file });
    setIncoming({ chosen, summary, copy: folder });
    notice.success(t('exchange:package.unpacked'));
  }

  const told = (work: () => Promise<void>) => () => void work().catch(notice.error);
  useAction({
    id: 'packages.exportPackage',
    label: t('exchange:package.export'),
    enabled: !busy,
    run: told(exportPackage),
  });

  return (
    <div className="exchange-panel">
      <h2>{t('exchange:package.title')}</h2>
      <p>{t('exchange:package.explanation')}</p>
      <div className="exchange-row">
        <Button type="primary" disabled={busy} onClick={told(exportPackage)}>
          {t('exchange:package.export')}
        </Button>
        <Button disabled={busy} onClick={told(choosePackage)}>
          {t('exchange:package.import')}
        </Button>
      </div>
      {exporting.isPending ? (
        <TaskProgress progress={exporting.progress} onCancel={exporting.cancel} />
      ) : null}
      {incoming ? (
        <>
          <dl className="exchange-facts">
            <dt>{t('exchange:package.file')}</dt>
            <dd>{incoming.chosen.name}</dd>
            <dt>{t('exchange:package.made')}</dt>
            <dd>{dateTime(incoming.summary.createdAt)}</dd>
            <dt>{t('exchange:package.meetings')}</dt>
            <dd>{incoming.summary.meetings.map(({ name }) => name).join('；') || '—'}</dd>
            <dt>{t('exchange:package.size')}</dt>
            <dd>
              {t('exchange:package.sizeOf', {
                files: incoming.summary.files,
                megabytes: megabytes(incoming.summary.bytes),
              })}
            </dd>
          </dl>
          <div className="exchange-row">
            {incoming.copy ? (
              <Button
                type="primary"
                onClick={told(async () => {
                  await api.packages.openCopy({ folder: incoming.copy as FileHandle });
                })}
              >
                {t('exchange:package.openCopy')}
              </Button>
            ) : (
              <Button disabled={busy} onClick={told(() => unpack(incoming))}>
                {t('exchange:package.unpack')}
              </Button>
            )}
            <Button type="text" onClick={() => setIncoming(null)}>
              {t('exchange:package.putAway')}
            </Button>
          </div>
        </>
      ) : null}
      {importing.isPending ? (
        <TaskProgress progress={importing.progress} onCancel={importing.cancel} />
      ) : null}
      {children}
      <h2>{t('exchange:place.title')}</h2>
      <p>{place.data?.folder}</p>
      <p>{t('exchange:place.explanation')}</p>
    </div>
  );
}
