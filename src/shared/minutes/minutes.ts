import type { CalendarDate } from '../time';

/** 听取、讨论、决定、明确、要求: how minutes say what a meeting did. */
export const verbs = ['heard', 'discussed', 'decided', 'clarified', 'required'] as const;
export type Verb = (typeof verbs)[number];

/** 原始记录: one remark. */
export type TranscriptLine = {
  id: string;
  meetingId: string;
  agendaItemId: string | null;
  /** '' outside of discussion groups */
  groupName: string;
  /** milliseconds */
  at: number;
  speaker: string;
  text: string;
  recorder: string;
};

export type MinutesSection = {
  id: string;
  meetingId: string;
  position: number;
  heading: string;
  text: string;
};

/** 议定事项: with unit and deadline it goes into the register. */
export type MinutesDecision = {
  id: string;
  meetingId: string;
  position: number;
  verb: Verb;
  text: string;
  organizationId: string | null;
  dueDate: CalendarDate | null;
  issueId: string | null;
};

export type Bulletin = {
  id: string;
  meetingId: string;
  number: number;
  groupName: string;
  issuedOn: CalendarDate;
};

/** Who was there, by how minutes list them. */
export type Roll = { attended: string[]; onLeave: string[]; observed: string[] };
