import { describe, expect, test } from 'vitest';
import { type APanel, aPanel, QINGDAO } from '../judging/aPanel';
import { anOpenedPanel } from './anOpenedPanel';

const decisionsOf = ({ lixia, shizhong, shinan }: APanel, signs: string, reason = '') =>
  [lixia, shizhong, shinan].map((nominationId, at) => ({
    ...{ nominationId, isIn: signs[at] === '+', reason },
  }));

test('nothing is told before the opening', async () => {
  const { client, selectionId } = await aPanel();
  await expect(client.deliberation.results({ selectionId })).rejects.toMatchObject({
    key: 'selections:error.phase.call',
  });
  await client.judging.beginBlind({ selectionId });
  for (const asked of [
    client.deliberation.results({ selectionId }),
    client.deliberation.scrutinize({ selectionId, draws: 100 }),
    client.deliberation.decide({ selectionId, decisions: [] }),
  ])
    await expect(asked).rejects.toMatchObject({ key: 'selections:error.phase.blind' });
});

test('results have all that it takes to compute them by hand', async () => {
  const panel = await anOpenedPanel();
  const { client, selectionId, lixia } = panel;
  const { lines, judges, freeSeats } = await client.deliberation.results({ selectionId });
  expect(
    lines.map(({ title, value, place, proposed }) => [title, value, place, proposed.in]),
  ).toEqual([
    ['示例案例甲', '90.00', 1, true],
    ['示例案例乙', '80.00', 2, true],
    ['示例案例丙', '70.00', 3, false],
  ]);
  expect(judges.map(({ name }) => name)).toEqual(['示例评委一', '示例评委二', '示例评委三']);
  // The first judge is of Jinan, the third of Qingdao.
  expect(lines.map(({ totals }) => totals)).toEqual([
    [null, '90.00', '90.00'],
    [null, '80.00', '80.00'],
    ['70.00', '70.00', null],
  ]);
  expect(lines[0]).toMatchObject({
    nominationId: lixia,
    countyName: '济南市历下区',
    turnout: { scored: 2, abstained: 0, recused: 1, missing: 0 },
    decision: null,
  });
  expect(freeSeats).toBe(0);
});

test('how firm it is stands beside it, the same whenever it is asked', async () => {
  const { client, selectionId, two } = await anOpenedPanel();
  const scrutiny = await client.deliberation.scrutinize({ selectionId, draws: 200 });
  expect(scrutiny.firmness.map(({ place, hangsOn }) => [place, hangsOn])).toEqual([
    [1, []],
    [2, []],
    [3, []],
  ]);
  expect(scrutiny.judges.find(({ judgeId }) => judgeId === two)).toMatchObject({ scored: 3 });
  expect(scrutiny.shaken.map(({ from, to, inShare }) => [from, to, inShare])).toEqual([
    [1, 1, 1],
    [2, 2, 1],
    [3, 3, 0],
  ]);
  expect(await client.deliberation.scrutinize({ selectionId, draws: 200 })).toEqual(scrutiny);
});

describe('the decision', () => {
  test('is taken as a whole, with a reason where it departs, and undone as a whole', async () => {
    const panel = await anOpenedPanel();
    const { client, selectionId } = panel;
    await expect(
      client.deliberation.decide({ selectionId, decisions: decisionsOf(panel, '+-+') }),
    ).rejects.toMatchObject({ key: 'deliberation:error.reasonMissing' });
    expect(
      await client.deliberation.decide({
        selectionId,
        decisions: decisionsOf(panel, '+-+', '示例：兼顾区域'),
      }),
    ).toEqual({ selected: 2 });
    // What judges read stays there to be read.
    expect(await client.judging.blindCopies({ selectionId })).toHaveLength(3);
    const statuses = async () =>
      (await client.selections.nominations({ selectionId })).map(({ status }) => status);
    expect(await statuses()).toEqual(['selected', 'notSelected', 'selected']);
    const { lines } = await client.deliberation.results({ selectionId });
    expect(lines.map(({ turnout }) => turnout.recused)).toEqual([1, 1, 1]);
    await client.journal.undo({});
    expect(await statuses()).toEqual(['accepted', 'accepted', 'accepted']);
  });

  test('keeps to quotas unless a reason is given', async () => {
    const panel = await anOpenedPanel();
    const { client, selectionId } = panel;
    await client.selections.setQuotas({
      id: selectionId,
      quotas: [{ over: 'city', of: null, least: 0, most: 1 }],
    });
    const { lines } = await client.deliberation.results({ selectionId });
    expect(lines.map(({ proposed }) => proposed.because)).toEqual(['place', 'full', 'place']);
    const [first, second, third] = decisionsOf(panel, '++-');
    if (!first || !second || !third) throw new Error('three decisions');
    await expect(
      client.deliberation.decide({
        selectionId,
        decisions: [first, second, { ...third, reason: '示例' }],
      }),
    ).rejects.toMatchObject({ key: 'deliberation:error.reasonMissing' });
    await client.deliberation.decide({
      selectionId,
      decisions: [first, { ...second, reason: '示例' }, { ...third, reason: '示例' }],
    });
  });
});

describe('what is considered', () => {
  test('stays until it is taken, decides nothing, and comes back when the decision is undone', async () => {
    const panel = await anOpenedPanel();
    const { client, selectionId, shinan } = panel;
    const decision = { isIn: true, reason: '示例：兼顾区域' };
    await client.deliberation.consider({ nominationId: shinan, decision });
    const told = async () =>
      (await client.deliberation.results({ selectionId })).lines.map((line) => line.pending);
    expect(await told()).toEqual([null, null, decision]);
    expect((await client.selections.nominations({ selectionId })).map((one) => one.status)).toEqual(
      ['accepted', 'accepted', 'accepted'],
    );
    await client.deliberation.decide({ selectionId, decisions: decisionsOf(panel, '++-') });
    expect(await told()).toEqual([null, null, null]);
    await client.journal.undo({});
    expect(await told()).toEqual([null, null, decision]);
    await client.deliberation.considerAgain({ selectionId });
    expect(await told()).toEqual([null, null, null]);
    await client.deliberation.consider({ nominationId: shinan, decision });
    await client.deliberation.consider({ nominationId: shinan, decision: null });
    expect(await told()).toEqual([null, null, null]);
  });
});

describe('level at the last seat', () => {
  const LEVEL = { 示例案例甲: 90, 示例案例乙: 80, 示例案例丙: 80 };

  test('lots part those who share a place; who is there is written down', async () => {
    const { client, selectionId, shizhong, shinan } = await anOpenedPanel(2, LEVEL);
    const { lines } = await client.deliberation.results({ selectionId });
    expect(lines.map(({ place, proposed }) => [place, proposed.because])).toEqual([
      [1, 'place'],
      [2, 'levelAtTheEnd'],
      [2, 'levelAtTheEnd'],
    ]);
    const draw = { selectionId, place: 2, witness: '示例乙' };
    await expect(
      client.deliberation.drawLots({ ...draw, witness: '示例甲' }),
    ).rejects.toMatchObject({ key: 'deliberation:error.secondPerson' });
    await expect(client.deliberation.drawLots({ ...draw, place: 1 })).rejects.toMatchObject({
      key: 'deliberation:error.notLevel',
    });
    const { drawn } = await client.deliberation.drawLots(draw);
    expect([...drawn].sort()).toEqual([shizhong, shinan].sort());
    const results = await client.deliberation.results({ selectionId });
    expect(results.lines.slice(1).map(({ nominationId }) => nominationId)).toEqual(drawn);
    expect(results.lines.map(({ place, proposed }) => [place, proposed.in])).toEqual([
      [1, true],
      [2, true],
      [3, false],
    ]);
    expect(results.draws).toMatchObject([{ drawn, witness: '示例乙', operatorName: '示例甲' }]);
    await expect(client.deliberation.drawLots(draw)).rejects.toMatchObject({
      key: 'deliberation:error.notLevel',
    });
  });
});

test('a least number that the choice gives up is explained on the one left out', async () => {
  const panel = await anOpenedPanel();
  const { client, selectionId, shinan } = panel;
  await client.selections.setQuotas({
    id: selectionId,
    quotas: [{ over: 'city', of: QINGDAO, least: 1, most: null }],
  });
  const { lines, shortfalls } = await client.deliberation.results({ selectionId });
  expect(lines.map(({ proposed }) => proposed.because)).toEqual(['place', 'displaced', 'quota']);
  expect(shortfalls).toEqual([]);
  const [first, second, third] = decisionsOf(panel, '++-');
  if (!first || !second || !third) throw new Error('three decisions');
  await client.deliberation.decide({
    selectionId,
    decisions: [first, { ...second, reason: '示例' }, { ...third, reason: '示例：材料不实' }],
  });
  expect(await client.selections.nominations({ selectionId })).toMatchObject([
    { status: 'selected' },
    { status: 'selected' },
    { id: shinan, status: 'notSelected' },
  ]);
});

describe('the public notice', () => {
  async function aNotice() {
    const panel = await anOpenedPanel();
    const { client, selectionId } = panel;
    await expect(client.deliberation.giveNotice({ selectionId, days: 5 })).rejects.toMatchObject({
      key: 'deliberation:error.notDecided',
    });
    await client.deliberation.decide({ selectionId, decisions: decisionsOf(panel, '++-') });
    const notice = await client.deliberation.giveNotice({ selectionId, days: 5, contact: '示例' });
    return { ...panel, notice };
  }

  test('runs working days from the day after; then the selection is published', async () => {
    const { client, selectionId, notice, time } = await aNotice();
    // 2026-08-15 is a Saturday: Monday to Friday are the five working days.
    expect(notice.toDate).toBe('2026-08-21');
    await expect(client.deliberation.publish({ selectionId })).rejects.toMatchObject({
      key: 'deliberation:error.noticeRuns',
    });
    time.now += 7 * 24 * 60 * 60 * 1000;
    expect(await client.deliberation.publish({ selectionId })).toEqual({ selected: 2 });
    expect(await client.selections.get({ id: selectionId })).toMatchObject({ phase: 'published' });
  });

  test('an objection has a name and an answer; an upheld one leads back to the panel', async () => {
    const { client, selectionId, notice, shizhong, time } = await aNotice();
    const objection = {
      noticeId: notice.id,
      nominationId: shizhong,
      raisedBy: '示例丙',
      raisedOn: '2026-08-15',
      text: '示例：数据与公报不一致',
    };
    await expect(
      client.deliberation.raiseObjection({ ...objection, raisedOn: '2026-08-14' }),
    ).rejects.toMatchObject({ key: 'deliberation:error.raisedOn' });
    const { id } = await client.deliberation.raiseObjection(objection);
    time.now += 7 * 24 * 60 * 60 * 1000;
    await expect(client.deliberation.publish({ selectionId })).rejects.toMatchObject({
      key: 'deliberation:error.objectionsOpen',
    });
    await expect(client.deliberation.deliberateAgain({ selectionId })).rejects.toMatchObject({
      key: 'deliberation:error.noneUpheld',
    });
    const answer = { id, finding: '示例：属实', isUpheld: true };
    await client.deliberation.answerObjection(answer);
    await expect(client.deliberation.answerObjection(answer)).rejects.toMatchObject({
      key: 'deliberation:error.answered',
    });
    const [told] = await client.deliberation.notices({ selectionId });
    expect(told?.objections).toMatchObject([
      { raisedBy: '示例丙', isUpheld: true, answeredOn: '2026-08-22' },
    ]);
    await client.deliberation.deliberateAgain({ selectionId });
    await expect(client.deliberation.giveNotice({ selectionId, days: 5 })).rejects.toMatchObject({
      key: 'deliberation:error.decideAgain',
    });
    await client.selections.moveNomination({ id: shizhong, move: 'withdraw', reason: '示例' });
    const { lines } = await client.deliberation.results({ selectionId });
    expect(lines.map(({ place, proposed }) => [place, proposed.in])).toEqual([
      [1, true],
      [2, true],
    ]);
    await client.deliberation.decide({
      selectionId,
      decisions: lines.map(({ nominationId, proposed }) => ({
        ...{ nominationId, isIn: proposed.in },
      })),
    });
    await client.deliberation.giveNotice({ selectionId, days: 3 });
    time.now += 7 * 24 * 60 * 60 * 1000;
    // Whoever withdrew is not among those published.
    expect(await client.deliberation.publish({ selectionId })).toEqual({ selected: 2 });
  });

  test('counts down in working days, and what it told is not quietly taken back', async () => {
    const { client, selectionId, time } = await aNotice();
    const told = async () => (await client.deliberation.notices({ selectionId })).at(-1);
    expect(await told()).toMatchObject({
      ...{ fromDate: '2026-08-15', firstDate: '2026-08-17', toDate: '2026-08-21', daysLeft: 5 },
    });
    expect(await client.deliberation.noticeDates({ days: 5 })).toEqual({
      ...{ firstDate: '2026-08-17', toDate: '2026-08-21' },
    });
    for (const [after, daysLeft] of [
      [2, 4],
      [4, 2],
      [6, 0],
      [7, -1],
    ] as const) {
      const before = time.now;
      time.now += after * 24 * 60 * 60 * 1000;
      expect((await told())?.daysLeft).toBe(daysLeft);
      time.now = before;
    }
    const changes = await client.journal.recent({ limit: 50 });
    const decided = changes.find(({ operation }) => operation === 'deliberation.decide');
    await expect(client.journal.undo({ changeId: decided?.id ?? '' })).rejects.toMatchObject({
      key: 'journal:error.changedSince',
    });
  });
});
