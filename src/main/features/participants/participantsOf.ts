import { fullName } from '@shared/organizations/organization';
import type { ListedParticipant } from '@shared/participants/participant';
import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { organizationsInCity } from '../organizations';
import { participantTable } from './participants.table';
import { spellingOf } from './spelling';

/** In list order, each with where they come from. */
export function participantsOf(db: Reader, meetingId: string): ListedParticipant[] {
  const organizations = new Map(organizationsInCity(db).map((one) => [one.id, one]));
  return db
    .select()
    .from(participantTable)
    .where(eq(participantTable.meetingId, meetingId))
    .orderBy(asc(participantTable.position), asc(participantTable.id))
    .all()
    .map((participant) => {
      const from = participant.organizationId
        ? organizations.get(participant.organizationId)
        : undefined;
      return {
        ...participant,
        ...spellingOf(participant.name),
        organizationName: from ? fullName(from) : null,
        cityId: from ? (from.kind === 'city' ? from.id : from.cityId) : null,
        organizationPosition: from?.position ?? null,
      };
    });
}
