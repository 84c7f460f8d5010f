import type { ShownPlan } from '@shared/seating/contract';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { PeopleSelect } from './PeopleSelect';
import type { SeatingActs } from './useSeatingActs';

/** Who belongs to the plan. New ones wait for a seat until the plan is arranged. */
export function PeopleDrawer(props: {
  plan: ShownPlan;
  acts: SeatingActs;
  open: boolean;
  onClose(): void;
}) {
  const { plan, acts, open, onClose } = props;
  const { t } = useTranslation('seating');
  const people = useAnswer(
    api.participants.list,
    { meetingId: plan.meetingId },
    { enabled: open },
  ).data;
  const [changed, setChanged] = useState<string[] | null>(null);
  const chosen = changed ?? plan.people.map(({ participantId }) => participantId);
  const close = () => {
    setChanged(null);
    onClose();
  };
  return (
    <Drawer
      title={t('action.people')}
      open={open}
      onClose={close}
      size={460}
      destroyOnHidden
      footer={
        <Button
          type="primary"
          onClick={() => void acts.setPeople(chosen).then((done) => (done ? close() : undefined))}
        >
          {t('form.apply')}
        </Button>
      }
    >
      <p className="seating-hint">
        {t('who.hint')} · {t('who.count', { count: chosen.length })}
      </p>
      <PeopleSelect people={people ?? []} value={chosen} onChange={setChanged} />
    </Drawer>
  );
}
