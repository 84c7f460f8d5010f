import { z } from 'zod';
import { agendaItemFields } from '../agenda/agendaItem';
import { command, fileHandle, id, nothing, query, task } from '../operation';
import type { PaceSample } from './forecast';
import type { HostLine } from './hostScript';
import { runMove } from './moves';
import type { RunReport } from './report';
import type { AgendaVersionHead, ApprovedAgenda, Show } from './runOfShow';
import type { SpeakerCall } from './speaking';
import type { BackstageView, ChairView, SpeakerTimerView } from './views';

const meeting = z.strictObject({ meetingId: id });
const item = z.strictObject({ id });
const { kind, title, plannedMinutes, countyId, caseStudyId } = agendaItemFields.shape;

/** The agenda as it really runs. Every act is one change and can be undone. */
export const runOfShow = {
  /** The facts and the plan, from which any window of staff computes what it shows. */
  show: query(meeting).returns<Show>(),
  /** What the windows by job show of the current meeting; null while there is none, or it has no days. */
  speakerTimer: query(nothing).returns<SpeakerTimerView | null>(),
  backstage: query(nothing).returns<BackstageView | null>(),
  chair: query(nothing).returns<ChairView | null>(),

  /**
   * Now, also out of order (jump) and again; whatever ran in the same meeting ends with it. The first
   * start of a meeting without an approved agenda keeps the agenda as it stands as a version.
   */
  start: command(item).returns(),
  /** Ends what runs. */
  finish: command(meeting).returns(),
  /** Ends what runs and starts what comes next in the hall; refused when the day has nothing more. */
  next: command(meeting).returns<{ id: string }>(),
  pause: command(meeting).returns(),
  resume: command(meeting).returns(),
  /** More or (negative) less time for what runs, as often as needed. */
  addTime: command(
    z.strictObject({ meetingId: id, seconds: z.number().int().min(-3600).max(3600) }),
  ).returns(),
  /** Takes an item that waits out of the day, or back into it. */
  skip: command(z.strictObject({ id, skipped: z.boolean() })).returns(),
  /** A speaker joins: right behind what runs (or ended last), or behind `afterId`. */
  insert: command(
    z.strictObject({
      meetingId: id,
      afterId: id.optional(),
      kind: kind.default('freeSpeech'),
      title,
      plannedMinutes: plannedMinutes.optional(),
      countyId: countyId.default(null),
      caseStudyId: caseStudyId.default(null),
      speakerIds: z.array(id).max(50).default([]),
    }),
  ).returns<{ id: string }>(),
  /** Two items that wait change places; starts and locks stay with the place. */
  swap: command(z.strictObject({ ids: z.tuple([id, id]) })).returns(),
  /** The speaker hands the speech in instead: it counts, and can raise issues, but takes no time. */
  toWritten: command(item).returns(),
  /** Announces a delay before an item; 0 drops it. Refused before a hard start. */
  setDelay: command(z.strictObject({ id, minutes: z.number().int().min(-600).max(600) })).returns(),
  /** Makes the delays of a day part of its plan, as far as gaps do not absorb them. */
  applyDelays: command(z.strictObject({ dayId: id })).returns(),
  dropDelays: command(z.strictObject({ dayId: id })).returns(),
  /** Several moves at once, as a proposal names them. */
  take: command(z.strictObject({ moves: z.array(runMove).min(1).max(200) })).returns(),
  /** After a rehearsal: nothing of the day has happened. */
  reset: command(z.strictObject({ dayId: id })).returns(),

  /** Keeps the agenda as it stands now, with who approved it and when. */
  approve: command(
    z.strictObject({ meetingId: id, name: z.string().trim().min(1).max(100) }),
  ).returns<{ id: string }>(),
  /** Newest first. */
  versions: query(meeting).returns<AgendaVersionHead[]>(),
  version: query(item).returns<AgendaVersionHead & { content: ApprovedAgenda }>(),

  /**
   * Plan against what happened, item by item. Without a version: against the last one approved before
   * the show began. Refused while none is kept.
   */
  report: query(z.strictObject({ meetingId: id, versionId: id.optional() })).returns<RunReport>(),
  /** The public edition tells times only, of what was held. */
  exportReport: task(
    z.strictObject({
      meetingId: id,
      versionId: id.optional(),
      target: fileHandle,
      format: z.enum(['xlsx', 'docx']),
      edition: z.enum(['internal', 'public']).default('internal'),
    }),
  ).returns<{ items: number }>(),

  /** How long items took that have been held, here and in earlier meetings: what a forecast rests on. */
  pace: query(meeting).returns<PaceSample[]>(),
  /** For calling speakers (催场): per item with speakers, in order of the agenda. Staff only. */
  calls: query(meeting).returns<SpeakerCall[]>(),
  /** What the host says before each item of a day (主持词), as the agenda stands now. */
  hostScript: query(z.strictObject({ dayId: id })).returns<HostLine[]>(),
  /** docx, one day or the whole meeting */
  exportHostScript: task(
    z.strictObject({ meetingId: id, target: fileHandle, dayId: id.optional() }),
  ).returns<{ items: number }>(),
};
