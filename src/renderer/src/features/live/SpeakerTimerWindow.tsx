import { type SpeechTimer, speechTimer } from '@shared/runOfShow/speechTimer';
import type { OnView } from '@shared/runOfShow/views';
import { formatRemaining } from '@shared/runOfShow/words';
import { leastTypeCss } from '@shared/stage/typeSize';
import type { Instant } from '@shared/time';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { useNow } from '../runOfShow/useNow';
import { clockOf, headOf } from './names';
import { Sign } from './Sign';
import { TICK_MS, useView } from './useView';
import './live.css';

const LEAST = { '--least': leastTypeCss } as CSSProperties;

/** What the speaker sees: how long is left, large enough for the far end of the hall. */
export function SpeakerTimerWindow() {
  const now = useNow(TICK_MS);
  const view = useView(api.runOfShow.speakerTimer);
  const item = view?.item ?? null;
  const timer = view && item ? speechTimer(item, view.midnight, view.limits, now) : null;
  return <SpeakerTimer item={item} timer={timer} now={now} />;
}

type Props = { item: OnView | null; timer: SpeechTimer | null; now: Instant };

function SpeakerTimer({ item, timer, now }: Props) {
  const { t } = useTranslation('live');
  if (!item || !timer) {
    return (
      <div className="live timer" data-state="idle" style={LEAST}>
        <main className="timer-body">
          <Digits text={clockOf(now)} />
          <p className="timer-idle">{t('timer.idle')}</p>
        </main>
      </div>
    );
  }
  const { state, paused, remaining, elapsed, limit } = timer;
  const spent = Math.min(1, limit > 0 ? elapsed / limit : 1);
  return (
    <div className="live timer" data-state={state} data-paused={paused} style={LEAST}>
      <header className="timer-head">
        <span className="timer-state" role="status">
          <Sign name={paused ? 'paused' : state} />
          {t(paused ? 'timer.paused' : `timer.${state}`)}
        </span>
        <span className="timer-clock">{clockOf(now)}</span>
      </header>
      <main className="timer-body">
        <Digits text={formatRemaining(remaining)} />
        <div className="timer-bar">
          <span style={{ width: `${spent * 100}%` }} />
        </div>
      </main>
      <footer className="timer-foot">
        <p className="timer-who">
          {item.speakers.map(({ post, name }) => `${post} ${name}`.trim()).join('  ') || item.title}
        </p>
        <p className="timer-what">{headOf(item)}</p>
      </footer>
    </div>
  );
}

/** As large as the window allows, whatever its shape and however many digits there are. */
function Digits({ text }: { text: string }) {
  return (
    <p className="timer-digits" style={{ '--signs': text.length } as CSSProperties}>
      {text}
    </p>
  );
}
