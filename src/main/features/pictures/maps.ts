import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { invalid, notFound } from '@shared/errors';
import type { FileHandle } from '@shared/operation';
import { coarser, matched } from '@shared/pictures/boundaries';
import type { Shapes } from '@shared/pictures/picture';
import { desc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { offThread } from '../../documents';
import type { HandlersOf, Work } from '../../operation';
import { boundaryMapTable } from './boundaryMap.table';
import { counties } from './counties';

async function readMap(file: FileHandle, work: Work) {
  const path = work.pathOf(file);
  work.progress({ step: 'pictures:step.reading', done: 0, total: null });
  const areas = await offThread(
    'readBoundaries',
    { path, file: basename(path) },
    { signal: work.signal },
  );
  const found = matched(areas, counties);
  if (Object.keys(found.shapes).length === 0) throw invalid('pictures:error.noCountyOnMap');
  return found;
}

const maps = (db: Reader) =>
  db
    .select()
    .from(boundaryMapTable)
    .orderBy(desc(boundaryMapTable.importedAt), desc(boundaryMapTable.id))
    .all();

/** The map that was imported last, with its shapes; null without one. */
export async function newestMap({ read, files }: Pick<Work, 'read' | 'files'>) {
  const [newest] = maps(read);
  if (!newest || !files.has(newest.shapesHash)) return null;
  const text = await readFile(files.pathOf(newest.shapesHash), 'utf8');
  const { name, source, approval } = newest;
  return { about: { name, source, approval }, shapes: JSON.parse(text) as Shapes };
}

export const mapOperations: Pick<
  HandlersOf<'pictures'>,
  'maps' | 'readMap' | 'importMap' | 'removeMap'
> = {
  maps: (db) => maps(db),

  async readMap({ file }, work) {
    const { shapes, unknown, missing } = await readMap(file, work);
    return { matched: Object.keys(shapes).length, unknown, missing };
  },

  async importMap({ file, ...about }, work) {
    const { shapes } = await readMap(file, work);
    // In code order, so that the same map has the same hash.
    const ordered = Object.entries(coarser(shapes)).sort(([a], [b]) => (a < b ? -1 : 1));
    const content = JSON.stringify(Object.fromEntries(ordered));
    const { hash } = await work.files.keep(Buffer.from(content, 'utf8'), work.signal);
    return work.write((db, { now }) => {
      const row = { ...about, counties: ordered.length, importedAt: now };
      db.insert(boundaryMapTable)
        .values({ id: hash, shapesHash: hash, ...row })
        .onConflictDoUpdate({ target: boundaryMapTable.id, set: row })
        .run();
      return { id: hash, counties: ordered.length };
    });
  },

  removeMap(db, { id }) {
    const { changes } = db.delete(boundaryMapTable).where(eq(boundaryMapTable.id, id)).run();
    if (changes === 0) throw notFound('pictures:error.mapNotFound');
  },
};
