import type { Firmness, Shaken } from '../scoring/stability';

/** Says a sentence of a language; the screens' `t` and `sentence` of papers both fit. */
export type Say = (key: string, params?: Record<string, string | number>) => string;

/** Neighbouring places that hang on the same judges; on none, they hold. */
export type FirmRun = { from: number; to: number; hangsOn: readonly string[] };

/**
 * Places from the first to the last that matters: the seats, and beyond them as far as one judge more
 * or less would bring somebody in.
 */
export function firmRuns(firmness: readonly Firmness[], seats: number): FirmRun[] {
  const placed = firmness
    .filter(({ place }) => place !== null)
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  const last = Math.max(
    placed.filter(({ place }) => (place ?? 0) <= seats).length,
    placed.findLastIndex(({ hangsOn }) => hangsOn.length > 0) + 1,
  );
  const runs: FirmRun[] = [];
  for (const [at, { hangsOn }] of placed.slice(0, last).entries()) {
    const run = runs.at(-1);
    if (run && [...run.hangsOn].sort().join() === [...hangsOn].sort().join()) run.to = at + 1;
    else runs.push({ from: at + 1, to: at + 1, hangsOn });
  }
  return runs;
}

/** The places that level ones hold together at the last seat, with fewer seats left than there are. */
function levelAtTheEnd(firmness: readonly Firmness[], seats: number): FirmSpan | null {
  const places = firmness.flatMap(({ place }) => place ?? []);
  const from = Math.max(0, ...places.filter((place) => place <= seats));
  const to = from + places.filter((place) => place === from).length - 1;
  return from > 0 && to > seats ? { from, to } : null;
}

type FirmSpan = { from: number; to: number };

const span = ({ from, to }: FirmSpan, say: Say): string =>
  from === to
    ? say('deliberation:firm.place', { place: from })
    : say('deliberation:firm.places', { from, to });

/** `第1—8名稳定；第9—11名取决于一位评委（×××）。` */
export function firmnessSentence(
  firmness: readonly Firmness[],
  seats: number,
  nameOf: (judgeId: string) => string,
  say: Say,
): string {
  const runs = firmRuns(firmness, seats);
  const level = levelAtTheEnd(firmness, seats);
  if (runs.length === 0) return say('deliberation:firm.nothing');
  const parts = runs.map((run) => {
    const { hangsOn } = run;
    if (hangsOn.length === 0) return say('deliberation:firm.holds', { places: span(run, say) });
    const names = hangsOn.map(nameOf).join(say('deliberation:firm.comma'));
    return hangsOn.length === 1
      ? say('deliberation:firm.hangsOnOne', { places: span(run, say), names })
      : say('deliberation:firm.hangsOnAny', {
          ...{ places: span(run, say), names, count: hangsOn.length },
        });
  });
  if (level) parts.push(say('deliberation:firm.level', { places: span(level, say) }));
  return say('deliberation:firm.whole', { parts: parts.join(say('deliberation:firm.semicolon')) });
}

/** In or out in so large a share of the draws counts as sure. */
const SURE = 0.95;

/** What shaking the weights does to who is in: how many are in either way, and how many may change. */
export function shakenSentence(
  shaken: readonly Shaken[],
  { width, draws }: { width: number; draws: number },
  say: Say,
): string {
  const share = Math.round(width * 100);
  const sure = shaken.filter(({ inShare }) => inShare >= SURE).length;
  const open = shaken.filter(({ inShare }) => inShare < SURE && inShare > 1 - SURE).length;
  const key = open === 0 ? 'deliberation:firm.weightsHold' : 'deliberation:firm.weightsMove';
  return say(key, { share, draws, sure, open });
}
