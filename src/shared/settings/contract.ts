import { z } from 'zod';
import { lightColours } from '../issues/deadlines';
import { command, type FileHandle, nothing, query, task } from '../operation';
import { dayCountings } from '../workingDays/workCalendar';

/** What this office calls a light ('': as the program does) and the colour it wears. */
const lightDress = z.strictObject({
  name: z.string().trim().max(8),
  colour: z.enum(lightColours),
});

const fields = {
  language: z.enum(['zh-CN', 'en']),
  theme: z.enum(['light', 'highContrast']),
  scalePercent: z.number().int().min(100).max(200),
  /** the meeting that windows open with */
  currentMeetingId: z.string().max(64).nullable(),
  /** how papers are set that name no other way, and those of new meetings */
  houseStyle: z.string().min(1).max(64),
  /** auto: LibreOffice where it is installed, else the built-in renderer */
  deckRenderer: z.enum(['auto', 'builtIn']),
  /** how every time limit below is counted, save the follow-up review's */
  dayCounting: z.enum(dayCountings),
  /** an issue counts as due soon so many days before its due date */
  dueSoonDays: z.number().int().min(0).max(60),
  /** no standard names or colours exist: each office has its own */
  lights: z.strictObject({
    onTrack: lightDress,
    dueSoon: lightDress,
    behind: lightDress,
    overdue: lightDress,
  }),
  /** ordinary time limit in days, proposed when an issue is assigned */
  assignmentDays: z.number().int().min(1).max(365),
  /** who supports answers so many days before the lead does */
  supportLeadDays: z.number().int().min(1).max(60),
  /** an extension is asked for at least so many days before the due date */
  extensionNoticeDays: z.number().int().min(0).max(60),
  /** an objection to an assignment is in time for so many days */
  objectionDays: z.number().int().min(0).max(60),
  /** whoever answers once and is not heard of for more calendar days than this is reminded */
  silentDays: z.number().int().min(1).max(180),
  /** a closed issue is looked at again after so many calendar days */
  followUpReviewDays: z.number().int().min(1).max(730),
  /** so many minutes after the day's agenda begins, somebody who arrives is still on time */
  checkInGraceMinutes: z.number().int().min(0).max(240),
  /** a speech's timer warns so many seconds before the end, and more urgently so many */
  timerWarningSeconds: z.number().int().min(0).max(3600),
  timerDangerSeconds: z.number().int().min(0).max(600),
  /** a sound at the warning and at the end */
  timerSound: z.boolean(),
};

export const settingsSchema = z.strictObject(fields);
export type Settings = z.output<typeof settingsSchema>;

/** Figures are defaults that the user can change, never constants. */
export const defaultSettings: Settings = {
  language: 'zh-CN',
  theme: 'light',
  scalePercent: 100,
  currentMeetingId: null,
  houseStyle: 'gbt9704',
  deckRenderer: 'auto',
  dayCounting: 'workingDays',
  dueSoonDays: 3,
  lights: {
    onTrack: { name: '', colour: 'green' },
    dueSoon: { name: '', colour: 'blue' },
    behind: { name: '', colour: 'amber' },
    overdue: { name: '', colour: 'red' },
  },
  assignmentDays: 15,
  supportLeadDays: 3,
  extensionNoticeDays: 1,
  objectionDays: 1,
  silentDays: 7,
  followUpReviewDays: 90,
  checkInGraceMinutes: 5,
  timerWarningSeconds: 120,
  timerDangerSeconds: 30,
  timerSound: false,
};

/** What a laptop is for; kept with the laptop, never with the meeting. */
export const station = z.strictObject({
  /** who writes here; '' when it is no recorder's laptop */
  recorder: z.string().trim().max(40),
  /** the discussion group that is recorded here */
  group: z.string().trim().max(40),
});
export type Station = z.output<typeof station>;
export const noStation: Station = { recorder: '', group: '' };

/** How the program stands: for the read-only banner and the page about the program. */
export type ProgramStatus = {
  /** translation key of the reason why nothing can be written; null when it can */
  readOnly: string | null;
  /** the program's own version */
  version: string;
  /** the data folder: to be opened by its handle; the words are for reading only */
  folder: { file: FileHandle; shownAs: string };
  /** what the program runs on and is made of, with versions */
  parts: { name: string; version: string }[];
};

export const settings = {
  all: query(nothing).returns<Settings>(),
  /** Only the named ones change. */
  change: command(settingsSchema.partial(), { aside: true }).returns(),
  /** What this laptop is for: captured issues and transcripts carry it. */
  station: query(nothing).returns<Station>(),
  setStation: command(station, { aside: true }).returns(),
  status: task(nothing).returns<ProgramStatus>(),
};
