import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { soundCopy } from './soundCopy';

const files = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const nameOf = (path: string) => path.replace(/^.*\//, '').replace(/\.sql$/, '');

/** name → SQL of every migration shipped. Never edited once released. */
export const migrations: Record<string, string> = Object.fromEntries(
  Object.entries(files).map(([path, sql]) => [nameOf(path), sql]),
);

const shipped = Object.entries(migrations)
  .map(([name, sql]) => ({ name, sql }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** Made by the first migration run of a file; its rows say which migrations it has had. */
export const MIGRATION_TABLE =
  'CREATE TABLE IF NOT EXISTS migration (name TEXT NOT NULL PRIMARY KEY) STRICT';

export type MigrationResult =
  | { kind: 'ready' }
  /** A newer program wrote this file: it is shown, never written. */
  | { kind: 'newer'; unknown: string[] }
  /** A migration failed; the file is as it was before. */
  | { kind: 'failed'; migration: string; cause: unknown };

/**
 * Brings a database file up to date. Before the first pending migration of a file with content a
 * verified backup is made with SQLite's own backup; when anything fails that copy is put back.
 */
export async function migrate(
  file: string,
  backupFolder: string,
  steps: readonly { name: string; sql: string }[] = shipped,
): Promise<MigrationResult> {
  const connection = new Database(file);
  try {
    connection.pragma('journal_mode = WAL');
    const before = applied(connection);
    const unknown = before.filter((name) => !steps.some((known) => known.name === name));
    if (unknown.length > 0) return { kind: 'newer', unknown };
    const pending = steps.filter(({ name }) => !before.includes(name));
    if (pending.length === 0) return { kind: 'ready' };

    const backup = before.length > 0 ? await backUp(connection, backupFolder, before) : null;
    connection.pragma('foreign_keys = OFF');
    let current = '';
    try {
      connection
        .transaction(() => {
          connection.exec(MIGRATION_TABLE);
          const note = connection.prepare('INSERT INTO migration (name) VALUES (?)');
          for (const { name, sql } of pending) {
            current = name;
            connection.exec(sql);
            note.run(name);
          }
          const broken = connection.pragma('foreign_key_check') as unknown[];
          if (broken.length > 0)
            throw new Error(`foreign keys broken: ${JSON.stringify(broken[0])}`);
        })
        .immediate();
      return { kind: 'ready' };
    } catch (cause) {
      connection.close();
      if (backup) putBack(backup, file);
      else for (const part of parts(file)) rmSync(part, { force: true });
      return { kind: 'failed', migration: current, cause };
    }
  } finally {
    connection.close();
  }
}

function applied(connection: Database.Database): string[] {
  const exists = connection
    .prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'`)
    .get();
  if (!exists) return [];
  const rows = connection.prepare('SELECT name FROM migration ORDER BY name').all();
  return (rows as { name: string }[]).map(({ name }) => name);
}

async function backUp(
  connection: Database.Database,
  folder: string,
  before: string[],
): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const target = join(folder, `before-migration-after-${before.at(-1)}.db`);
  await soundCopy(connection, target);
  return target;
}

function putBack(backup: string, file: string): void {
  for (const part of parts(file)) rmSync(part, { force: true });
  copyFileSync(backup, `${file}.restoring`);
  renameSync(`${file}.restoring`, file);
}

const parts = (file: string) => [file, `${file}-wal`, `${file}-shm`];
