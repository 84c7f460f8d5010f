import { type AgendaItemKind, type AgendaLine, agendaItemKinds } from '../agenda/agendaItem';
import {
  asMilliseconds,
  type CalendarDate,
  type Instant,
  instantAt,
  MINUTE,
  type Milliseconds,
} from '../time';
import type { AgendaVersionHead, ApprovedAgenda, ApprovedItem } from './runOfShow';

/** Further off than this the items ran in a rehearsal on another day: there is nothing to compare. */
const COMPARABLE = 12 * 60 * MINUTE;

/** What became of an item of the approved agenda, or of one that came later. */
export type ReportFate = 'held' | 'running' | 'skipped' | 'notHeld' | 'written' | 'removed';

export type ReportLine = {
  itemId: string;
  date: CalendarDate;
  kind: AgendaItemKind;
  title: string;
  /** names, in order */
  speakers: string[];
  countyName: string | null;
  fate: ReportFate;
  /** not on the approved agenda */
  added: boolean;
  /** at another place among the approved items, or on another day */
  moved: boolean;
  /** null: it was added */
  planned: { start: Instant; end: Instant; length: Milliseconds } | null;
  /** `length` without pauses; null while it runs, as the end is. null: it never began */
  actual: { start: Instant; end: Instant | null; length: Milliseconds | null } | null;
  paused: Milliseconds;
  /** positive: began late */
  startOff: Milliseconds | null;
  /** positive: took longer than planned */
  lengthOff: Milliseconds | null;
};

/** Items that were planned and are over, together. */
export type ReportSum = {
  items: number;
  planned: Milliseconds;
  actual: Milliseconds;
  lengthOff: Milliseconds;
};

export type RunReport = {
  version: AgendaVersionHead;
  lines: ReportLine[];
  byKind: ({ kind: AgendaItemKind } & ReportSum)[];
  total: ReportSum;
};

type Day = {
  date: CalendarDate;
  midnight: Instant;
  items: readonly Pick<
    AgendaLine,
    | 'id'
    | 'kind'
    | 'title'
    | 'actualStart'
    | 'actualEnd'
    | 'skipped'
    | 'pausedMs'
    | 'speakers'
    | 'countyName'
  >[];
};

/**
 * The version that a report compares with: the last one approved before the show began; where all are
 * later, the first. Until the show begins, the newest.
 * @param versions newest first
 */
export function versionToCompare<V extends Pick<AgendaVersionHead, 'approvedAt'>>(
  versions: readonly V[],
  days: readonly Day[],
): V | null {
  const starts = days.flatMap(({ items }) =>
    items.map(({ actualStart }) => actualStart).filter((start) => start !== null),
  );
  const began = starts.length > 0 ? Math.min(...starts) : Number.POSITIVE_INFINITY;
  return versions.find(({ approvedAt }) => approvedAt <= began) ?? versions.at(-1) ?? null;
}

/** Plan against what happened, item by item: in the order of now, each day's removed items at its end. */
export function reportLines(approved: ApprovedAgenda, days: readonly Day[]): ReportLine[] {
  const plan = new Map(
    approved.days.flatMap(({ date, items }) => items.map((item) => [item.id, { date, item }])),
  );
  const stayed = inOrder(
    [...plan.keys()],
    days.flatMap(({ items }) => items.map(({ id }) => id)),
  );
  const still = new Set(days.flatMap(({ items }) => items.map(({ id }) => id)));
  return days.flatMap((day) => {
    const held = day.items.map((item) => {
      const was = plan.get(item.id);
      const moved = was !== undefined && (was.date !== day.date || !stayed.has(item.id));
      return lineOf(day, item, was?.item ?? null, moved);
    });
    const gone = approved.days
      .filter(({ date }) => date === day.date)
      .flatMap(({ items }) => items.filter(({ id }) => !still.has(id)))
      .map((item) => removedLine(day, item));
    return [...held, ...gone];
  });
}

type Item = Day['items'][number];

function lineOf(day: Day, item: Item, was: ApprovedItem | null, moved: boolean): ReportLine {
  const { actualStart, actualEnd, pausedMs } = item;
  const planned = was && plannedOf(day.midnight, was);
  const actual = actualStart === null ? null : actualOf(actualStart, actualEnd, pausedMs);
  const startOff = planned && actual ? actual.start - planned.start : null;
  const comparable = startOff !== null && Math.abs(startOff) <= COMPARABLE;
  const length = actual?.length ?? null;
  return {
    itemId: item.id,
    date: day.date,
    kind: item.kind,
    title: item.title,
    speakers: item.speakers.map(({ name }) => name),
    countyName: item.countyName,
    fate: fateOf(item),
    added: was === null,
    moved,
    planned,
    actual,
    paused: asMilliseconds(pausedMs),
    startOff: comparable ? asMilliseconds(startOff) : null,
    lengthOff: planned && length !== null ? asMilliseconds(length - planned.length) : null,
  };
}

const removedLine = (day: Day, item: ApprovedItem): ReportLine => ({
  itemId: item.id,
  date: day.date,
  kind: item.kind,
  title: item.title,
  speakers: item.speakers.map(({ name }) => name),
  countyName: item.countyName,
  fate: 'removed',
  added: false,
  moved: false,
  planned: plannedOf(day.midnight, item),
  actual: null,
  paused: asMilliseconds(0),
  startOff: null,
  lengthOff: null,
});

function fateOf({ actualStart, actualEnd, skipped, kind }: Item): ReportFate {
  if (actualStart !== null) return actualEnd === null ? 'running' : 'held';
  if (skipped) return 'skipped';
  return kind === 'writtenContribution' ? 'written' : 'notHeld';
}

const plannedOf = (midnight: Instant, { startsAt, endsAt }: ApprovedItem) => ({
  start: instantAt(midnight, startsAt),
  end: instantAt(midnight, endsAt),
  length: asMilliseconds((endsAt - startsAt) * MINUTE),
});

const actualOf = (start: Instant, end: Instant | null, paused: number) => ({
  start,
  end,
  length: end === null ? null : asMilliseconds(Math.max(0, end - start - paused)),
});

/** Those ids that kept their order: the longest run of them that is in order before and after. */
function inOrder(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((id, index) => [id, index]));
  const common = after.filter((id) => place.has(id));
  const best: string[][] = [];
  for (const [at, id] of common.entries()) {
    const runs = best.filter(
      (_, one) => Number(place.get(common[one] ?? '')) < Number(place.get(id)),
    );
    const longest = runs.reduce<string[]>(
      (long, run) => (run.length > long.length ? run : long),
      [],
    );
    best[at] = [...longest, id];
  }
  return new Set(best.reduce<string[]>((long, run) => (run.length > long.length ? run : long), []));
}

/** What was planned and is over, per kind in their usual order, and all together. */
export function reportSums(lines: readonly ReportLine[]): Pick<RunReport, 'byKind' | 'total'> {
  const over = lines.filter(({ lengthOff }) => lengthOff !== null);
  const byKind = agendaItemKinds
    .map((kind) => ({ kind, ...sumOf(over.filter((line) => line.kind === kind)) }))
    .filter(({ items }) => items > 0);
  return { byKind, total: sumOf(over) };
}

function sumOf(lines: readonly ReportLine[]): ReportSum {
  const sum = (of: (line: ReportLine) => number | null | undefined) =>
    asMilliseconds(lines.reduce((all, line) => all + (of(line) ?? 0), 0));
  return {
    items: lines.length,
    planned: sum(({ planned }) => planned?.length),
    actual: sum(({ actual }) => actual?.length),
    lengthOff: sum(({ lengthOff }) => lengthOff),
  };
}
