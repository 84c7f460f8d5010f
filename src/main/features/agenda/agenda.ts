import { speaksForCounty, usualMinutes } from '@shared/agenda/kinds';
import { moveItems } from '@shared/agenda/order';
import { conflict, invalid } from '@shared/errors';
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Writer } from '../../db/database';
import type { Act, HandlersOf } from '../../operation';
import { agendaDayTable, agendaItemTable, agendaSpeakerTable } from './agenda.table';
import { exportAgenda } from './exportAgenda';
import { importAgenda, previewAgenda } from './importAgenda';
import { dayRow, itemRow, readAgenda, runningLine } from './read';
import {
  countyOfSpeakers,
  keepOrder,
  keepSpeakers,
  orderOf,
  requireDaysEnd,
  requireReferences,
} from './write';

const meetingOf = (db: Writer, item: { dayId: string }) => dayRow(db, item.dayId).meetingId;

/** Puts an item that was just written at the end of its day where it belongs. */
function place(db: Writer, meetingId: string, id: string, dayId: string, position: number): void {
  keepOrder(db, moveItems(orderOf(db, meetingId), [id], dayId, position));
  requireDaysEnd(db, meetingId);
}

/** Ends whatever runs in the meeting. */
function finishRunning(db: Writer, meetingId: string, act: Act): void {
  const days = db
    .select({ id: agendaDayTable.id })
    .from(agendaDayTable)
    .where(eq(agendaDayTable.meetingId, meetingId));
  db.update(agendaItemTable)
    .set({ actualEnd: act.now })
    .where(
      and(
        inArray(agendaItemTable.dayId, days),
        isNotNull(agendaItemTable.actualStart),
        isNull(agendaItemTable.actualEnd),
      ),
    )
    .run();
}

export const agendaOperations: HandlersOf<'agenda'> = {
  list: (db, { meetingId }) => readAgenda(db, meetingId),

  addItem(db, { dayId, position, speakerIds, plannedMinutes, ...fields }, act) {
    const { meetingId } = dayRow(db, dayId);
    requireReferences(db, meetingId, fields);
    const id = act.newId();
    db.insert(agendaItemTable)
      .values({
        ...fields,
        id,
        dayId,
        position: Number.MAX_SAFE_INTEGER,
        plannedMinutes: plannedMinutes ?? usualMinutes[fields.kind],
        countyId:
          fields.countyId ??
          (speaksForCounty.has(fields.kind) ? countyOfSpeakers(db, speakerIds) : null),
        actualStart: null,
        actualEnd: null,
      })
      .run();
    keepSpeakers(db, meetingId, id, speakerIds, act);
    place(db, meetingId, id, dayId, position ?? Number.MAX_SAFE_INTEGER);
    return { id };
  },

  editItem(db, { id, ...changes }) {
    const meetingId = meetingOf(db, itemRow(db, id));
    requireReferences(db, meetingId, changes);
    if (Object.keys(changes).length === 0) return;
    db.update(agendaItemTable).set(changes).where(eq(agendaItemTable.id, id)).run();
    requireDaysEnd(db, meetingId);
  },

  setSpeakers(db, { id, participantIds }, act) {
    const item = itemRow(db, id);
    keepSpeakers(db, meetingOf(db, item), id, participantIds, act);
    if (item.countyId !== null || !speaksForCounty.has(item.kind)) return;
    const countyId = countyOfSpeakers(db, participantIds);
    if (countyId === null) return;
    db.update(agendaItemTable).set({ countyId }).where(eq(agendaItemTable.id, id)).run();
  },

  moveItems(db, { ids, dayId, position }) {
    const { meetingId } = dayRow(db, dayId);
    keepOrder(db, moveItems(orderOf(db, meetingId), ids, dayId, position));
    requireDaysEnd(db, meetingId);
  },

  duplicateItem(db, { id }, act) {
    const original = itemRow(db, id);
    const meetingId = meetingOf(db, original);
    const copyId = act.newId();
    db.insert(agendaItemTable)
      .values({ ...original, id: copyId, plannedStart: null, actualStart: null, actualEnd: null })
      .run();
    const speakers = db
      .select()
      .from(agendaSpeakerTable)
      .where(eq(agendaSpeakerTable.agendaItemId, id))
      .orderBy(agendaSpeakerTable.position)
      .all();
    keepSpeakers(
      db,
      meetingId,
      copyId,
      speakers.map(({ participantId }) => participantId),
      act,
    );
    const order = orderOf(db, meetingId).find(({ dayId }) => dayId === original.dayId);
    const stayed = (order?.itemIds ?? []).filter((itemId) => itemId !== copyId);
    place(db, meetingId, copyId, original.dayId, stayed.indexOf(id) + 1);
    return { id: copyId };
  },

  removeItems(db, { ids }) {
    const meetings = new Set(ids.map((id) => meetingOf(db, itemRow(db, id))));
    db.delete(agendaItemTable).where(inArray(agendaItemTable.id, ids)).run();
    // Positions close up, so that the order written to a file or merged later has no holes.
    for (const meetingId of meetings) keepOrder(db, orderOf(db, meetingId));
  },

  setDayStart(db, { dayId, startsAt }) {
    const { meetingId } = dayRow(db, dayId);
    if (startsAt > 24 * 60) throw invalid('agenda:error.dayStart');
    db.update(agendaDayTable).set({ startsAt }).where(eq(agendaDayTable.id, dayId)).run();
    requireDaysEnd(db, meetingId);
  },

  startItem(db, { id }, act) {
    const item = itemRow(db, id);
    if (item.actualStart !== null && item.actualEnd === null) {
      throw conflict('agenda:error.alreadyRunning', { title: item.title });
    }
    finishRunning(db, meetingOf(db, item), act);
    db.update(agendaItemTable)
      .set({ actualStart: act.now, actualEnd: null })
      .where(eq(agendaItemTable.id, id))
      .run();
  },

  finishItem(db, { id }, act) {
    const item = itemRow(db, id);
    if (item.actualStart === null || item.actualEnd !== null) {
      throw conflict('agenda:error.notRunning', { title: item.title });
    }
    db.update(agendaItemTable).set({ actualEnd: act.now }).where(eq(agendaItemTable.id, id)).run();
  },

  running: (db, { meetingId }) => runningLine(db, meetingId),

  previewAgenda,
  importAgenda,
  exportAgenda,
};
