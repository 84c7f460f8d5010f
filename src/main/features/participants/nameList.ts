import type { Meeting } from '@shared/meetings/meeting';
import type { OrganizationInCity } from '@shared/organizations/organization';
import type { ListedParticipant } from '@shared/participants/participant';
import { type Delegation, delegations } from '@shared/participants/politicalOrder';
import type { CalendarDate } from '@shared/time';
import { type Block, type DocumentSpec, houseStyleNamed } from '../../documents';
import {
  CAPACITIES,
  DEPARTMENTS,
  delegationHead,
  EDITIONS,
  OTHERS,
  ROSTER_HEADS,
  rosterTitle,
  UNIT_AND_POST,
} from './roster.template';

export type Roster = {
  meeting: Meeting;
  people: ListedParticipant[];
  today: CalendarDate;
  edition: 'internal' | 'public';
};

/** The list of names as an official paper: a table per city in the order of division codes. */
export function nameList(
  { meeting, people, edition }: Roster,
  organizations: readonly OrganizationInCity[],
): DocumentSpec {
  return {
    houseStyle: houseStyleNamed(meeting.houseStyle),
    title: rosterTitle(meeting.name),
    edition: EDITIONS[edition],
    blocks: delegations(people, organizations).flatMap((delegation): Block[] => [
      {
        kind: 'heading',
        level: 1,
        numbered: false,
        text: delegationHead(headOf(delegation), delegation.people.length),
      },
      tableOf(delegation.people, edition),
    ]),
  };
}

const headOf = ({ kind, name }: Delegation<ListedParticipant>): string =>
  kind === 'city' ? (name ?? OTHERS) : kind === 'departments' ? DEPARTMENTS : OTHERS;

function tableOf(people: readonly ListedParticipant[], edition: Roster['edition']): Block {
  const internal = edition === 'internal';
  return {
    kind: 'table',
    repeatHead: true,
    columns: [
      { head: ROSTER_HEADS.name, widthMm: 26, align: 'center' },
      { head: UNIT_AND_POST, widthMm: internal ? 76 : 106, align: 'left' },
      { head: ROSTER_HEADS.capacity, widthMm: 24, align: 'center' },
      ...(internal ? [{ head: ROSTER_HEADS.phone, widthMm: 30, align: 'center' as const }] : []),
    ],
    rows: people.map((one) => [
      spaced(one.name),
      unitAndPost(one),
      CAPACITIES[one.capacity],
      ...(internal ? [one.phone] : []),
    ]),
  };
}

/** A post often repeats its unit; then the unit alone in front would say it twice. */
const unitAndPost = ({ unitName, post }: ListedParticipant): string =>
  post.startsWith(unitName) ? post : `${unitName}${post}`;

/** Names of two characters are set as wide as those of three. */
const spaced = (name: string): string =>
  name.replace(/^(\p{Script=Han})(\p{Script=Han})$/u, '$1\u3000$2');
