import type { AgendaLine } from '../agenda/agendaItem';
import { asMilliseconds, type Instant, MINUTE, type Milliseconds } from '../time';
import { pausedFor } from './runDay';
import type { RunLine } from './runOfShow';

/** What staff must know of the people of an item to call them (催场). Never on a screen in the hall. */
export type SpeakerCall = {
  itemId: string;
  people: {
    participantId: string;
    name: string;
    post: string;
    unitName: string;
    phone: string;
    /** where they sit, as people say it; '' while nobody is seated */
    seat: string;
  }[];
  /** none: the item has no case, or its case no slides */
  deck: 'none' | 'notReady' | 'ready' | 'signedOff';
  county: { id: string; name: string; cityId: string; cityName: string } | null;
};

/** How much was said by whom, until now. */
export type SpeakingTotal = {
  id: string;
  name: string;
  /** speeches held or running; written contributions */
  spoken: number;
  written: number;
  planned: Milliseconds;
  actual: Milliseconds;
};

export type SpeakingTotals = {
  speakers: SpeakingTotal[];
  counties: SpeakingTotal[];
  cities: SpeakingTotal[];
};

const SPEAKS: ReadonlySet<AgendaLine['kind']> = new Set([
  'speech',
  'freeSpeech',
  'writtenContribution',
  'groupReport',
  'response',
  'circular',
  'commentary',
  'address',
]);

/** What begins with somebody who must be fetched from their seat; nobody is for a meal or a ride. */
const IS_CALLED: ReadonlySet<AgendaLine['kind']> = new Set([
  'speech',
  'freeSpeech',
  'groupReport',
  'response',
  'circular',
  'commentary',
  'address',
  'signing',
]);

/** The items whose people are called now (催场): the next `most` that anybody is called for. */
export function calledNext(
  lines: readonly Pick<RunLine, 'id' | 'kind' | 'state'>[],
  most: number,
): ReadonlySet<string> {
  const coming = lines.filter(({ kind, state }) => state === 'waiting' && IS_CALLED.has(kind));
  return new Set(coming.slice(0, most).map(({ id }) => id));
}

/**
 * Totals per speaker, county and city over the items that have begun or were handed in, in the order of
 * their first speech. An item of several speakers counts in full for each of them, and once for each
 * county.
 */
export function speakingTotals(
  lines: readonly AgendaLine[],
  calls: readonly SpeakerCall[],
  now: Instant,
): SpeakingTotals {
  const byItem = new Map(calls.map((call) => [call.itemId, call]));
  const speakers = new Map<string, SpeakingTotal>();
  const counties = new Map<string, SpeakingTotal>();
  const cities = new Map<string, SpeakingTotal>();
  for (const line of lines) {
    const written = line.kind === 'writtenContribution';
    if (!SPEAKS.has(line.kind) || (!written && line.actualStart === null)) continue;
    const call = byItem.get(line.id);
    for (const { participantId, name } of line.speakers)
      add(speakers, participantId, name, line, now);
    const county = call?.county;
    if (!county) continue;
    add(counties, county.id, `${county.cityName}${county.name}`, line, now);
    add(cities, county.cityId, county.cityName, line, now);
  }
  return {
    speakers: [...speakers.values()],
    counties: [...counties.values()],
    cities: [...cities.values()],
  };
}

/** How long an item took, or has taken until now, pauses left out. */
export function spokenFor(line: AgendaLine, now: Instant): Milliseconds {
  if (line.actualStart === null) return asMilliseconds(0);
  const end = line.actualEnd ?? now;
  return asMilliseconds(Math.max(0, end - line.actualStart - pausedFor(line, now)));
}

function add(
  totals: Map<string, SpeakingTotal>,
  id: string,
  name: string,
  line: AgendaLine,
  now: Instant,
): void {
  const before = totals.get(id);
  const written = line.kind === 'writtenContribution';
  totals.set(id, {
    id,
    name,
    spoken: (before?.spoken ?? 0) + (written ? 0 : 1),
    written: (before?.written ?? 0) + (written ? 1 : 0),
    planned: asMilliseconds((before?.planned ?? 0) + line.plannedMinutes * MINUTE),
    actual: asMilliseconds((before?.actual ?? 0) + spokenFor(line, now)),
  });
}
