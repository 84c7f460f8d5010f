import { createHash } from 'node:crypto';
import type { MakeUp, PaperChanges, PaperKind, Source } from '@shared/papers/paper';
import { cardKinds, heeds, sources } from '@shared/papers/paper';
import type { ListedParticipant } from '@shared/participants/participant';
import type { CardSheetSpec, DocumentSpec } from '../../documents';
import { badges, placeCards } from './cards';
import type { PaperFacts } from './facts';
import { handbook } from './handbook';
import { groupList, leaveList, leaveOf, signInSheet } from './lists';
import type { MadeFrom } from './papers.table';

/** A paper as the documents layer takes it, and how many people are on it. */
export type MadePaper = { people: number } & (
  | { kind: 'document'; spec: DocumentSpec }
  | { kind: 'cards'; spec: CardSheetSpec }
);

type Asked = {
  /** only these people's cards */
  participantIds?: readonly string[] | undefined;
  /** only so many cards, to look at */
  most?: number;
};

/** A paper's content from what was read: no clock, no file, no database. */
export function makePaper(
  facts: PaperFacts,
  paper: PaperKind,
  makeUp: MakeUp,
  { participantIds, most }: Asked = {},
): MadePaper {
  const people = peopleFor(facts, paper, participantIds).slice(0, most);
  const document = (spec: DocumentSpec): MadePaper => ({
    kind: 'document',
    spec,
    people: people.length,
  });
  switch (paper) {
    case 'signInSheet':
      return document(signInSheet(facts, makeUp));
    case 'placeCards':
      return {
        kind: 'cards',
        spec: placeCards(facts, makeUp, people),
        people: people.length,
      };
    case 'badges':
      return {
        kind: 'cards',
        spec: badges(facts, makeUp, people),
        people: people.length,
      };
    case 'groupList':
      return document(groupList(facts, makeUp));
    case 'leaveList':
      return document(leaveList(facts, makeUp));
    case 'handbook':
      return document(handbook(facts, makeUp));
  }
}

/** Staff sit at no card; badges are for everybody. */
function peopleFor(
  facts: PaperFacts,
  paper: PaperKind,
  participantIds: readonly string[] | undefined,
): ListedParticipant[] {
  if (paper === 'leaveList') return leaveOf(facts).map(({ person }) => person);
  if (paper === 'groupList') return facts.people.filter(({ groupName }) => groupName !== '');
  if (!cardKinds.has(paper)) return facts.people;
  if (participantIds) {
    const wanted = new Set(participantIds);
    return facts.people.filter(({ id }) => wanted.has(id));
  }
  return paper === 'placeCards'
    ? facts.people.filter(({ capacity }) => capacity !== 'staff')
    : facts.people;
}

const hashOf = (value: unknown): string =>
  createHash('sha256')
    // A code says who it is; that it is there at all is said by the make-up.
    .update(JSON.stringify(value, (key, part) => (key === 'picture' ? undefined : part)))
    .digest('base64url')
    .slice(0, 22);

export const contentHash = ({ spec }: MadePaper): string => hashOf(spec);

/** What of a person each paper says. */
const PERSON_FIELDS: Record<PaperKind, readonly (keyof ListedParticipant)[]> = {
  signInSheet: ['name', 'unitName', 'post', 'organizationId', 'groupName'],
  placeCards: ['name', 'unitName', 'post'],
  badges: ['name', 'unitName', 'post', 'capacity', 'groupName'],
  groupList: ['name', 'unitName', 'post', 'groupName', 'phone'],
  leaveList: ['name', 'unitName', 'post'],
  handbook: [
    'name',
    'unitName',
    'post',
    'capacity',
    'organizationId',
    'groupName',
    'phone',
    'lodging',
    'dining',
    'ride',
  ],
};

const PAPER_SOURCES: Record<PaperKind, readonly Source[]> = {
  signInSheet: ['meeting', 'makeUp'],
  placeCards: ['meeting', 'makeUp'],
  badges: ['meeting', 'makeUp'],
  groupList: ['meeting', 'groups'],
  leaveList: ['meeting'],
  handbook: ['meeting', 'agenda', 'texts', 'groups', 'seats'],
};

const personKey = (id: string) => `person:${id}`;
const PERSON_KEY = /^person:/;

/** Hashes of the parts, to tell later what has changed. */
export function madeFrom(facts: PaperFacts, paper: PaperKind, makeUp: MakeUp): MadeFrom {
  const standings = new Map(facts.away.map((one) => [one.participantId, one]));
  const of: Record<Source, () => unknown> = {
    meeting: () => facts.meeting,
    agenda: () => facts.days,
    texts: () => facts.texts,
    groups: () => facts.groups,
    seats: () => facts.seats,
    makeUp: () => heeds[paper].map((key) => makeUp[key]),
  };
  return Object.fromEntries([
    ...facts.people.map((one): [string, [string, string]] => {
      const said = PERSON_FIELDS[paper].map((field) => one[field]);
      const standing = standings.get(one.id);
      const away = standing && [standing.standing, standing.reason, standing.substitute];
      return [personKey(one.id), [hashOf([said, away]), one.name]];
    }),
    ...PAPER_SOURCES[paper].map((source): [string, [string, string]] => [
      source,
      [hashOf(of[source]()), ''],
    ]),
  ]);
}

/** What is different now: people who changed, came or went, and other sources. */
export function changesBetween(before: MadeFrom, now: MadeFrom): PaperChanges {
  const keys = [...new Set([...Object.keys(now), ...Object.keys(before)])];
  const different = keys.filter((key) => before[key]?.[0] !== now[key]?.[0]);
  return {
    people: different
      .filter((key) => PERSON_KEY.test(key))
      .map((key) => now[key]?.[1] ?? before[key]?.[1] ?? ''),
    sources: sources.filter((source) => different.includes(source)),
  };
}
