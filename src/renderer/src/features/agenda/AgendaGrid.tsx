import { DragDropProvider } from '@dnd-kit/react';
import { isSortable } from '@dnd-kit/react/sortable';
import type { AgendaLine, PlannedDay } from '@shared/agenda/agendaItem';
import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../ui/actions';
import { isComposing } from '../../ui/keys';
import { openCapture } from '../issues/captureSignal';
import type { Leave } from './CellEditor';
import { type Column, columns, nextEditable, takesDigits } from './columns';
import { DaySection } from './DaySection';
import type { AgendaActs } from './useAgendaActs';

type Cursor = { id: string; column: Column };

type Props = { days: readonly PlannedDay[]; meetingId: string; acts: AgendaActs };

/**
 * The agenda as a sheet: one cell has the cursor, arrows move it, Enter or a digit edits, Tab goes on
 * to the next cell; rows are dragged or moved with Alt and the arrows.
 */
export function AgendaGrid({ days, meetingId, acts }: Props) {
  const { t } = useTranslation('agenda');
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [seed, setSeed] = useState<string | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [timesOf, setTimesOf] = useState<string | null>(null);
  const lines = days.flatMap(({ items }) => items);
  const line = lines.find(({ id }) => id === cursor?.id);

  const stand = useCallback((id: string, column: Column) => {
    setSeed(null);
    setCursor({ id, column });
  }, []);
  const edit = useCallback((id: string, column: Column) => {
    setCursor({ id, column });
    setSeed('');
  }, []);
  const leave = useCallback((how: Leave) => {
    setSeed(null);
    if (how === 'stay' || how === 'cancel') return;
    // The next cell opens at once, so that a row is filled in one go.
    setCursor((at) => {
      const column = at ? nextEditable(at.column, how === 'next' ? 1 : -1) : null;
      if (!at || !column) return at;
      setSeed('');
      return { id: at.id, column };
    });
  }, []);

  function walk(by: number): void {
    const at = lines.findIndex(({ id }) => id === cursor?.id);
    const next = lines[Math.max(0, Math.min(lines.length - 1, at + by))];
    if (next) stand(next.id, cursor?.column ?? 'title');
  }

  function sideways(by: number): void {
    if (!cursor) return;
    const column = columns[columns.indexOf(cursor.column) + by];
    if (column) stand(cursor.id, column);
  }

  async function add(dayId: string): Promise<void> {
    const own = line && line.dayId === dayId ? line : undefined;
    const added = await acts.add(dayId, own?.kind ?? 'speech', own && own.position + 1);
    if (added) edit(added.id, 'title');
  }

  async function remove(gone: AgendaLine): Promise<void> {
    const at = lines.indexOf(gone);
    const next = lines[at + 1] ?? lines[at - 1];
    if ((await acts.remove(gone)) && next) stand(next.id, cursor?.column ?? 'title');
  }

  const lastDay = days.at(-1);
  const dayOfCursor = line?.dayId ?? lastDay?.id;
  const idle = seed === null;
  const onLine = (run: (one: AgendaLine) => void) => ({
    enabled: line !== undefined && idle,
    run: () => {
      if (line) run(line);
    },
  });
  useAction({
    id: 'agenda.add',
    label: t('add'),
    keys: 'n',
    enabled: dayOfCursor !== undefined && idle,
    run: () => void (dayOfCursor && add(dayOfCursor)),
  });
  useAction({
    id: 'agenda.duplicate',
    label: t('duplicate'),
    keys: 'mod+d',
    ...onLine(
      (one) =>
        void acts
          .duplicate(one.id)
          .then((copy) => copy && stand(copy.id, cursor?.column ?? 'title')),
    ),
  });
  useAction({
    id: 'agenda.remove',
    label: t('remove'),
    keys: 'Delete',
    ...onLine((one) => void remove(one)),
  });
  useAction({
    id: 'agenda.up',
    label: t('up'),
    keys: 'alt+ArrowUp',
    ...onLine((one) => acts.step(one.id, -1)),
  });
  useAction({
    id: 'agenda.down',
    label: t('down'),
    keys: 'alt+ArrowDown',
    ...onLine((one) => acts.step(one.id, 1)),
  });
  useAction({
    id: 'agenda.fix',
    label: t('toggleFixed'),
    keys: 'l',
    ...onLine((one) => void acts.toggleFixed(one)),
  });

  useAction({
    id: 'agenda.capture',
    label: t('issues:capture.openOn'),
    keys: 'i',
    ...onLine((one) => openCapture(one.id)),
  });
  useAction({
    id: 'agenda.times',
    label: t('times.open'),
    keys: 't',
    ...onLine((one) => setTimesOf((open) => (open === one.id ? null : one.id))),
  });
  const closeTimes = useCallback(() => {
    setTimesOf(null);
    // The keys go on where they were before the strip took them.
    grid.current?.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')?.focus();
  }, []);

  function pressed(event: KeyboardEvent): void {
    if (!cursor || !idle || isComposing(event.nativeEvent)) return;
    if (event.target instanceof HTMLInputElement) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const moves: Record<string, () => void> = {
      ArrowDown: () => walk(1),
      ArrowUp: () => walk(-1),
      PageDown: () => walk(12),
      PageUp: () => walk(-12),
      ArrowRight: () => sideways(1),
      ArrowLeft: () => sideways(-1),
      Home: () => walk(-lines.length),
      End: () => walk(lines.length),
      Enter: () => edit(cursor.id, cursor.column),
      F2: () => edit(cursor.id, cursor.column),
    };
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      move();
    } else if (takesDigits(cursor.column) && /^[\d+-]$/.test(event.key)) {
      event.preventDefault();
      setSeed(event.key);
    }
  }

  return (
    <DragDropProvider
      onDragEnd={({ operation: { source, target }, canceled }) => {
        if (canceled || !source) return;
        const id = String(source.id);
        const emptyDay = days.find((day) => day.id === target?.id);
        if (emptyDay) void acts.move(id, emptyDay.id, 0);
        else if (isSortable(source)) {
          const { index, group, initialIndex, initialGroup } = source;
          if (index !== initialIndex || group !== initialGroup) {
            void acts.move(id, String(group), index);
          }
        }
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of all days' cells */}
      <div ref={grid} className="agenda-grid" tabIndex={-1} onKeyDown={pressed}>
        {days.map((day) => (
          <DaySection
            key={day.id}
            day={day}
            cursor={line?.dayId === day.id ? cursor : null}
            seed={seed}
            acts={acts}
            meetingId={meetingId}
            onCursor={stand}
            onEdit={edit}
            onLeave={leave}
            timesOf={timesOf}
            onCloseTimes={closeTimes}
            onAdd={(dayId) => void add(dayId)}
          />
        ))}
      </div>
    </DragDropProvider>
  );
}
