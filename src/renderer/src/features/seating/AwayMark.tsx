import type { AwayStanding } from '@shared/seating/freeChairs';
import { useTranslation } from 'react-i18next';

/** The same shapes as at the check-in desk. */
export const AWAY_SHAPES: Record<AwayStanding, string> = {
  onLeave: '◇',
  absent: '✕',
  substituted: '◆',
};

/** Why somebody does not sit on their chair: a shape and a word; colour only helps. */
export function AwayMark({ standing }: { standing: AwayStanding }) {
  const { t } = useTranslation('seating');
  return (
    <span className={`seating-away seating-away-${standing}`}>
      <span aria-hidden>{AWAY_SHAPES[standing]}</span> {t(`free.standing.${standing}`)}
    </span>
  );
}
