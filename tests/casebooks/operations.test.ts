import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aNomination, anyText, aSelection } from '../selections/aSelection';
import { aMeeting, inBook, LIXIA, SHINAN, ZHANGDIAN } from './aBook';
import { aPng } from './files';

const both = async (made: Awaited<ReturnType<typeof aMeeting>>) => {
  const second = await made.aCase(SHINAN, '市南区：时尚兴城', undefined, '文旅');
  const first = await made.aCase(LIXIA, '数字赋能-历下区推进数字经济的做法', undefined, '数字经济');
  const { id } = await made.client.casebooks.begin({ meetingId: made.meetingId });
  return { first, second, id };
};

describe('a casebook of a meeting', () => {
  test('takes the cases with a text, in the political order, once', async () => {
    const made = await aMeeting();
    const { client, meetingId } = made;
    await expect(client.casebooks.begin({ meetingId })).rejects.toMatchObject({
      key: 'casebooks:error.noCases',
    });
    const { id, first } = await both(made);
    const bare = await made.aCase(ZHANGDIAN, '张店案例', null);
    expect(id).toBe(meetingId);
    const book = await client.casebooks.get({ id });
    expect(book).toMatchObject({ arrangement: 'political', selectionId: null });
    expect(book.cases.map(({ countyName, textState }) => [countyName, textState])).toEqual([
      ['济南市历下区', 'current'],
      ['青岛市市南区', 'current'],
    ]);
    expect(await client.casebooks.list({ meetingId })).toHaveLength(1);
    await expect(client.casebooks.begin({ meetingId })).rejects.toMatchObject({
      key: 'casebooks:error.begunAlready',
    });

    expect((await client.casebooks.others({ id })).map((one) => one.id)).toEqual([bare]);
    expect(await client.casebooks.include({ id, caseStudyIds: [bare, first] })).toEqual({
      added: 1,
    });
    const withBare = await client.casebooks.get({ id });
    expect(withBare.cases.at(-1)).toMatchObject({ textState: 'gone', characters: 0 });
    await client.casebooks.leaveOut({ caseId: await inBook(client, id, bare) });
    expect((await client.casebooks.get({ id })).cases).toHaveLength(2);
    await client.casebooks.remove({ id });
    await expect(client.casebooks.get({ id })).rejects.toMatchObject({
      key: 'casebooks:error.notFound',
    });
    await client.journal.undo({});
    expect((await client.casebooks.get({ id })).cases).toHaveLength(2);
  });

  test('one order of its own is the order of the book', async () => {
    const made = await aMeeting();
    const { client } = made;
    const { id, first, second } = await both(made);
    const caseIds = [await inBook(client, id, second), await inBook(client, id, first)];
    await client.casebooks.order({ id, caseIds });
    const book = await client.casebooks.get({ id });
    expect(book.arrangement).toBe('own');
    expect(book.cases.map((one) => one.id)).toEqual(caseIds);
    await expect(client.casebooks.order({ id, caseIds: caseIds.slice(1) })).rejects.toMatchObject({
      key: 'casebooks:error.orderStale',
    });
    await expect(client.casebooks.edit({ id, arrangement: 'place' })).rejects.toMatchObject({
      key: 'casebooks:error.noPlaces',
    });
    await client.casebooks.edit({ id, arrangement: 'political', issuer: '示例办公室' });
    expect(await client.casebooks.get({ id })).toMatchObject({
      arrangement: 'political',
      issuer: '示例办公室',
    });
  });

  test('titles are proposed; the original stays as the city wrote it', async () => {
    const made = await aMeeting();
    const { client } = made;
    const { id, first, second } = await both(made);
    const { cases } = await client.casebooks.get({ id });
    expect(cases.map(({ originalTitle, proposedTitle }) => [originalTitle, proposedTitle])).toEqual(
      [
        ['数字赋能-历下区推进数字经济的做法', '数字赋能——历下区推进数字经济的经验'],
        ['市南区：时尚兴城', '时尚兴城——市南区文旅经验'],
      ],
    );
    expect((await client.casebooks.warnings({ id })).map(({ kind }) => kind)).toEqual([
      'notUniform',
      'notUniform',
    ]);
    await client.casebooks.setTitles({
      id,
      titles: cases.map((one) => ({ caseId: one.id, title: one.proposedTitle })),
    });
    expect(await client.casebooks.warnings({ id })).toEqual([]);
    await client.casebooks.editCase({
      caseId: await inBook(client, id, second),
      contactUnit: '示例区委办',
    });
    expect((await client.caseStudies.get({ id: first })).title).toBe(
      '数字赋能-历下区推进数字经济的做法',
    );
    await client.journal.undo({});
    await client.journal.undo({});
    expect((await client.casebooks.get({ id })).cases.map(({ title }) => title)).toEqual(['', '']);
  });

  test('a text that was replaced is told with what changed, until the new one is taken', async () => {
    const made = await aMeeting();
    const { client } = made;
    const { id, first } = await both(made);
    const caseId = await inBook(client, id, first);
    await made.handIn(first, ['# 基本情况', '示例新。', '示例。']);
    expect(await client.casebooks.warnings({ id })).toContainEqual(
      expect.objectContaining({ caseId, kind: 'replaced' }),
    );
    expect(await client.casebooks.changes({ caseId })).toEqual({ gone: [], come: ['示例新。'] });
    await client.casebooks.takeText({ caseId });
    const { cases } = await client.casebooks.get({ id });
    expect(cases.find((one) => one.id === caseId)).toMatchObject({ textState: 'current' });
    const [text] = await client.caseStudies.texts({ caseStudyId: first });
    await client.caseStudies.removeText({ id: text?.id ?? '' });
    expect((await client.casebooks.get({ id })).cases[0]).toMatchObject({ textState: 'missing' });
  });

  test('slips are offered, and printed as proposed only when taken', async () => {
    const made = await aMeeting();
    const { client } = made;
    const study = await made.aCase(LIXIA, '示例——历下区经验', ['# 基本情况', '示例,甲.', '示例。']);
    const { id } = await client.casebooks.begin({ meetingId: made.meetingId });
    const caseId = await inBook(client, id, study);
    expect(await client.casebooks.slips({ caseId })).toEqual([
      { paragraph: '示例,甲.', corrected: '示例，甲。', kinds: ['halfWidth'], isTaken: false },
    ]);
    const htmlNow = async () =>
      (await client.casebooks.preview({ id, part: { caseId }, edition: 'public' })).html;
    expect(await htmlNow()).toContain('示例,甲.');
    await client.casebooks.takeCorrections({ caseId, paragraphs: ['示例,甲.'], taken: true });
    expect(await htmlNow()).toContain('示例，甲。');
    expect(await client.casebooks.slips({ caseId })).toMatchObject([{ isTaken: true }]);
    await client.casebooks.takeCorrections({ caseId, paragraphs: ['示例,甲.'], taken: false });
    expect(await htmlNow()).toContain('示例,甲.');
    await expect(
      client.casebooks.takeCorrections({ caseId, paragraphs: ['没有这一段'], taken: true }),
    ).rejects.toMatchObject({ key: 'casebooks:error.paragraphNotFound' });
  });

  test('pictures of the text have captions of their own, and may be left out', async () => {
    const made = await aMeeting();
    const { client } = made;
    const study = await made.aCase(LIXIA, '示例——历下区经验', [
      '# 基本情况',
      { picture: aPng(40), caption: '图1 园区' },
      { picture: aPng(90) },
      '示例。',
    ]);
    const { id } = await client.casebooks.begin({ meetingId: made.meetingId });
    const caseId = await inBook(client, id, study);
    const now = () => client.casebooks.pictures({ caseId });
    const [one, two] = await now();
    expect([one, two].map((each) => [each?.number, each?.caption])).toEqual([
      [1, '园区'],
      [2, ''],
    ]);
    expect(await client.casebooks.warnings({ id })).toMatchObject([
      { kind: 'noCaption', count: 1 },
    ]);
    await client.casebooks.setPicture({ caseId, imageHash: one?.imageHash ?? '', isLeftOut: true });
    await client.casebooks.setPicture({ caseId, imageHash: two?.imageHash ?? '', caption: '车间' });
    expect((await now()).map((each) => [each.number, each.caption, each.isLeftOut])).toEqual([
      [1, '车间', false],
      [null, '园区', true],
    ]);
    await expect(
      client.casebooks.setPicture({ caseId, imageHash: 'f'.repeat(64), caption: '' }),
    ).rejects.toMatchObject({ key: 'casebooks:error.pictureNotFound' });
    await expect(
      client.casebooks.removeSlide({ caseId, imageHash: two?.imageHash ?? '' }),
    ).rejects.toMatchObject({ key: 'casebooks:error.pictureNotFound' });
    await expect(
      client.casebooks.addSlides({ caseId, slideIds: ['nowhere'] }),
    ).rejects.toMatchObject({ key: 'casebooks:error.slideNotFound' });
  });

  test('a .docx is written with contents, and a PDF says what it needs', async () => {
    const made = await aMeeting();
    const { client, program, folder } = made;
    const { id } = await both(made);
    const path = join(folder, '汇编.docx');
    const target = program.handleFor(path);
    const input = { id, edition: 'public', target } as const;
    expect(await client.casebooks.exportCasebook({ ...input, format: 'docx' })).toEqual({
      cases: 2,
      estimated: true,
    });
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    await expect(
      client.casebooks.exportCasebook({ ...input, format: 'pdf' }),
    ).rejects.toMatchObject({ key: 'casebooks:error.pdfNeedsWindow' });
  });
});

test('a casebook of a selection waits until something is selected', async () => {
  const selection = await aSelection();
  const { client, selectionId, meetingId } = selection;
  await client.selections.edit({ id: selectionId, ...anyText });
  await aNomination(selection, LIXIA);
  await expect(client.casebooks.begin({ meetingId, selectionId })).rejects.toMatchObject({
    key: 'casebooks:error.nothingSelected',
  });
});
