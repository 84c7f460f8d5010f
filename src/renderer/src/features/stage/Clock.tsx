import { speechTimer } from '@shared/runOfShow/speechTimer';
import { formatRemaining } from '@shared/runOfShow/words';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useNow } from '../runOfShow/useNow';

/** Shape, colour and words say the same. */
const SHAPES = { normal: '●', warning: '▲', danger: '◆', overrun: '■' } as const;

/**
 * The time now, and what remains to the speaker. Computed from facts each second: neither a turned page
 * nor an absence in another program can stop it, and a pause lasts until somebody ends it.
 */
export function Clock({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('stage');
  const now = useNow(250);
  const show = useAnswer(api.runOfShow.show, { meetingId }).data;
  const timers = show?.days.flatMap(({ items, midnight }) =>
    items.map((item) => speechTimer(item, midnight, show.limits, now)),
  );
  const timer = timers?.find((one) => one !== null);
  return (
    <div className="console-times">
      {timer ? (
        <span className={`console-timer console-timer-${timer.state}`}>
          <small>
            <span aria-hidden>{timer.paused ? '❚❚' : SHAPES[timer.state]}</span>{' '}
            {t(timer.paused ? 'runOfShow:timer.paused' : `runOfShow:timer.${timer.state}`)}
          </small>
          <span role="timer" aria-label={t('runOfShow:timer.label')}>
            {formatRemaining(timer.remaining)}
          </span>
        </span>
      ) : null}
      <time title={t('tools.clock')}>
        {new Date(now).toLocaleTimeString('zh-CN', { hour12: false })}
      </time>
    </div>
  );
}
