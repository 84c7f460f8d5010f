import Database from 'better-sqlite3';
import { MIGRATION_TABLE, migrations } from './migrate';

/** What a database file from elsewhere turned out to be. */
export type Verdict = 'sound' | 'damaged' | 'foreign' | 'newer';

/**
 * Looks at a database file from elsewhere before it is ever opened for use. A file whose schema is not
 * exactly what its migrations make is foreign: it could bring triggers or views of a stranger's.
 */
export function verifyDatabase(file: string): Verdict {
  let connection: Database.Database;
  try {
    connection = new Database(file, { readonly: true });
  } catch {
    return 'damaged';
  }
  try {
    connection.pragma('trusted_schema = OFF');
    const names = (
      connection.prepare('SELECT name FROM migration ORDER BY name').all() as { name: string }[]
    ).map(({ name }) => name);
    if (names.some((name) => !Object.hasOwn(migrations, name))) return 'newer';
    if (JSON.stringify(schemaOf(connection)) !== JSON.stringify(schemaAfter(names)))
      return 'foreign';
    return connection.pragma('integrity_check', { simple: true }) === 'ok' ? 'sound' : 'damaged';
  } catch {
    return 'damaged';
  } finally {
    connection.close();
  }
}

function schemaOf(connection: Database.Database): unknown[] {
  return connection
    .prepare(`SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name`)
    .all();
}

function schemaAfter(names: string[]): unknown[] {
  const blank = new Database(':memory:');
  try {
    blank.exec(MIGRATION_TABLE);
    for (const name of names) blank.exec(migrations[name] as string);
    return schemaOf(blank);
  } finally {
    blank.close();
  }
}
