import { fullName, type OrganizationInCity } from '../organizations/organization';
import { DIVISION_SUFFIX, PROVINCE_PREFIX, UNIT_PREFIX } from './rosterWords.template';

/** A division that is no more, and the county that it became part of. */
export type FormerDivision = { code: string; name: string; successorId: string };

/**
 * Where somebody comes from, as far as a row of a roster tells.
 *
 * - `ambiguous`      several organizations have this name
 * - `former`         a code or name from before a reform; the candidate is today's county
 * - `contradiction`  the county lies in another city than the row says
 * - `unknown`        nothing has this code or name
 * - `unknownCity`    the city column names no city
 */
export type Recognition =
  | { kind: 'known'; id: string }
  | { kind: 'none' }
  | {
      kind: 'ambiguous' | 'former' | 'contradiction' | 'unknown' | 'unknownCity';
      candidates: string[];
    };

export type Places = {
  /** how an organization may be written, without spaces, to the ids that are written so */
  forms: ReadonlyMap<string, readonly string[]>;
  byId: ReadonlyMap<string, OrganizationInCity>;
  cities: readonly OrganizationInCity[];
  counties: readonly OrganizationInCity[];
  former: readonly FormerDivision[];
};

const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** A short form of one character (莘) says too little. */
function shortOf(name: string): string | null {
  const short = name.replace(DIVISION_SUFFIX, '');
  return short !== name && short.length >= 2 ? short : null;
}

function formsOf(organization: OrganizationInCity): string[] {
  const { kind, name, cityName } = organization;
  if (kind === 'department') {
    return [name, fullName(organization), name.replace(PROVINCE_PREFIX, '')];
  }
  const own = [name, shortOf(name)].filter((form) => form !== null);
  const city = cityName ? [cityName, shortOf(cityName) ?? cityName] : [];
  return [...own, ...city.flatMap((prefix) => own.map((form) => `${prefix}${form}`))];
}

export function placesOf(
  organizations: readonly OrganizationInCity[],
  former: readonly FormerDivision[],
): Places {
  const forms = new Map<string, string[]>();
  for (const organization of organizations) {
    for (const form of new Set(formsOf(organization).map(bare))) {
      const ids = forms.get(form);
      if (ids) ids.push(organization.id);
      else forms.set(form, [organization.id]);
    }
  }
  return {
    forms,
    byId: new Map(organizations.map((organization) => [organization.id, organization])),
    cities: organizations.filter(({ kind }) => kind === 'city'),
    counties: organizations.filter(({ kind }) => kind === 'county'),
    former,
  };
}

/** The texts of one row that say where somebody comes from; empty where the row is silent. */
export type Whence = { division: string; city: string; unitName: string };

/**
 * Recognises the organization behind a row: by code, by full name, by a county's name when only one
 * county has it or the city is known from the row, by a short form under the same condition.
 * Never guesses: where more than one organization fits, the answer is the list of them.
 */
export function recognizeDivision(whence: Whence, places: Places): Recognition {
  const division = bare(whence.division).replace(UNIT_PREFIX, '');
  const unit = bare(whence.unitName).replace(UNIT_PREFIX, '');
  const city = bare(whence.city).replace(UNIT_PREFIX, '');
  const said = city ? cityNamed(city, places) : cityBefore(unit, places, 'full');
  if (city && !said) return { kind: 'unknownCity', candidates: [] };
  const hint = said ?? cityBefore(unit, places, 'short');
  if (division) return within(byDivision(division, hint, places), said, places);
  if (unit) {
    const found = byUnit(unit, hint, places);
    if (found.kind !== 'none') return within(found, city ? said : null, places);
  }
  return said ? { kind: 'known', id: said } : { kind: 'none' };
}

/** A county of another city than the row says is a slip of one of the two. */
function within(found: Recognition, cityId: string | null, places: Places): Recognition {
  if (found.kind !== 'known' || !cityId || found.id === cityId) return found;
  const organization = places.byId.get(found.id);
  if (!organization?.cityId || organization.cityId === cityId) return found;
  return { kind: 'contradiction', candidates: [found.id] };
}

function cityNamed(text: string, { forms, byId }: Places): string | null {
  if (byId.get(text)?.kind === 'city') return text;
  return forms.get(text)?.find((id) => byId.get(id)?.kind === 'city') ?? null;
}

function cityBefore(unit: string, { cities }: Places, spelling: 'full' | 'short'): string | null {
  const city = cities.find(({ name }) =>
    unit.startsWith(spelling === 'full' ? name : (shortOf(name) ?? name)),
  );
  return city?.id ?? null;
}

function byDivision(text: string, cityId: string | null, places: Places): Recognition {
  const coded = /^(\d{6})(?:0{6})?(.*)$/.exec(text);
  if (coded) return byCode(coded[1] as string, coded[2] as string, places);
  const found = narrowed(places.forms.get(text) ?? [], cityId, places);
  if (found.length > 0) return oneOf(found);
  const former = places.former.filter(
    ({ name }) => text === name || text.endsWith(name) || text === shortOf(name),
  );
  if (former.length > 0) {
    return { kind: 'former', candidates: distinct(former.map(({ successorId }) => successorId)) };
  }
  return { kind: 'unknown', candidates: similar(text, places) };
}

function byCode(code: string, name: string, places: Places): Recognition {
  const named = places.forms.get(name) ?? [];
  const own = places.byId.get(code);
  if (own) {
    if (name === '' || named.includes(code)) return { kind: 'known', id: code };
    return { kind: 'contradiction', candidates: distinct([code, ...named]) };
  }
  const former = places.former.find((division) => division.code === code);
  if (former) return { kind: 'former', candidates: [former.successorId] };
  return { kind: 'unknown', candidates: [...named] };
}

/** By the place that a unit's name begins with; the longest fit counts (济南市市中区委 over 济南市委). */
function byUnit(unit: string, cityId: string | null, places: Places): Recognition {
  const exact = narrowed(
    places.forms.get(unit) ?? places.forms.get(unit.replace(PROVINCE_PREFIX, '')) ?? [],
    cityId,
    places,
  );
  if (exact.length > 0) return oneOf(exact);
  let longest = 0;
  let fits: string[] = [];
  for (const county of places.counties) {
    const length = beginning(unit, county);
    if (length === 0 || length < longest) continue;
    if (length > longest) fits = [];
    longest = length;
    fits.push(county.id);
  }
  const found = narrowed(fits, cityId, places);
  if (found.length > 0) return oneOf(found);
  const former = places.former.filter(({ name }) => unit.includes(name));
  if (former.length > 0) {
    return { kind: 'former', candidates: distinct(former.map(({ successorId }) => successorId)) };
  }
  const city = cityBefore(unit, places, 'full');
  return city ? { kind: 'known', id: city } : { kind: 'none' };
}

/** How many characters of the unit's name are this county's, its city included. */
function beginning(unit: string, { name, cityName }: OrganizationInCity): number {
  const prefixes = cityName ? [cityName, shortOf(cityName) ?? cityName, ''] : [''];
  return Math.max(
    0,
    ...prefixes
      .filter((prefix) => unit.startsWith(`${prefix}${name}`))
      .map((prefix) => prefix.length + name.length),
  );
}

/** Those in the city that the row names, when that leaves any. */
function narrowed(ids: readonly string[], cityId: string | null, { byId }: Places): string[] {
  if (ids.length < 2 || !cityId) return [...ids];
  const inside = ids.filter((id) => id === cityId || byId.get(id)?.cityId === cityId);
  return inside.length > 0 ? inside : [...ids];
}

function oneOf(ids: readonly string[]): Recognition {
  const [only, ...others] = distinct(ids);
  if (only && others.length === 0) return { kind: 'known', id: only };
  return { kind: 'ambiguous', candidates: distinct(ids) };
}

const MOST_CANDIDATES = 5;

/** Organizations that share the beginning of the name, as a suggestion only. */
function similar(text: string, { counties, cities }: Places): string[] {
  const start = text.replace(DIVISION_SUFFIX, '');
  if (start.length < 2) return [];
  return [...cities, ...counties]
    .filter((place) => {
      const name = place.name.replace(DIVISION_SUFFIX, '');
      return name.startsWith(start) || (name.length >= 2 && start.includes(name));
    })
    .slice(0, MOST_CANDIDATES)
    .map(({ id }) => id);
}

const distinct = (ids: readonly string[]) => [...new Set(ids)];
