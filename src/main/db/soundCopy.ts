import { renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';

/**
 * Copies a database while it is in use, through SQLite's own backup, and checks the copy before it
 * gets its name. The copy is one file: it has no write-ahead log that could be left behind.
 */
export async function soundCopy(connection: Database.Database, target: string): Promise<void> {
  const partial = `${target}.part`;
  rmSync(partial, { force: true });
  try {
    await connection.backup(partial);
    const copy = new Database(partial);
    try {
      copy.pragma('journal_mode = DELETE');
      const verdict = copy.pragma('integrity_check', { simple: true });
      if (verdict !== 'ok') throw new Error(`the copy is not sound: ${verdict}`);
    } finally {
      copy.close();
    }
    renameSync(partial, target);
  } finally {
    rmSync(partial, { force: true });
  }
}
