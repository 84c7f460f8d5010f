import type { TimerState } from '@shared/runOfShow/speechTimer';

export type SignName = TimerState | 'paused';

/** A shape for each state of a timer, so that nobody has to tell colours apart. */
const shapes: Record<SignName, string> = {
  // a disc, a triangle, a diamond, an octagon with a bar, two bars
  normal: 'M50 8a42 42 0 1 0 .1 0z',
  warning: 'M50 6 96 90H4z M45 36h10v28H45z M45 70h10v10H45z',
  danger: 'M50 2 98 50 50 98 2 50z M44 24h12v34H44z M44 64h12v12H44z',
  overrun: 'M30 4h40l26 26v40L70 96H30L4 70V30z M22 42h56v16H22z',
  paused: 'M18 8h22v84H18z M60 8h22v84H60z',
};

export function Sign({ name }: { name: SignName }) {
  return (
    <svg className="live-sign" viewBox="0 0 100 100" aria-hidden="true">
      <path d={shapes[name]} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}
