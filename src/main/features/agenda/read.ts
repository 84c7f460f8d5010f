import type { Agenda, AgendaDay, AgendaLine, AgendaSpeaker } from '@shared/agenda/agendaItem';
import { planDay } from '@shared/agenda/plan';
import { notFound } from '@shared/errors';
import type { Meeting } from '@shared/meetings/meeting';
import { fullName } from '@shared/organizations/organization';
import { asc, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../db/database';
import { caseStudyTable } from '../caseStudies/caseStudies.table';
import { meetingTable } from '../meetings/meetings.table';
import { organizationTable } from '../organizations/organizations.table';
import { participantTable } from '../participants/participants.table';
import { agendaDayTable, agendaItemTable, agendaSpeakerTable } from './agenda.table';

const city = alias(organizationTable, 'city');

/** The meeting's days with their items on the clock; empty when the meeting has none. */
export function readAgenda(db: Reader, meetingId: string): Agenda {
  const days = db
    .select()
    .from(agendaDayTable)
    .where(eq(agendaDayTable.meetingId, meetingId))
    .orderBy(asc(agendaDayTable.date))
    .all();
  const speakers = speakersByItem(db, meetingId);
  const rows = db
    .select({
      item: agendaItemTable,
      county: { name: organizationTable.name, cityName: city.name },
      caseTitle: caseStudyTable.title,
    })
    .from(agendaItemTable)
    .leftJoin(organizationTable, eq(organizationTable.id, agendaItemTable.countyId))
    .leftJoin(city, eq(city.id, organizationTable.cityId))
    .leftJoin(caseStudyTable, eq(caseStudyTable.id, agendaItemTable.caseStudyId))
    .where(
      inArray(
        agendaItemTable.dayId,
        days.map(({ id }) => id),
      ),
    )
    .orderBy(asc(agendaItemTable.position), asc(agendaItemTable.id))
    .all();
  return {
    days: days.map((day) => {
      const items = rows
        .filter(({ item }) => item.dayId === day.id)
        .map(({ item, county, caseTitle }) => ({
          ...item,
          speakers: speakers.get(item.id) ?? [],
          countyName: county?.name
            ? fullName({ name: county.name, cityName: county.cityName })
            : null,
          caseTitle,
        }));
      const { lines, ...sums } = planDay(day.startsAt, items);
      return { ...day, ...sums, items: lines };
    }),
  };
}

function speakersByItem(db: Reader, meetingId: string): Map<string, AgendaSpeaker[]> {
  const rows = db
    .select({
      itemId: agendaSpeakerTable.agendaItemId,
      participantId: participantTable.id,
      name: participantTable.name,
      post: participantTable.post,
      unitName: participantTable.unitName,
      organizationId: participantTable.organizationId,
    })
    .from(agendaSpeakerTable)
    .innerJoin(participantTable, eq(participantTable.id, agendaSpeakerTable.participantId))
    .where(eq(participantTable.meetingId, meetingId))
    .orderBy(asc(agendaSpeakerTable.position))
    .all();
  const byItem = new Map<string, AgendaSpeaker[]>();
  for (const { itemId, ...speaker } of rows) {
    byItem.set(itemId, [...(byItem.get(itemId) ?? []), speaker]);
  }
  return byItem;
}

/** @throws AppError notFound */
export function meetingOfAgenda(db: Reader, id: string): Meeting {
  const row = db.select().from(meetingTable).where(eq(meetingTable.id, id)).get();
  if (!row) throw notFound('meetings:error.notFound');
  return row;
}

/** @throws AppError notFound */
export function dayRow(db: Reader, id: string): AgendaDay {
  const row = db.select().from(agendaDayTable).where(eq(agendaDayTable.id, id)).get();
  if (!row) throw notFound('agenda:error.dayNotFound');
  return row;
}

/** @throws AppError notFound */
export function itemRow(db: Reader, id: string) {
  const row = db.select().from(agendaItemTable).where(eq(agendaItemTable.id, id)).get();
  if (!row) throw notFound('agenda:error.itemNotFound');
  return row;
}

/** The item that has begun and not ended; at most one of a meeting has. */
export function runningLine(db: Reader, meetingId: string): AgendaLine | null {
  const lines = readAgenda(db, meetingId).days.flatMap(({ items }) => items);
  return lines.find((line) => line.actualStart !== null && line.actualEnd === null) ?? null;
}
