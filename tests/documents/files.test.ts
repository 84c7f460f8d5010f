import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { inspectPackage } from '../../src/main/documents/files/inspectPackage';
import { writeError, writeWhole, writeWholeWith } from '../../src/main/documents/files/writeWhole';
import { MB, packageZipLimits } from '../../src/main/documents/limits';
import { openZip } from '../../src/main/documents/zip/guard';
import { writeZip } from '../../src/main/documents/zip/write';
import { aCompound, aFolder, aWorkbook, aZip, aZipRenamed, noise } from './craft';

const folder = aFolder();
afterAll(() => folder.remove());

const types = (main: string) =>
  `<Types><Override PartName="/x" ContentType="application/vnd.${main}+xml"/></Types>`;

describe('inspectPackage tells a file by its content', () => {
  const cases: [name: string, content: () => Buffer | Promise<Buffer>, kind: string][] = [
    ['a.xlsx', () => aWorkbook({}), 'xlsx'],
    [
      'macro.xlsx',
      () =>
        aZip({
          '[Content_Types].xml': types('ms-excel.sheet.macroEnabled.main'),
          'xl/vbaProject.bin': 'x',
        }),
      'xlsx',
    ],
    [
      'a.pptx',
      () =>
        aZip({
          '[Content_Types].xml': types(
            'openxmlformats-officedocument.presentationml.presentation.main',
          ),
        }),
      'pptx',
    ],
    [
      'show.pptx',
      () =>
        aZip({
          '[Content_Types].xml': types(
            'openxmlformats-officedocument.presentationml.slideshow.main',
          ),
        }),
      'pptx',
    ],
    [
      'a.docx',
      () =>
        aZip({
          '[Content_Types].xml': types(
            'openxmlformats-officedocument.wordprocessingml.document.main',
          ),
        }),
      'docx',
    ],
    [
      'a.ods',
      () => aZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }, false),
      'ods',
    ],
    ['a.zip', () => aZip({ 'a.txt': 'a' }), 'zip'],
    ['a.xls', () => aCompound(['Workbook']), 'xls'],
    ['a.ppt', () => aCompound(['Current User', 'PowerPoint Document']), 'ppt'],
    ['a.doc', () => aCompound(['WordDocument']), 'doc'],
    ['secret.pptx', () => aCompound(['EncryptionInfo', 'EncryptedPackage']), 'encrypted'],
    ['a.msg', () => aCompound(['__properties']), 'otherCompound'],
    ['short.ppt', () => aCompound(['PowerPoint Document']).subarray(0, 200), 'damaged'],
    [
      'cut.pptx',
      async () => (await aZip({ a: 'a'.repeat(9999) }, false)).subarray(0, 5000),
      'damaged',
    ],
    ['a.pdf', () => Buffer.from('%PDF-1.4\n'), 'pdf'],
    ['a.png', () => Buffer.from('89504e470d0a1a0a', 'hex'), 'png'],
    ['a.jpg', () => Buffer.from('ffd8ffe0', 'hex'), 'jpeg'],
    ['utf8.csv', () => Buffer.from('姓名,单位'), 'text'],
    ['gbk.csv', () => iconv.encode('姓名,单位', 'gb18030'), 'text'],
    ['one byte', () => Buffer.from('a'), 'text'],
    ['P', () => Buffer.from('P'), 'text'],
    ['nothing', () => Buffer.alloc(0), 'empty'],
    ['spaces', () => Buffer.from(' \r\n '), 'empty'],
    ['noise', () => noise(70_000), 'unknown'],
    ['zeros', () => Buffer.alloc(10), 'unknown'],
  ];
  it.each(cases)('%s', async (name, content, kind) => {
    const bytes = await content();
    expect(await inspectPackage(folder.put(name, bytes))).toEqual({
      kind,
      bytes: bytes.length,
      macros: name === 'macro.xlsx',
    });
  });

  it('a directory chain that loops ends', async () => {
    const bytes = aCompound(['x']);
    bytes.writeUInt32LE(1, 512 + 4);
    expect((await inspectPackage(folder.put('loop.doc', bytes))).kind).toBe('otherCompound');
  });
});

describe('openZip', () => {
  const limits = { ...packageZipLimits, ratioFromBytes: MB };
  const refused = async (bytes: Buffer, key: string, over: Partial<typeof limits> = {}) => {
    const path = folder.put('hostile.zip', bytes);
    await expect(openZip(path, { ...limits, ...over })).rejects.toMatchObject({
      key: `documents:error.${key}`,
    });
  };

  it.each([
    ['xxxevil.txt', '../evil.txt'],
    ['a/xx/evil.txt', 'a/../evil.txt'],
    ['a_xx_evil.txt', 'a\\..\\evil.txt'],
    ['xevil.txt', '/evil.txt'],
    ['xxxevil.txt', 'C:\\evil.txt'],
    ['evil_txt', 'evil\ntxt'],
  ])('refuses the name %s → %j', async (from, to) => {
    const length = Math.max(from.length, to.length);
    await refused(
      await aZipRenamed(from.padEnd(length, '_'), to.padEnd(length, '_')),
      'zipUnsafeName',
    );
  });

  it('refuses links, encryption, equal names, too much of anything, bombs', async () => {
    const link = await aZip({ 'a.txt': '/etc/passwd' });
    link.writeUInt32LE((0o120777 << 16) >>> 0, link.indexOf('PK\u0001\u0002') + 38);
    await refused(link, 'zipUnsafeName');
    const secret = await aZip({ 'a.txt': 'a' });
    secret.writeUInt16LE(1, secret.indexOf('PK\u0001\u0002') + 8);
    await refused(secret, 'password');
    await refused(await aZip({ 'a.txt': 'a', 'A.TXT': 'b' }), 'zipNameTwice');
    await refused(await aZip({ a: 'a', b: 'b' }), 'zipTooManyEntries', { entries: 1 });
    await refused(await aZip({ a: 'a'.repeat(100) }), 'zipTooLarge', { entryBytes: 99 });
    await refused(await aZip({ a: 'a'.repeat(60), b: 'b'.repeat(60) }), 'zipTooLarge', {
      totalBytes: 100,
    });
    await refused(await aZip({ a: Buffer.alloc(2 * MB) }), 'zipBomb');
    await refused((await aZip({ a: 'a' })).subarray(0, 40), 'damaged');
  });

  it('stops at a file that unpacks to more than it says', async () => {
    const bytes = await aZip({ a: Buffer.alloc(200_000, 65) });
    bytes.writeUInt32LE(100, bytes.indexOf('PK\u0001\u0002') + 24);
    const zip = await openZip(folder.put('liar.zip', bytes), limits);
    await expect(zip.read('a')).rejects.toMatchObject({ key: 'documents:error.damaged' });
    zip.close();
  });

  it('reads Chinese names written as GBK', async () => {
    const name = iconv.encode('交流.txt', 'gb18030').toString('latin1');
    const bytes = await aZip({ 'xxxx.txt': 'a' });
    for (let at = bytes.indexOf('xxxx'); at >= 0; at = bytes.indexOf('xxxx', at + 1))
      bytes.write(name.slice(0, 4), at, 'latin1');
    for (const mark of ['PK\u0001\u0002', 'PK\u0003\u0004']) {
      const at = bytes.indexOf(mark) + (mark.endsWith('\u0002') ? 8 : 6);
      bytes.writeUInt16LE(bytes.readUInt16LE(at) & ~0x800, at);
    }
    const zip = await openZip(folder.put('gbk.zip', bytes), limits);
    expect(zip.entries.map((entry) => entry.name)).toEqual(['交流.txt']);
    zip.close();
  });

  it('writes and reads back, with hashes and progress', async () => {
    const big = noise(3 * MB);
    const source = folder.put('示例 方案.pptx', big);
    const seen: number[] = [];
    await writeZip(
      folder.at('out.zip'),
      [
        { name: 'files/方案.pptx', path: source, packed: false },
        { name: 'manifest.json', bytes: Buffer.from('{}') },
      ],
      {
        onProgress: ({ done }) => seen.push(done),
      },
    );
    const zip = await openZip(folder.at('out.zip'), limits);
    expect(zip.entries.map((entry) => entry.name)).toEqual(['files/方案.pptx', 'manifest.json']);
    expect(await zip.sha256('files/方案.pptx')).toBe(
      createHash('sha256').update(big).digest('hex'),
    );
    expect((await zip.read('manifest.json')).toString()).toBe('{}');
    expect(seen.at(-1)).toBe(3 * MB + 2);
    zip.close();
  });

  it('cancelled or without its source leaves nothing behind', async () => {
    const stop = new AbortController();
    const big = folder.put('big.bin', noise(3 * MB));
    const target = folder.at('cancelled.zip');
    const writing = writeZip(target, [{ name: 'a', path: big, packed: false }], {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(writing).rejects.toMatchObject({ key: 'documents:error.cancelled' });
    await expect(writeZip(target, [{ name: 'a', path: folder.at('gone') }])).rejects.toMatchObject({
      code: 'ENOENT',
    });
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(folder.at('')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('writeWhole', () => {
  it('writes and replaces', async () => {
    await writeWhole(folder.at('结果.txt'), 'one');
    await writeWhole(folder.at('结果.txt'), 'two');
    expect(readFileSync(folder.at('结果.txt'), 'utf8')).toBe('two');
  });

  it('keeps the old file and no scraps when writing fails', async () => {
    writeFileSync(folder.at('kept.txt'), 'old');
    const failing = writeWholeWith(folder.at('kept.txt'), async (temporary) => {
      writeFileSync(temporary, 'half');
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    await expect(failing).rejects.toMatchObject({
      key: 'documents:error.diskFull',
      params: { file: 'kept.txt' },
    });
    expect(readFileSync(folder.at('kept.txt'), 'utf8')).toBe('old');
    expect(readdirSync(folder.at('')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  // /dev/full answers every write as a full disk does; it exists on Linux only.
  it.runIf(existsSync('/dev/full'))('a disk that is really full', async () => {
    const writing = writeWholeWith(folder.at('full.txt'), async () =>
      writeFileSync('/dev/full', 'x'),
    );
    await expect(writing).rejects.toMatchObject({ key: 'documents:error.diskFull' });
  });

  it('a missing folder, a folder in the way, a name too long', async () => {
    await expect(writeWhole(folder.at('none/a.txt'), '')).rejects.toMatchObject({
      key: 'documents:error.folderMissing',
    });
    mkdirSync(folder.at('dir'));
    await expect(writeWhole(folder.at('dir'), '')).rejects.toMatchObject({
      key: 'documents:error.notFile',
    });
    await expect(writeWhole(folder.at(`${'长'.repeat(200)}.txt`), '')).rejects.toMatchObject({
      key: 'documents:error.nameTooLong',
    });
  });

  // root may write anywhere, so there the system refuses nothing.
  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a read-only folder',
    async () => {
      mkdirSync(folder.at('locked'), { mode: 0o500 });
      await expect(writeWhole(folder.at('locked/a.txt'), '')).rejects.toMatchObject({
        key: 'documents:error.folderReadOnly',
      });
      chmodSync(folder.at('locked'), 0o700);
    },
  );

  it.each([
    ['EROFS', 'folderReadOnly'],
    ['EPERM', 'folderReadOnly'],
    ['EBUSY', 'fileBusy'],
    ['EDQUOT', 'diskFull'],
    ['EFBIG', 'fileTooBigForDisk'],
    ['EIO', 'deviceFailed'],
  ])('%s has its sentence', (code, key) => {
    expect(writeError(Object.assign(new Error(code), { code }), '/a/b.txt')).toMatchObject({
      key: `documents:error.${key}`,
      params: { file: 'b.txt', folder: '/a' },
    });
  });

  it('a sparse 100 MB archive of nothing is refused at once', async () => {
    const path = folder.put('sparse.zip', 'PK');
    truncateSync(path, 100 * MB);
    expect((await inspectPackage(path)).kind).toBe('damaged');
  });
});
