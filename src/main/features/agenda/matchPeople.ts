import type { ImportNote } from '@shared/agenda/importing';
import { BETWEEN_NAMES } from '@shared/agenda/words.template';
import { fullName, type OrganizationInCity } from '@shared/organizations/organization';
import { cleanName } from '../../documents';
import type { Reading } from './readCells';

/** Somebody on the roster, as far as an agenda needs to know them. */
export type Known = {
  id: string;
  name: string;
  post: string;
  unitName: string;
  organizationId: string | null;
  /** full: city and county */
  organizationName: string | null;
};

const BETWEEN_CANDIDATES = ' / ';
const SHOWN_CANDIDATES = 6;

const compact = (text: string) => text.replace(/\s+/g, '');
const described = (person: Known) =>
  `${person.name}（${[person.organizationName ?? person.unitName, person.post].filter(Boolean).join(' ')}）`.replace(
    /[（]\s*[）]/,
    '',
  );

/** Whether somebody may come from the unit that a file names, which may be one of several. */
function comesFrom(person: Known, units: readonly string[]): boolean {
  const own = [person.unitName, person.organizationName].filter((name): name is string => !!name);
  return units.some((unit) =>
    own.some((name) => compact(name).includes(unit) || unit.includes(compact(name))),
  );
}

/**
 * Finds the people a cell names. A name that two people bear is settled by the unit beside it; what
 * is still open is an error with the candidates, never a guess.
 */
export function speakersIn(
  text: string,
  unit: string,
  people: readonly Known[],
): Reading<Known[]> & { unitDiffers?: boolean } {
  const units = unit.split(BETWEEN_NAMES).map(compact).filter(Boolean);
  const found: Known[] = [];
  for (const part of text.split(BETWEEN_NAMES)) {
    const name = cleanName(part.replace(/[(（][^)）]*[)）]/g, ''));
    if (name === '') continue;
    const named = bearers(name, people);
    const fitting = named.length > 1 ? named.filter((person) => comesFrom(person, units)) : named;
    const [only, ...others] = fitting;
    if (only && others.length === 0) {
      found.push(only);
      continue;
    }
    return { note: noteFor(name, named, units, people) };
  }
  const distinct = [...new Set(found)];
  const unitDiffers =
    units.length > 0 && distinct.length > 0 && !distinct.some((person) => comesFrom(person, units));
  return { value: distinct, unitDiffers };
}

/** Those of exactly this name; else those whose name begins or ends what was written (post and name). */
function bearers(text: string, people: readonly Known[]): Known[] {
  const exact = people.filter(({ name }) => cleanName(name) === text);
  if (exact.length > 0) return exact;
  return people.filter(({ name }) => {
    const own = cleanName(name);
    return own.length >= 2 && (text.startsWith(own) || text.endsWith(own));
  });
}

function noteFor(
  name: string,
  named: readonly Known[],
  units: readonly string[],
  people: readonly Known[],
): ImportNote {
  if (named.length > 1) {
    const candidates = named.slice(0, SHOWN_CANDIDATES).map(described).join(BETWEEN_CANDIDATES);
    return { key: 'agenda:import.speakerAmbiguous', params: { name, candidates } };
  }
  const similar = people.filter(
    (person) => comesFrom(person, units) || oneCharacterApart(cleanName(person.name), name),
  );
  if (similar.length === 0) return { key: 'agenda:import.speakerUnknown', params: { name } };
  const candidates = similar.slice(0, SHOWN_CANDIDATES).map(described).join(BETWEEN_CANDIDATES);
  return { key: 'agenda:import.speakerSimilar', params: { name, candidates } };
}

/** A slip of one character in names of two or more. */
function oneCharacterApart(a: string, b: string): boolean {
  const [left, right] = [[...a], [...b]];
  if (left.length !== right.length || left.length < 2) return false;
  return left.filter((character, index) => character !== right[index]).length === 1;
}

/**
 * The county that a unit's text means: its full name, its own name, or its name without its last character (city, county). A
 * name that several counties bear is settled by where the speakers come from, else an error with the
 * candidates. A text that is no county's name means the speakers' county, if they have one.
 */
export function countyIn(
  text: string,
  counties: readonly OrganizationInCity[],
  speakers: readonly Known[],
): Reading<string | null> {
  const ofSpeakers = new Set(speakers.map(({ organizationId }) => organizationId));
  const theirs = counties.filter(({ id }) => ofSpeakers.has(id));
  const theirCounty = theirs.length === 1 ? (theirs[0]?.id ?? null) : null;
  const unit = compact(text);
  if (unit === '') return { value: theirCounty };
  const full = counties.filter((county) => unit.endsWith(fullName(county)));
  const named = full.length > 0 ? full : counties.filter(({ name }) => name === unit);
  const meant =
    named.length > 0
      ? named
      : counties.filter(({ name }) => [...name].slice(0, -1).join('') === unit && unit.length > 1);
  const [only, ...others] = meant;
  if (!only) return { value: theirCounty };
  if (others.length === 0) return { value: only.id };
  const settled = meant.filter(({ id }) => ofSpeakers.has(id));
  if (settled.length === 1) return { value: settled[0]?.id ?? null };
  const candidates = meant.slice(0, SHOWN_CANDIDATES).map(fullName).join(BETWEEN_CANDIDATES);
  return { note: { key: 'agenda:import.unitAmbiguous', params: { name: text, candidates } } };
}
