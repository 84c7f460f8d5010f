import type { NominationMove } from '@shared/selections/phases';

/** Beside each other under the left hand; the right one has the arrows. */
export const MOVE_KEYS = {
  accept: 'a',
  sendBack: 'd',
  receiveAgain: 's',
  withdraw: 'x',
  restore: 'r',
} as const satisfies Record<NominationMove, string>;

export const moveOfKey = (key: string): NominationMove | null => {
  const found = Object.entries(MOVE_KEYS).find(([, own]) => own === key.toLowerCase());
  return found ? (found[0] as NominationMove) : null;
};
