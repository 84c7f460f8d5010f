import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openZip, tableZipLimits } from '../../src/main/documents';
import { anIssue, aRegister, type Register } from '../issues/anIssue';
import { aFolder } from '../support/program';
import { BACK_BY } from './aPack';

const LAND = '省自然资源厅';
const ENERGY = '省能源局';

/** One issue, which the land department leads and the energy department supports. */
async function aRegisterToSend() {
  const register = await aRegister();
  await anIssue(register, 'assigned');
  const folder = join(aFolder(), '发出');
  const input = {
    meetingId: register.meetingId,
    dueDate: BACK_BY,
    target: register.program.handleFor(folder),
  } as const;
  return { ...register, register, folder, input };
}

const numbered = async ({ client, meetingId }: Pick<Register, 'client' | 'meetingId'>) =>
  (await client.issues.notices({ meetingId })).map(({ year, number }) => [year, number]);

async function textOf(path: string): Promise<string> {
  const zip = await openZip(path, tableZipLimits);
  const xml = (await zip.read('word/document.xml')).toString('utf8');
  zip.close();
  return xml.replace(/<[^>]+>/g, '');
}

describe('what is cancelled or fails leaves nothing behind', () => {
  test('neither files nor versions nor numbers', async () => {
    const { client, meetingId, folder, input, register } = await aRegisterToSend();
    for (const at of [0, 1]) {
      const stop = new AbortController();
      const making = client.returns.makePacks(
        { ...input, notices: 'docx' },
        { signal: stop.signal, onProgress: ({ done }) => done === at && stop.abort() },
      );
      await expect(making).rejects.toMatchObject({
        key: expect.stringMatching(/error.cancelled$/),
      });
      expect(existsSync(folder)).toBe(false);
    }
    expect(await client.returns.packs({ meetingId })).toEqual([]);
    expect(await numbered(register)).toEqual([[null, null]]);
    const { files } = await client.returns.makePacks({ ...input, notices: 'docx' });
    expect(files.map(({ version, notice }) => [version, notice?.number])).toEqual([
      [1, 1],
      [1, undefined],
    ]);
  });

  test('what stood in the folder before stays as it was', async () => {
    const { client, meetingId, folder, input } = await aRegisterToSend();
    mkdirSync(join(folder, `${ENERGY} 反馈表（第1版）.xlsx`), { recursive: true });
    writeFileSync(join(folder, '别的.txt'), '示例');
    await expect(client.returns.makePacks(input)).rejects.toMatchObject({
      key: 'documents:error.notFile',
    });
    expect(readdirSync(folder).toSorted()).toEqual(
      ['别的.txt', `${ENERGY} 反馈表（第1版）.xlsx`].toSorted(),
    );
    expect(await client.returns.packs({ meetingId })).toEqual([]);
  });

  test('nor does a cancelled export of notices spend a number', async () => {
    const { client, meetingId, folder, input, register } = await aRegisterToSend();
    const stop = new AbortController();
    const exporting = client.issues.exportNotices(
      { meetingId, target: input.target },
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    await expect(exporting).rejects.toMatchObject({ key: expect.stringMatching(/cancelled$/) });
    expect(existsSync(folder)).toBe(false);
    expect(await numbered(register)).toEqual([[null, null]]);
  });
});

describe('a numbered notice beside each pack', () => {
  test('for who leads; made again it has the same number', async () => {
    const { client, folder, input, register } = await aRegisterToSend();
    const make = () => client.returns.makePacks({ ...input, notices: 'docx' });
    const first = await make();
    expect(readdirSync(folder).toSorted()).toEqual(
      [
        `${LAND} 交办单〔2026〕1号.docx`,
        `${LAND} 反馈表（第1版）.xlsx`,
        `${ENERGY} 反馈表（第1版）.xlsx`,
      ].toSorted(),
    );
    const notice = { year: 2026, number: 1, name: `${LAND} 交办单〔2026〕1号.docx` };
    expect(first.files.map((each) => each.notice)).toEqual([notice, null]);
    const text = await textOf(join(folder, notice.name));
    expect(text).toContain('〔2026〕1号');
    expect(text).toContain(`${LAND}：`);
    expect((await make()).files[0]).toMatchObject({ version: 2, notice });
    expect(await numbered(register)).toEqual([[2026, 1]]);
  });

  test('for the organizations chosen only; another issue makes a new number', async () => {
    const { client, energy, land, input, register } = await aRegisterToSend();
    await anIssue(register, 'assigned', {}, { leadOrganizationId: energy, supporting: [] });
    const make = (organizationIds: string[]) =>
      client.returns.makePacks({ ...input, organizationIds, notices: 'docx' });
    expect((await make([energy])).files.map(({ notice }) => notice?.number)).toEqual([1]);
    expect((await make([land])).files.map(({ notice }) => notice?.number)).toEqual([2]);
    await anIssue(register, 'assigned', {}, { leadOrganizationId: energy, supporting: [] });
    expect((await make([energy])).files.map(({ notice }) => notice?.number)).toEqual([3]);
    expect(await numbered(register)).toEqual([
      [2026, 1],
      [2026, 2],
      [2026, 3],
    ]);
  });

  test('as PDF with a window only, and then nothing is written without one', async () => {
    const { client, folder, input } = await aRegisterToSend();
    await expect(client.returns.makePacks({ ...input, notices: 'pdf' })).rejects.toMatchObject({
      key: 'papers:error.pdfNeedsWindow',
    });
    expect(existsSync(folder)).toBe(false);
  });
});
