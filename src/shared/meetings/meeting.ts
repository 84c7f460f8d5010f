import { z } from 'zod';
import { calendarDate } from '../time';

export const meetingFields = z.strictObject({
  year: z.number().int().min(1990).max(2200),
  /** 届次: the how-manieth meeting of its kind */
  ordinal: z.number().int().min(1).max(999),
  name: z.string().trim().min(1).max(100),
  theme: z.string().trim().max(200).default(''),
  startsOn: calendarDate,
  endsOn: calendarDate,
  venue: z.string().trim().max(200).default(''),
  /** key of a house style preset: how official documents are set */
  houseStyle: z.string().min(1).max(40).default('gbt9704'),
});

export type Meeting = z.output<typeof meetingFields> & {
  id: string;
  isSample: boolean;
  copiedFromId: string | null;
  createdAt: number;
};

/** What the preparation page counts, each a way into its list. */
export type MeetingOverview = {
  meeting: Meeting;
  days: number;
  agendaItems: number;
  participants: number;
  caseStudies: number;
  decks: number;
  decksWaiting: number;
  issues: number;
  openIssues: number;
};
