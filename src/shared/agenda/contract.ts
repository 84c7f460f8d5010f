import { z } from 'zod';
import { command, fileHandle, id, query, task } from '../operation';
import { timeOfDay } from '../time';
import { type Agenda, type AgendaLine, agendaItemFields } from './agendaItem';
import type { AgendaPreview, ImportCounts } from './importing';

const speakerIds = z.array(id).max(50);
const position = z.number().int().min(0);
const { kind, title, plannedMinutes, plannedStart, countyId, caseStudyId, place, remark } =
  agendaItemFields.shape;
const { startIsHard, plannedEnd, countsToEnd, changeoverMinutes, section, hostWords } =
  agendaItemFields.shape;

export const agenda = {
  /** Days in order of date; items in order, on the clock. */
  list: query(z.strictObject({ meetingId: id })).returns<Agenda>(),

  /**
   * `position` 0 is first; without it the item comes last. `plannedMinutes` is the kind's usual
   * duration unless given. Speakers in order.
   */
  addItem: command(
    z.strictObject({
      dayId: id,
      position: position.optional(),
      kind,
      title,
      plannedMinutes: plannedMinutes.optional(),
      plannedStart: plannedStart.default(null),
      countyId: countyId.default(null),
      caseStudyId: caseStudyId.default(null),
      place: place.default(''),
      remark: remark.default(''),
      startIsHard: startIsHard.default(false),
      plannedEnd: plannedEnd.default(null),
      countsToEnd: countsToEnd.default(false),
      changeoverMinutes: changeoverMinutes.default(0),
      section: section.default(''),
      hostWords: hostWords.default(''),
      speakerIds: speakerIds.default([]),
    }),
  ).returns<{ id: string }>(),
  editItem: command(z.strictObject({ id, ...agendaItemFields.partial().shape })).returns(),
  /** All speakers of an item, in order. A speech without a county takes its speaker's. */
  setSpeakers: command(z.strictObject({ id, participantIds: speakerIds })).returns(),
  /** One or many, in the order they have now, so that the first comes to `position` of the day. */
  moveItems: command(
    z.strictObject({ ids: z.array(id).min(1).max(500), dayId: id, position }),
  ).returns(),
  /** Right behind the original, flowing, without what really happened. */
  duplicateItem: command(z.strictObject({ id })).returns<{ id: string }>(),
  removeItems: command(z.strictObject({ ids: z.array(id).min(1).max(500) })).returns(),
  /** When the day's first item starts, unless that has a start of its own. */
  setDayStart: command(z.strictObject({ dayId: id, startsAt: timeOfDay })).returns(),

  /** The item that has begun and not ended. */
  running: query(z.strictObject({ meetingId: id })).returns<AgendaLine | null>(),

  /** What an agenda file (.xlsx, .xls, .csv) would change: a state per row and cell. Writes nothing. */
  previewAgenda: task(z.strictObject({ meetingId: id, file: fileHandle })).returns<AgendaPreview>(),
  /**
   * Takes over an agenda file as one undoable change. Refused as a whole while a row is in error,
   * unless `leaveOutErrors`. Items that the file does not name stay, unless `removeMissing`.
   */
  importAgenda: task(
    z.strictObject({
      meetingId: id,
      file: fileHandle,
      leaveOutErrors: z.boolean().default(false),
      removeMissing: z.boolean().default(false),
    }),
  ).returns<ImportCounts>(),
  /** xlsx can be imported again; docx and pdf are set as an official programme. */
  exportAgenda: task(
    z.strictObject({
      meetingId: id,
      target: fileHandle,
      format: z.enum(['xlsx', 'docx', 'pdf']),
      /** the public edition says no remarks */
      edition: z.enum(['internal', 'public']).default('internal'),
      dayIds: z.array(id).optional(),
    }),
  ).returns<{ items: number }>(),
};
