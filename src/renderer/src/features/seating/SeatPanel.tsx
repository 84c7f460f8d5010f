import type { ShownPlan } from '@shared/seating/contract';
import { isSubstitutes, sitterOf } from '@shared/seating/freeChairs';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { AwayMark } from './AwayMark';
import { FreeChairs } from './FreeChairs';
import { type Late, LateChange } from './LateChange';
import type { useDrag } from './useDrag';
import type { SeatingActs } from './useSeatingActs';
import { useSeatWords } from './useSeatWords';

type Props = {
  plan: ShownPlan;
  chosen: string | null;
  held: string | null;
  acts: SeatingActs;
  drag: ReturnType<typeof useDrag>;
  late: Late | null;
  onLate(late: Late | null): void;
  onChoose(seat: string): void;
  onPick(participantId: string | null): void;
};

/** Beside the drawing: the chosen seat and why, who has none yet, and late changes. */
export function SeatPanel(props: Props) {
  const { plan, late, acts, onLate } = props;
  const { t } = useTranslation('seating');
  return (
    <aside className="seating-panel" aria-label={t('panel.title')}>
      {late ? (
        <LateChange
          key={late.participantId}
          plan={plan}
          late={late}
          acts={acts}
          onDone={() => onLate(null)}
        />
      ) : (
        <>
          <ChosenSeat {...props} />
          <FreeChairs {...{ plan, acts, onLate }} onChoose={props.onChoose} />
          <Unseated {...props} />
          <Joining {...props} />
        </>
      )}
    </aside>
  );
}

function ChosenSeat({ plan, chosen, acts, onLate }: Props) {
  const { t } = useTranslation('seating');
  const words = useSeatWords(plan);
  const seat = plan.seats.find(({ key }) => key === chosen);
  if (!seat) return <p className="seating-hint">{t('panel.choose')}</p>;
  const person = plan.people.find(({ participantId }) => participantId === seat.participantId);
  const closed = seat.reason.kind === 'closed';
  return (
    <section className="seating-chosen-seat" aria-live="polite">
      <h2>
        {words.seatName(seat)}
        {person ? `　${sitterOf(person)}` : ''}
      </h2>
      {person?.away ? (
        <p>
          <AwayMark standing={person.away.standing} />{' '}
          {isSubstitutes(person)
            ? t('free.sits', { name: person.name, substitute: sitterOf(person) })
            : person.away.reason}
        </p>
      ) : null}
      {person ? (
        <p>{[person.unitName || person.organizationName, person.post].filter(Boolean).join(' ')}</p>
      ) : null}
      <p className="seating-why">
        <span>{t('reason.title')}</span> {words.reason(seat)}
      </p>
      <div className="seating-buttons">
        {person ? (
          <>
            <Button
              size="small"
              onClick={() =>
                onLate({ kind: 'leave', participantId: person.participantId, name: person.name })
              }
            >
              {t('action.leave')}
            </Button>
            <Button size="small" onClick={() => void acts.unseat(person.participantId)}>
              {t('action.unseat')}
            </Button>
            {isSubstitutes(person) ? (
              <Button size="small" onClick={() => void acts.seatSubstitute(person, false)}>
                {t('free.takeBack')}
              </Button>
            ) : null}
            {seat.seatedBy === 'hand' ? (
              <Button size="small" onClick={() => void acts.unpin(person.participantId)}>
                {t('action.unpin')}
              </Button>
            ) : null}
          </>
        ) : (
          <Button size="small" onClick={() => void acts.close(seat.key, !closed)}>
            {t(closed ? 'action.open' : 'action.close')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Unseated({ plan, held, drag, onPick }: Props) {
  const { t } = useTranslation('seating');
  const waiting = plan.people.filter(({ seat }) => seat === null);
  return (
    <section className="seating-unseated">
      <h2>{t('panel.unseated', { count: waiting.length })}</h2>
      {waiting.length === 0 ? <p className="seating-hint">{t('panel.nobody')}</p> : null}
      <div className="seating-waiting">
        {waiting.map(({ participantId, name, unitName, number }) => (
          <button
            type="button"
            key={participantId}
            className={held === participantId ? 'seating-person seating-held' : 'seating-person'}
            aria-pressed={held === participantId}
            title={unitName}
            onClick={() => {
              if (!drag.justDragged.current) onPick(held === participantId ? null : participantId);
            }}
            {...drag.handlers(participantId, name)}
          >
            <span className="seating-rank">{number}</span> {name}
          </button>
        ))}
      </div>
    </section>
  );
}

function Joining({ plan, onLate }: Props) {
  const { t } = useTranslation('seating');
  const [open, setOpen] = useState(false);
  const everybody = useAnswer(
    api.participants.list,
    { meetingId: plan.meetingId },
    { enabled: open },
  ).data;
  const seated = new Set(
    plan.people.filter(({ seat }) => seat !== null).map(({ participantId }) => participantId),
  );
  const others = (everybody ?? []).filter(({ id }) => !seated.has(id));
  return (
    <section className="seating-joining">
      <Select
        showSearch={{ optionFilterProp: 'search' }}
        size="small"
        aria-label={t('action.join')}
        placeholder={t('action.join')}
        value={null}
        onOpenChange={setOpen}
        options={others.map(({ id, name, unitName, pinyin, initials }) => ({
          value: id,
          label: [name, unitName].filter(Boolean).join('　'),
          name,
          search: `${name} ${pinyin} ${initials} ${unitName}`,
        }))}
        onChange={(_: unknown, option) => {
          const one = Array.isArray(option) ? option[0] : option;
          if (one) onLate({ kind: 'join', participantId: one.value, name: one.name });
        }}
      />
    </section>
  );
}
