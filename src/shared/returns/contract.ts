import { z } from 'zod';
import { editions } from '../issues/contract';
import { command, fileHandle, id, query, task } from '../operation';
import { calendarDate } from '../time';
import {
  type AskedOrganization,
  type ExtensionRequest,
  type MadePack,
  noticeFormats,
  type ReturnedFile,
  type ReturnPack,
  returnFields,
} from './returns';

const files = z.array(fileHandle).min(1).max(500);
const cell = z.strictObject({ hash: z.string(), code: z.string(), field: z.enum(returnFields) });

export const returns = {
  /** Who has something to answer now, or had a pack; by what they have open, most first. */
  organizations: query(z.strictObject({ meetingId: id })).returns<AskedOrganization[]>(),
  /** Every pack that went out, newest version first within its organization. */
  packs: query(z.strictObject({ meetingId: id })).returns<
    (ReturnPack & { items: number; receivedOn: string | null; late: boolean })[]
  >(),
  /** What was asked for in returns and neither answered nor made needless since. */
  extensionRequests: query(z.strictObject({ meetingId: id })).returns<ExtensionRequest[]>(),
  /** Extends the issue, to the date that was asked for or another, and settles the request. */
  grantExtension: command(
    z.strictObject({ id, dueDate: calendarDate, approver: z.string().trim().min(1).max(200) }),
  ).returns(),
  refuseExtension: command(
    z.strictObject({ id, reason: z.string().trim().min(1).max(2000) }),
  ).returns(),
  /**
   * One .xlsx per organization that has something to answer, into the folder `target`; beside the
   * pack of a lead, its 交办单 with its number.
   */
  makePacks: task(
    z.strictObject({
      meetingId: id,
      /** all organizations when empty */
      organizationIds: z.array(id).default([]),
      /** when it is to come back */
      dueDate: calendarDate,
      /** whom to ask, as the instructions say it */
      contact: z.string().trim().max(200).default(''),
      /** PDF needs a window */
      notices: z.enum(noticeFormats).default('none'),
      edition: z.enum(editions).default('internal'),
      target: fileHandle,
    }),
    { official: true },
  ).returns<{ files: MadePack[] }>(),
  /** Files, or folders of them, compared with what went out and with what stands here. */
  preview: task(
    z.strictObject({ meetingId: id, files, receivedOn: calendarDate.optional() }),
  ).returns<{ files: ReturnedFile[] }>(),
  /** Takes in what a preview showed, as one change. */
  accept: task(
    z.strictObject({
      meetingId: id,
      files,
      receivedOn: calendarDate.optional(),
      /** hashes of the files to take; all that can be taken when empty */
      only: z.array(z.string()).default([]),
      /** conflicts decided for the file; others stay as they are here */
      fromFile: z.array(cell).default([]),
      /** changes that are not wanted */
      without: z.array(cell).default([]),
    }),
  ).returns<{ files: number; rows: number; taken: number; evidence: number }>(),
};
