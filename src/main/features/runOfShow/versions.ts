import { notFound } from '@shared/errors';
import type { AgendaVersionHead, ApprovedAgenda } from '@shared/runOfShow/runOfShow';
import { desc, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { Act } from '../../operation';
import { readAgenda } from '../agenda';
import { operatorTable } from '../operators/operators.table';
import { agendaVersionTable } from './runOfShow.table';

const head = {
  id: agendaVersionTable.id,
  name: agendaVersionTable.name,
  approvedAt: agendaVersionTable.approvedAt,
  approvedByName: operatorTable.name,
};

/** Newest first. */
export function versionsOf(db: Reader, meetingId: string): AgendaVersionHead[] {
  return db
    .select(head)
    .from(agendaVersionTable)
    .leftJoin(operatorTable, eq(operatorTable.id, agendaVersionTable.approvedBy))
    .where(eq(agendaVersionTable.meetingId, meetingId))
    .orderBy(desc(agendaVersionTable.approvedAt), desc(agendaVersionTable.id))
    .all();
}

/** @throws AppError notFound */
export function versionOf(db: Reader, id: string): AgendaVersionHead & { content: ApprovedAgenda } {
  const row = db
    .select({ ...head, content: agendaVersionTable.content })
    .from(agendaVersionTable)
    .leftJoin(operatorTable, eq(operatorTable.id, agendaVersionTable.approvedBy))
    .where(eq(agendaVersionTable.id, id))
    .get();
  if (!row) throw notFound('runOfShow:error.versionNotFound');
  return row;
}

/** Keeps the agenda of a meeting as it stands now. */
export function keepVersion(db: Writer, meetingId: string, name: string, act: Act): string {
  const id = act.newId();
  db.insert(agendaVersionTable)
    .values({
      id,
      meetingId,
      name,
      approvedAt: act.now,
      approvedBy: act.operatorId,
      content: asItStands(db, meetingId),
    })
    .run();
  return id;
}

function asItStands(db: Reader, meetingId: string): ApprovedAgenda {
  const days = readAgenda(db, meetingId).days.map(({ id, date, items }) => ({
    id,
    date,
    items: items.map(({ id: itemId, kind, title, startsAt, endsAt, speakers, countyName }) => ({
      id: itemId,
      kind,
      title,
      startsAt,
      endsAt,
      speakers: speakers.map(({ participantId, name, post, unitName }) => ({
        participantId,
        name,
        post,
        unitName,
      })),
      countyName,
    })),
  }));
  return { days };
}
