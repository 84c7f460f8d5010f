import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openZip, packageZipLimits, writeZip } from '../../src/main/documents';
import { aFolder, type aProgram } from '../support/program';
import { carried, facts, laptops } from './laptops';

/** A package whose database a skilled stranger has rewritten, hashes and all. */
async function rewritten(path: string, change: (db: Database.Database) => void): Promise<string> {
  const zip = await openZip(path, packageZipLimits);
  const parts = new Map<string, Buffer>();
  for (const { name } of zip.entries) parts.set(name, await zip.read(name));
  zip.close();
  const folder = aFolder();
  const file = join(folder, 'stranger.db');
  writeFileSync(file, parts.get('county-exchange.db') as Buffer);
  const db = new Database(file);
  db.pragma('foreign_keys = OFF');
  change(db);
  db.close();
  const bytes = readFileSync(file);
  const manifest = JSON.parse(String(parts.get('manifest.json')));
  const entry = manifest.files.find(({ name }: { name: string }) => name === 'county-exchange.db');
  entry.sha256 = createHash('sha256').update(bytes).digest('hex');
  entry.bytes = bytes.length;
  parts.set('county-exchange.db', bytes);
  parts.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
  const target = join(folder, '改.zip');
  await writeZip(
    target,
    [...parts].map(([name, content]) => ({ name, bytes: content })),
  );
  return target;
}

const addChange = (db: Database.Database, table: string, row: string, after: object) => {
  db.exec(`INSERT INTO change VALUES ('evil', 'other', NULL, 'issues.capture', 1, 0, NULL)`);
  db.prepare('INSERT INTO change_entry VALUES (?, 1, ?, ?, NULL, ?)').run(
    'evil',
    table,
    row,
    JSON.stringify(after),
  );
};

describe('a hostile package', () => {
  test.each<[string, string, (db: Database.Database) => void]>([
    [
      'an unknown table',
      'packages:error.strangeJournal',
      (db) => addChange(db, 'sqlite_schema', 'x', { id: 'x' }),
    ],
    [
      'the journal itself',
      'packages:error.strangeJournal',
      (db) => addChange(db, 'change', 'x', { id: 'x' }),
    ],
    [
      'an unknown column',
      'packages:error.strangeJournal',
      (db) => addChange(db, 'operator', 'x', { id: 'x', name: 'y', 'evil" = 1 --': 1 }),
    ],
    [
      'a row under another id',
      'packages:error.strangeJournal',
      (db) => addChange(db, 'operator', 'x', { id: 'z', name: 'y' }),
    ],
    [
      'a value that is no value',
      'packages:error.strangeJournal',
      (db) => addChange(db, 'operator', 'x', { id: 'x', name: { evil: true } }),
    ],
    [
      'a row that breaks a rule',
      'packages:error.brokenRow',
      (db) => addChange(db, 'operator', 'x', { id: 'x', name: '' }),
    ],
    [
      'a trigger',
      'packages:error.database.foreign',
      (db) => db.exec('CREATE TRIGGER evil AFTER INSERT ON meeting BEGIN DELETE FROM issue; END'),
    ],
    [
      'a migration of the future',
      'packages:error.database.newer',
      (db) => db.exec(`INSERT INTO migration VALUES ('9999_future')`),
    ],
  ])('with %s is refused and nothing is written', async (_, key, change) => {
    const { main, desk, meetingId } = await laptops();
    await desk.client.issues.capture({ meetingId, kind: 'problem', originalWording: '示例' });
    const { path } = await carried(desk, main);
    const file = main.program.handleFor(await rewritten(path, change));
    const before = facts(main);
    const recent = await main.client.journal.recent({});
    for (const verb of ['previewMerge', 'merge'] as const)
      await expect(main.client.packages[verb]({ file })).rejects.toMatchObject({ key });
    expect(facts(main)).toEqual(before);
    expect(await main.client.journal.recent({})).toEqual(recent);
    expect(readdirSync(join(main.program.folder, 'scratch'))).toEqual([]);
  });

  test('does not set this laptop up, nor change a PIN here', async () => {
    const { main, desk } = await laptops();
    const { id } = await main.client.operators.add({ name: '示例甲' });
    const { file: first } = await carried(main, desk);
    await desk.client.packages.merge({ file: first });
    await desk.client.settings.change({ language: 'en' });
    const { path } = await carried(desk, main);
    const file = await rewritten(path, (db) => {
      db.exec(`INSERT INTO change VALUES ('evil', 'other', NULL, 'operators.setPin', 1, 0, NULL)`);
      db.prepare('INSERT INTO change_entry VALUES (?, 1, ?, ?, ?, ?)').run(
        'evil',
        'operator',
        id,
        JSON.stringify({ id, pin_hash: null }),
        JSON.stringify({ id, pin_hash: 'scrypt:evil' }),
      );
    });
    await main.client.packages.merge({ file: main.program.handleFor(file) });
    expect(facts(main).operator).toMatchObject([{ id, pin_hash: null }]);
    expect((await main.client.settings.all({})).language).toBe('zh-CN');
  });
});

describe('files that rows refer to', () => {
  async function withEvidence() {
    const made = await laptops();
    const { desk, meetingId } = made;
    const { id } = await desk.client.issues.capture({
      meetingId,
      kind: 'problem',
      originalWording: '示例',
    });
    const path = join(aFolder(), '示例 现场照片.jpg');
    writeFileSync(path, '示例照片');
    await desk.client.issues.addEvidence({ id, files: [desk.program.handleFor(path)] });
    return { ...made, id };
  }
  const evidenceOf = async (laptop: Awaited<ReturnType<typeof aProgram>>, id: string) =>
    (await laptop.client.issues.get({ id })).evidence[0]?.fileHash ?? '';

  test('come along and are held against their hash', async () => {
    const { main, desk, id } = await withEvidence();
    const { file } = await carried(desk, main);
    expect((await main.client.packages.previewMerge({ file })).files).toEqual({
      coming: 1,
      bytes: 12,
      missing: 0,
    });
    await main.client.packages.merge({ file });
    const hash = await evidenceOf(main, id);
    expect(readFileSync(main.program.files.pathOf(hash), 'utf8')).toBe('示例照片');
  });

  test('that lack are named, and nothing is merged', async () => {
    const { main, desk, id } = await withEvidence();
    const hash = await evidenceOf(desk, id);
    const { path } = await carried(desk, main);
    const zip = await openZip(path, packageZipLimits);
    const manifest = JSON.parse(String(await zip.read('manifest.json')));
    manifest.files = manifest.files.filter(({ sha256 }: { sha256: string }) => sha256 !== hash);
    const target = join(aFolder(), '缺.zip');
    await writeZip(target, [
      { name: 'manifest.json', bytes: Buffer.from(JSON.stringify(manifest)) },
      { name: 'county-exchange.db', bytes: await zip.read('county-exchange.db') },
    ]);
    zip.close();
    const file = main.program.handleFor(target);
    expect((await main.client.packages.previewMerge({ file })).files.missing).toBe(1);
    await expect(main.client.packages.merge({ file })).rejects.toMatchObject({
      key: 'packages:error.filesMissing',
    });
    expect(facts(main).issue).toEqual([]);
  });

  test('a package of changes leaves out what came with the common copy', async () => {
    const { main, desk } = await withEvidence();
    await desk.client.packages.merge({ file: (await carried(main, desk)).file });
    const { file } = await carried(desk, main);
    await main.client.packages.merge({ file });
    const copy = await laptops();
    const { path } = await carried(desk, copy.main);
    const zip = await openZip(path, packageZipLimits);
    expect(zip.entries).toHaveLength(3);
    zip.close();
  });
});
