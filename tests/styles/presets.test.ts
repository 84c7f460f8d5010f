import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { houseStyles, openZip, tableZipLimits } from '../../src/main/documents';
import { familyNames } from '../../src/main/documents/fonts/familyNames';
import { fontFolders, installedFonts } from '../../src/main/documents/fonts/installedFonts';
import { anIssue, aRegister } from '../issues/anIssue';
import { aFolder, aMeetingInput, aProgram } from '../support/program';

const { gbt9704 } = houseStyles;

async function anOwnStyle(program: Awaited<ReturnType<typeof aProgram>>, name = '示例办公室格式') {
  const { client } = program;
  const { id } = await client.houseStyles.copy({ id: 'gbt9704', name });
  const own = async () => {
    const found = (await client.houseStyles.list({})).find((each) => each.id === id);
    if (!found) throw new Error('gone');
    return found;
  };
  return { id, own };
}

describe('house styles', () => {
  it('are shipped first, and stay as they are', async () => {
    const { client } = await aProgram();
    const all = await client.houseStyles.list({});
    expect(all.map(({ id, shipped, isDefault }) => [id, shipped, isDefault])).toEqual([
      ['gbt9704', true, true],
      ['gbt9704SystemFonts', true, false],
      ['gbt9704Compact', true, false],
    ]);
    for (const change of [
      client.houseStyles.edit({ id: 'gbt9704', style: { ...gbt9704, name: '另名' } }),
      client.houseStyles.restore({ id: 'gbt9704' }),
      client.houseStyles.remove({ id: 'gbt9704' }),
    ])
      await expect(change).rejects.toMatchObject({ key: 'houseStyles:error.shipped' });
  });

  it('are copied, edited and restored, each as one change that undoes', async () => {
    const program = await aProgram();
    const { client } = program;
    const { id, own } = await anOwnStyle(program);
    expect(await own()).toMatchObject({ shipped: false, changed: false, shippedId: 'gbt9704' });
    const marginsMm = { ...gbt9704.marginsMm, top: 30 };
    await client.houseStyles.edit({ id, style: { ...gbt9704, name: '改后', marginsMm } });
    expect(await own()).toMatchObject({ changed: true, style: { name: '改后', marginsMm } });
    await client.houseStyles.restore({ id });
    expect(await own()).toMatchObject({ changed: false, style: { name: '改后' } });
    await client.journal.undo({});
    expect((await own()).style.marginsMm.top).toBe(30);
  });

  it('that are not right are refused in a sentence that names the field', async () => {
    const program = await aProgram();
    const { id, own } = await anOwnStyle(program);
    const style = { ...gbt9704, title: { sizePt: 500, linePt: 33 } };
    await expect(program.client.houseStyles.edit({ id, style })).rejects.toMatchObject({
      key: 'documents:error.houseStyle',
      params: { field: 'title.sizePt' },
    });
    expect((await own()).changed).toBe(false);
  });

  it('have names of their own', async () => {
    const program = await aProgram();
    await anOwnStyle(program);
    await expect(anOwnStyle(program)).rejects.toMatchObject({ key: 'houseStyles:error.nameTaken' });
  });

  test('the default one is that of a new meeting; one in use or default stays', async () => {
    const program = await aProgram();
    const { client } = program;
    const { id, own } = await anOwnStyle(program);
    await client.houseStyles.makeDefault({ id });
    await expect(client.houseStyles.remove({ id })).rejects.toMatchObject({
      key: 'houseStyles:error.isDefault',
    });
    const meeting = await client.meetings.create(aMeetingInput);
    expect(await client.meetings.get(meeting)).toMatchObject({ houseStyle: id });
    expect((await own()).meetings).toEqual([aMeetingInput.name]);
    await client.houseStyles.makeDefault({ id: 'gbt9704' });
    await expect(client.houseStyles.remove({ id })).rejects.toMatchObject({
      key: 'houseStyles:error.inUse',
    });
    await client.meetings.edit({ ...meeting, houseStyle: 'gbt9704' });
    await client.houseStyles.remove({ id });
    await expect(own()).rejects.toThrow('gone');
  });

  it('set the papers of the meeting that names them: red head, issuer, margins', async () => {
    const register = await aRegister();
    const { client, meetingId, program } = register;
    const { id } = await client.houseStyles.copy({ id: 'gbt9704', name: '示例红头' });
    await client.houseStyles.edit({
      id,
      style: {
        ...gbt9704,
        name: '示例红头',
        marginsMm: { ...gbt9704.marginsMm, left: 25.4 },
        issuer: { name: '示例省委办公厅', seal: true },
        redHead: { shown: true, text: '示例省委办公厅文件' },
        numbering: 'decimal',
      },
    });
    await client.meetings.edit({ id: meetingId, houseStyle: id });
    await anIssue(register, 'assigned');
    const folder = join(aFolder(), '交办单');
    const { files } = await client.issues.exportNotices({
      meetingId,
      target: program.handleFor(folder),
    });
    const zip = await openZip(join(folder, files[0]?.name ?? ''), tableZipLimits);
    const xml = (await zip.read('word/document.xml')).toString('utf8');
    zip.close();
    expect(xml).toContain('w:left="1440"');
    expect(xml).toMatch(/<w:color w:val="FF0000"\/>.*示例省委办公厅文件/s);
    const text = xml.replace(/<[^>]+>/g, '');
    expect(text).toContain('示例省委办公厅文件〔2026〕1号');
    expect(text).toContain('示例省委办公厅2026年8月15日');
    expect(text).not.toContain('一、第1号');
  });

  it('come with a package', async () => {
    const home = aFolder();
    const first = await aProgram({ folder: home });
    const { id } = await anOwnStyle(first);
    const path = join(aFolder(), '数据包.zip');
    await first.client.packages.exportPackage({ target: first.program.handleFor(path) });
    const { folderName } = await first.client.packages.importPackage({
      file: first.program.handleFor(path),
    });
    const second = await aProgram({ folder: join(home, 'copies', folderName) });
    const all = await second.client.houseStyles.list({});
    expect(all.map((each) => each.id)).toContain(id);
  });
});

describe('fonts of this computer', () => {
  /** A font file with nothing but names: a plain one, and a Chinese one as old fonts write it. */
  function fontFile(): Uint8Array {
    const latin = Buffer.from('FangSong_GB2312', 'utf16le').swap16();
    const chinese = Buffer.from([0xb7, 0xc2, 0xcb, 0xce]);
    const names = Buffer.alloc(6 + 2 * 12);
    names.writeUInt16BE(2, 2);
    names.writeUInt16BE(names.length, 4);
    const record = (at: number, platform: number, encoding: number, from: number, bytes: Buffer) =>
      [platform, encoding, 0x0409, 1, bytes.length, from].forEach((value, field) => {
        names.writeUInt16BE(value, 6 + at * 12 + field * 2);
      });
    record(0, 3, 1, 0, latin);
    record(1, 1, 25, latin.length, chinese);
    const head = Buffer.alloc(28);
    head.writeUInt32BE(0x00010000, 0);
    head.writeUInt16BE(1, 4);
    head.write('name', 12, 'latin1');
    head.writeUInt32BE(28, 20);
    head.writeUInt32BE(names.length + latin.length + chinese.length, 24);
    return Buffer.concat([head, names, latin, chinese]);
  }

  it('are known by every name that their files give them', async () => {
    const folder = aFolder();
    await writeFile(join(folder, '示例.ttf'), fontFile());
    await writeFile(join(folder, '坏.ttf'), '不是字体');
    expect(await installedFonts([folder, join(folder, '没有')])).toEqual([
      'FangSong_GB2312',
      '仿宋',
    ]);
    expect(await familyNames(join(folder, '没有.ttf'))).toEqual([]);
  });

  it.each([
    ['win32', 'Windows'],
    ['darwin', 'System/Library/Fonts'],
    ['linux', '/usr/share/fonts'],
  ] as const)('lie on %s where %s is', (platform, part) => {
    expect(fontFolders(platform, {}, '/home/示例').join(' ')).toContain(part);
  });

  it('can be asked for without a window', async () => {
    const { client } = await aProgram();
    expect(Array.isArray(await client.houseStyles.fonts({}))).toBe(true);
  });
});
