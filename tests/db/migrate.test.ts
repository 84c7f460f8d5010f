import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { DATABASE_NAME, openStore } from '../../src/main/db/database';
import { migrate, migrations } from '../../src/main/db/migrate';
import { aFolder, aMeetingInput, aProgram } from '../support/program';

const tableModules = import.meta.glob<Record<string, unknown>>(
  ['../../src/main/features/*/*.table.ts', '../../src/main/db/tables.ts'],
  { eager: true },
);

const tables = Object.values(tableModules)
  .flatMap((module) => Object.values(module))
  .filter((value) => value instanceof SQLiteTable)
  .map((table) => getTableConfig(table));

describe('migrations', () => {
  test('rise, each number given once, each named by its meaning', () => {
    const names = Object.keys(migrations).sort();
    // A number that was reserved and not needed is never given again.
    expect(new Set(names.map((name) => name.slice(0, 4))).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^\d{4}_[a-z_]+$/);
  });

  test.each(tables.map((table) => [table.name, table] as const))(
    'make the table %s as its rows are typed, STRICT',
    async (name, table) => {
      const folder = aFolder();
      (await openStore(folder)).close();
      const db = new Database(join(folder, DATABASE_NAME), { readonly: true });
      const columns = db.pragma(`table_info("${name}")`) as {
        name: string;
        notnull: number;
        type: string;
      }[];
      const [list] = db
        .prepare('SELECT strict FROM pragma_table_list WHERE name = ?')
        .all(name) as [{ strict: number }];
      db.close();
      expect(list.strict).toBe(1);
      const typed = table.columns.map((column) => ({
        name: column.name,
        notnull: column.notNull || column.primary ? 1 : 0,
        type: column.getSQLType().toUpperCase(),
      }));
      const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
      expect(typed.sort(byName)).toEqual(
        columns
          .map(({ name: column, notnull, type }) => ({ name: column, notnull, type }))
          .sort(byName),
      );
    },
  );

  test('no journalled table has a REAL column, whose JSON picture would lose digits', async () => {
    for (const sql of Object.values(migrations)) expect(sql).not.toMatch(/\bREAL\b/);
  });

  test('a failing migration puts the verified copy back, and the file opens for reading', async () => {
    const folder = aFolder();
    const { client, program } = await aProgram({ folder });
    const { id } = await client.meetings.create(aMeetingInput);
    program.close();
    const file = join(folder, DATABASE_NAME);
    const steps = Object.entries(migrations)
      .map(([name, sql]) => ({ name, sql }))
      .sort((a, b) => a.name.localeCompare(b.name));
    const result = await migrate(file, join(folder, 'backups'), [
      ...steps,
      { name: '9999_broken', sql: 'DELETE FROM meeting; SELECT nonsense FROM nowhere;' },
    ]);
    expect(result).toMatchObject({ kind: 'failed', migration: '9999_broken' });
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
    const again = await aProgram({ folder });
    expect((await again.client.meetings.get({ id })).name).toBe(aMeetingInput.name);
  });

  test('broken foreign keys fail a migration as a whole', async () => {
    const folder = aFolder();
    (await openStore(folder)).close();
    const steps = Object.entries(migrations).map(([name, sql]) => ({ name, sql }));
    const result = await migrate(join(folder, DATABASE_NAME), join(folder, 'backups'), [
      ...steps,
      {
        name: '9999_orphans',
        sql: `INSERT INTO agenda_day (id, meeting_id, date, starts_at) VALUES ('d', 'nobody', '2026-01-01', 0)`,
      },
    ]);
    expect(result.kind).toBe('failed');
  });

  test('a file from a newer version opens for reading only, and says so', async () => {
    const folder = aFolder();
    const { client, program } = await aProgram({ folder });
    await client.meetings.create(aMeetingInput);
    program.close();
    const db = new Database(join(folder, DATABASE_NAME));
    db.exec(`INSERT INTO migration (name) VALUES ('9999_from_the_future')`);
    db.close();
    const newer = await aProgram({ folder });
    expect(await newer.client.meetings.list({})).toHaveLength(1);
    expect((await newer.client.packages.folder({})).readOnly).toBe('common:readOnly.newer');
    await expect(newer.client.meetings.create(aMeetingInput)).rejects.toMatchObject({
      kind: 'refused',
      key: 'common:readOnly.newer',
    });
  });
});
