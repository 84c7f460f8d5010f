import type { AgendaItemKind } from '@shared/agenda/agendaItem';
import type { Meeting, MeetingOverview } from '@shared/meetings/meeting';
import { and, count, eq, inArray, isNull, ne, notInArray, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../db/database';
import { agendaDayTable, agendaItemTable, agendaSpeakerTable } from '../agenda/agenda.table';
import { caseStudyTable, deckTable } from '../caseStudies/caseStudies.table';
import { issueTable } from '../issues/issues.table';
import { participantTable } from '../participants/participants.table';

/** Items that make no sense without somebody who speaks. */
const SPOKEN: AgendaItemKind[] = ['speech', 'circular', 'response', 'commentary', 'address'];

const many = (db: Reader, table: SQLiteTable, where: SQL | undefined): number =>
  db.select({ n: count() }).from(table).where(where).get()?.n ?? 0;

/** Everything that the preparation page counts. */
export function overviewOf(db: Reader, meeting: Meeting): MeetingOverview {
  const { id } = meeting;
  const days = db
    .select({ id: agendaDayTable.id })
    .from(agendaDayTable)
    .where(eq(agendaDayTable.meetingId, id));
  const cases = db
    .select({ id: caseStudyTable.id })
    .from(caseStudyTable)
    .where(eq(caseStudyTable.meetingId, id));
  const ofCases = inArray(deckTable.caseStudyId, cases);
  const spoken = db.select({ id: agendaSpeakerTable.agendaItemId }).from(agendaSpeakerTable);
  const withDeck = db.select({ id: deckTable.caseStudyId }).from(deckTable);
  const people = eq(participantTable.meetingId, id);
  const raised = eq(issueTable.meetingId, id);
  return {
    meeting,
    days: many(db, agendaDayTable, eq(agendaDayTable.meetingId, id)),
    agendaItems: many(db, agendaItemTable, inArray(agendaItemTable.dayId, days)),
    itemsWithoutSpeaker: many(
      db,
      agendaItemTable,
      and(
        inArray(agendaItemTable.dayId, days),
        inArray(agendaItemTable.kind, SPOKEN),
        notInArray(agendaItemTable.id, spoken),
      ),
    ),
    participants: many(db, participantTable, people),
    participantsWithoutOrganization: many(
      db,
      participantTable,
      and(people, isNull(participantTable.organizationId)),
    ),
    caseStudies: many(db, caseStudyTable, eq(caseStudyTable.meetingId, id)),
    casesWithoutDeck: many(
      db,
      caseStudyTable,
      and(eq(caseStudyTable.meetingId, id), notInArray(caseStudyTable.id, withDeck)),
    ),
    decks: many(db, deckTable, ofCases),
    decksWaiting: many(db, deckTable, and(ofCases, eq(deckTable.rendering, 'waiting'))),
    issues: many(db, issueTable, raised),
    openIssues: many(db, issueTable, and(raised, ne(issueTable.status, 'closed'))),
  };
}
