import { addDays, type CalendarDate, dateParts } from '@shared/time';
import type { CalendarDay } from '@shared/workingDays/contract';
import { isWeekend } from '@shared/workingDays/workCalendar';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  year: number;
  month: number;
  days: ReadonlyMap<CalendarDate, CalendarDay>;
  chosen: CalendarDate | null;
  onChoose: (date: CalendarDate) => void;
};

const pad = (value: number) => String(value).padStart(2, '0');
const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '0'] as const;
const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/** One month, weeks from Monday. Arrow keys go from day to day, across months too. */
export function MonthGrid({ year, month, days, chosen, onChoose }: Props) {
  const { t } = useTranslation('workingDays');
  const first = `${year}-${pad(month)}-01` as CalendarDate;
  const weekday = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const before = (weekday + 6) % 7;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const dates = Array.from({ length }, (_, at) => addDays(first, at));

  function pressed(event: KeyboardEvent, date: CalendarDate): void {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey) return;
    const to = document.getElementById(`day-${addDays(date, step)}`);
    if (!to) return;
    event.preventDefault();
    to.focus();
  }

  return (
    <section className="calendar-month" aria-label={t('month', { month })}>
      <h2>{t('month', { month })}</h2>
      <div className="calendar-grid">
        {WEEKDAYS.map((day) => (
          <span key={day} className="calendar-weekday" aria-hidden>
            {t(`weekday.${day}`)}
          </span>
        ))}
        {dates.map((date, at) => {
          const day = days.get(date);
          const state = day?.mark ?? (isWeekend(date) ? 'weekend' : 'ordinary');
          const said = [date, t(`state.${state}`), day?.name, day?.own && t('ownMark')];
          const classes = ['calendar-day', `calendar-${state}`, day?.own && 'calendar-own'];
          return (
            <button
              key={date}
              id={`day-${date}`}
              type="button"
              // One tab stop per month; within it the arrow keys go.
              tabIndex={at === 0 || date === chosen ? 0 : -1}
              className={classes.filter(Boolean).join(' ')}
              style={at === 0 ? { gridColumnStart: before + 1 } : undefined}
              aria-pressed={date === chosen}
              aria-label={said.filter(Boolean).join(' ')}
              title={said.filter(Boolean).join(' ')}
              onKeyDown={(event) => pressed(event, date)}
              onClick={() => onChoose(date)}
            >
              {dateParts(date).day}
              {day ? <small>{t(`short.${day.mark}`)}</small> : null}
            </button>
          );
        })}
      </div>
    </section>
  );
}
