import { open, stat, statfs } from 'node:fs/promises';
import { basename } from 'node:path';
import { invalid, notFound, refused } from '@shared/errors';
import { FILM_HEAD, type Film, type FilmFormat, filmFormatOf } from '@shared/films/film';
import { eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf, Work } from '../../operation';
import { agendaDayTable, agendaItemTable } from '../agenda/agenda.table';
import { filmTable } from './films.table';

const MB = 1024 * 1024;

/** An hour in Full HD; what a FAT32 stick can carry at all. */
const LARGEST_BYTES = 4 * 1024 * MB;

/** Kept free besides the film, so that the database can go on writing. */
const SPARE_BYTES = 200 * MB;

function requireFilmItem(db: Reader, itemId: string): void {
  const item = db
    .select({ kind: agendaItemTable.kind, title: agendaItemTable.title })
    .from(agendaItemTable)
    .where(eq(agendaItemTable.id, itemId))
    .get();
  if (!item) throw notFound('agenda:error.itemNotFound');
  if (item.kind !== 'film') throw refused('films:error.notFilmItem', { title: item.title });
}

/** Looks at the file itself; nothing of it is kept yet. */
async function checked(path: string, file: string): Promise<{ format: FilmFormat; bytes: number }> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw notFound('films:error.gone', { file });
  if (found.size > LARGEST_BYTES) throw invalid('films:error.tooLarge', { file });
  const head = Buffer.alloc(FILM_HEAD);
  const handle = await open(path);
  try {
    await handle.read(head, 0, FILM_HEAD, 0);
  } finally {
    await handle.close();
  }
  const format = filmFormatOf(head);
  if (!format) throw invalid('films:error.notPlayable', { file });
  return { format, bytes: found.size };
}

async function requireSpace({ folder }: Work, bytes: number, file: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const missing = bytes + SPARE_BYTES - bavail * bsize;
  if (missing > 0) {
    throw refused('caseStudies:error.noSpace', { file, missingMb: Math.ceil(missing / MB) });
  }
}

export const filmOperations: HandlersOf<'films'> = {
  list: (db, { meetingId }) =>
    db
      .select({ film: filmTable })
      .from(filmTable)
      .innerJoin(agendaItemTable, eq(agendaItemTable.id, filmTable.id))
      .innerJoin(agendaDayTable, eq(agendaDayTable.id, agendaItemTable.dayId))
      .where(eq(agendaDayTable.meetingId, meetingId))
      .all()
      .map(({ film }) => film),

  async attach({ itemId, file }, work) {
    requireFilmItem(work.read, itemId);
    const path = work.pathOf(file);
    const fileName = basename(path);
    const { format, bytes } = await checked(path, fileName);
    await requireSpace(work, bytes, fileName);
    work.progress({ step: 'films:step.keeping', done: 0, total: null });
    const kept = await work.files.keep(path, work.signal).catch((cause) => {
      if (work.signal.aborted) throw refused('common:error.cancelled');
      throw cause;
    });
    return work.write((db, act) => {
      requireFilmItem(db, itemId);
      const film: Film = {
        id: itemId,
        fileName,
        fileHash: kept.hash,
        fileSize: kept.size,
        format,
        addedAt: act.now,
      };
      db.insert(filmTable)
        .values(film)
        .onConflictDoUpdate({ target: filmTable.id, set: film })
        .run();
      return film;
    });
  },

  remove(db, { itemId }) {
    const removed = db.delete(filmTable).where(eq(filmTable.id, itemId)).run();
    if (removed.changes === 0) throw notFound('films:error.none');
  },
};
