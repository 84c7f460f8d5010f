import type { AgendaItemKind } from '@shared/agenda/agendaItem';
import { agendaChanges } from '@shared/runOfShow/agendaChanges';
import type { Show } from '@shared/runOfShow/runOfShow';
import { Button, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { enterRuns } from '../../ui/enter';
import { useNotice } from '../../ui/notice';
import { PanelFrame } from './PanelFrame';
import { ReportMenu } from './ReportMenu';

type Props = { meetingId: string; show: Show };

/** The approved agenda, kept beside what happens: approve, look back, see what has changed since. */
export function VersionPanel({ meetingId, show }: Props) {
  const { t } = useTranslation(['runOfShow', 'agenda']);
  const notice = useNotice();
  const versions = useAnswer(api.runOfShow.versions, { meetingId }).data ?? [];
  const [name, setName] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const versionId = versions.find(({ id }) => id === chosen)?.id ?? versions[0]?.id;
  const version = useAnswer(
    api.runOfShow.version,
    { id: versionId ?? '-' },
    { enabled: versionId !== undefined },
  ).data;
  const changes =
    version && version.id === versionId ? agendaChanges(version.content, show.days) : null;
  const wanted = name ?? t('version.usualName', { date: dayjs().format('YYYY-MM-DD') });

  const worded = (field: string, text: string) =>
    (field === 'kind' ? t(`agenda:kind.${text as AgendaItemKind}`) : text) || '—';

  async function approve(): Promise<void> {
    try {
      await api.runOfShow.approve({ meetingId, name: wanted });
      setName(null);
      setChosen(null);
      notice.success(t('undoable', { what: t('said.approve', { name: wanted }) }));
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  return (
    <PanelFrame name={t('panel.version')}>
      <h2>{t('version.approveHead')}</h2>
      <div className="run-approve">
        <Input
          aria-label={t('version.name')}
          value={wanted}
          maxLength={100}
          onChange={({ target }) => setName(target.value)}
          onKeyDown={enterRuns(() => void approve())}
        />
        <Button type="primary" disabled={wanted.trim() === ''} onClick={() => void approve()}>
          {t('version.approve')}
        </Button>
      </div>
      {versionId === undefined ? (
        <p className="run-soft">{t('version.none')}</p>
      ) : (
        <>
          <h2>{t('version.list')}</h2>
          <Select
            style={{ width: '100%' }}
            aria-label={t('version.list')}
            value={versionId}
            onChange={setChosen}
            options={versions.map(({ id, name: label, approvedAt, approvedByName }) => ({
              value: id,
              label: [label, dayjs(approvedAt).format('MM-DD HH:mm'), approvedByName]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
          <ReportMenu versionId={versionId} />
          <h2>{t('version.since')}</h2>
          {changes?.length === 0 ? <p className="run-soft">{t('version.same')}</p> : null}
          <ul className="run-changes">
            {changes?.map((change) => (
              <li key={`${change.kind} ${change.itemId}`}>
                <b className={`run-change-${change.kind}`}>{t(`change.${change.kind}`)}</b>{' '}
                {change.title}
                {change.details.map(({ field, from, to }) => (
                  <small key={field}>
                    {t(`changed.${field}`)} <del>{worded(field, from)}</del> → {worded(field, to)}
                  </small>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </PanelFrame>
  );
}
