import type { AgendaOrder } from '@shared/agenda/order';
import { LATEST_END } from '@shared/agenda/plan';
import { invalid, notFound, refused } from '@shared/errors';
import { and, eq, inArray, ne, or } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { Act } from '../../operation';
import { caseStudyTable } from '../caseStudies/caseStudies.table';
import { organizationTable } from '../organizations/organizations.table';
import { participantTable } from '../participants/participants.table';
import { agendaItemTable, agendaSpeakerTable } from './agenda.table';
import { readAgenda } from './read';

export function orderOf(db: Reader, meetingId: string): AgendaOrder {
  return readAgenda(db, meetingId).days.map(({ id, items }) => ({
    dayId: id,
    itemIds: items.map((item) => item.id),
  }));
}

/** Numbers the items as they shall stand, from 0 in each day; rows that stand so are not touched. */
export function keepOrder(db: Writer, order: AgendaOrder): void {
  for (const { dayId, itemIds } of order) {
    itemIds.forEach((itemId, position) => {
      db.update(agendaItemTable)
        .set({ dayId, position })
        .where(
          and(
            eq(agendaItemTable.id, itemId),
            or(ne(agendaItemTable.dayId, dayId), ne(agendaItemTable.position, position)),
          ),
        )
        .run();
    });
  }
}

/** @throws AppError refused when a day would run past its second midnight */
export function requireDaysEnd(db: Reader, meetingId: string): void {
  for (const { date, plannedEnd } of readAgenda(db, meetingId).days) {
    if (plannedEnd > LATEST_END) throw refused('agenda:error.dayTooLong', { date });
  }
}

/** @throws AppError notFound or refused when a county or case cannot stand at an item of the meeting */
export function requireReferences(
  db: Reader,
  meetingId: string,
  { countyId, caseStudyId }: { countyId?: string | null; caseStudyId?: string | null },
): void {
  if (countyId) {
    const row = db
      .select({ kind: organizationTable.kind })
      .from(organizationTable)
      .where(eq(organizationTable.id, countyId))
      .get();
    if (!row) throw notFound('agenda:error.countyNotFound');
    if (row.kind !== 'county' && row.kind !== 'zone') throw invalid('agenda:error.notCounty');
  }
  if (caseStudyId) {
    const row = db
      .select({ id: caseStudyTable.id })
      .from(caseStudyTable)
      .where(and(eq(caseStudyTable.id, caseStudyId), eq(caseStudyTable.meetingId, meetingId)))
      .get();
    if (!row) throw notFound('agenda:error.caseNotFound');
  }
}

/**
 * Makes exactly these participants, in this order, the speakers of an item. Rows of speakers that
 * stay are kept, so that nothing is written when nothing changes.
 * @throws AppError refused for somebody who is not on the meeting's roster
 */
export function keepSpeakers(
  db: Writer,
  meetingId: string,
  itemId: string,
  participantIds: readonly string[],
  act: Act,
): void {
  const wanted = [...new Set(participantIds)];
  const known = db
    .select({ id: participantTable.id })
    .from(participantTable)
    .where(and(inArray(participantTable.id, wanted), eq(participantTable.meetingId, meetingId)))
    .all();
  if (known.length !== wanted.length) throw refused('agenda:error.speakerNotOnRoster');
  const present = db
    .select()
    .from(agendaSpeakerTable)
    .where(eq(agendaSpeakerTable.agendaItemId, itemId))
    .all();
  for (const row of present) {
    if (!wanted.includes(row.participantId)) {
      db.delete(agendaSpeakerTable).where(eq(agendaSpeakerTable.id, row.id)).run();
    }
  }
  wanted.forEach((participantId, position) => {
    const row = present.find((speaker) => speaker.participantId === participantId);
    if (!row) {
      db.insert(agendaSpeakerTable)
        .values({ id: act.newId(), agendaItemId: itemId, participantId, position })
        .run();
    } else if (row.position !== position) {
      db.update(agendaSpeakerTable)
        .set({ position })
        .where(eq(agendaSpeakerTable.id, row.id))
        .run();
    }
  });
}

/** The one county among these speakers, when they come from exactly one. */
export function countyOfSpeakers(db: Reader, participantIds: readonly string[]): string | null {
  const rows = db
    .selectDistinct({ id: organizationTable.id })
    .from(participantTable)
    .innerJoin(organizationTable, eq(organizationTable.id, participantTable.organizationId))
    .where(
      and(
        inArray(participantTable.id, [...participantIds]),
        inArray(organizationTable.kind, ['county', 'zone']),
      ),
    )
    .all();
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}
