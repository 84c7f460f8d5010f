import type { ShownPerson, ShownPlan } from '@shared/seating/contract';
import { type FreeChair, freeChairs } from '@shared/seating/freeChairs';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { AwayMark } from './AwayMark';
import type { Late } from './LateChange';
import type { SeatingActs } from './useSeatingActs';
import { useSeatWords } from './useSeatWords';

type Props = {
  plan: ShownPlan;
  acts: SeatingActs;
  onChoose(seat: string): void;
  onLate(late: Late): void;
};

/** The chairs of people who do not come today, each one key away from what can be done about it. */
export function FreeChairs({ plan, acts, onChoose, onLate }: Props) {
  const { t } = useTranslation('seating');
  const { keyName } = useSeatWords(plan);
  const chairs = freeChairs(plan.people, plan.orderBy);
  if (chairs.length === 0) return null;
  const people = new Map(plan.people.map((one) => [one.participantId, one]));
  return (
    <section className="seating-free" aria-label={t('free.title', { count: chairs.length })}>
      <h2>{t('free.title', { count: chairs.length })}</h2>
      <p className="seating-hint">{t('free.hint')}</p>
      <ul>
        {chairs.map((chair) => {
          const person = people.get(chair.participantId);
          return person ? (
            <li key={chair.seat}>
              <div className="seating-free-who">
                <strong>{keyName(chair.seat)}</strong> {person.name}
                <AwayMark standing={chair.standing} />
              </div>
              <SubstituteLine chair={chair} person={person} />
              <div className="seating-buttons">
                {chair.substitute === 'usual' ? <Give person={person} acts={acts} /> : null}
                <Button
                  size="small"
                  onClick={() => {
                    onChoose(chair.seat);
                    onLate({
                      kind: 'leave',
                      participantId: chair.participantId,
                      name: person.name,
                    });
                  }}
                >
                  {t('free.open')}
                </Button>
                {chair.substitute === 'unusual' ? <Give person={person} acts={acts} /> : null}
              </div>
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}

function SubstituteLine({ chair, person }: { chair: FreeChair; person: ShownPerson }) {
  const { t } = useTranslation('seating');
  const { away } = person;
  if (!away) return null;
  if (!away.substitute) return away.reason ? <p className="seating-hint">{away.reason}</p> : null;
  return (
    <p className="seating-hint">
      {t('free.by', { name: away.substitute.name })} ·{' '}
      {t(away.substituteIsHere ? 'free.here' : 'free.notHere')}
      {chair.substitute === 'unusual' ? <> · {t('free.unusual')}</> : null}
    </p>
  );
}

function Give({ person, acts }: { person: ShownPerson; acts: SeatingActs }) {
  const { t } = useTranslation('seating');
  return (
    <Button size="small" onClick={() => void acts.seatSubstitute(person, true)}>
      {t('free.give')}
    </Button>
  );
}
