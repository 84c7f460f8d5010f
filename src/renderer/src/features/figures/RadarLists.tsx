import { InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';

type Line = { key: string; text: string; open: () => void };

function Lines({ title, lines, aside }: { title: string; lines: Line[]; aside?: ReactNode }) {
  const { t } = useTranslation('figures');
  return (
    <section aria-label={title}>
      <h3 className="figures-head">
        {title} {aside}
      </h3>
      {lines.length === 0 ? <p className="figures-hint">{t('nothing')}</p> : null}
      {lines.map(({ key, text, open }) => (
        <button key={key} type="button" className="figures-line" onClick={open}>
          {text}
        </button>
      ))}
    </section>
  );
}

type Props = {
  meetingId: string;
  silentDays: number | undefined;
  onDays: (days: number | undefined) => void;
  onLead: (organizationId: string) => void;
  onIssue: (issueId: string) => void;
};

/** Facts about returns, each a way to its rows. */
export function RadarLists(props: Props) {
  // As this office counts silence, until somebody looks with another number.
  const usual = useAnswer(api.settings.all, {}).data?.silentDays;
  const silentDays = props.silentDays ?? usual;
  return silentDays === undefined ? null : <Radar {...props} silentDays={silentDays} />;
}

function Radar({ meetingId, silentDays, onDays, onLead, onIssue }: Props & { silentDays: number }) {
  const { t } = useTranslation('figures');
  const radar = useAnswer(api.figures.radar, { meetingId, silentDays }).data;
  if (!radar) return null;
  return (
    <section aria-label={t('radar')}>
      <h2 className="figures-head">{t('radar')}</h2>
      <Lines
        title={t('silent')}
        aside={
          <InputNumber
            size="small"
            min={1}
            max={365}
            precision={0}
            aria-label={t('silentDays')}
            title={t('silentDays')}
            value={silentDays}
            onChange={(days) => onDays(days ?? undefined)}
          />
        }
        lines={radar.silent.map(({ organizationId, organizationName, lastReturnOn, ...each }) => ({
          key: organizationId,
          text: t(lastReturnOn ? 'silentLine' : 'silentNever', { ...each, name: organizationName }),
          open: () => onLead(organizationId),
        }))}
      />
      <Lines
        title={t('copied')}
        lines={radar.copied.map((copy, at) => ({
          key: `${copy.issueId} ${at}`,
          text: t(copy.copyOf, {
            number: copy.number,
            name: copy.organizationName,
            date: copy.date,
            earlier: copy.earlier.date,
            earlierName: copy.earlierName,
            earlierNumber: copy.earlierNumber,
          }),
          open: () => onIssue(copy.issueId),
        }))}
      />
      <Lines
        title={t('moved')}
        lines={radar.moved.map(({ issueId, organizationName, ...each }) => ({
          key: issueId,
          text: t('movedLine', { ...each, name: organizationName }),
          open: () => onIssue(issueId),
        }))}
      />
    </section>
  );
}
