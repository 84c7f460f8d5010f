import { z } from 'zod';
import { command, fileHandle, id, query, task } from '../operation';
import { type ListedParticipant, participantChanges, participantFields } from './participant';
import {
  type PreviewRow,
  type RosterFile,
  type RosterPreview,
  type RowState,
  rosterToImport,
} from './roster';

export const participants = {
  /** In list order. */
  list: query(z.strictObject({ meetingId: id })).returns<ListedParticipant[]>(),
  /** At the end of the list. */
  create: command(z.strictObject({ meetingId: id, ...participantFields.shape })).returns<{
    id: string;
  }>(),
  edit: command(z.strictObject({ id, ...participantChanges.shape })).returns(),
  /** Also takes them off the agenda items they were to speak at. */
  remove: command(z.strictObject({ id })).returns(),
  /** To this place of the list, from 1; places beyond the ends mean the ends. */
  move: command(z.strictObject({ id, place: z.number().int() })).returns(),
  /** Reads .xlsx, .xls or .csv; writes nothing. */
  readRoster: task(z.strictObject({ file: fileHandle })).returns<RosterFile>(),
  /** What an import would do, before anybody says yes. */
  previewRoster: query(rosterToImport).returns<RosterPreview>(),
  /** One change. Refused while rows are in error, unless told to leave those out. */
  importRoster: command(
    rosterToImport.extend({ leaveOutErrors: z.boolean().default(false) }),
  ).returns<{ counts: Record<RowState, number>; leftOut: PreviewRow['number'][] }>(),
  /** xlsx: the roster for print. docx: the names by city in political order. Public: no numbers. */
  exportRoster: task(
    z.strictObject({
      meetingId: id,
      target: fileHandle,
      format: z.enum(['xlsx', 'docx']),
      edition: z.enum(['internal', 'public']),
    }),
  ).returns(),
};
