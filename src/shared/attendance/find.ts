import type { ListedParticipant } from '../participants/participant';
import { readCode } from './code';
import type { CheckInMethod } from './event';

/** Somebody who can be found at the desk: a participant, or whoever was announced to come instead. */
export type Findable = Pick<
  ListedParticipant,
  'id' | 'name' | 'pinyin' | 'initials' | 'unitName' | 'post' | 'organizationName' | 'phone'
> & {
  /** place on the list, from 1 */
  listNumber: number;
  substitute: { name: string; pinyin: string; initials: string } | null;
};

export type Hit = {
  participantId: string;
  bySubstitute: boolean;
  method: Exclude<CheckInMethod, 'makeUp'>;
};

export type Found = {
  hits: Hit[];
  /** a code was scanned that is damaged, or of nobody on this list */
  code: 'damaged' | 'unknown' | null;
};

/** the last digits of a phone number, when no list number is meant */
const LEAST_PHONE_DIGITS = 4;

/**
 * Whom the words in the field may mean, best first: a scanned code, a list number, the end of a phone
 * number, a name, pinyin or its initials (`zsf`), else a part of unit or post.
 */
export function findPeople(typed: string, people: readonly Findable[]): Found {
  const text = typed.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  if (text === '') return { hits: [], code: null };
  const code = readCode(typed);
  if (code.kind === 'code') {
    const known = people.filter(({ id }) => code.participantIds.includes(id));
    if (known.length === 0) return { hits: [], code: 'unknown' };
    return { hits: known.flatMap((one) => hitsOf(one, 'code')), code: null };
  }
  if (code.kind === 'damaged') return { hits: [], code: 'damaged' };
  if (/^\d+$/.test(text)) return { hits: byDigits(text, people), code: null };
  const ranked = people.flatMap((one) => rank(text, one));
  const best = ranked.toSorted((a, b) => a.rank - b.rank);
  // A part of a unit's name is only looked for when no name fits.
  const named = best.filter(({ rank }) => rank < UNIT_RANK);
  return { hits: (named.length > 0 ? named : best).map(({ hit }) => hit), code: null };
}

/** A participant whose substitute was announced may come themselves after all: both are offered. */
function hitsOf(one: Findable, method: Hit['method']): Hit[] {
  const self = { participantId: one.id, bySubstitute: false, method };
  return one.substitute ? [{ ...self, bySubstitute: true }, self] : [self];
}

function byDigits(text: string, people: readonly Findable[]): Hit[] {
  const number = people.filter(({ listNumber }) => String(listNumber) === text);
  if (number.length > 0) {
    return number.flatMap((one) => hitsOf(one, 'listNumber'));
  }
  if (text.length < LEAST_PHONE_DIGITS) return [];
  return people
    .filter(({ phone }) => phone.split(/[^\d-]+/).some((one) => digitsOf(one).endsWith(text)))
    .flatMap((one) => hitsOf(one, 'phone'));
}

const digitsOf = (text: string) => text.replace(/\D/g, '');

const UNIT_RANK = 6;

type Ranked = { rank: number; hit: Hit };

function rank(text: string, one: Findable): Ranked[] {
  const self = rankOfName(text, one);
  const substitute = one.substitute ? rankOfName(text, one.substitute) : null;
  const hits: Ranked[] = [];
  if (substitute) hits.push({ rank: substitute.rank, hit: hit(one.id, true, substitute.method) });
  if (self) {
    // The name that was on the list, while somebody else was announced: that one first.
    if (one.substitute && !substitute) {
      hits.push({ rank: self.rank, hit: hit(one.id, true, self.method) });
    }
    hits.push({ rank: self.rank, hit: hit(one.id, false, self.method) });
  }
  if (hits.length > 0) return hits;
  const said = [one.unitName, one.post, one.organizationName ?? ''];
  if (!said.some((part) => part.toLowerCase().includes(text))) return [];
  return hitsOf(one, 'name').map((unit) => ({
    rank: UNIT_RANK,
    hit: unit,
  }));
}

const hit = (participantId: string, bySubstitute: boolean, method: Hit['method']): Hit => ({
  participantId,
  bySubstitute,
  method,
});

function rankOfName(
  text: string,
  one: { name: string; pinyin: string; initials: string },
): { rank: number; method: 'name' | 'pinyin' } | null {
  const name = one.name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  if (name === text) return { rank: 0, method: 'name' };
  if (one.initials === text || one.pinyin === text) return { rank: 1, method: 'pinyin' };
  if (name.startsWith(text)) return { rank: 2, method: 'name' };
  if (one.initials.startsWith(text)) return { rank: 3, method: 'pinyin' };
  if (one.pinyin.startsWith(text)) return { rank: 4, method: 'pinyin' };
  return name.includes(text) ? { rank: 5, method: 'name' } : null;
}
