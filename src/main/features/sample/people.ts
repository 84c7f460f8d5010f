import type { OrganizationInCity } from '@shared/organizations/organization';
import type { Capacity } from '@shared/participants/participant';
import seed from '../../../../resources/sample/meeting.json';

export type SamplePerson = {
  name: string;
  gender: 'male' | 'female';
  unitName: string;
  organizationId: string | null;
  post: string;
  capacity: Capacity;
  group: number;
  /** leaders only, in the order in which the sample names them */
  precedence: number | null;
};

const FEMALE_EVERY = 5;
const PEOPLE = 150;

/** Invented names, each once, the same in every run: surnames and given names step at two paces. */
function* names(): Generator<string, never> {
  const surnames = [...seed.surnames];
  const seen = new Set<string>();
  for (let step = 0; ; step++) {
    const surname = surnames[(step * 7) % surnames.length] as string;
    const given = seed.givenNames[(step * 11 + Math.floor(step / 28)) % seed.givenNames.length];
    const name = `${surname}${given}`;
    if (!seen.has(name)) {
      seen.add(name);
      yield name;
    }
  }
}

/** Invented leaders, one secretary for each county, and departments' people up to 150 in all. */
export function samplePeople(
  counties: OrganizationInCity[],
  departments: { id: string; name: string }[],
): SamplePerson[] {
  const { posts } = seed.words;
  const name = names();
  const next = () => name.next().value;
  const cities = [...new Set(counties.map(({ cityId }) => cityId))];
  const groupOf = (cityId: string | null) => cities.indexOf(cityId) % seed.words.groups.length;
  const leaders = seed.leaders.map(
    (leader, index): SamplePerson => ({
      name: leader.name,
      gender: 'male',
      unitName: leader.unit,
      organizationId: null,
      post: leader.post,
      capacity: leader.capacity as Capacity,
      group: 0,
      precedence: index + 1,
    }),
  );
  const secretaries = counties.map(
    (county, index): SamplePerson => ({
      name: next(),
      gender: index % FEMALE_EVERY === FEMALE_EVERY - 1 ? 'female' : 'male',
      unitName: `${county.cityName ?? ''}${county.name}`,
      organizationId: county.id,
      post: posts[county.countyClass ?? 'county'],
      capacity: 'attendee',
      group: groupOf(county.cityId),
      precedence: null,
    }),
  );
  const rest = departments.slice(0, PEOPLE - leaders.length - secretaries.length).map(
    (department, index): SamplePerson => ({
      name: next(),
      gender: index % 2 === 0 ? 'male' : 'female',
      unitName: department.name,
      organizationId: department.id,
      post: posts.department,
      capacity: 'observer',
      group: index % seed.words.groups.length,
      precedence: null,
    }),
  );
  return [...leaders, ...secretaries, ...rest];
}
