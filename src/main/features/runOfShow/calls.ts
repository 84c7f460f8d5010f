import type { PaceSample } from '@shared/runOfShow/forecast';
import { type SpeakerCall, spokenFor } from '@shared/runOfShow/speaking';
import { asMilliseconds, MINUTE } from '@shared/time';
import { and, eq, isNotNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../db/database';
import type { Moment } from '../../operation';
import { agendaDayTable, agendaItemTable } from '../agenda/agenda.table';
import { caseStudyOperations } from '../caseStudies';
import { organizationTable } from '../organizations/organizations.table';
import { participantTable } from '../participants/participants.table';
import { seatLines } from '../seating';
import { readSettings } from '../settings';
import { showDays } from './show';

/** Items that have been held in any meeting, with how long they were planned to take and took. */
export function paceSamples(db: Reader, meetingId: string, moment: Moment): PaceSample[] {
  const meetings = db
    .selectDistinct({ id: agendaDayTable.meetingId })
    .from(agendaItemTable)
    .innerJoin(agendaDayTable, eq(agendaDayTable.id, agendaItemTable.dayId))
    .where(and(isNotNull(agendaItemTable.actualStart), isNotNull(agendaItemTable.actualEnd)))
    .all();
  return meetings.flatMap(({ id }) =>
    showDays(db, id)
      .flatMap(({ items }) => items)
      .filter(({ actualStart, actualEnd }) => actualStart !== null && actualEnd !== null)
      .map((line) => ({
        kind: line.kind,
        planned: asMilliseconds(line.plannedMinutes * MINUTE),
        actual: spokenFor(line, moment.now),
        thisMeeting: id === meetingId,
      })),
  );
}

const city = alias(organizationTable, 'city');

/** Whom to call for each item, with what staff must know of them. */
export function speakerCalls(db: Reader, meetingId: string, moment: Moment): SpeakerCall[] {
  const lines = showDays(db, meetingId).flatMap(({ items }) => items);
  const spoken = lines.filter(({ speakers, countyId }) => speakers.length > 0 || countyId !== null);
  const phones = new Map(
    db
      .select({ id: participantTable.id, phone: participantTable.phone })
      .from(participantTable)
      .where(eq(participantTable.meetingId, meetingId))
      .all()
      .map(({ id, phone }) => [id, phone]),
  );
  const counties = new Map(
    db
      .select({
        id: organizationTable.id,
        name: organizationTable.name,
        cityId: city.id,
        cityName: city.name,
      })
      .from(organizationTable)
      .innerJoin(city, eq(city.id, organizationTable.cityId))
      .all()
      .map((county) => [county.id, county]),
  );
  const seats = new Map<string, string>();
  for (const { participantId, label } of seatLines(db, meetingId, readSettings(db).language)) {
    if (!seats.has(participantId)) seats.set(participantId, label);
  }
  const decks = deckStates(db, meetingId, moment);
  return spoken.map(({ id, speakers, countyId, caseStudyId }) => ({
    itemId: id,
    people: speakers.map(({ participantId, name, post, unitName }) => ({
      participantId,
      name,
      post,
      unitName,
      phone: phones.get(participantId) ?? '',
      seat: seats.get(participantId) ?? '',
    })),
    deck: decks.get(caseStudyId ?? '') ?? 'none',
    county: counties.get(countyId ?? '') ?? null,
  }));
}

/** The state of each case's stage version. */
function deckStates(
  db: Reader,
  meetingId: string,
  moment: Moment,
): Map<string, SpeakerCall['deck']> {
  const cases = caseStudyOperations.list(db, { meetingId }, moment);
  return new Map(
    cases.map(({ id, decks }) => {
      const deck = decks.find(({ isStageVersion }) => isStageVersion);
      if (!deck) return [id, 'none'];
      if (deck.rendering !== 'done') return [id, 'notReady'];
      return [id, deck.signedOff ? 'signedOff' : 'ready'];
    }),
  );
}
