import type { issues } from '@shared/issues/contract';
import type { IssueKind, Topic } from '@shared/issues/issue';
import type { CaptureContext } from '@shared/issues/register';
import type { InputOf } from '@shared/operation';
import type { Instant } from '@shared/time';

/** What is half-typed in the capture sheet. */
export type Draft = {
  kind: IssueKind;
  originalWording: string;
  demand: string;
  topic: Topic;
  countyId: string | null;
  /** one on the roster, or only what was typed */
  raisedById: string | null;
  raisedByText: string;
  agendaItemId: string | null;
  slide: CaptureContext['slide'];
  raisedAt: number;
};

/** Before the scene is known: typing may begin in the same moment as the form opens. */
export const blankDraft = (now: number): Draft => ({
  kind: 'problem',
  originalWording: '',
  demand: '',
  topic: 'other',
  countyId: null,
  raisedById: null,
  raisedByText: '',
  agendaItemId: null,
  slide: null,
  raisedAt: now,
});

export const draftOf = (context: CaptureContext, kind: IssueKind = 'problem'): Draft => ({
  kind,
  originalWording: '',
  demand: '',
  topic: 'other',
  countyId: context.county?.id ?? null,
  raisedById: context.speakers[0]?.participantId ?? null,
  raisedByText: context.speakers[0]?.name ?? '',
  agendaItemId: context.agendaItem?.id ?? null,
  slide: context.slide,
  raisedAt: context.now,
});

/** The next blank one: the scene stays, what was said goes. */
export const nextDraft = (saved: Draft, now: number): Draft => ({
  ...saved,
  originalWording: '',
  demand: '',
  topic: 'other',
  raisedAt: now,
});

export const captureInput = (
  meetingId: string,
  { slide, raisedById, raisedByText, raisedAt, ...draft }: Draft,
): InputOf<typeof issues.capture> => ({
  meetingId,
  ...draft,
  raisedById,
  raisedByText: raisedById ? '' : raisedByText,
  raisedAt: raisedAt as Instant,
  slideId: slide?.id ?? null,
});

/** `9:05` of the same day; null when it is no time. */
export function atTime(day: number, typed: string): number | null {
  const [, hours, minutes] = typed.match(/^(\d{1,2}):(\d{2})$/) ?? [];
  if (!hours || !minutes || Number(hours) > 23 || Number(minutes) > 59) return null;
  return new Date(day).setHours(Number(hours), Number(minutes), 0, 0);
}
