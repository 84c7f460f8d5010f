import { z } from 'zod';
import { calendarDate } from '../time';

const fields = {
  year: z.number().int().min(1990).max(2200),
  /** 届次: the how-manieth meeting of its kind */
  ordinal: z.number().int().min(1).max(999),
  name: z.string().trim().min(1).max(100),
  theme: z.string().trim().max(200),
  startsOn: calendarDate,
  endsOn: calendarDate,
  venue: z.string().trim().max(200),
  /** id of a house style: how its official papers are set */
  houseStyle: z.string().min(1).max(64),
};

export const meetingFields = z.strictObject({
  ...fields,
  theme: fields.theme.default(''),
  venue: fields.venue.default(''),
  /** the default one without it */
  houseStyle: fields.houseStyle.optional(),
});

/** What an edit names. No defaults here: they would overwrite what the edit does not name. */
export const meetingChanges = z.strictObject(fields).partial();

export type Meeting = Required<z.output<typeof meetingFields>> & {
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
  /** speeches, circulars, responses, commentaries and addresses that nobody is down for */
  itemsWithoutSpeaker: number;
  participants: number;
  /** not tied to a county, city or department that the program knows */
  participantsWithoutOrganization: number;
  caseStudies: number;
  casesWithoutDeck: number;
  decks: number;
  /** pages not drawn yet */
  decksWaiting: number;
  issues: number;
  openIssues: number;
};
