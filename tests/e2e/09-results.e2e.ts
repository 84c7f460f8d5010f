import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openZip, packageZipLimits, readTable } from '../../src/main/documents';
import { type Desk, expect, openDesk, test } from './support/desk';
import { aMeeting, aParticipant, aSpeech, go } from './support/year';

const textOf = async (path: string): Promise<string> => {
  const zip = await openZip(path, packageZipLimits);
  try {
    const xml = (await zip.read('word/document.xml')).toString('utf8');
    return xml.replaceAll(/<[^>]+>/g, '');
  } finally {
    zip.close();
  }
};

const cellsOf = async (path: string): Promise<string> =>
  JSON.stringify((await readTable(path)).sheets);

async function aYear(desk: Desk): Promise<string> {
  const meetingId = await aMeeting(desk);
  await aParticipant(desk, meetingId);
  await aSpeech(desk, meetingId);
  const name = '省自然资源厅';
  const lead = await desk.ask<{ id: string }>('organizations.addDepartment', { name });
  const capture = { meetingId, kind: 'request', countyId: '370782' };
  for (const originalWording of ['示例：用地指标不足', '=1+1 示例：像公式的话']) {
    const { id } = await desk.ask<{ id: string }>('issues.capture', {
      ...capture,
      originalWording,
    });
    await desk.ask('issues.assign', { id, leadOrganizationId: lead.id, dueDate: '2099-01-01' });
  }
  return meetingId;
}

test('what goes home opens and says what was said', async ({ desk, folder }) => {
  const { page } = desk;
  const meetingId = await aYear(desk);
  await go(page, 'issues');
  const save = async (name: string, choice: string) => {
    const path = join(folder, name);
    await desk.choose({ save: path });
    await page.getByRole('button', { name: /导出/ }).click();
    await page.getByRole('menuitem', { name: choice }).click();
    await expect.poll(() => existsSync(path)).toBe(true);
    return path;
  };

  await test.step('the register as workbook and as paper', async () => {
    const cells = await cellsOf(await save('台账.xlsx', '台账 Excel（内部版）'));
    expect(cells).toContain('示例：用地指标不足');
    // Text that looks like a formula stays the text it is.
    expect(cells).toContain('=1+1 示例：像公式的话');
    expect(await textOf(await save('台账.docx', '台账 Word（内部版）'))).toContain('省自然资源厅');
  });

  await test.step('one notice for the lead organization, numbered', async () => {
    const notices = await save('交办单', '交办单（每个主办单位一份，正式编号）');
    // All of them come at once, from a folder beside them that is gone then.
    const made = () => readdirSync(notices).filter((name) => name.endsWith('.docx'));
    await expect.poll(() => made().length).toBe(1);
    const words = await textOf(join(notices, made()[0] as string));
    expect(words).toContain('省自然资源厅');
    expect(words).toContain('〔2026〕1号');
    expect(words).toContain('示例：用地指标不足');
  });

  await test.step('agenda and roster', async () => {
    const agenda = await desk.target(join(folder, '议程.docx'));
    await desk.ask('agenda.exportAgenda', { meetingId, format: 'docx', target: agenda });
    expect(await textOf(join(folder, '议程.docx'))).toContain('示例 一链一策壮大产业');
    const roster = { meetingId, format: 'xlsx', edition: 'public' };
    const target = await desk.target(join(folder, '名册.xlsx'));
    await desk.ask('participants.exportRoster', { ...roster, target });
    const cells = await cellsOf(join(folder, '名册.xlsx'));
    expect(cells).toContain('示例书记');
    expect(cells).not.toContain('13800000001');
  });
});

test('a package opens on another laptop as a copy', async ({ desk, folder }) => {
  const { page } = desk;
  const meetingId = await aYear(desk);
  const archive = join(folder, '数据包.zip');
  await go(page, 'exchange');
  await desk.choose({ save: archive });
  await page.getByRole('button', { name: '导出数据包…' }).click();
  await expect(page.getByText('文件已保存')).toBeVisible();
  const zip = await openZip(archive, packageZipLimits);
  expect(zip.has('manifest.json')).toBe(true);
  zip.close();

  const other = await openDesk(join(folder, '另一台', 'data'));
  let copy = '';
  try {
    await go(other.page, 'exchange');
    const file = await other.source(archive);
    const { folderName } = await other.ask<{ folderName: string }>('packages.importPackage', {
      file,
    });
    expect(await other.ask('meetings.list')).toEqual([]);
    const { folder: data } = await other.ask<{ folder: string }>('packages.folder');
    copy = join(data, 'copies', folderName);
  } finally {
    await other.close();
  }
  expect(copy).not.toBe('');
  const opened = await openDesk(copy);
  try {
    expect(await opened.ask('meetings.list')).toMatchObject([{ id: meetingId }]);
    expect(await opened.ask<unknown[]>('issues.list', { meetingId })).toHaveLength(2);
  } finally {
    await opened.close();
  }
});

test('a damaged package is refused in one sentence', async ({ desk, folder }) => {
  const path = join(folder, '坏包.zip');
  writeFileSync(path, Buffer.from('PK\u0003\u0004 no'));
  await go(desk.page, 'exchange');
  await desk.choose({ open: [path] });
  await desk.page.getByRole('button', { name: '查看数据包…' }).click();
  await expect(desk.page.getByText(/坏包\.zip.*(损坏|不是)/)).toBeVisible();
});

/** A disk of one's own, which only the administrator of a Linux machine can make. */
function aSmallDisk(place: string, size: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  mkdirSync(place, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', place], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

test('a full disk: a sentence, no half file, and what was saved is kept', async ({
  desk,
  folder,
}) => {
  const disk = join(folder, '小盘');
  test.skip(!aSmallDisk(disk, '64k'), 'a disk of its own can only be mounted as root on Linux');
  try {
    const meetingId = await aYear(desk);
    writeFileSync(join(disk, '占位'), Buffer.alloc(60 * 1024));
    const target = await desk.target(join(disk, '台账.xlsx'));
    const wanted = { filter: { meetingId }, edition: 'internal', format: 'xlsx', target };
    await expect(desk.ask('issues.exportRegister', wanted)).rejects.toThrow(
      'documents:error.diskFull',
    );
    expect(readdirSync(disk)).toEqual(['占位']);
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
});

test('a full disk while capturing keeps what was saved', async ({ folder }) => {
  const disk = join(folder, '小盘');
  test.skip(!aSmallDisk(disk, '48m'), 'a disk of its own can only be mounted as root on Linux');
  try {
    const desk = await openDesk(join(disk, 'data'));
    try {
      const meetingId = await aMeeting(desk);
      const capture = (originalWording: string) =>
        desk.ask('issues.capture', { meetingId, kind: 'problem', originalWording });
      await capture('示例：存下的问题');
      // What is left of the disk, taken by somebody else's file.
      try {
        writeFileSync(join(disk, '占位'), Buffer.alloc(64 * 1024 * 1024));
      } catch {
        // It is full: that is what was wanted.
      }
      await expect(
        (async () => {
          for (let at = 0; at < 400; at += 1) await capture('示例：存不下的问题'.repeat(200));
        })(),
      ).rejects.toThrow(/diskFull|database/);
      const rows = await desk.ask<{ wording: string }[]>('issues.list', { meetingId });
      expect(rows[0]?.wording).toBe('示例：存下的问题');
    } finally {
      await desk.close();
    }
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
});
