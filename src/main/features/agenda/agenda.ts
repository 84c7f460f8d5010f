import { nothingHappened } from '@shared/agenda/agendaItem';
import { speaksForCounty, usualMinutes } from '@shared/agenda/kinds';
import { moveItems } from '@shared/agenda/order';
import { invalid } from '@shared/errors';
import { eq, inArray } from 'drizzle-orm';
import type { Writer } from '../../db/database';
import type { HandlersOf } from '../../operation';
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
        ...nothingHappened,
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
      .values({ ...original, ...nothingHappened, id: copyId, plannedStart: null, plannedEnd: null })
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

  running: (db, { meetingId }) => runningLine(db, meetingId),

  previewAgenda,
  importAgenda,
  exportAgenda,
};
