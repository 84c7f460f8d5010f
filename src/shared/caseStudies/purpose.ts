/** Which cases of a meeting a list shows. */
export const casePurposes = ['meeting', 'nominated', 'all'] as const;
export type CasePurpose = (typeof casePurposes)[number];

/**
 * 上会: whether a case is for the meeting's stage. One that nobody nominated was entered for nothing else.
 * A nominated one is, once something of the stage belongs to it; slides that its call asked for say
 * nothing, because all have them.
 */
export const isForMeeting = (of: {
  isNominated: boolean;
  deckWasAsked: boolean;
  hasDeck: boolean;
  hasSpeaker: boolean;
  isOnAgenda: boolean;
}): boolean =>
  !of.isNominated || of.hasSpeaker || of.isOnAgenda || (of.hasDeck && !of.deckWasAsked);

export const isShownAs = (
  purpose: CasePurpose,
  of: { isNominated: boolean; isForMeeting: boolean },
): boolean => purpose === 'all' || (purpose === 'meeting' ? of.isForMeeting : of.isNominated);
