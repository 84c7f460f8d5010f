import type { Slide } from '@shared/caseStudies/caseStudy';
import { extended, MOST_POINTS, type Motion, type Stroke, shareOf } from '@shared/stage/ink';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { api } from '../../api';
import { useNotice } from '../../ui/notice';
import { Dot, OverPage, Strokes } from './Ink';
import type { Tools } from './useTools';

type Place = { x: number; y: number };

/** Sends the newest motion, at most one in a frame; a motion that is overtaken is never sent. */
function useMotions(): (motion: Motion) => void {
  const waiting = useRef<Motion | null>(null);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return (motion) => {
    if (waiting.current === null) {
      frame.current = requestAnimationFrame(() => {
        const newest = waiting.current;
        waiting.current = null;
        // A closed hall window is no failure of a mouse.
        if (newest) void api.stage.move(newest).catch(() => {});
      });
    }
    waiting.current = motion;
  };
}

type Props = { slide: Slide; strokes: readonly Stroke[]; tools: Tools };

/** The operator's page while it is on: what the mouse does here, the hall sees. */
export function InkSurface({ slide, strokes, tools: { tool, color, isLive } }: Props) {
  const notice = useNotice();
  const send = useMotions();
  const page = useRef<HTMLDivElement>(null);
  const [pointer, setPointer] = useState<Place | null>(null);
  const [drawn, setDrawn] = useState<Stroke | null>(null);
  const slideId = slide.id;

  useEffect(() => {
    if (tool !== 'pointer') return;
    return () => {
      setPointer(null);
      void api.stage.move({ kind: 'pointer', slideId, at: null }).catch(() => {});
    };
  }, [tool, slideId]);

  function placeOf({ clientX, clientY }: { clientX: number; clientY: number }): Place {
    const box = page.current?.getBoundingClientRect() ?? new DOMRect();
    const ratio = (slide.width ?? 16) / (slide.height ?? 9);
    const width = Math.min(box.width, box.height * ratio);
    const height = width / ratio;
    return {
      x: shareOf(clientX, box.left + (box.width - width) / 2, width),
      y: shareOf(clientY, box.top + (box.height - height) / 2, height),
    };
  }

  function begin(event: PointerEvent) {
    if (tool !== 'pen' || event.button !== 0) return;
    event.preventDefault();
    page.current?.setPointerCapture(event.pointerId);
    const { x, y } = placeOf(event);
    go({ id: crypto.randomUUID(), color, points: [x, y] });
  }

  function go(stroke: Stroke) {
    setDrawn(stroke);
    if (isLive) send({ kind: 'pen', slideId, stroke });
  }

  function move(event: PointerEvent) {
    if (tool === 'pointer') {
      const at = placeOf(event);
      setPointer(at);
      if (isLive) send({ kind: 'pointer', slideId, at });
      return;
    }
    if (!drawn) return;
    const moves = event.nativeEvent.getCoalescedEvents();
    let points: readonly number[] = drawn.points;
    for (const one of moves.length > 0 ? moves : [event.nativeEvent]) {
      const { x, y } = placeOf(one);
      points = extended(points, x, y);
    }
    const stroke = { ...drawn, points: points.slice(0, 2 * MOST_POINTS) };
    if (points.length < 2 * MOST_POINTS) {
      go(stroke);
      return;
    }
    finish(stroke);
    go({ ...stroke, id: crypto.randomUUID(), points: stroke.points.slice(-2) });
  }

  function finish(stroke: Stroke | null) {
    setDrawn(null);
    if (stroke) void api.stage.draw({ slideId, stroke }).catch(notice.error);
  }

  function leave() {
    if (tool !== 'pointer') return;
    setPointer(null);
    send({ kind: 'pointer', slideId, at: null });
  }

  return (
    <div
      ref={page}
      className={tool ? `console-ink console-${tool}` : 'console-ink'}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={() => finish(drawn)}
      onPointerCancel={() => finish(drawn)}
      onPointerLeave={leave}
    >
      <OverPage size={slide}>
        <Strokes strokes={drawn ? [...strokes, drawn] : strokes} size={slide} />
        {pointer ? <Dot size={slide} at={pointer} /> : null}
      </OverPage>
    </div>
  );
}
