import type { Hit } from '@shared/attendance/find';
import { isAwaited } from '@shared/attendance/standing';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { timeText } from './clock';
import type { DeskPerson } from './deskPeople';
import { nameOf } from './Hits';
import type { Outcome } from './useDesk';
import { type DeskSession, minutesAfterStart } from './useSession';

type Props = {
  outcome: Outcome | null;
  personOf: (id: string) => DeskPerson | undefined;
  seatOf: (id: string) => string | null;
  day: DeskSession['day'];
  onAgain: (hit: Hit) => void;
  onJoin: () => void;
};

const MINUTES_PER_DAY = 24 * 60;

/** What the desk last did: large and calm, readable by whoever stands before it. */
export function OutcomeCard({ outcome, personOf, seatOf, day, onAgain, onJoin }: Props) {
  const { t } = useTranslation('attendance');
  return (
    <output className="desk-outcome" aria-live="polite">
      {said()}
    </output>
  );

  function said() {
    if (!outcome) return <p className="desk-hint">{t('waiting')}</p>;
    switch (outcome.kind) {
      case 'in':
      case 'already': {
        const person = personOf(outcome.hit.participantId);
        // Taken back elsewhere in the meantime.
        if (!person || isAwaited(person.attendance)) return null;
        return <InCard {...{ person, day, onAgain }} outcome={outcome} seat={seatOf(person.id)} />;
      }
      case 'undone':
      case 'redone':
        return (
          <p className="desk-said">
            {t(`outcome.${outcome.kind}`, { names: outcome.names.join(t('and')) })}
          </p>
        );
      case 'nobody':
        return (
          <>
            <p className="desk-said desk-warn">{t('outcome.nobody')}</p>
            <Button onClick={onJoin} title="F8">
              {t('join.title')} <kbd>F8</kbd>
            </Button>
          </>
        );
      case 'damaged':
      case 'unknown':
        return <p className="desk-said desk-warn">{t(`outcome.${outcome.kind}`)}</p>;
      default:
        return <p className="desk-said">{t(`outcome.${outcome.kind}`)}</p>;
    }
  }
}

type InProps = {
  outcome: Extract<Outcome, { hit: Hit }>;
  person: DeskPerson;
  seat: string | null;
  day: DeskSession['day'];
  onAgain: (hit: Hit) => void;
};

function InCard({ outcome, person, seat, day, onAgain }: InProps) {
  const { t } = useTranslation('attendance');
  const { attendance, unitName, post, groupName, listNumber, capacity } = person;
  const { hit, kind } = outcome;
  const arrivedAt = attendance.arrivedAt ?? 0;
  const after = day ? minutesAfterStart(day, arrivedAt) : 0;
  // On another date than the day's, minutes would say nothing.
  const late = attendance.standing === 'late' && after < MINUTES_PER_DAY ? after : null;
  const facts = [
    t('listNumber', { number: listNumber }),
    t(`participants:capacity.${capacity}`),
    groupName && t('group', { name: groupName }),
    seat && t('seat', { seat }),
  ].filter(Boolean);
  return (
    <div className={kind === 'in' ? 'desk-in' : 'desk-already'}>
      <span className="desk-mark" aria-hidden>
        {kind === 'in' ? '✓' : '!'}
      </span>
      <div className="desk-who">
        <div className="desk-name">
          {nameOf(hit, person)}
          {hit.bySubstitute ? (
            <span className="desk-instead">{t('insteadOf', { name: person.name, unit: '' })}</span>
          ) : null}
        </div>
        <div className="desk-unit">
          {unitName} {hit.bySubstitute ? (attendance.substitute?.post ?? '') : post}
        </div>
        <div className="desk-facts">{facts.join('　')}</div>
      </div>
      <div className="desk-when">
        <div className="desk-time">{t(`outcome.${kind}`, { time: timeText(arrivedAt) })}</div>
        {kind === 'already' ? (
          <div className="desk-facts">
            {t('outcome.notTwice', {
              where: attendance.own ? t('thisLaptop') : t('otherLaptop'),
            })}
          </div>
        ) : null}
        {attendance.arrivals > 1 ? (
          <div className="desk-facts">{t('arrivals', { count: attendance.arrivals })}</div>
        ) : null}
        {late !== null ? <div className="desk-late">{t('lateBy', { count: late })}</div> : null}
        {kind === 'in' ? (
          <div className="desk-undo">
            <kbd>Ctrl+Z</kbd> {t('takeBack')}
          </div>
        ) : (
          <Button size="small" onClick={() => onAgain(hit)}>
            {t('again')}
          </Button>
        )}
      </div>
    </div>
  );
}
