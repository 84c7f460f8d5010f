import { z } from 'zod';
import { command, nothing, query } from '../operation';

const fields = {
  language: z.enum(['zh-CN', 'en']),
  theme: z.enum(['light', 'highContrast']),
  scalePercent: z.number().int().min(100).max(200),
  /** the meeting that windows open with */
  currentMeetingId: z.string().max(64).nullable(),
  /** auto: LibreOffice where it is installed, else the built-in renderer */
  deckRenderer: z.enum(['auto', 'builtIn']),
  /** an issue counts as due soon so many days before its due date */
  dueSoonDays: z.number().int().min(0).max(60),
  /** ordinary time limit in days, proposed when an issue is assigned */
  assignmentDays: z.number().int().min(1).max(365),
  /** a closed issue is looked at again after so many days */
  followUpReviewDays: z.number().int().min(1).max(730),
};

export const settingsSchema = z.strictObject(fields);
export type Settings = z.output<typeof settingsSchema>;

/** Figures are defaults that the user can change, never constants. */
export const defaultSettings: Settings = {
  language: 'zh-CN',
  theme: 'light',
  scalePercent: 100,
  currentMeetingId: null,
  deckRenderer: 'auto',
  dueSoonDays: 3,
  assignmentDays: 15,
  followUpReviewDays: 90,
};

export const settings = {
  all: query(nothing).returns<Settings>(),
  /** Only the named ones change. */
  change: command(settingsSchema.partial()).returns(),
};
