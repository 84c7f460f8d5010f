import { spacedName } from '@shared/papers/names';
import type { MakeUp } from '@shared/papers/paper';
import type { ListedParticipant } from '@shared/participants/participant';
import { delegations } from '@shared/participants/politicalOrder';
import type { Block, DocumentSpec } from '../../documents';
import { CAPACITIES, unitAndPost } from '../participants';
import type { Away, PaperFacts } from './facts';
import {
  CONVENER,
  DEPARTMENTS,
  EDITIONS,
  groupPlace,
  HEADS,
  headWithCount,
  NO_GROUP,
  noGroups,
  noLeave,
  OTHERS,
  RECORDER,
  STANDINGS,
  substitutedBy,
  titleOf,
} from './papers.template';

/** Room for a signature with a broad pen. */
const SIGNATURE_ROW_MM = 11;

type Part = { head: string | null; people: ListedParticipant[] };

/** 签到表: who signs where, in the order that the desk looks for them. */
export function signInSheet(facts: PaperFacts, makeUp: MakeUp): DocumentSpec {
  const { meeting, people } = facts;
  const remark = remarks(facts.away);
  // The number on the list, whatever the arrangement: people are called by it.
  const number = new Map(people.map(({ id }, at) => [id, String(at + 1)]));
  return {
    houseStyle: facts.houseStyle,
    title: titleOf(meeting.name, 'signInSheet'),
    pageNumbers: 'ofTotal',
    blocks: arranged(facts, makeUp.arrangement).flatMap((part): Block[] => [
      ...headOf(part),
      {
        kind: 'table',
        repeatHead: true,
        rowHeightMm: SIGNATURE_ROW_MM,
        columns: [
          { head: HEADS.number, widthMm: 13, align: 'center' },
          { head: HEADS.name, widthMm: 26, align: 'center' },
          { head: HEADS.unitAndPost, widthMm: 62, align: 'left' },
          { head: HEADS.signature, widthMm: 35, align: 'center' },
          { head: HEADS.remark, widthMm: 20, align: 'center' },
        ],
        rows: part.people.map((one) => [
          number.get(one.id) ?? '',
          spacedName(one.name),
          unitAndPost(one),
          '',
          remark.get(one.id) ?? '',
        ]),
      },
    ]),
  };
}

const headOf = ({ head, people }: Part): Block[] =>
  head === null
    ? []
    : [{ kind: 'heading', level: 1, numbered: false, text: headWithCount(head, people.length) }];

/** People in one part, or in parts with a heading each. */
export function arranged(facts: PaperFacts, by: MakeUp['arrangement']): Part[] {
  const { people } = facts;
  if (people.length === 0 || by === 'list') return [{ head: null, people }];
  if (by === 'city') {
    return delegations(people, facts.organizations).map(({ kind, name, people: some }) => ({
      head: kind === 'city' ? name : kind === 'departments' ? DEPARTMENTS : OTHERS,
      people: some,
    }));
  }
  const without = people.filter(({ groupName }) => groupName === '');
  return [
    ...facts.groups.map(({ name }) => ({
      head: name,
      people: people.filter(({ groupName }) => groupName === name),
    })),
    ...(without.length > 0 ? [{ head: NO_GROUP, people: without }] : []),
  ];
}

/** What the list says beside those who do not come themselves. */
function remarks(away: readonly Away[]): Map<string, string> {
  return new Map(
    away.flatMap(({ participantId, standing, substitute }): [string, string][] => {
      if (substitute) return [[participantId, substitutedBy(substitute.name)]];
      return standing === 'onLeave' ? [[participantId, STANDINGS.onLeave]] : [];
    }),
  );
}

/** 分组名单: a table per group, convener and recorder first. */
export function groupList(facts: PaperFacts, makeUp: MakeUp): DocumentSpec {
  const { meeting } = facts;
  return {
    houseStyle: facts.houseStyle,
    title: titleOf(meeting.name, 'groupList'),
    ...editionMark(makeUp),
    blocks: groupBlocks(facts, makeUp, 1),
  };
}

export const editionMark = ({ edition }: MakeUp): { edition?: string } =>
  edition === 'internal' ? { edition: EDITIONS.internal } : {};

export function groupBlocks(facts: PaperFacts, makeUp: MakeUp, level: 1 | 2): Block[] {
  const { groups, people } = facts;
  if (groups.length === 0) return [{ kind: 'paragraph', text: noGroups }];
  const internal = makeUp.edition === 'internal';
  return groups.flatMap((group): Block[] => {
    const rank = (id: string) => (id === group.convenerId ? 0 : id === group.recorderId ? 1 : 2);
    const own = people
      .filter(({ groupName }) => groupName === group.name)
      .toSorted((a, b) => rank(a.id) - rank(b.id));
    const role = ({ id }: ListedParticipant) =>
      [id === group.convenerId ? CONVENER : '', id === group.recorderId ? RECORDER : '']
        .filter(Boolean)
        .join('\n');
    return [
      {
        kind: 'heading',
        level,
        numbered: false,
        text: headWithCount(group.name, own.length),
      },
      ...(group.place ? [{ kind: 'paragraph' as const, text: groupPlace(group.place) }] : []),
      {
        kind: 'table',
        repeatHead: true,
        columns: [
          { head: HEADS.number, widthMm: 13, align: 'center' },
          { head: HEADS.name, widthMm: 26, align: 'center' },
          { head: HEADS.unitAndPost, widthMm: internal ? 62 : 95, align: 'left' },
          { head: HEADS.role, widthMm: 20, align: 'center' },
          ...(internal ? [{ head: HEADS.phone, widthMm: 35, align: 'center' as const }] : []),
        ],
        rows: own.map((one, at) => [
          String(at + 1),
          spacedName(one.name),
          unitAndPost(one),
          role(one),
          ...(internal ? [one.phone] : []),
        ]),
      },
    ];
  });
}

/** 请假名单: who is away, why, who allowed it, and who comes instead. The public edition says no reason. */
export function leaveList(facts: PaperFacts, makeUp: MakeUp): DocumentSpec {
  const { meeting } = facts;
  const internal = makeUp.edition === 'internal';
  const away = leaveOf(facts);
  const table: Block = {
    kind: 'table',
    repeatHead: true,
    columns: [
      { head: HEADS.number, widthMm: 12, align: 'center' },
      { head: HEADS.name, widthMm: 24, align: 'center' },
      { head: HEADS.unitAndPost, widthMm: internal ? 42 : 80, align: 'left' },
      ...(internal
        ? [
            { head: HEADS.reason, widthMm: 32, align: 'left' as const },
            // Names of four characters stay in one line.
            { head: HEADS.approvedBy, widthMm: 22, align: 'center' as const },
          ]
        : []),
      { head: HEADS.substitute, widthMm: internal ? 24 : 40, align: 'left' },
    ],
    rows: away.map(({ person, standing }, at) => [
      String(at + 1),
      spacedName(person.name),
      unitAndPost(person),
      ...(internal ? [standing.reason, standing.approvedBy] : []),
      standing.substitute ? `${standing.substitute.name}\n${standing.substitute.post}`.trim() : '',
    ]),
  };
  return {
    houseStyle: facts.houseStyle,
    title: titleOf(meeting.name, 'leaveList'),
    ...editionMark(makeUp),
    blocks: away.length === 0 ? [{ kind: 'paragraph', text: noLeave }] : [table],
  };
}

/** Those on leave and those substituted, in list order. */
export function leaveOf({ people, away }: PaperFacts) {
  const byId = new Map(away.map((one) => [one.participantId, one]));
  return people.flatMap((person) => {
    const standing = byId.get(person.id);
    const isAway = standing?.standing === 'onLeave' || standing?.standing === 'substituted';
    return standing && isAway ? [{ person, standing }] : [];
  });
}

export const capacityWord = ({ capacity }: ListedParticipant): string => CAPACITIES[capacity];
