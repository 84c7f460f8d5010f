import { refused } from '@shared/errors';
import { dayAt, runDay } from '@shared/runOfShow/runDay';
import type { RunDay, Show, ShowDay, TimerLimits } from '@shared/runOfShow/runOfShow';
import { midnightOf } from '@shared/time';
import type { Reader } from '../../db/database';
import type { Moment } from '../../operation';
import { meetingOfAgenda, readAgenda } from '../agenda';
import { readSettings } from '../settings';
import { versionsOf } from './versions';

/** The days of a meeting as the run of show needs them. @throws AppError notFound */
export function showDays(db: Reader, meetingId: string): ShowDay[] {
  meetingOfAgenda(db, meetingId);
  return readAgenda(db, meetingId).days.map(({ id, date, items }) => ({
    id,
    date,
    midnight: midnightOf(date),
    items,
  }));
}

/** When the timer of a speech warns. */
export function limitsOf(db: Reader): TimerLimits {
  const { timerWarningSeconds, timerDangerSeconds } = readSettings(db);
  return { warningSeconds: timerWarningSeconds, dangerSeconds: timerDangerSeconds };
}

export function readShow(db: Reader, meetingId: string): Show {
  return {
    meetingId,
    days: showDays(db, meetingId),
    limits: limitsOf(db),
    sound: readSettings(db).timerSound,
    approved: versionsOf(db, meetingId)[0] ?? null,
  };
}

export type RunningDay = { day: ShowDay; run: RunDay<ShowDay['items'][number]> };

/** The day that the show is in, as it runs now. @throws AppError refused for a meeting without days */
export function runningDay(db: Reader, meetingId: string, moment: Moment): RunningDay {
  const day = dayAt(showDays(db, meetingId), moment.today);
  if (!day) throw refused('runOfShow:error.noDays');
  return { day, run: runDay(day, moment.now) };
}
