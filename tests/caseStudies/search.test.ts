import { isForMeeting, isShownAs } from '@shared/caseStudies/purpose';
import { describe, expect, test } from 'vitest';
import {
  aFile,
  aNomination,
  anyText,
  aSelection,
  aText,
  LIXIA,
  SHIZHONG,
} from '../selections/aSelection';

describe('words are looked for in all cases', () => {
  test('in titles and current texts, across years, with where they stand', async () => {
    const selection = await aSelection();
    const { client, meetingId, selectionId } = selection;
    await client.selections.edit({ id: selectionId, ...anyText });
    const lixia = await aNomination(selection, LIXIA, '示例 苹果产业');
    const bring = async (name: string, body: string) =>
      client.caseStudies.importText({
        caseStudyId: lixia.caseStudyId,
        file: aFile(selection, name, await aText(body)),
      });
    await bring('一稿.docx', '示例：建成冷链仓库。');
    await bring('二稿.docx', '示例：苹果分拣线全年运转。');
    const next = await client.meetings.create({
      year: 2027,
      ordinal: 4,
      name: '示例 2027年度交流会',
      startsOn: '2027-08-14',
      endsOn: '2027-08-15',
    });
    const later = await client.caseStudies.create({
      meetingId: next.id,
      countyId: SHIZHONG,
      title: '示例 一颗苹果',
    });
    const found = async (text: string, of: string | null = null) =>
      (await client.caseStudies.search({ text, meetingId: of })).map(({ place, year, fileName }) =>
        [place, year, fileName].join(' ').trim(),
      );
    expect(await found('苹果')).toEqual(['title 2027', 'title 2026', 'text 2026 二稿.docx']);
    expect(await found('苹果', meetingId)).toEqual(['title 2026', 'text 2026 二稿.docx']);
    expect(await found('冷链')).toEqual([]);
    const [hit] = await client.caseStudies.search({ text: '分拣线' });
    expect(hit).toMatchObject({
      caseStudyId: lixia.caseStudyId,
      countyName: '济南市历下区',
      excerpt: expect.stringContaining('苹果分拣线'),
    });
    expect(later.id).toBeTruthy();
    await client.caseStudies.removeText({ id: hit?.textId ?? '' });
    expect(await found('冷链')).toEqual(['text 2026 一稿.docx']);
  });

  test('a hit tells nothing that was drawn or scored', async () => {
    const selection = await aSelection();
    const { client, selectionId } = selection;
    await client.selections.edit({ id: selectionId, ...anyText });
    await aNomination(selection, LIXIA, '示例 苹果产业');
    const hits = await client.caseStudies.search({ text: '苹果' });
    expect(new Set(hits.flatMap((hit) => Object.keys(hit)))).toEqual(
      new Set([
        ...['id', 'place', 'caseStudyId', 'caseTitle', 'countyName', 'meetingId', 'year'],
        ...['fileName', 'textId', 'deckId', 'slideId', 'number', 'isStageVersion', 'excerpt'],
      ]),
    );
  });
});

describe('what a case is there for', () => {
  const nothing = {
    isNominated: true,
    deckWasAsked: false,
    hasDeck: false,
    hasSpeaker: false,
    isOnAgenda: false,
  };
  test.each([
    ['nobody nominated it', { isNominated: false }, true],
    ['nominated only', {}, false],
    ['a speaker', { hasSpeaker: true }, true],
    ['on the agenda', { isOnAgenda: true }, true],
    ['slides of its own accord', { hasDeck: true }, true],
    ['slides because the call asked for them', { hasDeck: true, deckWasAsked: true }, false],
  ])('%s', (_, said, expected) => {
    expect(isForMeeting({ ...nothing, ...said })).toBe(expected);
  });

  test('lists show by it', async () => {
    const selection = await aSelection();
    const { client, meetingId, selectionId } = selection;
    await client.selections.edit({ id: selectionId, ...anyText });
    await aNomination(selection, LIXIA);
    await client.caseStudies.create({ meetingId, countyId: SHIZHONG, title: '示例乙' });
    const lines = await client.caseStudies.list({ meetingId });
    const shown = (purpose: Parameters<typeof isShownAs>[0]) =>
      lines.filter((line) => isShownAs(purpose, line)).map(({ title }) => title);
    expect(shown('meeting')).toEqual(['示例乙']);
    expect(shown('nominated')).toEqual(['示例案例']);
    expect(shown('all')).toHaveLength(2);
  });

  test('a nominated case is not deleted under its nomination', async () => {
    const selection = await aSelection();
    const { client } = selection;
    const { caseStudyId } = await aNomination(selection, LIXIA);
    await expect(client.caseStudies.remove({ id: caseStudyId })).rejects.toMatchObject({
      key: 'caseStudies:error.nominated',
    });
    await expect(
      client.caseStudies.edit({ id: caseStudyId, countyId: SHIZHONG }),
    ).rejects.toMatchObject({ key: 'caseStudies:error.nominatedCounty' });
    await client.caseStudies.edit({ id: caseStudyId, countyId: LIXIA, title: '示例 改名' });
  });

  test('a text that judges go by is neither replaced nor deleted', async () => {
    const selection = await aSelection();
    const { client, selectionId } = selection;
    await client.selections.edit({ id: selectionId, ...anyText });
    const { id, caseStudyId } = await aNomination(selection, LIXIA);
    const bring = async (name: string) =>
      client.caseStudies.importText({
        caseStudyId,
        file: aFile(selection, name, await aText(name)),
      });
    const second = await bring('二稿.docx');
    const [, first] = await client.caseStudies.texts({ caseStudyId });
    await client.selections.moveNomination({ id, move: 'accept' });
    await client.judging.confirmBlindCopy({ nominationId: id, title: '示例', masks: [] });
    await client.judging.addJudge({ selectionId, name: '示例评委', unit: '', cityId: null });
    await client.judging.beginBlind({ selectionId });
    const judged = { key: 'caseStudies:error.textJudged' };
    await expect(bring('三稿.docx')).rejects.toMatchObject(judged);
    await expect(client.caseStudies.chooseText({ id: first?.id ?? '' })).rejects.toMatchObject(
      judged,
    );
    await expect(client.caseStudies.removeText({ id: second.id })).rejects.toMatchObject(judged);
    expect(await client.caseStudies.texts({ caseStudyId })).toHaveLength(2);
    await client.judging.backToCall({ selectionId, reason: '示例 换稿' });
    await client.caseStudies.removeText({ id: second.id });
  });
});
