import { type PointerEvent, useRef, useState } from 'react';

/** Whom the pointer carries, and where it is. */
export type Dragging = {
  participantId: string;
  name: string;
  x: number;
  y: number;
  over: string | null;
};

/** Less than this is a click. */
const THRESHOLD = 5;

/** Any element with this attribute is a seat to drop on. */
const seatAt = (x: number, y: number): string | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-seat]')?.dataset.seat ?? null;

/**
 * Dragging by pointer. Our own, because a hall of five hundred chairs would register a thousand
 * sources and targets with dnd-kit, and a seat is found by one question to the page.
 */
export function useDrag(drop: (participantId: string, seat: string) => void) {
  const [dragging, show] = useState<Dragging | null>(null);
  // Seats are drawn seldom, and their handlers are as old: what counts now is here.
  const now = useRef<Dragging | null>(null);
  const setDragging = (next: Dragging | null) => {
    now.current = next;
    show(next);
  };
  const latest = useRef(drop);
  latest.current = drop;
  const begun = useRef<{ participantId: string; name: string; x: number; y: number } | null>(null);
  // A drag ends in a click on what it began with; that click is none.
  const justDragged = useRef(false);

  const start = (participantId: string, name: string) => (event: PointerEvent<HTMLElement>) => {
    justDragged.current = false;
    if (event.button !== 0) return;
    begun.current = { participantId, name, x: event.clientX, y: event.clientY };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    const from = begun.current;
    if (!from) return;
    const { clientX: x, clientY: y } = event;
    if (!now.current && Math.hypot(x - from.x, y - from.y) < THRESHOLD) return;
    justDragged.current = true;
    setDragging({ participantId: from.participantId, name: from.name, x, y, over: seatAt(x, y) });
  };
  const end = (event: PointerEvent) => {
    begun.current = null;
    const carried = now.current;
    if (!carried) return;
    setDragging(null);
    const seat = seatAt(event.clientX, event.clientY);
    if (seat) latest.current(carried.participantId, seat);
  };
  const cancel = () => {
    begun.current = null;
    setDragging(null);
  };

  return {
    dragging,
    justDragged,
    handlers: (participantId: string, name: string) => ({
      onPointerDown: start(participantId, name),
      onPointerMove: move,
      onPointerUp: end,
      onPointerCancel: cancel,
    }),
  };
}
