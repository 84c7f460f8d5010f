import { notFound } from '@shared/errors';
import type { Stroke } from '@shared/stage/ink';
import type { KeptStage, Scene, StageDeck } from '@shared/stage/showing';
import type { StageAgendaItem } from '@shared/stage/stage';
import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { readAgenda } from '../agenda';
import { agendaDayTable, agendaItemTable } from '../agenda/agenda.table';
import { caseStudyTable, deckTable, slideTable } from '../caseStudies/caseStudies.table';
import { filmTable } from '../films/films.table';
import { meetingTable } from '../meetings/meetings.table';
import { stageStrokeTable } from './stage.table';

/** The deck that a page belongs to, with all its pages in order; null when the page is gone. */
export function deckOf(db: Reader, slideId: string | null): StageDeck | null {
  if (!slideId) return null;
  const deck = db
    .select({
      id: deckTable.id,
      meetingId: caseStudyTable.meetingId,
      isStageVersion: deckTable.isStageVersion,
      rendering: deckTable.rendering,
    })
    .from(slideTable)
    .innerJoin(deckTable, eq(deckTable.id, slideTable.deckId))
    .innerJoin(caseStudyTable, eq(caseStudyTable.id, deckTable.caseStudyId))
    .where(eq(slideTable.id, slideId))
    .get();
  if (!deck) return null;
  const pages = db
    .select({
      id: slideTable.id,
      number: slideTable.number,
      imageHash: slideTable.imageHash,
      width: slideTable.width,
      height: slideTable.height,
    })
    .from(slideTable)
    .where(eq(slideTable.deckId, deck.id))
    .orderBy(asc(slideTable.number))
    .all();
  return { ...deck, pages };
}

/** In the order in which they were drawn. */
export function strokesOn(db: Reader, slideId: string | null): Stroke[] {
  if (!slideId) return [];
  const { id, color, points } = stageStrokeTable;
  return db
    .select({ id, color, points })
    .from(stageStrokeTable)
    .where(eq(stageStrokeTable.slideId, slideId))
    .orderBy(asc(stageStrokeTable.position))
    .all();
}

export function dayRow(db: Reader, id: string) {
  const day = db.select().from(agendaDayTable).where(eq(agendaDayTable.id, id)).get();
  if (!day) throw notFound('stage:error.dayNotFound');
  return day;
}

function agendaOf(db: Reader, dayId: string | null): Scene['agenda'] {
  const row = dayId
    ? db.select().from(agendaDayTable).where(eq(agendaDayTable.id, dayId)).get()
    : undefined;
  const day = row && readAgenda(db, row.meetingId).days.find(({ id }) => id === row.id);
  if (!day) return null;
  const items = day.items.map(
    ({ startsAt, title, countyName, speakers, actualStart, actualEnd }): StageAgendaItem => ({
      start: startsAt,
      title,
      county: countyName ?? '',
      speakers: speakers.map(({ name }) => name).join(' '),
      running: actualStart !== null && actualEnd === null,
    }),
  );
  return { date: day.date, items };
}

/** The film of an item and the meeting it belongs to; null when there is none (any more). */
export function filmOf(db: Reader, itemId: string | undefined) {
  const film = db
    .select({ hash: filmTable.fileHash, meetingId: agendaDayTable.meetingId })
    .from(filmTable)
    .innerJoin(agendaItemTable, eq(agendaItemTable.id, filmTable.id))
    .innerJoin(agendaDayTable, eq(agendaDayTable.id, agendaItemTable.dayId))
    .where(eq(filmTable.id, itemId ?? ''))
    .get();
  return film ?? null;
}

/** What the ids of a state stand for now, as far as its view needs them. */
export function sceneOf(db: Reader, state: KeptStage): Scene {
  const meeting = state.meetingId
    ? db.select().from(meetingTable).where(eq(meetingTable.id, state.meetingId)).get()
    : undefined;
  return {
    meeting: meeting ?? null,
    deck: state.view === 'slide' ? deckOf(db, state.slideId) : null,
    strokes: state.view === 'slide' ? strokesOn(db, state.slideId) : [],
    agenda: state.view === 'agenda' ? agendaOf(db, state.dayId) : null,
    film: state.view === 'film' ? filmOf(db, state.film?.itemId) : null,
  };
}
