import { invalid, notFound } from '../errors';

/** The order of a meeting's items: per day, ids from first to last. */
export type AgendaOrder = readonly {
  readonly dayId: string;
  readonly itemIds: readonly string[];
}[];

/**
 * Takes items out of wherever they stand and puts them, in the order they had in the agenda, into a
 * day so that the first of them comes to `position` (0 first; anything past the end is the end)
 * among those that stayed.
 * @throws AppError notFound when an item or the day is not in the agenda
 */
export function moveItems(
  order: AgendaOrder,
  itemIds: readonly string[],
  toDayId: string,
  position: number,
): { dayId: string; itemIds: string[] }[] {
  if (!Number.isInteger(position) || position < 0) throw invalid('agenda:error.position');
  const moving = new Set(itemIds);
  const moved = order.flatMap((day) => day.itemIds.filter((id) => moving.has(id)));
  if (moved.length !== moving.size) throw notFound('agenda:error.itemNotFound');
  if (!order.some(({ dayId }) => dayId === toDayId)) throw notFound('agenda:error.dayNotFound');
  return order.map(({ dayId, itemIds: all }) => {
    const stayed = all.filter((id) => !moving.has(id));
    if (dayId !== toDayId) return { dayId, itemIds: stayed };
    return { dayId, itemIds: [...stayed.slice(0, position), ...moved, ...stayed.slice(position)] };
  });
}

/**
 * Where an item goes when it is moved one step up or down: past the day's edge it goes on to the
 * neighbouring day. Null when there is nowhere to go.
 */
export function oneStep(
  order: AgendaOrder,
  itemId: string,
  by: 1 | -1,
): { dayId: string; position: number } | null {
  const dayIndex = order.findIndex(({ itemIds }) => itemIds.includes(itemId));
  const day = order[dayIndex];
  if (!day) return null;
  const position = day.itemIds.indexOf(itemId) + by;
  if (position >= 0 && position < day.itemIds.length) return { dayId: day.dayId, position };
  const neighbour = order[dayIndex + by];
  if (!neighbour) return null;
  return { dayId: neighbour.dayId, position: by > 0 ? 0 : neighbour.itemIds.length };
}
