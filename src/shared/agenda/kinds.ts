import { asMinutes, type Minutes } from '../time';
import type { AgendaItemKind } from './agendaItem';

/**
 * Minutes an item of each kind gets until somebody says otherwise. Exchange speeches 8 and free
 * speeches 5 are the limits such meetings announce; the others are what comparable programmes show.
 * A written contribution takes no time in the hall.
 */
export const usualMinutes: Readonly<Record<AgendaItemKind, Minutes>> = {
  hosting: asMinutes(5),
  circular: asMinutes(15),
  film: asMinutes(10),
  speech: asMinutes(8),
  writtenContribution: asMinutes(0),
  freeSpeech: asMinutes(5),
  response: asMinutes(10),
  commentary: asMinutes(15),
  address: asMinutes(30),
  groupDiscussion: asMinutes(90),
  groupReport: asMinutes(8),
  siteVisit: asMinutes(30),
  signing: asMinutes(15),
  groupPhoto: asMinutes(15),
  meal: asMinutes(60),
  ride: asMinutes(30),
  break: asMinutes(15),
};

/** When the kind changes, a duration that was only the old kind's usual one becomes the new kind's. */
export function minutesAfterKindChange(
  from: AgendaItemKind,
  to: AgendaItemKind,
  minutes: number,
): number {
  return minutes === usualMinutes[from] ? usualMinutes[to] : minutes;
}

/** Kinds at which somebody stands up and speaks for a county: their county follows from the speaker. */
export const speaksForCounty: ReadonlySet<AgendaItemKind> = new Set([
  'speech',
  'writtenContribution',
  'freeSpeech',
]);
