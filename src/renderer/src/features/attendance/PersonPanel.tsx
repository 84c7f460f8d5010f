import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../ui/keys';
import { ActForm } from './ActForm';
import { ACT_KEYS } from './actKeys';
import { timeText } from './clock';
import type { DeskPerson } from './deskPeople';
import { HistoryList } from './HistoryList';
import { StandingMark } from './StandingMark';
import { acts, usePlace } from './usePlace';
import type { DeskSession } from './useSession';

type Props = {
  person: DeskPerson;
  session: DeskSession;
  seat: string | null;
  onCheckIn: () => void;
  onClose: () => void;
};

/** One person at the desk: what is known, what can be written down, and what was. */
export function PersonPanel({ person, session, seat, onCheckIn, onClose }: Props) {
  const { t } = useTranslation('attendance');
  const { place, go } = usePlace();
  const { attendance } = person;
  const facts: [string, string | null][] = [
    [t('unitAndPost'), `${person.unitName} ${person.post}`.trim()],
    [t('number'), String(person.listNumber)],
    [t('capacity'), t(`participants:capacity.${person.capacity}`)],
    [t('groupHead'), person.groupName],
    [t('seatHead'), seat],
    [t('phone'), person.phone],
    [t('contact'), person.contact],
    [
      t('substituteHead'),
      attendance.substitute && `${attendance.substitute.name} ${attendance.substitute.post}`.trim(),
    ],
    [t('reason'), attendance.reason],
    [t('approvedBy'), attendance.approvedBy],
  ];

  function pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event.nativeEvent)) return;
    event.stopPropagation();
    onClose();
  }

  return (
    <aside className="desk-side desk-person" aria-label={person.name} onKeyDown={pressed}>
      <header className="desk-person-head">
        <strong>{person.name}</strong>
        <StandingMark line={attendance} />
        {attendance.arrivedAt === null ? null : <span>{timeText(attendance.arrivedAt)}</span>}
        <Button size="small" type="text" title="Esc" onClick={onClose}>
          {t('common:action.close')}
        </Button>
      </header>
      <dl className="desk-person-facts">
        {facts
          .filter(([, said]) => said)
          .map(([name, said]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{said}</dd>
            </div>
          ))}
      </dl>
      <div className="desk-person-acts">
        <Button size="small" onClick={onCheckIn}>
          {t('checkIn')}
        </Button>
        {acts.map((act) => (
          <Button
            key={act}
            size="small"
            aria-pressed={place.act === act}
            title={ACT_KEYS[act]}
            onClick={() => go({ act: place.act === act ? null : act })}
          >
            {t(`act.${act}`)} <kbd>{ACT_KEYS[act]}</kbd>
          </Button>
        ))}
      </div>
      {place.act ? (
        <ActForm
          key={`${person.id} ${place.act}`}
          act={place.act}
          {...{ person, session, onClose }}
        />
      ) : null}
      <HistoryList participantId={person.id} days={session.days} />
    </aside>
  );
}
