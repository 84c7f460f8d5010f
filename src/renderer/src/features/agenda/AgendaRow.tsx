import { ClockCircleFilled, HolderOutlined, LockFilled } from '@ant-design/icons';
import { useSortable } from '@dnd-kit/react/sortable';
import type { AgendaLine } from '@shared/agenda/agendaItem';
import { formatDuration, formatLongTime } from '@shared/agenda/typedTime';
import { asTimeOfDay } from '@shared/time';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CellEditor, type Leave } from './CellEditor';
import { type Column, columns } from './columns';
import { TimesStrip } from './TimesStrip';
import type { AgendaActs } from './useAgendaActs';
import { useLength } from './useLength';

export type RowProps = {
  line: AgendaLine;
  index: number;
  /** where the cursor stands in this row, if it does */
  cursor: Column | null;
  /** what the typing began with, while the cell under the cursor is edited */
  seed: string | null;
  /** the section that begins here; '' for none */
  heading: string;
  /** its times are laid open under it */
  times: boolean;
  onCloseTimes(): void;
  acts: AgendaActs;
  meetingId: string;
  onCursor(id: string, column: Column): void;
  onEdit(id: string, column: Column): void;
  onLeave(how: Leave): void;
};

/** One item, with the gap or overlap before it. Drawn again only when something of its own changes. */
export const AgendaRow = memo(function AgendaRow(props: RowProps) {
  const { line, index, cursor, seed, acts, meetingId, onCursor, onEdit, onLeave } = props;
  const { heading, times, onCloseTimes } = props;
  const { t } = useTranslation('agenda');
  const length = useLength();
  const { ref, handleRef, isDragging } = useSortable({
    id: line.id,
    index,
    group: line.dayId,
    type: 'item',
    accept: 'item',
  });
  const runs = line.actualStart !== null && line.actualEnd === null;
  const classes = ['agenda-row', runs && 'agenda-runs', isDragging && 'agenda-dragged'];
  return (
    <div ref={ref} className="agenda-entry">
      {heading === '' ? null : <div className="agenda-section">{heading}</div>}
      {line.gapBefore > 0 ? (
        <div className="agenda-gap">
          {t('gap', {
            duration: length(line.gapBefore),
            from: formatLongTime(asTimeOfDay(line.startsAt - line.gapBefore)),
            to: formatLongTime(line.startsAt),
          })}
        </div>
      ) : null}
      {line.overlapBefore > 0 ? (
        <div className="agenda-overlap">
          <span aria-hidden>⚠ </span>
          {t('overlap', { duration: length(line.overlapBefore) })}
        </div>
      ) : null}
      {line.changeoverMinutes > 0 && index > 0 ? (
        <div className="agenda-changeover">
          {t('changeover', { duration: length(line.changeoverMinutes) })}
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/useSemanticElements: rows are dragged, which table rows do badly */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus */}
      <div role="row" className={classes.filter(Boolean).join(' ')}>
        {/* Only for the mouse; left alone, dnd-kit would make it a Tab stop. The keys are Alt and arrows. */}
        <span ref={handleRef} className="agenda-handle" title={t('drag')} tabIndex={-1} aria-hidden>
          <HolderOutlined />
        </span>
        {columns.map((column) => {
          const here = cursor === column;
          return here && seed !== null ? (
            // biome-ignore lint/a11y/useSemanticElements: see above
            // biome-ignore lint/a11y/useFocusableInteractive: its field has the focus
            <div key={column} role="gridcell" className="agenda-cell agenda-editing">
              <CellEditor {...{ column, line, meetingId, seed, acts, onLeave }} />
            </div>
          ) : (
            <Cell
              key={column}
              column={column}
              here={here}
              onCursor={() => onCursor(line.id, column)}
              onEdit={() => onEdit(line.id, column)}
            >
              {shown(column, line)}
            </Cell>
          );
        })}
      </div>
      {times ? <TimesStrip line={line} acts={acts} onClose={onCloseTimes} /> : null}
    </div>
  );

  function shown(column: Column, one: AgendaLine): ReactNode {
    switch (column) {
      case 'start':
        return (
          <>
            {formatLongTime(one.startsAt)}
            <span className="agenda-lock">
              {one.startIsHard ? (
                <ClockCircleFilled title={t('times.hard')} aria-label={t('times.hard')} />
              ) : one.plannedStart === null ? null : (
                <LockFilled title={t('fixed')} aria-label={t('fixed')} />
              )}
            </span>
          </>
        );
      case 'duration':
        return formatDuration(one.plannedMinutes);
      case 'end':
        return (
          <>
            {formatLongTime(one.endsAt)}
            {one.plannedEnd === null ? null : (
              <span className="agenda-lock">
                {one.countsToEnd ? (
                  <ClockCircleFilled
                    title={t('times.countsToEnd')}
                    aria-label={t('times.countsToEnd')}
                  />
                ) : (
                  <LockFilled title={t('times.endLocked')} aria-label={t('times.endLocked')} />
                )}
              </span>
            )}
          </>
        );
      case 'kind':
        return t(`kind.${one.kind}`);
      case 'title':
        return (
          <>
            {runs ? <strong className="agenda-mark">{t('runs')}</strong> : null}
            {one.actualEnd !== null ? <span className="agenda-done">{t('done')}</span> : null}
            {one.title}
          </>
        );
      case 'speakers':
        return one.speakers.map(({ name }) => name).join(t('between'));
      case 'county':
        return one.countyName;
      case 'case':
        return one.caseTitle;
      case 'place':
      case 'remark':
        return one[column];
    }
  }
});

type CellProps = {
  column: Column;
  here: boolean;
  onCursor(): void;
  onEdit(): void;
  children: ReactNode;
};

function Cell({ column, here, onCursor, onEdit, children }: CellProps) {
  const cell = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (here) cell.current?.focus();
  }, [here]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of a grid that is no table
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys of its cells
    <div
      ref={cell}
      role="gridcell"
      tabIndex={here ? 0 : -1}
      className={`agenda-cell agenda-${column}`}
      title={typeof children === 'string' ? children : undefined}
      onClick={() => (here ? onEdit() : onCursor())}
      onDoubleClick={onEdit}
    >
      {children}
    </div>
  );
}
