/** What a key does to the stage, at the console and in the stage window alike. */
export type StageAct =
  | { kind: 'turn'; by: 1 | -1 }
  | { kind: 'goToPage'; number: number }
  /** puts the prepared page on */
  | { kind: 'present' }
  /** the next page, or the film plays or pauses */
  | { kind: 'goOn' }
  | { kind: 'filmToStart' }
  | { kind: 'black' }
  | { kind: 'freeze' }
  | { kind: 'holding' }
  | { kind: 'agenda' }
  /** the next speaker's deck, before the operator only */
  | { kind: 'nextDeck' }
  | { kind: 'overview' }
  | { kind: 'pointer' }
  | { kind: 'pen' }
  /** takes the strokes off the page */
  | { kind: 'wipe' }
  /** the strokes stay on their page */
  | { kind: 'keep' };

const acts: Record<string, StageAct> = {
  ArrowRight: { kind: 'turn', by: 1 },
  ArrowDown: { kind: 'turn', by: 1 },
  PageDown: { kind: 'turn', by: 1 },
  ' ': { kind: 'goOn' },
  Home: { kind: 'filmToStart' },
  ArrowLeft: { kind: 'turn', by: -1 },
  ArrowUp: { kind: 'turn', by: -1 },
  PageUp: { kind: 'turn', by: -1 },
  b: { kind: 'black' },
  f: { kind: 'freeze' },
  a: { kind: 'agenda' },
  n: { kind: 'nextDeck' },
  o: { kind: 'overview' },
  p: { kind: 'pointer' },
  d: { kind: 'pen' },
  c: { kind: 'wipe' },
  k: { kind: 'keep' },
  Escape: { kind: 'holding' },
};

const LONGEST_NUMBER = 4;

/**
 * One key press: the page number typed so far, and what is to be done now. Digits gather until Enter;
 * any other key of ours drops them. null: not one of our keys.
 *
 * @param key as `KeyboardEvent.key` names it, pressed without Ctrl, Alt or Meta
 */
export function pressed(
  typed: string,
  key: string,
): { typed: string; act: StageAct | null } | null {
  if (/^\d$/.test(key)) {
    const digits = `${typed}${key}`.replace(/^0+/, '');
    return { typed: digits.slice(0, LONGEST_NUMBER), act: null };
  }
  if (key === 'Backspace' && typed) return { typed: typed.slice(0, -1), act: null };
  if (key === 'Enter') {
    return {
      typed: '',
      act: typed ? { kind: 'goToPage', number: Number(typed) } : { kind: 'present' },
    };
  }
  const act = acts[key.length === 1 ? key.toLowerCase() : key];
  return act ? { typed: '', act } : null;
}
