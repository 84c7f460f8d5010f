import type { RunDay } from '@shared/runOfShow/runOfShow';
import { formatOffset } from '@shared/runOfShow/words';
import type { Instant } from '@shared/time';
import { useTranslation } from 'react-i18next';
import { clockOf, expectedAt } from './names';

/** Less than this is on time: nobody in the hall would say otherwise. */
const ON_TIME_MS = 60_000;

/** The clock, how far the show is off its plan, and when it will be over. */
export function ShowHead({ title, run, now }: { title: string; run: RunDay; now: Instant }) {
  const { t } = useTranslation('live');
  const { offset, offsetAtEnd, expectedEnd, plannedEnd } = run;
  const how =
    offset === null || Math.abs(offset) < ON_TIME_MS ? 'onTime' : offset > 0 ? 'late' : 'early';
  return (
    <header className="live-head">
      <h1>{title}</h1>
      {offset === null ? null : (
        <p data-offset={how}>
          {t(`offset.${how}`)}
          {how === 'onTime' ? null : <b>{formatOffset(offset)}</b>}
        </p>
      )}
      {expectedEnd === null || plannedEnd === null ? null : (
        <p>
          {t('expectedEnd')} <b>{expectedAt(expectedEnd)}</b>
          {Math.abs(offsetAtEnd ?? 0) < ON_TIME_MS
            ? null
            : t('plannedEnd', { time: clockOf(plannedEnd) })}
        </p>
      )}
      <p className="live-clock">{clockOf(now)}</p>
    </header>
  );
}

/** The day has no items, or there is no meeting. */
export function NothingToShow({ title, now }: { title: string; now: Instant }) {
  const { t } = useTranslation('live');
  return (
    <div className="live">
      <header className="live-head">
        <h1>{title}</h1>
        <p className="live-clock">{clockOf(now)}</p>
      </header>
      <p className="live-nothing">{t('nothing')}</p>
    </div>
  );
}
