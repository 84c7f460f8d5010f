import { PlusOutlined } from '@ant-design/icons';
import type { Meeting } from '@shared/meetings/meeting';
import type { PlanLine, ShownPlan } from '@shared/seating/contract';
import { freeChairs, lacksPrecedence } from '@shared/seating/freeChairs';
import { Link } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useAction } from '../../ui/actions';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { useCurrentMeeting } from '../meetings/useCurrentMeeting';
import { ExportSeating } from './ExportSeating';
import type { Late } from './LateChange';
import { PeopleDrawer } from './PeopleDrawer';
import { NewPlanDrawer, RulesDrawer } from './PlanDrawer';
import { SeatDrawing } from './SeatDrawing';
import { SeatPanel } from './SeatPanel';
import { useDrag } from './useDrag';
import { usePlace } from './usePlace';
import { useSeatingActs } from './useSeatingActs';
import { spaced, useSeatWords, viewWords } from './useSeatWords';
import './seating.css';

export function SeatingScreen() {
  const { t } = useTranslation('seating');
  const meeting = useCurrentMeeting();
  if (!meeting) {
    return (
      <Page title={t('title')}>
        <EmptyState title={t('noMeeting')} />
      </Page>
    );
  }
  return <Plans key={meeting.id} meeting={meeting} />;
}

function Plans({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('seating');
  const { place, go } = usePlace();
  const [adding, setAdding] = useState(false);
  const plans = useAnswer(api.seating.plans, { meetingId: meeting.id }).data;
  const open = plans?.find(({ id }) => id === place.plan) ?? plans?.[0];
  const shown = useAnswer(
    api.seating.show,
    { id: open?.id ?? '-' },
    { enabled: open !== undefined },
  );
  const plan = open && shown.data?.id === open.id ? shown.data : undefined;

  const add = () => setAdding(true);
  useAction({ id: 'seating.new', label: t('add'), keys: 'n', run: add });

  const drawer = (
    <NewPlanDrawer
      meeting={meeting}
      open={adding}
      onClose={() => setAdding(false)}
      onMade={(id) => {
        setAdding(false);
        go({ plan: id });
      }}
    />
  );
  if (!plans || !open) {
    return (
      <Page title={t('title')}>
        {plans ? (
          <EmptyState
            title={t('noPlans')}
            hint={t('noPlansHint')}
            action={
              <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={add} title="N">
                {t('add')}
              </Button>
            }
          />
        ) : null}
        {drawer}
      </Page>
    );
  }
  return (
    <>
      {plan ? (
        <OpenPlan key={plan.id} meeting={meeting} plan={plan} plans={plans} onAdd={add} />
      ) : (
        <Page title={t('title')}>{null}</Page>
      )}
      {drawer}
    </>
  );
}

type OpenProps = { meeting: Meeting; plan: ShownPlan; plans: readonly PlanLine[]; onAdd(): void };

function OpenPlan({ meeting, plan, plans, onAdd }: OpenProps) {
  const { t } = useTranslation('seating');
  const { place, go } = usePlace();
  const acts = useSeatingActs(plan);
  const words = useSeatWords(plan);
  const [chosen, setChosen] = useState<string | null>(null);
  const [held, setHeld] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [late, setLate] = useState<Late | null>(null);
  const [zoom, setZoom] = useState(1);
  const [drawer, setDrawer] = useState<'rules' | 'people' | null>(null);
  const nameOf = (id: string | null) =>
    plan.people.find(({ participantId }) => participantId === id)?.name ?? '';

  async function drop(participantId: string, seat: string): Promise<void> {
    setHeld(null);
    const other = plan.seats.find(({ key }) => key === seat)?.participantId ?? null;
    if (other === participantId) return;
    if (!(await acts.seat(participantId, seat))) return;
    setChosen(seat);
    const name = nameOf(participantId);
    setSaid(
      other
        ? t('hold.swapped', { name, other: nameOf(other) })
        : t('hold.dropped', { name, seat: words.keyName(seat) }),
    );
  }
  function pick(participantId: string | null): void {
    setHeld(participantId);
    setSaid(participantId ? t('hold.picked', { name: nameOf(participantId) }) : '');
  }
  const drag = useDrag((participantId, seat) => void drop(participantId, seat));
  useEffect(() => {
    if (held && !plan.people.some(({ participantId }) => participantId === held)) setHeld(null);
  }, [held, plan.people]);

  const seated = plan.people.filter(({ seat }) => seat !== null).length;
  const { kind } = plan.layout;
  const fits =
    (kind === 'rostrum' || kind === 'groupPhoto') && plan.people.length !== plan.seats.length;
  useAction({
    id: 'seating.arrange',
    label: t('action.arrange'),
    keys: 'mod+r',
    run: () => void acts.arrange(false),
  });
  useAction({
    id: 'seating.rules',
    label: t('form.edit'),
    keys: 'F2',
    run: () => setDrawer('rules'),
  });
  const [free] = freeChairs(plan.people, plan.orderBy);
  useAction({
    id: 'seating.free',
    label: t('free.next'),
    keys: 'k',
    enabled: free !== undefined,
    run: () => {
      // From the one that is being looked at on to the next.
      const chairs = freeChairs(plan.people, plan.orderBy);
      const at = chairs.findIndex(({ participantId }) => participantId === late?.participantId);
      const next = chairs[(at + 1) % chairs.length];
      if (!next) return;
      setChosen(next.seat);
      const { participantId } = next;
      setLate({ kind: 'leave', participantId, name: nameOf(participantId) });
    },
  });
  useAction({
    id: 'seating.turn',
    label: t('view.label'),
    keys: 'v',
    run: () => go({ view: place.view === 'hall' ? 'rostrum' : 'hall' }),
  });

  return (
    <Page
      title={t('title')}
      padded={false}
      note={t('plan.counts', { seated, people: plan.people.length, chairs: plan.seats.length })}
      actions={
        <>
          <Segmented
            size="small"
            aria-label={t('view.label')}
            value={place.view}
            onChange={(view) => go({ view })}
            options={(['hall', 'rostrum'] as const).map((value) => ({
              value,
              label: t(`view.${viewWords[kind][value]}`),
            }))}
          />
          {fits && plan.people.length > 0 ? (
            <Button onClick={() => void acts.arrange(true)}>{t('action.fit')}</Button>
          ) : null}
          <Button onClick={() => void acts.arrange(false)} title="Ctrl+R">
            {t('action.arrange')}
          </Button>
          <Button onClick={() => setDrawer('people')}>{t('action.people')}</Button>
          <Button onClick={() => setDrawer('rules')} title="F2">
            {t('action.rules')}
          </Button>
          <ExportSeating meeting={meeting} plan={plan} />
          <Button onClick={() => void acts.remove()}>{t('action.remove')}</Button>
        </>
      }
    >
      <nav className="seating-plans" aria-label={t('plan.switch')}>
        {plans.map(({ id, name, layout, people }) => (
          <button
            type="button"
            key={id}
            className={id === plan.id ? 'seating-plan seating-plan-open' : 'seating-plan'}
            aria-current={id === plan.id ? 'page' : undefined}
            onClick={() => go({ plan: id })}
          >
            {name}
            <span>
              {t(`kind.${layout.kind}`)} {people}
            </span>
          </button>
        ))}
        <Button
          size="small"
          type="text"
          icon={<PlusOutlined aria-hidden />}
          onClick={onAdd}
          title="N"
        >
          {t('add')}
        </Button>
        <span className="seating-zoom">
          <Button
            size="small"
            onClick={() => setZoom(Math.max(0.6, zoom - 0.2))}
            title={t('action.zoomOut')}
          >
            −
          </Button>
          <Button size="small" onClick={() => setZoom(1)}>
            {t('action.zoomFit')}
          </Button>
          <Button
            size="small"
            onClick={() => setZoom(Math.min(2.4, zoom + 0.2))}
            title={t('action.zoomIn')}
          >
            ＋
          </Button>
        </span>
      </nav>
      {lacksPrecedence(plan.people, plan.orderBy) ? (
        <p className="seating-missing" role="note">
          {t('precedence.none')} <Link to="/participants">{t('precedence.link')}</Link>
        </p>
      ) : null}
      <div className="seating-body">
        <SeatDrawing
          plan={plan}
          view={place.view}
          zoom={zoom}
          chosen={chosen}
          held={held}
          drag={drag}
          onChoose={setChosen}
          onPick={pick}
          onDrop={(participantId, seat) => void drop(participantId, seat)}
        />
        <SeatPanel
          plan={plan}
          chosen={chosen}
          held={held}
          acts={acts}
          drag={drag}
          late={late}
          onLate={setLate}
          onChoose={setChosen}
          onPick={pick}
        />
      </div>
      <p className="seating-said" role="status">
        {said}
      </p>
      {drag.dragging ? (
        <span
          className="seating-ghost"
          style={{ left: drag.dragging.x, top: drag.dragging.y }}
          aria-hidden
        >
          {spaced(drag.dragging.name)}
        </span>
      ) : null}
      <RulesDrawer plan={plan} open={drawer === 'rules'} onClose={() => setDrawer(null)} />
      <PeopleDrawer
        plan={plan}
        acts={acts}
        open={drawer === 'people'}
        onClose={() => setDrawer(null)}
      />
    </Page>
  );
}
