import type { Found, Hit } from '@shared/attendance/find';
import type { Meeting } from '@shared/meetings/meeting';
import { Button, Select } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../ui/actions';
import { EmptyState } from '../../ui/EmptyState';
import { useNotice } from '../../ui/notice';
import { Page } from '../../ui/Page';
import { useDayName } from '../agenda/useDayName';
import { useCurrentMeeting } from '../meetings/useCurrentMeeting';
import { tone } from '../runOfShow/tone';
import { ACT_KEYS, CAMERA_KEY, JOIN_KEY, MISSING_KEY } from './actKeys';
import { CameraScan } from './CameraScan';
import { CountsPanel } from './CountsPanel';
import { DeskField, type DeskFieldHandle, holdsCode } from './DeskField';
import { DeskList } from './DeskList';
import { ExportAttendance } from './ExportAttendance';
import { Hits } from './Hits';
import { JoinForm } from './JoinForm';
import { NotYetHere } from './NotYetHere';
import { OutcomeCard } from './OutcomeCard';
import { PersonPanel } from './PersonPanel';
import { useDesk } from './useDesk';
import { type ActName, usePlace } from './usePlace';
import { useSeats } from './useSeats';
import { type DeskSession, useSession } from './useSession';
import './attendance.css';
import './side.css';

const NOTHING_FOUND: Found = { hits: [], code: 'unknown' };

/** The registration desk. */
export function CheckInScreen() {
  const { t } = useTranslation('attendance');
  const meeting = useCurrentMeeting();
  if (!meeting) {
    return (
      <Page title={t('title')}>
        <EmptyState title={t('noMeeting')} />
      </Page>
    );
  }
  return <WithSession key={meeting.id} meeting={meeting} />;
}

function WithSession({ meeting }: { meeting: Meeting }) {
  const session = useSession(meeting.id);
  return session ? <DeskOfDay key={session.day?.id} {...{ meeting, session }} /> : null;
}

function DeskOfDay({ meeting, session }: { meeting: Meeting; session: DeskSession }) {
  const { t } = useTranslation('attendance');
  const { place, go } = usePlace();
  const notice = useNotice();
  const dayName = useDayName();
  const dayId = session.day?.id ?? null;
  const desk = useDesk(meeting.id, dayId);
  const seatOf = useSeats(meeting.id);
  const field = useRef<DeskFieldHandle>(null);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<number | null>(null);
  const [camera, setCamera] = useState(false);

  const found = desk.find(typed);
  const byId = new Map(desk.people.map((one) => [one.id, one]));
  const personOf = (id: string) => byId.get(id);
  const open = place.open === null ? undefined : personOf(place.open);

  function empty(): void {
    setTyped('');
    setChosen(null);
  }

  function backToField(): void {
    go({ open: null, act: null, missing: false });
    field.current?.focus();
  }

  function take(hit: Hit): void {
    empty();
    if (place.open) go({ open: null, act: null });
    void desk.checkIn(hit);
    field.current?.focus();
  }

  function type(text: string): void {
    setChosen(null);
    const scanned = holdsCode(text) ? desk.find(text) : null;
    const [only, ...others] = scanned?.hits ?? [];
    if (only && others.length === 0) {
      take(only);
    } else {
      setTyped(text);
    }
  }

  /** A code before the camera: taken at once, like a scanner's; it never stays in the field as digits. */
  function seen(text: string): void {
    // Another code than ours, which might spell somebody's name, checks nobody in.
    const { hits, code } = holdsCode(text) ? desk.find(text) : NOTHING_FOUND;
    const [only, ...others] = hits;
    tone(only ? 'taken' : 'notTaken');
    if (only && others.length === 0) take(only);
    else if (only) type(text);
    else desk.setOutcome({ kind: code ?? 'unknown' });
  }

  /** Whom an act is about: who is chosen among the hits, else who is open. */
  function actOn(act: ActName): void {
    const hit = found.hits.length === 1 ? found.hits[0] : found.hits[chosen ?? -1];
    const id = hit?.participantId ?? place.open;
    if (!id || id === 'new') {
      notice.success(t('whoFirst', { act: t(`act.${act}`) }));
      field.current?.focus();
      return;
    }
    empty();
    desk.setOutcome(null);
    go({ open: id, act });
  }

  const join = () => go({ open: 'new', act: null });

  const offer = (act: ActName) => ({
    id: `attendance.${act}`,
    label: t(`act.${act}`),
    keys: ACT_KEYS[act],
    run: () => actOn(act),
  });
  useAction(offer('leave'));
  useAction(offer('substitute'));
  useAction(offer('absent'));
  useAction(offer('makeUp'));
  const turnCamera = () => {
    setCamera(!camera);
    field.current?.focus();
  };
  useAction({
    id: 'attendance.camera',
    label: t('camera.title'),
    keys: CAMERA_KEY.toLowerCase(),
    run: turnCamera,
  });
  useAction({ id: 'attendance.join', label: t('join.title'), keys: JOIN_KEY, run: join });
  useAction({
    id: 'attendance.missing',
    label: t('missing.title'),
    keys: MISSING_KEY,
    run: () => (place.missing ? backToField() : go({ missing: true })),
  });
  useAction({
    id: 'attendance.undo',
    label: t('undo'),
    keys: 'mod+z',
    run: () => void desk.undo(),
  });

  return (
    <Page
      title={t('title')}
      padded={false}
      note={
        session.day ? (
          <Select<string>
            size="small"
            aria-label={t('day')}
            style={{ minWidth: 150 }}
            value={session.day.id}
            onChange={(day) => {
              go({ day });
              field.current?.focus();
            }}
            options={session.days.map((day) => ({ value: day.id, label: dayName(day.date) }))}
          />
        ) : (
          t('scope.meeting')
        )
      }
      actions={
        <>
          <Button title={CAMERA_KEY} aria-pressed={camera} onClick={turnCamera}>
            {t(camera ? 'camera.stop' : 'camera.title')} <kbd>{CAMERA_KEY}</kbd>
          </Button>
          <Button title={MISSING_KEY} onClick={() => go({ missing: true })}>
            {t('missing.title')} {desk.counts?.total.awaited ?? ''} <kbd>{MISSING_KEY}</kbd>
          </Button>
          <Button title={JOIN_KEY} onClick={join}>
            {t('join.title')} <kbd>{JOIN_KEY}</kbd>
          </Button>
          <ExportAttendance meeting={meeting} dayId={dayId} />
        </>
      }
    >
      <div className="desk">
        <div className="desk-main">
          <div className={camera ? 'desk-top desk-top-camera' : 'desk-top'}>
            {camera ? <CameraScan onCode={seen} /> : null}
            <DeskField
              ref={field}
              typed={typed}
              onType={type}
              found={found}
              ready={desk.ready}
              chosen={chosen}
              onChoose={setChosen}
              onTake={take}
              onNobody={(code) => {
                desk.setOutcome({ kind: code ?? 'nobody' });
                // A damaged code is scanned again; a name that was not found is looked at again.
                if (code) empty();
              }}
              onUndo={() => void desk.undo()}
              onRedo={() => void desk.redo()}
              onEscape={() => {
                if (typed) empty();
                else desk.setOutcome(null);
              }}
            />
            {found.hits.length > 0 ? (
              <Hits hits={found.hits} {...{ chosen, personOf }} onTake={take} />
            ) : (
              <OutcomeCard
                outcome={desk.outcome}
                day={session.day}
                onAgain={(hit) => {
                  void desk.checkIn(hit, true);
                  field.current?.focus();
                }}
                onJoin={join}
                {...{ personOf, seatOf }}
              />
            )}
          </div>
          {desk.ready ? (
            <DeskList
              people={desk.people}
              seatOf={seatOf}
              onOpen={({ id }) => go({ open: id, act: null })}
            />
          ) : null}
        </div>
        {place.open === 'new' ? (
          <JoinForm
            meetingId={meeting.id}
            dayId={dayId}
            name={/\d/.test(typed) ? '' : typed}
            onJoined={(participantId) => {
              empty();
              desk.setOutcome({
                kind: 'in',
                hit: { participantId, bySubstitute: false, method: 'name' },
              });
              backToField();
            }}
            onClose={backToField}
          />
        ) : open ? (
          <PersonPanel
            key={open.id}
            person={open}
            session={session}
            seat={seatOf(open.id)}
            onCheckIn={() => take({ participantId: open.id, bySubstitute: false, method: 'name' })}
            onClose={backToField}
          />
        ) : desk.counts ? (
          <CountsPanel counts={desk.counts} />
        ) : null}
      </div>
      {place.missing ? (
        <NotYetHere
          people={desk.people}
          dayId={dayId}
          dayName={session.day ? dayName(session.day.date) : ''}
          onClose={backToField}
        />
      ) : null}
    </Page>
  );
}
