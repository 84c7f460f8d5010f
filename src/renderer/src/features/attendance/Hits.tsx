import type { Hit } from '@shared/attendance/find';
import { useTranslation } from 'react-i18next';
import type { DeskPerson } from './deskPeople';
import { StandingMark } from './StandingMark';

type Props = {
  hits: readonly Hit[];
  chosen: number | null;
  personOf: (id: string) => DeskPerson | undefined;
  onTake: (hit: Hit) => void;
};

/** so many are listed; who types on finds the others */
const MOST = 8;

/** Whom the words in the field may mean. */
export function Hits({ hits, chosen, personOf, onTake }: Props) {
  const { t } = useTranslation('attendance');
  const first = Math.max(0, (chosen ?? 0) - MOST + 1);
  return (
    <div className="desk-found">
      <div id="desk-hits" className="desk-hits" role="listbox" aria-label={t('hits')}>
        {hits.slice(first, first + MOST).map((hit, offset) => {
          const person = personOf(hit.participantId);
          const index = first + offset;
          if (!person) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
            // biome-ignore lint/a11y/useFocusableInteractive: see above
            <div
              key={`${hit.participantId} ${hit.bySubstitute}`}
              id={`desk-hit-${index}`}
              role="option"
              aria-selected={index === chosen || hits.length === 1}
              className="desk-hit"
              onClick={() => onTake(hit)}
              onMouseDown={(event) => event.preventDefault()}
            >
              <span className="desk-hit-number">{person.listNumber}</span>
              <strong className="desk-hit-name">{nameOf(hit, person)}</strong>
              <span className="desk-hit-unit">
                {hit.bySubstitute
                  ? t('insteadOf', { name: person.name, unit: person.unitName })
                  : `${person.unitName} ${person.post}`}
              </span>
              <StandingMark line={person.attendance} />
            </div>
          );
        })}
      </div>
      <p className="desk-hint">
        {hits.length > 1 ? t('choose', { count: hits.length }) : t('enterChecksIn')}
      </p>
    </div>
  );
}

export const nameOf = (hit: Hit, person: DeskPerson): string =>
  hit.bySubstitute ? (person.attendance.substitute?.name ?? person.name) : person.name;
