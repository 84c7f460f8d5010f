import type { RunLine, TimerLimits } from '@shared/runOfShow/runOfShow';
import { type SpeechTimer, speechTimer } from '@shared/runOfShow/speechTimer';
import type { OnView } from '@shared/runOfShow/views';
import { formatRemaining } from '@shared/runOfShow/words';
import type { Instant } from '@shared/time';
import { useTranslation } from 'react-i18next';
import { calledUp, headOf } from './names';
import { Sign } from './Sign';

type Props = {
  items: readonly OnView[];
  current: RunLine | null;
  midnight: Instant;
  limits: TimerLimits;
  now: Instant;
};

/** What runs and how long it still has; or that nothing does. */
export function NowRunning({ items, current, midnight, limits, now }: Props) {
  const { t } = useTranslation('live');
  const item = items.find(({ id }) => id === current?.id);
  const timer = item ? speechTimer(item, midnight, limits, now) : null;
  return (
    <section className="live-now" data-state={timer?.state ?? 'idle'}>
      <div>
        <h2>{t('now')}</h2>
        {item ? (
          <>
            <p className="live-title">{headOf(item)}</p>
            <p className="live-people">{item.speakers.map(calledUp).join('  ')}</p>
          </>
        ) : (
          <p className="live-title">{t('nothingRuns')}</p>
        )}
      </div>
      {timer ? <Remaining timer={timer} /> : null}
    </section>
  );
}

function Remaining({ timer: { state, paused, remaining } }: { timer: SpeechTimer }) {
  const { t } = useTranslation('live');
  return (
    <div className="live-remaining">
      <p className="live-digits">{formatRemaining(remaining)}</p>
      <p className="live-state">
        <Sign name={paused ? 'paused' : state} />
        {t(paused ? 'timer.paused' : `timer.${state}`)}
      </p>
    </div>
  );
}
