import type { Capacity, ListedParticipant } from '@shared/participants/participant';
import type { Place } from './usePlace';

/** Those whom the filters leave: by name, pinyin or initials of the name, unit, post, county, phone. */
export function filtered(
  people: readonly ListedParticipant[],
  { text, city, capacity }: Pick<Place, 'text' | 'city' | 'capacity'>,
): ListedParticipant[] {
  const typed = text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  return people.filter(
    (one) =>
      (!city || one.cityId === city) &&
      (!capacity || one.capacity === capacity) &&
      (!typed || saysText(one, typed)),
  );
}

function saysText(one: ListedParticipant, typed: string): boolean {
  const { name, unitName, post, organizationName, phone, groupName, remark } = one;
  return (
    one.initials.startsWith(typed) ||
    one.pinyin.startsWith(typed) ||
    [name, unitName, post, organizationName ?? '', phone, groupName, remark].some((said) =>
      said.toLowerCase().includes(typed),
    )
  );
}

export function countByCapacity(people: readonly ListedParticipant[]): Record<Capacity, number> {
  const counts = { attendee: 0, observer: 0, guest: 0, staff: 0 };
  for (const { capacity } of people) counts[capacity] += 1;
  return counts;
}
