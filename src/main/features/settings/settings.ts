import { defaultSettings, type Settings, settingsSchema } from '@shared/settings/contract';
import { eq, sql } from 'drizzle-orm';
import packageJson from '../../../../package.json?raw';
import type { Reader, Writer } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { settingTable } from './settings.table';

const shipped: { version: string; dependencies: Record<string, string> } = JSON.parse(packageJson);

/** Stored values over defaults. A value that no longer fits its schema counts as not set. */
export function readSettings(db: Reader): Settings {
  const stored = new Map(
    db
      .select()
      .from(settingTable)
      .all()
      .map(({ id, value }) => [id, value]),
  );
  const fitting = Object.entries(settingsSchema.shape)
    .filter(([name, schema]) => stored.has(name) && schema.safeParse(stored.get(name)).success)
    .map(([name]) => [name, stored.get(name)]);
  return { ...defaultSettings, ...Object.fromEntries(fitting) };
}

/** Only the named ones change; also for a feature whose own command says what it may be. */
export function writeSettings(db: Writer, changes: Partial<Settings>): void {
  for (const [id, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    if (value === null) {
      // A setting that may be null is null by default: not set.
      db.delete(settingTable).where(eq(settingTable.id, id)).run();
      continue;
    }
    db.insert(settingTable)
      .values({ id, value })
      .onConflictDoUpdate({ target: settingTable.id, set: { value } })
      .run();
  }
}

export const settingOperations: HandlersOf<'settings'> = {
  all: (db) => readSettings(db),

  change(db, changes) {
    writeSettings(db, changes);
  },

  station: (_db, _input, { station }) => station,
  setStation(_db, station, act) {
    act.setStation(station);
  },

  async status(_, { store, folder, handleFor, read }) {
    const [sqlite] = read.all<{ version: string }>(sql`SELECT sqlite_version() AS version`);
    const { electron, chrome, node } = process.versions;
    const bases = {
      Electron: electron,
      Chromium: chrome,
      'Node.js': node,
      SQLite: sqlite?.version,
    };
    return {
      readOnly: store.readOnly,
      version: shipped.version,
      folder: { file: handleFor(folder), shownAs: folder },
      parts: Object.entries({ ...bases, ...shipped.dependencies }).flatMap(([name, version]) =>
        version ? [{ name, version }] : [],
      ),
    };
  },
};
