import type { AgendaLine } from '@shared/agenda/agendaItem';
import { formatTimeOfDay } from '@shared/time';
import { Button, Select } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from './dates';
import type { Console } from './useConsole';
import type { useRunning } from './useStageActs';

type Props = {
  view: Console;
  running: ReturnType<typeof useRunning>;
  dayId: string | null;
  onDay(id: string): void;
};

/** Whom an item is about, in one line. */
const whose = ({ countyName, speakers }: AgendaLine) =>
  [countyName, ...speakers.map(({ name }) => name)].filter(Boolean).join(' ');

/** Today's items with what runs; a click opens an item, which puts nothing on the stage. */
export function AgendaPane({ view, running, dayId, onDay }: Props) {
  const { t } = useTranslation('stage');
  const dates = useDates();
  const { days, item } = view;
  const day =
    days.find(({ id }) => id === (dayId ?? item?.dayId)) ??
    days.find(({ items }) => items.some(({ actualEnd }) => actualEnd === null)) ??
    days[0];
  const openRow = useRef<HTMLButtonElement>(null);
  useEffect(() => openRow.current?.scrollIntoView({ block: 'nearest' }), [item?.id]);

  return (
    <section className="console-agenda" aria-label={t('agenda')}>
      <Select
        className="console-day"
        aria-label={t('day')}
        value={day?.id ?? null}
        onChange={(id: string) => onDay(id)}
        options={days.map(({ id, date }) => ({ value: id, label: dates(date, date) }))}
      />
      <ol className="console-items">
        {day?.items.map((line) => {
          const runs = line.id === view.running?.id;
          const done = line.actualEnd !== null;
          return (
            <li key={line.id}>
              <button
                type="button"
                ref={line.id === item?.id ? openRow : undefined}
                className={`console-item${line.id === item?.id ? ' console-open' : ''}${done ? ' console-done' : ''}`}
                aria-current={line.id === item?.id}
                onClick={() => view.openItem(line.id)}
              >
                <span className="console-time">{formatTimeOfDay(line.startsAt)}</span>
                <span className="console-what">{line.title}</span>
                <span className={runs ? 'console-mark console-runs' : 'console-mark'}>
                  {runs
                    ? t('run.running')
                    : done
                      ? t('run.done')
                      : t('run.minutes', { minutes: line.plannedMinutes })}
                </span>
                {whose(line) ? <small className="console-whose">{whose(line)}</small> : null}
              </button>
            </li>
          );
        })}
      </ol>
      {day?.items.length ? null : <p className="console-none">{t('noItems')}</p>}
      <div className="console-run">
        <p>
          {running.next
            ? t('run.next', { title: `${running.next.title} ${whose(running.next)}` })
            : t('run.noNext')}
        </p>
        <Button disabled={!running.next} onClick={running.start}>
          {t('run.start')} <kbd>F9</kbd>
        </Button>
        <Button disabled={!view.running} onClick={running.finish}>
          {t('run.finish')} <kbd>F8</kbd>
        </Button>
      </div>
    </section>
  );
}
