import { describe, expect, test } from 'vitest';
import { aFile, aText, LIXIA } from '../selections/aSelection';
import { type APanel, aPanel, masked, QINGDAO } from './aPanel';

const points = (...given: number[]) => ({ points: given.map((one) => one * 100) });

/** Every judge gives every code on their sheet the same, and hands in. */
async function scoreAll({ client, one, two, three }: APanel, given = points(90, 80, 70)) {
  for (const judgeId of [one, two, three]) {
    const { lines } = await client.judging.sheet({ judgeId });
    for (const { code } of lines) await client.judging.mark({ judgeId, code, given });
    await client.judging.handIn({ judgeId });
  }
}

describe('blind copies', () => {
  test('what gives a case away is suggested, and cannot stay readable', async () => {
    const panel = await aPanel();
    const { client, lixia, selectionId } = panel;
    const [copy] = await client.judging.blindCopies({ selectionId });
    expect(copy).toEqual({ nominationId: lixia, state: 'confirmed' });
    const file = aFile(panel, '第二稿.docx', await aText('济南市历下区的做法，历下人说好。'));
    const { caseStudyId = '' } =
      (await client.selections.nominations({ selectionId })).find(({ id }) => id === lixia) ?? {};
    await client.caseStudies.importText({ caseStudyId, file });
    const { state, suggestions, title } = await client.judging.blindCopy({ nominationId: lixia });
    expect(state).toBe('outdated');
    expect(suggestions.filter(({ isSure }) => isSure).map(({ term }) => term)).toEqual([
      '济南市',
      '历下区',
      '济南',
      '历下',
    ]);
    const masks = [
      { term: '济南市', replacement: '某市' },
      { term: '历下区', replacement: '某区' },
    ];
    await expect(
      client.judging.confirmBlindCopy({ nominationId: lixia, title, masks }),
    ).rejects.toMatchObject({ key: 'judging:error.readable', params: { names: '历下' } });
    await client.judging.confirmBlindCopy({
      nominationId: lixia,
      title,
      masks,
      leftReadable: ['历下'],
    });
    await expect(
      client.judging.confirmBlindCopy({
        nominationId: lixia,
        title: '历下区经验',
        masks: [],
        leftReadable: ['历下', '历下区', '济南', '济南市'],
      }),
    ).rejects.toMatchObject({ key: 'judging:error.readable' });
  });
});

describe('judges', () => {
  test('are recused by city, by unit and by what they declare, always with the reason', async () => {
    const { client, selectionId, lixia, shizhong, shinan, one, two, three } = await aPanel();
    await client.judging.declareRelation({
      judgeId: two,
      organizationId: LIXIA,
      reason: '示例：曾任职',
    });
    const recusals = await client.judging.recusals({ selectionId });
    const told = recusals.map(({ nominationId, judgeId, reasons }) => [
      nominationId,
      judgeId,
      reasons,
    ]);
    expect(told).toEqual([
      [lixia, one, [{ by: 'ownCity', city: '济南市' }]],
      [lixia, two, [{ by: 'declared', name: '历下区', reason: '示例：曾任职' }]],
      [shizhong, one, [{ by: 'ownCity', city: '济南市' }]],
      [shinan, three, [{ by: 'unit', name: '青岛市' }]],
    ]);
    const [, line] = await client.judging.judges({ selectionId });
    await client.judging.withdrawRelation({ id: line?.relations[0]?.id ?? '' });
    expect(await client.judging.recusals({ selectionId })).toHaveLength(3);
  });

  test('one by one, as long as it is called for', async () => {
    const { client, selectionId, three } = await aPanel();
    const judge = { selectionId, name: '示例评委二', unit: '示例大学', cityId: null };
    await expect(client.judging.addJudge(judge)).rejects.toMatchObject({
      key: 'judging:error.judgeTwice',
    });
    await client.judging.editJudge({ id: three, unit: '示例学院' });
    await client.judging.removeJudge({ id: three });
    expect((await client.judging.judges({ selectionId })).map(({ name }) => name)).toEqual([
      '示例评委一',
      '示例评委二',
    ]);
    await expect(
      client.judging.declareRelation({ judgeId: three, organizationId: QINGDAO, reason: '示例' }),
    ).rejects.toMatchObject({ key: 'judging:error.judgeNotFound' });
  });
});

describe('the blind phase', () => {
  test('begins only when everything is checked and masked', async () => {
    const panel = await aPanel();
    const { client, selectionId, lixia } = panel;
    await client.selections.moveNomination({ id: lixia, move: 'sendBack', reason: '示例' });
    await expect(client.judging.beginBlind({ selectionId })).rejects.toMatchObject({
      key: 'selections:error.unchecked',
    });
    await client.selections.moveNomination({ id: lixia, move: 'receiveAgain' });
    await client.selections.moveNomination({ id: lixia, move: 'accept' });
    await masked(panel, lixia);
    expect(await client.judging.beginBlind({ selectionId })).toEqual({ codes: 3 });
    await expect(client.selections.edit({ id: selectionId, seats: 3 })).rejects.toMatchObject({
      key: 'selections:error.phase.blind',
    });
  });

  test('a judge sees codes and masked words, and nothing of what they are recused from', async () => {
    const { client, selectionId, one, two, three } = await aPanel();
    await client.judging.beginBlind({ selectionId });
    const sheets = await Promise.all(
      [one, two, three].map((judgeId) => client.judging.sheet({ judgeId })),
    );
    expect(sheets.map(({ lines }) => lines.length)).toEqual([1, 3, 2]);
    expect(sheets[1]?.lines.map(({ code }) => code)).toEqual(['01', '02', '03']);
    const own = sheets[0]?.lines[0];
    const other = ['01', '02', '03'].find((code) => code !== own?.code) ?? '';
    expect(await client.judging.blindText({ judgeId: one, code: own?.code ?? '' })).toMatchObject({
      code: own?.code,
      title: own?.title,
    });
    await expect(client.judging.blindText({ judgeId: one, code: other })).rejects.toMatchObject({
      key: 'judging:error.codeNotYours',
    });
    await expect(
      client.judging.mark({ judgeId: one, code: other, given: 'abstained' }),
    ).rejects.toMatchObject({ key: 'judging:error.codeNotYours' });
  });

  test('the history of rows does not tell which code or score is whose', async () => {
    const { client, selectionId, lixia, two } = await aPanel();
    await client.judging.beginBlind({ selectionId });
    await client.judging.mark({ judgeId: two, code: '01', given: points(90, 80, 70) });
    const ask = (table: string) => client.journal.history({ table, rowId: lixia });
    expect(await ask('blind_code')).toEqual([]);
    const told = JSON.stringify([await ask('nomination'), await ask('blind_copy')]);
    expect(told).toContain('accepted');
    expect(told).not.toMatch(/"0[123]"|9000/);
  });

  test('marks keep to the criteria, and a sheet is handed in when it is complete', async () => {
    const { client, selectionId, two } = await aPanel();
    await client.judging.beginBlind({ selectionId });
    const give = (code: string, given: ReturnType<typeof points> | 'abstained' | null) =>
      client.judging.mark({ judgeId: two, code, given });
    await expect(give('01', points(101, 0, 0))).rejects.toMatchObject({
      key: 'judging:error.outOfRange',
    });
    await expect(give('01', points(90, 80))).rejects.toMatchObject({
      key: 'judging:error.criteriaChanged',
    });
    await give('01', points(90, 80, 70));
    await give('02', 'abstained');
    await give('03', points(1, 2, 3));
    await give('03', null);
    await expect(client.judging.handIn({ judgeId: two })).rejects.toMatchObject({
      key: 'judging:error.faults',
      params: { count: 1 },
    });
    expect((await client.judging.sheet({ judgeId: two })).faults).toEqual([
      { fault: 'missing', nomination: '03', criterion: null },
    ]);
    await give('03', points(60, 60, 60));
    await client.judging.handIn({ judgeId: two });
    await expect(give('03', points(61, 60, 60))).rejects.toMatchObject({
      key: 'judging:error.handedIn',
    });
    await client.judging.giveBack({ judgeId: two, reason: '示例：笔误' });
    await give('03', points(61, 60, 60));
    expect(
      (await client.judging.acts({ selectionId })).map(({ act, reason, judgeName }) => [
        act,
        reason,
        judgeName,
      ]),
    ).toEqual([
      ['beginBlind', '', ''],
      ['giveBack', '示例：笔误', '示例评委二'],
    ]);
  });

  test('a relation found out while scoring takes the judge off that case', async () => {
    const panel = await aPanel();
    const { client, selectionId, two } = panel;
    await client.judging.beginBlind({ selectionId });
    for (const code of ['01', '02', '03'])
      await client.judging.mark({ judgeId: two, code, given: points(90, 80, 70) });
    await client.judging.declareRelation({ judgeId: two, organizationId: LIXIA, reason: '示例' });
    const [, line] = await client.judging.judges({ selectionId });
    expect([line?.asked, line?.marked]).toEqual([2, 2]);
  });

  test('goes back only before a score is in', async () => {
    const { client, selectionId, two } = await aPanel();
    await client.judging.beginBlind({ selectionId });
    await client.judging.mark({ judgeId: two, code: '01', given: 'abstained' });
    await expect(client.judging.backToCall({ selectionId, reason: '示例' })).rejects.toMatchObject({
      key: 'judging:error.scoredAlready',
    });
    await client.judging.mark({ judgeId: two, code: '01', given: null });
    await client.judging.backToCall({ selectionId, reason: '示例' });
    expect(await client.selections.get({ id: selectionId })).toMatchObject({ phase: 'call' });
  });

  test('names and scores come together with every sheet in and a second person there', async () => {
    const panel = await aPanel();
    const { client, selectionId } = panel;
    await client.judging.beginBlind({ selectionId });
    await expect(client.judging.open({ selectionId, witness: '示例乙' })).rejects.toMatchObject({
      key: 'judging:error.sheetsMissing',
      params: { count: 3 },
    });
    await scoreAll(panel);
    await expect(client.judging.open({ selectionId, witness: '示例甲' })).rejects.toMatchObject({
      key: 'judging:error.secondPerson',
    });
    await client.judging.open({ selectionId, witness: '示例乙' });
    const acts = await client.judging.acts({ selectionId });
    expect(acts.at(-1)).toMatchObject({ act: 'open', operatorName: '示例甲', witness: '示例乙' });
    await expect(client.journal.undo({})).rejects.toMatchObject({ key: 'journal:error.official' });
  });

  test('the panel speaks in an order in which few leave the room, once names may be known', async () => {
    const panel = await aPanel();
    const { client, selectionId } = panel;
    await client.judging.beginBlind({ selectionId });
    await expect(client.judging.discussionOrder({ selectionId })).rejects.toMatchObject({
      key: 'selections:error.phase.blind',
    });
    await scoreAll(panel);
    await client.judging.open({ selectionId, witness: '示例乙' });
    const order = await client.judging.discussionOrder({ selectionId });
    expect(order.map(({ code }) => code).sort()).toEqual(['01', '02', '03']);
    expect(order.map(({ countyName }) => countyName).sort()).toEqual([
      '济南市历下区',
      '济南市市中区',
      '青岛市市南区',
    ]);
    const leaving = order.map((one) => one.leaving.join());
    expect(leaving.filter((names, at) => names !== leaving[at - 1])).toHaveLength(2);
  });
});

describe('before the blind phase', () => {
  test('everything in its way is named at once, and how the readings would fall', async () => {
    const { client, selectionId, lixia, one, two, three } = await aPanel();
    const ask = () => client.judging.beforeBlind({ selectionId });
    expect(await ask()).toEqual({
      problems: [
        { problem: 'placeholderWeights', count: 0, forbids: false },
        { problem: 'resemblancesNotSought', count: 0, forbids: false },
      ],
      loads: [
        { judgeId: one, asked: 1 },
        { judgeId: two, asked: 3 },
        { judgeId: three, asked: 2 },
      ],
    });
    for (const id of [one, three]) await client.judging.removeJudge({ id });
    await client.judging.editJudge({ id: two, cityId: '370100' });
    await client.selections.moveNomination({ id: lixia, move: 'sendBack', reason: '示例' });
    expect((await ask()).problems.slice(0, 2)).toEqual([
      { problem: 'unchecked', count: 1, forbids: true },
      { problem: 'allRecused', count: 1, forbids: true },
    ]);
  });
});
