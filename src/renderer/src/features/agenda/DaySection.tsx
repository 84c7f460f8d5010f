import { useDroppable } from '@dnd-kit/react';
import type { PlannedDay } from '@shared/agenda/agendaItem';
import { formatLongTime } from '@shared/agenda/typedTime';
import { asTimeOfDay } from '@shared/time';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../ui/keys';
import { AgendaRow, type RowProps } from './AgendaRow';
import { columns } from './columns';
import type { AgendaActs } from './useAgendaActs';
import { useDayName } from './useDayName';
import { useLength } from './useLength';

type Props = Omit<RowProps, 'line' | 'index' | 'cursor' | 'seed' | 'heading' | 'times'> & {
  /** the item whose times are laid open */
  timesOf: string | null;
  day: PlannedDay;
  cursor: { id: string; column: RowProps['cursor'] } | null;
  seed: string | null;
  onAdd(dayId: string): void;
};

/** A day: its start, its items, and what they add up to. */
export function DaySection({ day, cursor, seed, timesOf, onAdd, ...shared }: Props) {
  const { t } = useTranslation('agenda');
  const dayName = useDayName();
  const { ref } = useDroppable({ id: day.id, accept: 'item', disabled: day.items.length > 0 });
  return (
    <section className="agenda-day" aria-label={dayName(day.date)}>
      <header className="agenda-day-head">
        <h2>{dayName(day.date)}</h2>
        <DayStart day={day} acts={shared.acts} />
      </header>
      {/* biome-ignore lint/a11y/useSemanticElements: rows are dragged, which table rows do badly */}
      <div role="grid" aria-label={dayName(day.date)}>
        {/* biome-ignore lint/a11y/useSemanticElements: part of a grid */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus */}
        <div role="row" className="agenda-row agenda-head">
          <span />
          {columns.map((column) => (
            // biome-ignore lint/a11y/useSemanticElements: part of a grid
            // biome-ignore lint/a11y/useFocusableInteractive: a head does nothing
            <div key={column} role="columnheader" className={`agenda-cell agenda-${column}`}>
              {t(`column.${column}`)}
            </div>
          ))}
        </div>
        {day.items.map((line, index) => (
          <AgendaRow
            key={line.id}
            line={line}
            index={index}
            cursor={cursor?.id === line.id ? cursor.column : null}
            seed={cursor?.id === line.id ? seed : null}
            heading={line.section === day.items[index - 1]?.section ? '' : line.section}
            times={timesOf === line.id}
            {...shared}
          />
        ))}
      </div>
      {day.items.length === 0 ? (
        <div ref={ref} className="agenda-none">
          {t('emptyDay')}{' '}
          <Button type="link" size="small" onClick={() => onAdd(day.id)}>
            {t('add')}
          </Button>
        </div>
      ) : (
        <DaySums day={day} />
      )}
    </section>
  );
}

function DaySums({ day }: { day: PlannedDay }) {
  const { t } = useTranslation('agenda');
  const length = useLength();
  const from = Math.min(...day.items.map(({ startsAt }) => startsAt));
  return (
    <footer className="agenda-sums">
      <span>{t('sum.items', { items: day.items.length })}</span>
      <span>{t('sum.planned', { duration: length(day.plannedMinutes) })}</span>
      <span>
        {t('sum.span', {
          from: formatLongTime(asTimeOfDay(from)),
          to: formatLongTime(day.plannedEnd),
        })}
      </span>
      {day.gapMinutes > 0 ? (
        <span>{t('sum.gap', { duration: length(day.gapMinutes) })}</span>
      ) : null}
      {day.overlapMinutes > 0 ? (
        <span className="agenda-sum-overlap">
          {t('sum.overlap', { duration: length(day.overlapMinutes) })}
        </span>
      ) : null}
    </footer>
  );
}

function DayStart({ day, acts }: { day: PlannedDay; acts: AgendaActs }) {
  const { t } = useTranslation('agenda');
  const [text, setText] = useState<string | null>(null);
  const save = async () => {
    if (text === null) return;
    if (text === formatLongTime(day.startsAt) || (await acts.typeDayStart(day.id, text)))
      setText(null);
  };
  return (
    <div className="agenda-day-start">
      <span aria-hidden>{t('dayStart')}</span>
      <Input
        aria-label={t('dayStart')}
        size="small"
        style={{ width: 76 }}
        value={text ?? formatLongTime(day.startsAt)}
        onChange={(event) => setText(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          event.stopPropagation();
          if (event.key === 'Enter') void save();
          if (event.key === 'Escape') setText(null);
        }}
      />
    </div>
  );
}
