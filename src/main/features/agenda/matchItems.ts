import type { AgendaItemKind, AgendaLine } from '@shared/agenda/agendaItem';

/** What a row says that may tell which item it is. */
export type ToMatch = {
  dayId: string | null;
  kind: AgendaItemKind | null;
  title: string;
  speakerIds: readonly string[];
};

/**
 * Which item each row means, null for a new one. First the same day, kind and title; then the same
 * kind and title on another day; then, where speakers are named, the same kind and speakers under
 * another title; then the same title under another kind. Equal ones (three breaks) pair in their
 * order.
 */
export function matchItems(
  rows: readonly ToMatch[],
  items: readonly AgendaLine[],
): (AgendaLine | null)[] {
  const matched: (AgendaLine | null)[] = rows.map(() => null);
  const left = new Set(items);
  const same: ((row: ToMatch, item: AgendaLine) => boolean)[] = [
    (row, item) =>
      item.dayId === row.dayId &&
      item.kind === row.kind &&
      item.title === row.title &&
      sameSpeakers(row, item),
    (row, item) => item.dayId === row.dayId && item.kind === row.kind && item.title === row.title,
    (row, item) => item.kind === row.kind && item.title === row.title,
    (row, item) => item.kind === row.kind && item.speakers.length > 0 && sameSpeakers(row, item),
    (row, item) => item.dayId === row.dayId && item.title === row.title,
  ];
  for (const isSame of same) {
    rows.forEach((row, index) => {
      if (matched[index]) return;
      const item = [...left].find((each) => isSame(row, each));
      if (!item) return;
      matched[index] = item;
      left.delete(item);
    });
  }
  return matched;
}

const sameSpeakers = (row: ToMatch, item: AgendaLine): boolean =>
  row.speakerIds.length === item.speakers.length &&
  row.speakerIds.every((id, index) => item.speakers[index]?.participantId === id);

/**
 * The order after an import: the file's order, and items it does not name behind whatever they stood
 * behind before, if that stays in their day, else at its beginning.
 */
export function orderWithKept(
  before: readonly string[],
  fromFile: readonly string[],
  kept: ReadonlySet<string>,
): string[] {
  const order = [...fromFile];
  before.forEach((id, index) => {
    if (!kept.has(id)) return;
    const above = before.slice(0, index).findLast((other) => order.includes(other));
    order.splice(above ? order.indexOf(above) + 1 : 0, 0, id);
  });
  return order;
}

/** Ids that have to move to get from one order to the other, as few as possible. */
export function movedIds(before: readonly string[], after: readonly string[]): Set<string> {
  const common = after.filter((id) => before.includes(id));
  const places = common.map((id) => before.indexOf(id));
  // Longest increasing run of former places: those stay, the others move around them.
  const longest = places.map(() => 1);
  const from = places.map(() => -1);
  places.forEach((place, index) => {
    for (let earlier = 0; earlier < index; earlier++) {
      const length = (longest[earlier] ?? 0) + 1;
      if ((places[earlier] ?? 0) < place && length > (longest[index] ?? 0)) {
        longest[index] = length;
        from[index] = earlier;
      }
    }
  });
  const moved = new Set(common);
  let at = longest.indexOf(Math.max(0, ...longest));
  while (at >= 0) {
    moved.delete(common[at] as string);
    at = from[at] ?? -1;
  }
  return moved;
}
