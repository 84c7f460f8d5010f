import type { HouseStyle } from '@shared/houseStyle';
import type { Meeting } from '@shared/meetings/meeting';
import type { OrganizationInCity } from '@shared/organizations/organization';
import { spacedName } from '@shared/papers/names';
import type { ListedParticipant } from '@shared/participants/participant';
import { type Delegation, delegations } from '@shared/participants/politicalOrder';
import { unitAndPost } from '@shared/participants/unitAndPost.template';
import type { CalendarDate } from '@shared/time';
import type { Block, DocumentSpec } from '../../documents';
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
  houseStyle: HouseStyle;
  people: ListedParticipant[];
  today: CalendarDate;
  edition: 'internal' | 'public';
};

/** The list of names as an official paper: a table per city in the order of division codes. */
export function nameList(
  { meeting, houseStyle, people, edition }: Roster,
  organizations: readonly OrganizationInCity[],
): DocumentSpec {
  return {
    houseStyle,
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
      { head: ROSTER_HEADS.name, widthMm: 24, align: 'center' },
      { head: UNIT_AND_POST, widthMm: internal ? 70 : 110, align: 'left' },
      { head: ROSTER_HEADS.capacity, widthMm: 22, align: 'center' },
      ...(internal ? [{ head: ROSTER_HEADS.phone, widthMm: 40, align: 'center' as const }] : []),
    ],
    rows: people.map((one) => [
      spacedName(one.name),
      unitAndPost(one),
      CAPACITIES[one.capacity],
      ...(internal ? [one.phone] : []),
    ]),
  };
}
