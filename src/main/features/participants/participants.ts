import { notFound } from '@shared/errors';
import { eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { organizationTable } from '../organizations/organizations.table';
import { exportRoster } from './exportRoster';
import { importRoster, previewOf } from './importRoster';
import { meetingOf } from './meeting';
import { participantTable } from './participants.table';
import { participantsOf } from './participantsOf';
import { moveTo, nextPosition, participantRow } from './positions';
import { readRoster } from './readRoster';

function organizationMustExist(db: Reader, id: string | null | undefined): void {
  if (!id) return;
  const found = db
    .select({ id: organizationTable.id })
    .from(organizationTable)
    .where(eq(organizationTable.id, id))
    .get();
  if (!found) throw notFound('participants:error.noOrganization');
}

export const participantOperations: HandlersOf<'participants'> = {
  list: (db, { meetingId }) => participantsOf(db, meetingId),

  create(db, { meetingId, ...fields }, act) {
    meetingOf(db, meetingId);
    organizationMustExist(db, fields.organizationId);
    const id = act.newId();
    db.insert(participantTable)
      .values({ ...fields, id, meetingId, position: nextPosition(db, meetingId) })
      .run();
    return { id };
  },

  edit(db, { id, ...changes }) {
    participantRow(db, id);
    organizationMustExist(db, changes.organizationId);
    if (Object.keys(changes).length === 0) return;
    db.update(participantTable).set(changes).where(eq(participantTable.id, id)).run();
  },

  remove(db, { id }) {
    participantRow(db, id);
    db.delete(participantTable).where(eq(participantTable.id, id)).run();
  },

  move(db, { id, place }) {
    moveTo(db, id, place);
  },

  readRoster: ({ file }, work) =>
    readRoster(work.pathOf(file), { signal: work.signal, onProgress: work.progress }),

  previewRoster: (db, roster) => previewOf(db, roster),

  importRoster(db, roster, act) {
    meetingOf(db, roster.meetingId);
    return importRoster(db, roster, act);
  },

  exportRoster,
};
