import { basename } from 'node:path';
import { nothingHappened, plainTimes } from '@shared/agenda/agendaItem';
import type { agenda } from '@shared/agenda/contract';
import type { ImportCounts } from '@shared/agenda/importing';
import { refused } from '@shared/errors';
import type { FileHandle } from '@shared/operation';
import { eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader, Writer } from '../../db/database';
import { offThread } from '../../documents';
import type { Act, Handler, Work } from '../../operation';
import { organizationsInCity } from '../organizations';
import { organizationTable } from '../organizations/organizations.table';
import { participantTable } from '../participants/participants.table';
import { agendaDayTable, agendaItemTable } from './agenda.table';
import { type AgendaFile, agendaFileOf } from './agendaFile';
import { orderWithKept } from './matchItems';
import type { Known } from './matchPeople';
import { meetingOfAgenda, readAgenda } from './read';
import { type Reconciled, type Roster, reconcile } from './reconcile';
import { keepOrder, keepSpeakers, requireDaysEnd } from './write';

const city = alias(organizationTable, 'city');

async function readFile(file: FileHandle, work: Work): Promise<AgendaFile & { fileName: string }> {
  const path = work.pathOf(file);
  const fileName = basename(path);
  const table = await offThread(
    'readTable',
    { path },
    { signal: work.signal, onProgress: work.progress },
  );
  return { ...agendaFileOf(table, fileName), fileName };
}

function rosterOf(db: Reader, meetingId: string): Roster {
  const { year } = meetingOfAgenda(db, meetingId);
  return {
    year,
    agenda: readAgenda(db, meetingId),
    people: peopleOf(db, meetingId),
    counties: organizationsInCity(db, inArray(organizationTable.kind, ['county', 'zone'])),
  };
}

function peopleOf(db: Reader, meetingId: string): Known[] {
  const { id, name, post, unitName, organizationId } = participantTable;
  const rows = db
    .select({
      id,
      name,
      post,
      unitName,
      organizationId,
      own: organizationTable.name,
      cityName: city.name,
    })
    .from(participantTable)
    .leftJoin(organizationTable, eq(organizationTable.id, organizationId))
    .leftJoin(city, eq(city.id, organizationTable.cityId))
    .where(eq(participantTable.meetingId, meetingId))
    .all();
  return rows.map(({ own, cityName, ...person }) => ({
    ...person,
    organizationName: own === null ? null : `${cityName ?? ''}${own}`,
  }));
}

export const previewAgenda: Handler<typeof agenda.previewAgenda> = async (
  { meetingId, file },
  work,
) => {
  const read = await readFile(file, work);
  return reconcile(read, read.fileName, rosterOf(work.read, meetingId)).preview;
};

export const importAgenda: Handler<typeof agenda.importAgenda> = async (
  { meetingId, file, leaveOutErrors, removeMissing },
  work,
) => {
  const read = await readFile(file, work);
  return work.write((db, act) => {
    const reconciled = reconcile(read, read.fileName, rosterOf(db, meetingId));
    const { errors } = reconciled.preview.counts;
    if (errors > 0 && !leaveOutErrors) throw refused('agenda:error.rowsInError', { errors });
    // A row in error may be the very item that would look missing.
    if (errors > 0 && removeMissing) throw refused('agenda:error.removeWithErrors', { errors });
    return take(db, meetingId, reconciled, removeMissing, act);
  });
};

function take(
  db: Writer,
  meetingId: string,
  { preview, wanted, dayStarts }: Reconciled,
  removeMissing: boolean,
  act: Act,
): ImportCounts {
  const before = readAgenda(db, meetingId);
  const missing = preview.missing.map(({ id }) => id);
  if (removeMissing && missing.length > 0) {
    db.delete(agendaItemTable).where(inArray(agendaItemTable.id, missing)).run();
  }
  for (const { dayId, startsAt } of dayStarts) {
    db.update(agendaDayTable).set({ startsAt }).where(eq(agendaDayTable.id, dayId)).run();
  }
  const placed = wanted.map(({ id, dayId, fields, speakerIds, state }, index) => {
    const itemId = id ?? act.newId();
    if (state === 'new') {
      const own = { ...plainTimes, ...nothingHappened, caseStudyId: null, position: index };
      db.insert(agendaItemTable)
        .values({ ...own, ...fields, id: itemId, dayId })
        .run();
    } else if (state === 'changed') {
      db.update(agendaItemTable).set(fields).where(eq(agendaItemTable.id, itemId)).run();
    }
    keepSpeakers(db, meetingId, itemId, speakerIds, act);
    return { itemId, dayId };
  });
  const inFile = new Set(placed.map(({ itemId }) => itemId));
  keepOrder(
    db,
    before.days.map(({ id, items }) => {
      const ids = items.map((item) => item.id);
      const kept = ids.filter(
        (itemId) => !inFile.has(itemId) && !(removeMissing && missing.includes(itemId)),
      );
      const fromFile = placed.filter(({ dayId }) => dayId === id).map(({ itemId }) => itemId);
      return { dayId: id, itemIds: orderWithKept(ids, fromFile, new Set(kept)) };
    }),
  );
  requireDaysEnd(db, meetingId);
  return { ...preview.counts, removed: removeMissing ? missing.length : 0 };
}
