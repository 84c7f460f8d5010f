import { nothingHappened } from '@shared/agenda/agendaItem';
import { agenda } from '@shared/agenda/contract';
import { conflict, refused } from '@shared/errors';
import type { RunMove } from '@shared/runOfShow/moves';
import { pausedFor, runDay } from '@shared/runOfShow/runDay';
import type { RunLine, ShowDay } from '@shared/runOfShow/runOfShow';
import { asTimeOfDay, MINUTE } from '@shared/time';
import type { Writer } from '../../db/database';
import type { Act, HandlersOf } from '../../operation';
import { agendaOperations, keepFacts, meetingOfAgenda, swapPlaces } from '../agenda';
import { paceSamples, speakerCalls } from './calls';
import { dayOf, type Place, placeOf, requireWaiting } from './places';
import { exportReport, reportOf } from './report';
import { AUTOMATIC_VERSION } from './runOfShow.template';
import { exportHostScript, scriptOf } from './script';
import { readShow, runningDay } from './show';
import { keepVersion, versionOf, versionsOf } from './versions';
import { backstageView, chairView, speakerTimerView } from './views';

type Line = RunLine<ShowDay['items'][number]>;

/** What runs now. @throws AppError conflict when nothing does */
function current(db: Writer, meetingId: string, act: Act): Line {
  const line = runningDay(db, meetingId, act).run.current;
  if (!line) throw conflict('runOfShow:error.nothingRuns');
  return line;
}

/** Ends an item; a pause ends with it. */
function end(db: Writer, line: Line, act: Act): void {
  keepFacts(db, line.id, {
    actualEnd: act.now,
    pausedAt: null,
    pausedMs: pausedFor(line, act.now),
  });
}

/** Begins an item anew; what ran before ends. */
function begin(
  db: Writer,
  meetingId: string,
  itemId: string,
  running: Line | null,
  act: Act,
): void {
  if (running) end(db, running, act);
  if (versionsOf(db, meetingId).length === 0) keepVersion(db, meetingId, AUTOMATIC_VERSION, act);
  keepFacts(db, itemId, { ...nothingHappened, actualStart: act.now });
}

function toWritten(db: Writer, place: Place, act: Act): void {
  requireWaiting(place);
  const { id } = place.line;
  const written = { kind: 'writtenContribution', plannedMinutes: 0, plannedEnd: null } as const;
  agendaOperations.editItem(db, agenda.editItem.input.parse({ id, ...written }), act);
  keepFacts(db, id, { skipped: false, addedSeconds: 0, delayMinutes: 0 });
}

function swap(db: Writer, ids: readonly [string, string], act: Act): void {
  if (ids[0] === ids[1]) throw refused('runOfShow:error.swapItself');
  for (const id of ids) requireWaiting(placeOf(db, id, act));
  swapPlaces(db, ids);
}

function take(db: Writer, move: RunMove, act: Act): void {
  switch (move.kind) {
    case 'swap':
      swap(db, move.itemIds, act);
      return;
    case 'toWritten':
      toWritten(db, placeOf(db, move.itemId, act), act);
      return;
    case 'skip': {
      const place = placeOf(db, move.itemId, act);
      requireWaiting(place);
      keepFacts(db, place.line.id, { skipped: true });
      return;
    }
    case 'setMinutes': {
      const place = placeOf(db, move.itemId, act);
      requireWaiting(place);
      const { itemId: id, plannedMinutes } = move;
      agendaOperations.editItem(db, { id, plannedMinutes, plannedEnd: null }, act);
    }
  }
}

export const runOfShowOperations: HandlersOf<'runOfShow'> = {
  show: (db, { meetingId }) => readShow(db, meetingId),

  speakerTimer: (db, _, moment) => speakerTimerView(db, moment),

  backstage: (db, _, moment) => backstageView(db, moment),

  chair: (db, _, moment) => chairView(db, moment),

  start(db, { id }, act) {
    const { meetingId, line } = placeOf(db, id, act);
    if (line.state === 'running' || line.state === 'paused') {
      throw conflict('runOfShow:error.alreadyRunning', { title: line.title });
    }
    begin(db, meetingId, id, runningDay(db, meetingId, act).run.current, act);
  },

  finish(db, { meetingId }, act) {
    end(db, current(db, meetingId, act), act);
  },

  next(db, { meetingId }, act) {
    const { current: running, next } = runningDay(db, meetingId, act).run;
    if (!next) throw refused('runOfShow:error.nothingNext');
    begin(db, meetingId, next.id, running, act);
    return { id: next.id };
  },

  pause(db, { meetingId }, act) {
    const { id, pausedAt } = current(db, meetingId, act);
    if (pausedAt !== null) throw conflict('runOfShow:error.alreadyPaused');
    keepFacts(db, id, { pausedAt: act.now });
  },

  resume(db, { meetingId }, act) {
    const line = current(db, meetingId, act);
    if (line.pausedAt === null) throw conflict('runOfShow:error.notPaused');
    keepFacts(db, line.id, { pausedAt: null, pausedMs: pausedFor(line, act.now) });
  },

  addTime(db, { meetingId, seconds }, act) {
    const { id, addedSeconds, plannedMinutes } = current(db, meetingId, act);
    // Less than no time at all means nothing to a speaker.
    const added = Math.max(addedSeconds + seconds, -plannedMinutes * 60);
    keepFacts(db, id, { addedSeconds: added });
  },

  skip(db, { id, skipped }, act) {
    const place = placeOf(db, id, act);
    if (skipped) requireWaiting(place);
    keepFacts(db, id, { skipped });
  },

  insert(db, { meetingId, afterId, ...fields }, act) {
    const { day, run } = runningDay(db, meetingId, act);
    const after = afterId === undefined ? null : placeOf(db, afterId, act);
    const dayId = after?.day.id ?? day.id;
    const items = after?.day.items ?? day.items;
    const last = run.lines.findLast(({ actualStart }) => actualStart !== null);
    const behind = after?.line.id ?? run.current?.id ?? last?.id;
    const position = items.findIndex(({ id }) => id === behind) + 1;
    const section = items[position - 1]?.section ?? '';
    const wanted = agenda.addItem.input.parse({ ...fields, dayId, position, section });
    return agendaOperations.addItem(db, wanted, act);
  },

  swap(db, { ids }, act) {
    swap(db, ids, act);
  },

  toWritten(db, { id }, act) {
    toWritten(db, placeOf(db, id, act), act);
  },

  setDelay(db, { id, minutes }, act) {
    const place = placeOf(db, id, act);
    requireWaiting(place);
    if (place.line.startIsHard && minutes !== 0) {
      throw refused('runOfShow:error.hardStart', { title: place.line.title });
    }
    keepFacts(db, id, { delayMinutes: minutes });
  },

  applyDelays(db, { dayId }, act) {
    const day = dayOf(db, dayId);
    for (const line of runDay(day, act.now).lines) {
      // A linked item follows by itself, unless the delay is its own.
      const own = day.items.find(({ id }) => id === line.id);
      const isOwn = line.delayMinutes !== 0 || own?.plannedStart !== null;
      if (line.actualStart === null && isOwn && line.delayedStart !== line.plannedStart) {
        const plannedStart = asTimeOfDay(Math.round((line.delayedStart - day.midnight) / MINUTE));
        agendaOperations.editItem(db, { id: line.id, plannedStart }, act);
      }
      if (line.delayMinutes !== 0) keepFacts(db, line.id, { delayMinutes: 0 });
    }
  },

  dropDelays(db, { dayId }) {
    for (const { id, delayMinutes } of dayOf(db, dayId).items) {
      if (delayMinutes !== 0) keepFacts(db, id, { delayMinutes: 0 });
    }
  },

  take(db, { moves }, act) {
    for (const move of moves) take(db, move, act);
  },

  reset(db, { dayId }) {
    for (const { id } of dayOf(db, dayId).items) keepFacts(db, id, nothingHappened);
  },

  approve: (db, { meetingId, name }, act) => ({ id: keepVersion(db, meetingId, name, act) }),

  versions: (db, { meetingId }) => versionsOf(db, meetingId),

  version: (db, { id }) => versionOf(db, id),

  report: (db, { meetingId, versionId }) => reportOf(db, meetingId, versionId),

  exportReport,

  pace: (db, { meetingId }, moment) => paceSamples(db, meetingId, moment),

  calls: (db, { meetingId }, moment) => speakerCalls(db, meetingId, moment),

  hostScript(db, { dayId }) {
    const { meetingId, ...day } = dayOf(db, dayId);
    return scriptOf(db, meetingOfAgenda(db, meetingId), day);
  },

  exportHostScript,
};
