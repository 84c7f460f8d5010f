import { drawnPoints, type Motion, type Stroke } from '@shared/stage/ink';
import type { StageMessage, StagePicture } from '@shared/stage/stage';
import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** Of a page whose size is not known; only the ratio counts. */
const WIDTH = 1600;
const HEIGHT = 900;

type Size = { width: number | null; height: number | null };

const sizeOf = ({ width, height }: Size) => ({ width: width ?? WIDTH, height: height ?? HEIGHT });

/** Lies over a page's picture exactly as that picture lies in its box. */
export function OverPage({ size, children }: { size: Size; children: ReactNode }) {
  const { width, height } = sizeOf(size);
  return (
    <svg
      className="ink"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid meet"
      strokeWidth={width * 0.005}
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export function Strokes({ strokes, size }: { strokes: readonly Stroke[]; size: Size }) {
  const { width, height } = sizeOf(size);
  return strokes.map(({ id, color, points }) => (
    <polyline key={id} className={`ink-${color}`} points={drawnPoints(points, width, height)} />
  ));
}

/** The dot that follows the operator's mouse: a sixtieth of the page, seen from the back row. */
export function Dot({ size, at }: { size: Size; at: { x: number; y: number } }) {
  const { width, height } = sizeOf(size);
  return <circle className="ink-dot" r={width / 80} cx={at.x * width} cy={at.y * height} />;
}

/**
 * Pointer and pen in the hall while they move. Written straight into the picture: sixty motions a
 * second are no business of React's.
 */
export function Moving({ picture }: { picture: Extract<StagePicture, { view: 'slide' }> }) {
  const dot = useRef<SVGCircleElement>(null);
  const line = useRef<SVGPolylineElement>(null);
  const unfinished = useRef<string | null>(null);
  const { slideId, strokes } = picture;
  const { width, height } = sizeOf(picture);

  useLayoutEffect(() => {
    const show = (motion: Motion) => {
      if (motion.slideId !== slideId) return;
      if (motion.kind === 'pen') {
        unfinished.current = motion.stroke.id;
        line.current?.setAttribute('points', drawnPoints(motion.stroke.points, width, height));
        line.current?.setAttribute('class', `ink-${motion.stroke.color}`);
        return;
      }
      dot.current?.setAttribute('visibility', motion.at ? 'visible' : 'hidden');
      dot.current?.setAttribute('cx', String((motion.at?.x ?? 0) * width));
      dot.current?.setAttribute('cy', String((motion.at?.y ?? 0) * height));
    };
    return window.exchange.on('stage', (message) => {
      const told = message as StageMessage;
      if (told.kind === 'pointer' || told.kind === 'pen') show(told);
    });
  }, [slideId, width, height]);

  useLayoutEffect(() => {
    // The finished stroke has come with the picture, or the pen was lifted without one.
    if (unfinished.current && !strokes.some(({ id }) => id === unfinished.current)) return;
    line.current?.removeAttribute('points');
    unfinished.current = null;
  }, [strokes]);

  return (
    <OverPage size={picture}>
      <polyline ref={line} />
      <circle ref={dot} className="ink-dot" r={width / 80} visibility="hidden" />
    </OverPage>
  );
}
