import type { AgendaSpeaker } from '../agenda/agendaItem';
import type { Standing } from '../attendance/standing';
import type { Instant } from '../time';
import type { TimerLimits, ToRun } from './runOfShow';

/**
 * What the windows beside the operator's are told: facts and names from which they compute what they
 * show. Each only what its readers need; no phones, remarks or notes on any of them.
 */

export type SpeakerOnView = Pick<AgendaSpeaker, 'name' | 'post' | 'unitName'>;

export type OnView = ToRun & {
  title: string;
  countyName: string | null;
  speakers: SpeakerOnView[];
};

/** An item as its speaker and everybody in the hall may see it. */
export type SpeakerTimerView = {
  midnight: Instant;
  /** what runs or is paused; null: nothing does */
  item: OnView | null;
  limits: TimerLimits;
};

/** - `missing`   no stage version, or its pages are not drawn · `drawn`   nobody has compared them yet */
export type DeckOnView = 'missing' | 'drawn' | 'signedOff';

export type BackstageSpeaker = SpeakerOnView & {
  /** where they sit, as people say it; empty: no seat yet */
  seat: string;
  standing: Standing;
};

/** For those who call the next speakers (催场). */
export type BackstageItem = Omit<OnView, 'speakers'> & {
  speakers: BackstageSpeaker[];
  /** null: the item shows no slides */
  deck: DeckOnView | null;
};

/** The day that the show is in, for the view of those who work behind it. */
export type BackstageView = { midnight: Instant; items: BackstageItem[]; limits: TimerLimits };

/** For whoever chairs the meeting. `words`: what they say before the item, from the host script. */
export type ChairItem = OnView & { words: string };
export type ChairView = { midnight: Instant; items: ChairItem[]; limits: TimerLimits };
