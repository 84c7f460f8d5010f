import { expect, test } from 'vitest';
import { samplePdfBytes } from '../../src/main/features/sample/decks/pdf';
import { aDocx, aPng } from '../casebooks/files';
import {
  type ASelection,
  aFile,
  aNomination,
  anyText,
  aSelection,
  aText,
  LIXIA,
  QINGDAO_SHINAN,
  SHIZHONG,
} from '../selections/aSelection';
import { aMeetingInput } from '../support/program';

const SHARED = '示例推行拿地即开工，把审批事项由四十二项压减到十七项，平均用时缩短至二十个工作日';
const FORMULA =
  '坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻落实党的二十大和二十届二中、三中全会精神';

/** A case of an earlier year with a text. */
async function anOldCase(selection: ASelection, year: number, countyId: string, body: string) {
  const { client } = selection;
  const meeting = await client.meetings.create({ ...aMeetingInput, year, ordinal: year - 2023 });
  const { id: caseStudyId } = await client.caseStudies.create({
    meetingId: meeting.id,
    countyId,
    title: `示例旧案例${year}`,
  });
  await client.caseStudies.importText({
    caseStudyId,
    file: aFile(selection, `旧${year}.docx`, await aText(body, ['基本情况'])),
  });
  return caseStudyId;
}

async function rewritten(selection: ASelection, caseStudyId: string, body: string) {
  const file = aFile(selection, '新稿.docx', await aText(body, ['基本情况']));
  await selection.client.caseStudies.importText({ caseStudyId, file });
}

async function three() {
  const selection = await aSelection();
  await selection.client.selections.edit({ id: selection.selectionId, ...anyText });
  const lixia = await aNomination(selection, LIXIA, '示例案例甲');
  const shizhong = await aNomination(selection, SHIZHONG, '示例案例乙');
  return { ...selection, lixia, shizhong };
}

test('a passage from an earlier year of another county is shown side by side', async () => {
  const made = await three();
  const { client, selectionId, lixia } = made;
  expect(await client.resemblances.list({ selectionId })).toEqual({ sought: null, findings: [] });
  await anOldCase(made, 2024, QINGDAO_SHINAN, `甲乙丙丁。${SHARED}。${FORMULA}。`);
  await rewritten(made, lixia.caseStudyId, `${FORMULA}。戊己庚辛，${SHARED}！`);
  expect(await client.resemblances.seek({ selectionId })).toEqual({
    findings: 1,
    texts: 3,
    decks: 0,
  });
  const { sought, findings } = await client.resemblances.list({ selectionId });
  expect(sought).toMatchObject({ texts: 3, decks: 0, isStale: false });
  const [found] = findings;
  expect(found).toMatchObject({
    own: { title: '示例案例甲', countyName: '济南市历下区', year: 2026, isNominated: true },
    other: { title: '示例旧案例2024', countyName: '青岛市市南区', year: 2024, isNominated: false },
    look: null,
  });
  // What everybody says in the same words is not among them.
  expect(found?.passages.map(({ own, other, ownAt }) => [own, other, ownAt])).toEqual([
    [SHARED, SHARED, { at: 'text' }],
  ]);
});

test('a finding is looked at with a reason, undone, and asked again when the papers change', async () => {
  const made = await three();
  const { client, selectionId, lixia, shizhong } = made;
  for (const { caseStudyId } of [lixia, shizhong])
    await rewritten(made, caseStudyId, `${caseStudyId.slice(-4)}甲。${SHARED}。`);
  await client.resemblances.seek({ selectionId });
  const list = async () => (await client.resemblances.list({ selectionId })).findings;
  const [{ id = '' } = {}] = await list();
  await client.resemblances.look({
    id,
    verdict: 'dismissed',
    reason: '示例：同一项省级试点的要求',
  });
  expect((await list())[0]?.look).toMatchObject({
    verdict: 'dismissed',
    reason: '示例：同一项省级试点的要求',
    by: '示例甲',
  });
  await client.resemblances.seek({ selectionId });
  expect((await list())[0]?.look).not.toBeNull();
  await client.resemblances.lookAgain({ id });
  expect((await list())[0]?.look).toBeNull();
  await client.journal.undo({});
  expect((await list())[0]?.look).not.toBeNull();
  await rewritten(made, lixia.caseStudyId, `又一稿。${SHARED}，并且推广到全部园区的每一个项目。`);
  expect((await client.resemblances.list({ selectionId })).sought?.isStale).toBe(true);
  await rewritten(made, shizhong.caseStudyId, '只剩下自己的话。');
  await client.resemblances.seek({ selectionId });
  expect(await list()).toEqual([]);
  await expect(
    client.resemblances.look({ id, verdict: 'upheld', reason: '示例' }),
  ).rejects.toMatchObject({ key: 'resemblances:error.notFound' });
});

test("the call's own wording counts for nothing, and only the nominated are compared", async () => {
  const made = await three();
  const { client, selectionId, lixia, shizhong } = made;
  const { criteria } = await client.selections.get({ id: selectionId });
  const definition = '在全省率先探索，做法具有独创性，形成可以复制推广的制度成果和典型经验';
  await client.selections.setCriteria({
    id: selectionId,
    criteria: criteria.map(({ id, name, weight, maximum }) => ({
      ...{ id, name, weight, maximum, definition },
    })),
    areConfirmed: true,
  });
  for (const { caseStudyId } of [lixia, shizhong])
    await rewritten(made, caseStudyId, `${caseStudyId.slice(-3)}。${definition}。`);
  await anOldCase(made, 2024, QINGDAO_SHINAN, SHARED);
  await anOldCase(made, 2025, LIXIA, SHARED);
  expect((await client.resemblances.seek({ selectionId })).findings).toBe(0);
});

test('before the blind phase, what nobody has looked at is named', async () => {
  const made = await three();
  const { client, selectionId, lixia, shizhong } = made;
  for (const { caseStudyId } of [lixia, shizhong])
    await rewritten(made, caseStudyId, `${caseStudyId.slice(-4)}甲。${SHARED}。`);
  const warned = async () =>
    (await client.judging.beforeBlind({ selectionId })).problems.flatMap(({ problem, count }) =>
      problem.startsWith('resemblances') ? [[problem, count]] : [],
    );
  expect(await warned()).toEqual([['resemblancesNotSought', 0]]);
  await client.resemblances.seek({ selectionId });
  expect(await warned()).toEqual([['resemblancesUnlooked', 1]]);
  const { findings } = await client.resemblances.list({ selectionId });
  for (const { id } of findings)
    await client.resemblances.look({ id, verdict: 'upheld', reason: '示例：已请市里说明' });
  expect(await warned()).toEqual([]);
});

const SLIDE = '示例专班推进链长制，四十二项审批事项一窗受理';

async function aDeck(selection: ASelection, caseStudyId: string, name: string, lines: string[]) {
  const file = aFile(
    selection,
    name,
    samplePdfBytes([
      { title: '示例一页', lines: ['示例开篇'] },
      { title: '示例二页', lines },
    ]),
  );
  await selection.client.caseStudies.importDeck({ caseStudyId, file });
}

test('slides that say the same are found, with the pages that they stand on', async () => {
  const made = await three();
  const { client, selectionId, lixia } = made;
  const old = await anOldCase(made, 2024, QINGDAO_SHINAN, '甲乙丙丁。');
  await aDeck(made, lixia.caseStudyId, '新.pdf', ['示例县域经济', SLIDE]);
  await aDeck(made, old, '旧.pdf', [SLIDE]);
  expect(await client.resemblances.seek({ selectionId })).toEqual({
    findings: 1,
    texts: 3,
    decks: 2,
  });
  const [found] = (await client.resemblances.list({ selectionId })).findings;
  expect(found).toMatchObject({
    own: { title: '示例案例甲' },
    other: { title: '示例旧案例2024', year: 2024 },
  });
  expect(found?.passages).toEqual([
    expect.objectContaining({
      own: expect.stringContaining('四十二项审批事项一窗受理'),
      ownAt: { at: 'slide', number: 2 },
      otherAt: { at: 'slide', number: 2 },
    }),
  ]);
});

test('the same picture in two texts is found where no passage is the same', async () => {
  const made = await three();
  const { client, selectionId, lixia, shizhong } = made;
  const handIn = async (caseStudyId: string, name: string, body: string, shades: number[]) =>
    client.caseStudies.importText({
      caseStudyId,
      file: aFile(
        made,
        name,
        await aDocx(['# 基本情况', body, ...shades.map((shade) => ({ picture: aPng(shade) }))]),
      ),
    });
  await handIn(lixia.caseStudyId, '甲.docx', '戊己庚辛。', [60, 120]);
  await handIn(shizhong.caseStudyId, '乙.docx', '壬癸子丑。', [120, 200]);
  await client.resemblances.seek({ selectionId });
  const { findings } = await client.resemblances.list({ selectionId });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    passages: [],
    pictures: [{ ownAt: { at: 'text' }, otherAt: { at: 'text' } }],
  });
});
