import type { AgendaLine } from '@shared/agenda/agendaItem';
import type { CaseStudyLine } from '@shared/caseStudies/caseStudy';
import type { Meeting } from '@shared/meetings/meeting';
import { dayAt } from '@shared/runOfShow/runDay';
import type { ShowDay, ToRun } from '@shared/runOfShow/runOfShow';
import type {
  BackstageSpeaker,
  BackstageView,
  ChairView,
  DeckOnView,
  OnView,
  SpeakerTimerView,
} from '@shared/runOfShow/views';
import type { Reader } from '../../db/database';
import type { Moment } from '../../operation';
import { attendanceLines } from '../attendance';
import { caseStudyOperations } from '../caseStudies';
import { currentMeeting } from '../meetings';
import { seatingOperations } from '../seating';
import { scriptOf } from './script';
import { limitsOf, showDays } from './show';

/** The day at hand of the current meeting; null while there is neither. */
function dayAtHand(db: Reader, moment: Moment): { meeting: Meeting; day: ShowDay } | null {
  const meeting = currentMeeting(db);
  const day = meeting && dayAt(showDays(db, meeting.id), moment.today);
  return day ? { meeting, day } : null;
}

/** An item's facts, and nothing that is not for others to read. */
const toRun = (line: AgendaLine): ToRun => ({
  id: line.id,
  kind: line.kind,
  startsAt: line.startsAt,
  endsAt: line.endsAt,
  plannedStart: line.plannedStart,
  startIsHard: line.startIsHard,
  countsToEnd: line.countsToEnd,
  changeoverMinutes: line.changeoverMinutes,
  section: line.section,
  actualStart: line.actualStart,
  actualEnd: line.actualEnd,
  skipped: line.skipped,
  pausedAt: line.pausedAt,
  pausedMs: line.pausedMs,
  addedSeconds: line.addedSeconds,
  delayMinutes: line.delayMinutes,
});

const onView = (line: AgendaLine): OnView => ({
  ...toRun(line),
  title: line.title,
  countyName: line.countyName,
  speakers: line.speakers.map(({ name, post, unitName }) => ({ name, post, unitName })),
});

export function speakerTimerView(db: Reader, moment: Moment): SpeakerTimerView | null {
  const { day } = dayAtHand(db, moment) ?? {};
  if (!day) return null;
  const running = day.items.find((line) => line.actualStart !== null && line.actualEnd === null);
  return {
    midnight: day.midnight,
    item: running ? onView(running) : null,
    limits: limitsOf(db),
  };
}

export function backstageView(db: Reader, moment: Moment): BackstageView | null {
  const atHand = dayAtHand(db, moment);
  if (!atHand) return null;
  const { day, meeting } = atHand;
  const meetingId = meeting.id;
  const cases = new Map(
    caseStudyOperations.list(db, { meetingId }, moment).map((each) => [each.id, each]),
  );
  const seats = new Map<string, string[]>();
  for (const { participantId, label } of seatingOperations.seats(db, { meetingId }, moment)) {
    seats.set(participantId, [...(seats.get(participantId) ?? []), label]);
  }
  const standings = new Map(
    attendanceLines(db, { meetingId }, moment).map((line) => [line.participantId, line.standing]),
  );
  const speakersOf = (line: AgendaLine): BackstageSpeaker[] =>
    line.speakers.map(({ participantId, name, post, unitName }) => ({
      name,
      post,
      unitName,
      seat: (seats.get(participantId) ?? []).join(' '),
      standing: standings.get(participantId) ?? 'expected',
    }));
  const items = day.items.map((line) => ({
    ...onView(line),
    speakers: speakersOf(line),
    deck: line.caseStudyId === null ? null : deckOnView(cases.get(line.caseStudyId)),
  }));
  return { midnight: day.midnight, items, limits: limitsOf(db) };
}

function deckOnView(caseStudy: CaseStudyLine | undefined): DeckOnView {
  const deck = caseStudy?.decks.find(({ isStageVersion }) => isStageVersion);
  if (deck?.rendering !== 'done') return 'missing';
  return deck.signedOff ? 'signedOff' : 'drawn';
}

export function chairView(db: Reader, moment: Moment): ChairView | null {
  const atHand = dayAtHand(db, moment);
  if (!atHand) return null;
  const { day, meeting } = atHand;
  const words = new Map(scriptOf(db, meeting, day).map((line) => [line.itemId, line.words]));
  const items = day.items.map((line) => ({ ...onView(line), words: words.get(line.id) ?? '' }));
  return { midnight: day.midnight, items, limits: limitsOf(db) };
}
