import { planDay } from '../agenda/plan';
import {
  asInstant,
  asMilliseconds,
  asMinutes,
  type Instant,
  instantAt,
  MINUTE,
  type Milliseconds,
  type TimeOfDay,
} from '../time';
import type { RunMove } from './moves';
import { isAbsent, runDay } from './runDay';
import type { RunLine, ToRun } from './runOfShow';

/** An item as far as it can be moved about: its place in the plan as well as what happened to it. */
export type Movable = ToRun & { plannedMinutes: number; plannedEnd: TimeOfDay | null };

export type MovableDay = { midnight: Instant; startsAt: TimeOfDay; items: readonly Movable[] };

/** What the operator is told a minute before: when all must be over, or who does not come. */
export type Goal = { kind: 'endBy'; at: TimeOfDay } | { kind: 'cancels'; itemId: string };

export const proposalKinds = [
  'dropBreak',
  'trimSpeeches',
  'trimLongest',
  'dropBreakAndTrim',
  'toWritten',
  'trimAndToWritten',
  'moveUp',
  'swapWithNext',
  'swapWithLast',
  'handIn',
] as const;
export type ProposalKind = (typeof proposalKinds)[number];

export type Proposal = {
  kind: ProposalKind;
  moves: RunMove[];
  /** whom or what it touches */
  itemIds: string[];
  /** when the last item concerned would end */
  endsAt: Instant;
  /** against doing nothing; negative: it ends later */
  saved: Milliseconds;
  /** it reaches the goal */
  enough: boolean;
};

/** No speech is cut below this share of what was promised, nor below three minutes. */
const SHORTEST_SHARE = 0.6;
const SHORTEST_MINUTES = 3;
/** A long item gives up a third of its length at most. */
const LONGEST_CUT = 1 / 3;

const SPEECHES: ReadonlySet<string> = new Set(['speech', 'freeSpeech', 'groupReport', 'response']);
/** What a speaker can hand in instead of holding. */
const HANDED_IN: ReadonlySet<string> = new Set(['speech', 'freeSpeech']);
const PAUSES: ReadonlySet<string> = new Set(['break', 'film']);
/** What comes after the meeting rather than being part of it. */
const AFTERWARDS: ReadonlySet<string> = new Set(['meal', 'ride']);

/** The items as they would stand after some moves: the same that taking a proposal does. */
export function afterMoves(day: MovableDay, moves: readonly RunMove[]): MovableDay {
  let items = [...day.items];
  const change = (itemId: string, fields: Partial<Movable>) => {
    items = items.map((item) => (item.id === itemId ? { ...item, ...fields } : item));
  };
  for (const move of moves) {
    if (move.kind === 'skip') change(move.itemId, { skipped: true });
    if (move.kind === 'setMinutes') {
      change(move.itemId, { plannedMinutes: move.plannedMinutes, plannedEnd: null });
    }
    if (move.kind === 'toWritten') {
      const written = { kind: 'writtenContribution', plannedMinutes: 0 } as const;
      change(move.itemId, { ...written, plannedEnd: null, addedSeconds: 0, delayMinutes: 0 });
    }
    if (move.kind === 'swap') items = swapped(items, move.itemIds);
  }
  return { ...day, items: planDay(day.startsAt, items).lines };
}

/** What belongs to a place on the clock stays there; see `swapPlaces` in main. */
function swapped(items: readonly Movable[], [firstId, secondId]: readonly [string, string]) {
  const first = items.find(({ id }) => id === firstId);
  const second = items.find(({ id }) => id === secondId);
  if (!first || !second) return [...items];
  const at = (place: Movable, who: Movable): Movable => ({
    ...who,
    plannedStart: place.plannedStart,
    startIsHard: place.startIsHard,
    plannedEnd: place.plannedEnd,
    countsToEnd: place.countsToEnd,
    changeoverMinutes: place.changeoverMinutes,
    section: place.section,
    delayMinutes: place.delayMinutes,
  });
  return items.map((item) =>
    item.id === firstId ? at(item, second) : item.id === secondId ? at(item, first) : item,
  );
}

/**
 * Ranked ways to reach a goal, best first: those that reach it before those that do not; then those
 * that touch fewer and less weighty items (a break before a speech, a shorter speech before one not
 * held, anything before the leader's address); then the one that comes closest. Nothing that has begun
 * is touched. Each is what an operator could do by hand, and is taken and undone as one change.
 */
export function proposalsFor(day: MovableDay, goal: Goal, now: Instant): Proposal[] {
  return goal.kind === 'endBy' ? toEndBy(day, goal.at, now) : withoutThem(day, goal.itemId, now);
}

type Line = RunLine<Movable> & { minutes: number };

/** Items that are still to come, with their length. */
function waitingLines(day: MovableDay, now: Instant): Line[] {
  return runDay(day, now)
    .lines.filter(({ state }) => state === 'waiting')
    .map((line) => ({ ...line, minutes: line.plannedMinutes }));
}

/** When the last of some items ends, of those that take time in the hall. */
function endOf(day: MovableDay, itemIds: ReadonlySet<string>, now: Instant): number {
  const lines = runDay(day, now).lines.filter(
    ({ id, state }) => itemIds.has(id) && !isAbsent(state),
  );
  return Math.max(now, ...lines.map(({ expectedEnd }) => expectedEnd));
}

type Candidate = { kind: ProposalKind; moves: RunMove[] };

function toEndBy(day: MovableDay, at: TimeOfDay, now: Instant): Proposal[] {
  const limit = instantAt(day.midnight, at);
  const { lines } = runDay(day, now);
  // What must be over: everything before the first meal or ride that is not itself over by then.
  const afterwards = lines.findIndex(
    ({ kind, plannedEnd, state }) =>
      state === 'waiting' && AFTERWARDS.has(kind) && plannedEnd > limit,
  );
  const within = (afterwards < 0 ? lines : lines.slice(0, afterwards)).filter(
    ({ state }) => !isAbsent(state),
  );
  const scope = new Set(within.map(({ id }) => id));
  const end = endOf(day, scope, now);
  if (scope.size === 0 || end <= limit) return [];
  const open = waitingLines(day, now).filter(({ id }) => scope.has(id));
  const endsAfter = (moves: readonly RunMove[]) => endOf(afterMoves(day, moves), scope, now);

  const breaks = open.filter(({ kind }) => PAUSES.has(kind));
  const speeches = open.filter(({ kind }) => SPEECHES.has(kind));
  const drop = breaks.map(({ id }): RunMove => ({ kind: 'skip', itemId: id }));
  const candidates: Candidate[] = drop.map((move) => ({ kind: 'dropBreak', moves: [move] }));
  if (drop.length > 1) candidates.push({ kind: 'dropBreak', moves: drop });
  const trimmed = trimSpeeches(speeches, limit, (moves) => endsAfter(moves));
  if (trimmed.length > 0) candidates.push({ kind: 'trimSpeeches', moves: trimmed });
  if (drop.length > 0) {
    const both = trimSpeeches(speeches, limit, (moves) => endsAfter([...drop, ...moves]));
    if (both.length > 0) candidates.push({ kind: 'dropBreakAndTrim', moves: [...drop, ...both] });
  }
  const longest = trimLongest(open, end - limit);
  if (longest) candidates.push({ kind: 'trimLongest', moves: [longest] });
  const written = handInLast(speeches, limit, [], endsAfter);
  if (written.length > 0) candidates.push({ kind: 'toWritten', moves: written });
  const floor = trimSpeeches(speeches, 0, () => Number.POSITIVE_INFINITY);
  if (floor.length > 0 && endsAfter(floor) > limit) {
    const rest = handInLast(speeches, limit, floor, endsAfter);
    const kept = floor.filter((move) => !rest.some((other) => itemOf(other) === itemOf(move)));
    if (rest.length > 0) candidates.push({ kind: 'trimAndToWritten', moves: [...kept, ...rest] });
  }
  const proposals = candidates.map(({ kind, moves }): Proposal => {
    const endsAt = endsAfter(moves);
    return {
      kind,
      moves,
      itemIds: moves.flatMap(itemsOf),
      endsAt: asInstant(endsAt),
      saved: asMilliseconds(end - endsAt),
      enough: endsAt <= limit,
    };
  });
  return ranked(
    proposals.filter(({ saved }) => saved > 0),
    day,
  );
}

const itemsOf = (move: RunMove): string[] =>
  move.kind === 'swap' ? [...move.itemIds] : [move.itemId];
const itemOf = (move: RunMove): string | undefined => itemsOf(move)[0];

/**
 * One shorter limit for all speeches, as such meetings announce it: the longest that is enough, or the
 * shortest allowed.
 */
function trimSpeeches(
  speeches: readonly Line[],
  limit: number,
  endsAfter: (moves: readonly RunMove[]) => number,
): RunMove[] {
  const longest = Math.max(0, ...speeches.map(({ minutes }) => minutes));
  let moves: RunMove[] = [];
  for (let most = longest - 1; most >= SHORTEST_MINUTES; most--) {
    const next = speeches.flatMap(({ id, minutes }): RunMove[] => {
      const floor = Math.max(SHORTEST_MINUTES, Math.ceil(minutes * SHORTEST_SHARE));
      const cut = Math.max(most, floor);
      return cut < minutes
        ? [{ kind: 'setMinutes', itemId: id, plannedMinutes: asMinutes(cut) }]
        : [];
    });
    moves = next;
    if (endsAfter(next) <= limit) break;
  }
  return moves;
}

/** The longest open item gives up what is needed, as far as it may. */
function trimLongest(open: readonly Line[], needed: number): RunMove | null {
  const longest = [...open]
    .filter(({ kind }) => !SPEECHES.has(kind) && !PAUSES.has(kind))
    .sort((a, b) => b.minutes - a.minutes)[0];
  if (!longest) return null;
  const cut = Math.min(Math.ceil(needed / MINUTE), Math.floor(longest.minutes * LONGEST_CUT));
  if (cut <= 0) return null;
  return {
    kind: 'setMinutes',
    itemId: longest.id,
    plannedMinutes: asMinutes(longest.minutes - cut),
  };
}

/** The last speakers hand their speeches in: as few as are enough, half of them at most. */
function handInLast(
  speeches: readonly Line[],
  limit: number,
  besides: readonly RunMove[],
  endsAfter: (moves: readonly RunMove[]) => number,
): RunMove[] {
  const own = speeches.filter(({ kind }) => HANDED_IN.has(kind));
  const moves: RunMove[] = [];
  for (const { id } of [...own].reverse().slice(0, Math.floor(own.length / 2))) {
    moves.push({ kind: 'toWritten', itemId: id });
    if (endsAfter([...besides, ...moves]) <= limit) break;
  }
  return moves;
}

/** Somebody who was to speak does not come, or not now. */
function withoutThem(day: MovableDay, itemId: string, now: Instant): Proposal[] {
  const waiting = waitingLines(day, now);
  const at = waiting.findIndex(({ id }) => id === itemId);
  if (at < 0) return [];
  const all = new Set(day.items.map(({ id }) => id));
  const end = endOf(day, all, now);
  const later = waiting.slice(at + 1).filter(({ kind }) => SPEECHES.has(kind));
  const next = later[0];
  const last = later.at(-1);
  const candidates: Candidate[] = [{ kind: 'moveUp', moves: [{ kind: 'skip', itemId }] }];
  const kind = waiting[at]?.kind ?? '';
  if (HANDED_IN.has(kind)) {
    candidates.push({ kind: 'handIn', moves: [{ kind: 'toWritten', itemId }] });
  }
  if (next && SPEECHES.has(kind)) {
    candidates.push({
      kind: 'swapWithNext',
      moves: [{ kind: 'swap', itemIds: [itemId, next.id] }],
    });
  }
  if (last && last !== next && SPEECHES.has(kind)) {
    candidates.push({
      kind: 'swapWithLast',
      moves: [{ kind: 'swap', itemIds: [itemId, last.id] }],
    });
  }
  return candidates.map(({ kind, moves }): Proposal => {
    const endsAt = endOf(afterMoves(day, moves), all, now);
    return {
      kind,
      moves,
      itemIds: moves.flatMap(itemsOf),
      endsAt: asInstant(endsAt),
      saved: asMilliseconds(end - endsAt),
      enough: true,
    };
  });
}

/** How much it is to touch an item: a break is nothing, the leader's address is much. */
function weightOf(move: RunMove, day: MovableDay): number {
  const item = day.items.find(({ id }) => id === itemOf(move));
  if (move.kind === 'skip') return 2;
  if (move.kind === 'toWritten') return 12;
  if (item?.kind === 'address') return 20;
  return item && SPEECHES.has(item.kind) ? 1 : 6;
}

function ranked(proposals: readonly Proposal[], day: MovableDay): Proposal[] {
  const weight = ({ moves }: Proposal) => moves.reduce((sum, move) => sum + weightOf(move, day), 0);
  return [...proposals].sort(
    (a, b) =>
      Number(b.enough) - Number(a.enough) ||
      (a.enough ? weight(a) - weight(b) : a.endsAt - b.endsAt) ||
      b.endsAt - a.endsAt,
  );
}
