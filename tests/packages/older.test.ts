import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../src/main/db/migrate';
import { openZip, packageZipLimits, writeZip } from '../../src/main/documents';
import { aFolder } from '../support/program';
import { carried, laptops } from './laptops';

type Made = { name: string; sql: string };

const tablesOf = (db: Database.Database) =>
  db
    .prepare(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .all() as Made[];

const columnsOf = (db: Database.Database, table: string) =>
  (db.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name);

/** A table as the older program made it, with the rows of the newer one as far as it has room. */
function makeAsBefore(db: Database.Database, old: Database.Database, { name, sql }: Made): void {
  const columns = columnsOf(db, name);
  const kept = columnsOf(old, name);
  const rows = db.prepare(`SELECT * FROM "${name}"`).all() as Record<string, unknown>[];
  db.exec(`DROP TABLE "${name}"`);
  db.exec(sql);
  const indexes = old
    .prepare(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql <> ''`,
    )
    .all(name) as Made[];
  for (const index of indexes) db.exec(index.sql);
  const both = kept.filter((column) => columns.includes(column));
  const insert = db.prepare(
    `INSERT INTO "${name}" (${both.join(', ')}) VALUES (${both.map(() => '?').join(', ')})`,
  );
  for (const row of rows) insert.run(both.map((column) => row[column]));
  for (const later of columns.filter((column) => !kept.includes(column))) {
    db.prepare(
      `UPDATE change_entry SET before = json_remove(before, $path), after = json_remove(after, $path)
       WHERE table_name = $name`,
    ).run({ path: `$.${later}`, name });
  }
}

/** What the database would be, had its program stopped at this migration: schema, rows and journal. */
function setBack(db: Database.Database, last: string): void {
  const old = new Database(':memory:');
  const known = Object.keys(migrations).sort();
  for (const name of known.filter((each) => each <= last)) old.exec(migrations[name] as string);
  const before = new Map(tablesOf(old).map((table) => [table.name, table]));
  // A search index goes as a whole: its shadow tables cannot be dropped before it, and go with it.
  for (const { name, sql } of tablesOf(db)) {
    if (sql.startsWith('CREATE VIRTUAL') && !before.has(name)) db.exec(`DROP TABLE "${name}"`);
  }
  for (const { name, sql } of tablesOf(db)) {
    if (name === 'migration') continue;
    const table = before.get(name);
    if (!table) {
      db.exec(`DROP TABLE "${name}"`);
      db.prepare('DELETE FROM change_entry WHERE table_name = ?').run(name);
    } else if (table.sql !== sql) {
      makeAsBefore(db, old, table);
    }
  }
  db.prepare('DELETE FROM migration WHERE name > ?').run(last);
  old.close();
}

/** The same package as an older program would have written it. */
async function olderPackage(path: string, last: string): Promise<string> {
  const zip = await openZip(path, packageZipLimits);
  const parts = new Map<string, Buffer>();
  for (const { name } of zip.entries) parts.set(name, await zip.read(name));
  zip.close();
  const folder = aFolder();
  const file = join(folder, 'older.db');
  writeFileSync(file, parts.get('county-exchange.db') as Buffer);
  const db = new Database(file);
  db.pragma('foreign_keys = OFF');
  setBack(db, last);
  db.close();
  const bytes = readFileSync(file);
  const manifest = JSON.parse(String(parts.get('manifest.json')));
  const entry = manifest.files.find(({ name }: { name: string }) => name === 'county-exchange.db');
  entry.sha256 = createHash('sha256').update(bytes).digest('hex');
  entry.bytes = bytes.length;
  parts.set('county-exchange.db', bytes);
  parts.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
  const target = join(folder, '旧.zip');
  await writeZip(
    target,
    [...parts].map(([name, content]) => ({ name, bytes: content })),
  );
  return target;
}

const released = Object.keys(migrations)
  .sort()
  .filter((name) => name >= '0012');

describe('a package that an older program wrote', () => {
  test.each(released)('with %s as its last migration brings what it knows', async (last) => {
    const { main, desk, meetingId } = await laptops();
    const made = { meetingId, name: '旧机增补', unitName: '示例县委', precedence: 3 };
    const { id: participantId } = await desk.client.participants.create(made);
    await desk.client.attendance.checkIn({ participantId, dayId: null, method: 'name' });
    await desk.client.seating.make({
      meetingId,
      name: '会场',
      kind: 'hall',
      participantIds: [participantId],
    });
    const { path } = await carried(desk, main);
    const file = main.program.handleFor(await olderPackage(path, last));
    const report = await main.client.packages.merge({ file });
    expect(report.conflicts).toEqual([]);

    const people = await main.client.participants.list({ meetingId });
    expect(people).toMatchObject([{ id: participantId, name: '旧机增补', precedence: 3 }]);
    expect(await main.client.attendance.history({ participantId })).toHaveLength(1);
    // A column that the older program did not have takes its default.
    const [plan] = await main.client.seating.plans({ meetingId });
    const shown = await main.client.seating.show({ id: plan?.id ?? '' });
    expect(shown.people).toMatchObject([{ participantId, seat: '1-1', substituteSits: false }]);

    await main.client.journal.undo({});
    expect(await main.client.participants.list({ meetingId })).toEqual([]);
  });
});
