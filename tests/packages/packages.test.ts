import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openZip, packageZipLimits, writeZip } from '../../src/main/documents';
import { aFolder, aMeetingInput, aProgram } from '../support/program';

async function aPackage() {
  const folder = aFolder();
  const { program, client } = await aProgram({ folder });
  const { id } = await client.meetings.create(aMeetingInput);
  const path = join(folder, '示例 数据包.zip');
  await client.packages.exportPackage({ target: program.handleFor(path) });
  return { program, client, folder, path, id };
}

/** Takes a package apart, lets a hand change it, and packs it again. */
async function tampered(
  path: string,
  change: (parts: Map<string, Buffer>) => void,
): Promise<string> {
  const zip = await openZip(path, packageZipLimits);
  const parts = new Map<string, Buffer>();
  for (const { name } of zip.entries) parts.set(name, await zip.read(name));
  zip.close();
  change(parts);
  const target = path.replace('.zip', '-改.zip');
  await writeZip(
    target,
    [...parts].map(([name, bytes]) => ({ name, bytes })),
  );
  return target;
}

/** Rewrites a part and its hash in the manifest, as a skilled stranger would. */
function forged(parts: Map<string, Buffer>, name: string, bytes: Buffer): void {
  const manifest = JSON.parse(String(parts.get('manifest.json')));
  const entry = manifest.files.find((file: { name: string }) => file.name === name);
  entry.sha256 = createHash('sha256').update(bytes).digest('hex');
  entry.bytes = bytes.length;
  parts.set(name, bytes);
  parts.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
}

describe('a package', () => {
  test('opens on another laptop as a copy, as another device', async () => {
    const { path, id } = await aPackage();
    const otherFolder = aFolder();
    const other = await aProgram({ folder: otherFolder });
    const file = other.program.handleFor(path);
    expect(await other.client.packages.inspect({ file })).toMatchObject({
      meetings: [{ year: 2026, name: aMeetingInput.name }],
      files: 1,
    });
    const { folderName } = await other.client.packages.importPackage({ file });
    expect(await other.client.meetings.list({})).toEqual([]);

    const copy = await aProgram({ folder: join(otherFolder, 'copies', folderName) });
    expect((await copy.client.meetings.get({ id })).name).toBe(aMeetingInput.name);
    await copy.client.meetings.edit({ id, theme: '副本' });
    const [last, first] = await copy.client.journal.recent({ limit: 2 });
    expect(last?.device).not.toBe(first?.device);
  });

  test('leaves no temporary copy behind', async () => {
    const { folder, path, program, client } = await aPackage();
    await client.packages.importPackage({ file: program.handleFor(path) });
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
    expect(readdirSync(join(folder, 'copies')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('says where the data lie', async () => {
    const { folder, client } = await aPackage();
    expect(await client.packages.folder({})).toEqual({ folder, readOnly: null });
  });

  test('opening a copy needs a window', async () => {
    const { client, program, path } = await aPackage();
    const { folder } = await client.packages.importPackage({ file: program.handleFor(path) });
    await expect(client.packages.openCopy({ folder })).rejects.toMatchObject({
      key: 'common:error.needsWindow',
    });
  });

  test.each([
    [
      'a changed database',
      'packages:error.altered',
      (parts: Map<string, Buffer>) => {
        const bytes = Buffer.from(parts.get('county-exchange.db') as Buffer);
        bytes.writeUInt8(bytes.readUInt8(bytes.length - 5) ^ 1, bytes.length - 5);
        parts.set('county-exchange.db', bytes);
      },
    ],
    [
      'a forged noise database',
      'packages:error.database.damaged',
      (parts: Map<string, Buffer>) => forged(parts, 'county-exchange.db', Buffer.alloc(4096, 7)),
    ],
    [
      'a stranger beside the files',
      'packages:error.notAPackage',
      (parts: Map<string, Buffer>) => {
        parts.set('run.exe', Buffer.from('MZ'));
      },
    ],
    [
      'no manifest',
      'packages:error.notAPackage',
      (parts: Map<string, Buffer>) => {
        parts.delete('manifest.json');
      },
    ],
    [
      'a manifest that is no JSON',
      'packages:error.notAPackage',
      (parts: Map<string, Buffer>) => {
        parts.set('manifest.json', Buffer.from('{'));
      },
    ],
  ])('refuses %s and writes nothing', async (_, key, change) => {
    const { path, client, program, folder } = await aPackage();
    const file = program.handleFor(await tampered(path, change));
    await expect(client.packages.importPackage({ file })).rejects.toMatchObject({ key });
    expect(readdirSync(folder)).not.toContain('files');
    const copies = readdirSync(folder).includes('copies')
      ? readdirSync(join(folder, 'copies'))
      : [];
    expect(copies).toEqual([]);
  });

  test('refuses a database that brings a trigger of its own', async () => {
    const { path, client, program, folder } = await aPackage();
    const target = await tampered(path, (parts) => {
      const file = join(folder, 'stranger.db');
      writeFileSync(file, parts.get('county-exchange.db') as Buffer);
      const db = new Database(file);
      db.exec('CREATE TRIGGER evil AFTER INSERT ON meeting BEGIN DELETE FROM issue; END');
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.close();
      forged(parts, 'county-exchange.db', readFileSync(file));
    });
    await expect(
      client.packages.importPackage({ file: program.handleFor(target) }),
    ).rejects.toMatchObject({ key: 'packages:error.database.foreign' });
  });

  test('cancelling leaves nothing behind', async () => {
    const { path, client, program, folder } = await aPackage();
    const controller = new AbortController();
    const running = client.packages.importPackage(
      { file: program.handleFor(path) },
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    await expect(running).rejects.toThrow();
    expect(readdirSync(join(folder, 'copies'))).toEqual([]);
  });
});
