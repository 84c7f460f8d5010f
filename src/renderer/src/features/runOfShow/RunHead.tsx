import type { AgendaSpeaker } from '@shared/agenda/agendaItem';
import { forecastEnd } from '@shared/runOfShow/forecast';
import { type SpeechTimer, speechTimer } from '@shared/runOfShow/speechTimer';
import {
  formatClock,
  formatExpected,
  formatLength,
  formatOffset,
  formatRemaining,
} from '@shared/runOfShow/words';
import { asMilliseconds, type Milliseconds } from '@shared/time';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import './runHead.css';
import { useNow } from './useNow';
import type { Line, Running } from './useRunOfShow';

/** Readable across the desk: what runs, who speaks, how long still, and where the day will end. */
export function RunHead({ running }: { running: Running }) {
  const { t } = useTranslation('runOfShow');
  const now = useNow(250);
  const { show, day, run } = running;
  const { current, next } = run;
  const facts = current && day.items.find(({ id }) => id === current.id);
  const timer = facts ? speechTimer(facts, day.midnight, show.limits, now) : null;
  const pace = useAnswer(api.runOfShow.pace, { meetingId: show.meetingId }).data ?? [];
  const forecast = forecastEnd(day, pace, now);
  return (
    <header className="run-head">
      <div className="run-now">
        {current ? (
          <>
            <p className="run-title">
              <span className={`run-mark run-mark-${current.state}`}>
                {t(`state.${current.state}`)}
              </span>
              {current.title}
            </p>
            <p className="run-who">
              <Who line={current} />
            </p>
          </>
        ) : (
          <p className="run-title run-quiet">{t('nothingRuns')}</p>
        )}
        <p className="run-next">
          {next ? (
            <>
              <span>{t('next')}</span> <b>{formatExpected(next.expectedStart, day.midnight)}</b>{' '}
              {next.title}{' '}
              <small>
                <Who line={next} />
              </small>
            </>
          ) : (
            t('noNext')
          )}
        </p>
      </div>
      {timer ? (
        <Timer timer={timer} added={current?.addedSeconds ?? 0} />
      ) : (
        <div className="run-timer run-timer-none">
          <output className="run-figure">
            {next ? formatLength(asMilliseconds(next.expectedStart - now)) : '—'}
          </output>
          <p>{t(next ? 'untilNext' : 'over')}</p>
        </div>
      )}
      <dl className="run-day">
        <dt>{t('clock')}</dt>
        <dd className="run-clock">{formatClock(now, day.midnight, true)}</dd>
        <dt>{t('offset')}</dt>
        <dd>
          <Offset offset={run.offset} />
        </dd>
        <dt>{t('dayEnd')}</dt>
        <dd>
          {run.expectedEnd && run.plannedEnd
            ? t('endAgainstPlan', {
                expected: formatExpected(run.expectedEnd, day.midnight),
                planned: formatClock(run.plannedEnd, day.midnight),
              })
            : '—'}{' '}
          {run.offsetAtEnd ? <Offset offset={run.offsetAtEnd} /> : null}
        </dd>
        {forecast ? (
          <>
            <dt>{t('forecast.label')}</dt>
            <dd
              title={t('forecast.drawnFrom', {
                samples: forecast.samples,
                here: forecast.fromThisMeeting,
              })}
            >
              {t('forecast.range', {
                early: formatExpected(forecast.early, day.midnight),
                late: formatExpected(forecast.late, day.midnight),
                likely: formatExpected(forecast.likely, day.midnight),
              })}
            </dd>
          </>
        ) : null}
      </dl>
    </header>
  );
}

/** Shape, colour and words say the same. */
const SHAPES = { normal: '●', warning: '▲', danger: '◆', overrun: '■' } as const;

function Timer({ timer, added }: { timer: SpeechTimer; added: number }) {
  const { t } = useTranslation('runOfShow');
  const done = timer.limit > 0 ? Math.min(1, timer.elapsed / timer.limit) : 1;
  return (
    <div className={`run-timer run-timer-${timer.state}${timer.paused ? ' run-timer-paused' : ''}`}>
      <p className="run-timer-state">
        <span aria-hidden>{timer.paused ? '❚❚' : SHAPES[timer.state]}</span>{' '}
        {t(timer.paused ? 'timer.paused' : `timer.${timer.state}`)}
      </p>
      <div role="timer" aria-label={t('timer.label')} className="run-figure">
        {formatRemaining(timer.remaining)}
      </div>
      <div className="run-bar" aria-hidden>
        <span style={{ width: `${done * 100}%` }} />
      </div>
      <p className="run-timer-so-far">
        {t('timer.soFar', {
          elapsed: formatLength(timer.elapsed),
          limit: formatLength(timer.limit),
        })}
        {added === 0
          ? null
          : ` ${t('timer.added', { added: formatOffset(asMilliseconds(added * 1000)) })}`}
      </p>
    </div>
  );
}

/** Late or early in words as well: a sign alone is misread. */
export function Offset({ offset }: { offset: Milliseconds | null }) {
  const { t } = useTranslation('runOfShow');
  if (offset === null) return <>—</>;
  const seconds = Math.round(offset / 1000);
  const how = seconds > 0 ? 'late' : seconds < 0 ? 'early' : 'onTime';
  return (
    <span className={`run-offset run-offset-${how}`}>
      {t(`offsetWord.${how}`)}
      {how === 'onTime' ? null : ` ${formatOffset(offset)}`}
    </span>
  );
}

const spoken = ({ name, unitName, post }: AgendaSpeaker) =>
  [name, post.startsWith(unitName) ? '' : unitName, post].filter(Boolean).join(' ');

function Who({ line }: { line: Line }) {
  const { t } = useTranslation('runOfShow');
  return <>{line.speakers.map(spoken).join(t('between')) || line.countyName || ''}</>;
}
