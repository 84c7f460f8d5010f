import { expect, test } from 'vitest';
import { aPanel } from '../judging/aPanel';
import { anOpenedPanel } from './anOpenedPanel';
import { codesOf, sixtyForty, typedTwice } from './ballotsTyped';

test('a round over the last seats changes places among those voted on, and nobody else', async () => {
  const panel = await anOpenedPanel();
  const { client, selectionId, lixia, shizhong, shinan } = panel;
  const round = { selectionId, nominationIds: [shizhong, shinan], ...sixtyForty };
  await expect(
    client.deliberation.addRound({ ...round, nominationIds: [lixia, shinan] }),
  ).rejects.toMatchObject({ key: 'deliberation:error.round.apart' });
  const { id } = await client.deliberation.addRound(round);
  await expect(client.deliberation.addRound(round)).rejects.toMatchObject({
    key: 'deliberation:error.roundOpen',
  });
  await client.operators.add({ name: '示例乙' });
  const codes = await codesOf(panel);
  const [b, c] = [codes.get('乙'), codes.get('丙')];
  await typedTwice(panel, id, [`A1 ${c}`, `A2 ${c}`, `A3 ${b} ${c}`, `B1 ${b}`, `B2 ${c}`]);
  await expect(client.deliberation.closeRound({ id, witness: '示例乙' })).rejects.toMatchObject({
    key: 'deliberation:error.secondPerson',
  });
  await client.deliberation.closeRound({ id, witness: '示例甲' });
  const [told] = await client.deliberation.rounds({ selectionId });
  expect(told?.typists).toEqual({ first: ['示例甲'], second: ['示例乙'] });
  expect(told?.result).toEqual({
    // 丙: 2 of 2 A and 1 of 2 B = 60 + 20; 乙: 0 and 1 of 2 = 20
    lines: [
      { code: c, votes: [2, 1], value: '80.00', place: 1 },
      { code: b, votes: [0, 1], value: '20.00', place: 2 },
    ],
    turnout: [
      { classId: 'A', weight: 6000, issued: 3, returned: 3, counted: 2, spoilt: 1 },
      { classId: 'B', weight: 4000, issued: 3, returned: 2, counted: 2, spoilt: 0 },
    ],
    spoilt: [{ classId: 'A', number: 3, fault: 'tooMany' }],
  });
  const places = async () =>
    (await client.deliberation.results({ selectionId })).lines.map(
      ({ title, place, ballots, proposed }) => [title.at(-1), place, ballots?.value, proposed.in],
    );
  expect(await places()).toEqual([
    ['甲', 1, undefined, true],
    ['丙', 2, '80.00', true],
    ['乙', 3, '20.00', false],
  ]);
  await client.deliberation.setRoundAside({ id, reason: '示例：票箱未封' });
  expect(await places()).toEqual([
    ['甲', 1, undefined, true],
    ['乙', 2, undefined, true],
    ['丙', 3, undefined, false],
  ]);
  await expect(client.deliberation.setRoundAside({ id, reason: '示例' })).rejects.toMatchObject({
    key: 'deliberation:error.setAsideAlready',
  });
});

test('two different people type, neither sees the other’s, and what differs is not counted', async () => {
  const panel = await anOpenedPanel();
  const { client, selectionId, shizhong, shinan } = panel;
  const { id: roundId } = await client.deliberation.addRound({
    ...{ selectionId, nominationIds: [shizhong, shinan], ...sixtyForty },
  });
  const codes = await codesOf(panel);
  const [b = '', c = ''] = [codes.get('乙'), codes.get('丙')];
  const ballot = { roundId, classId: 'A', number: 1 };
  await client.deliberation.enterBallot({ ...ballot, entry: 1, chosen: [b] });
  await expect(
    client.deliberation.enterBallot({ ...ballot, entry: 2, chosen: [b] }),
  ).rejects.toMatchObject({ key: 'deliberation:error.sameTypist' });
  await expect(
    client.deliberation.enterBallot({ ...ballot, number: 4, entry: 1, chosen: [b] }),
  ).rejects.toMatchObject({ key: 'deliberation:error.ballotNumber' });
  await expect(
    client.deliberation.enterBallot({ ...ballot, classId: 'C', entry: 1, chosen: [b] }),
  ).rejects.toMatchObject({ key: 'deliberation:error.classNotFound' });
  await expect(client.deliberation.removeRound({ id: roundId })).rejects.toMatchObject({
    key: 'deliberation:error.roundHasBallots',
  });
  const { id: second } = await client.operators.add({ name: '示例乙' });
  await client.operators.takeOver({ id: second });
  expect(await client.deliberation.ballots({ roundId, entry: 1 })).toEqual([]);
  await client.deliberation.enterBallot({ ...ballot, entry: 2, chosen: [c, '99'] });
  expect(await client.deliberation.ballots({ roundId, entry: 2 })).toEqual([
    { classId: 'A', number: 1, chosen: [c, '99'], fault: 'unknownChoice' },
  ]);
  const [told] = await client.deliberation.rounds({ selectionId });
  expect(told).toMatchObject({
    entered: [
      { classId: 'A', first: 1, second: 1 },
      { classId: 'B', first: 0, second: 0 },
    ],
    mismatches: [{ classId: 'A', number: 1, first: [b], second: [c, '99'] }],
    result: null,
  });
  const close = () => client.deliberation.closeRound({ id: roundId, witness: '示例丙' });
  await expect(close()).rejects.toMatchObject({
    key: 'deliberation:error.closing.mismatches',
  });
  await client.deliberation.enterBallot({ ...ballot, entry: 2, chosen: [b] });
  await expect(close()).rejects.toMatchObject({ key: 'deliberation:error.closing.noneCounts' });
  await client.deliberation.removeBallot({ ...ballot, entry: 2 });
  await expect(client.deliberation.removeBallot({ ...ballot, entry: 2 })).rejects.toMatchObject({
    key: 'deliberation:error.ballotNotFound',
  });
});

test('where ballots alone decide, sheets are not waited for and come to nothing', async () => {
  const panel = await aPanel();
  const { client, selectionId, lixia, shizhong, shinan, one } = panel;
  await client.selections.edit({ id: selectionId, seats: 2 });
  await client.deliberation.setBasis({ selectionId, basis: 'ballots' });
  expect(await client.deliberation.basis({ selectionId })).toBe('ballots');
  await client.judging.beginBlind({ selectionId });
  const { lines } = await client.judging.sheet({ judgeId: one });
  await client.judging.mark({
    ...{ judgeId: one, code: lines[0]?.code ?? '' },
    given: { points: [9000, 9000, 9000] },
  });
  await expect(client.deliberation.rounds({ selectionId })).rejects.toMatchObject({
    key: 'selections:error.phase.blind',
  });
  await client.judging.open({ selectionId, witness: '示例乙' });
  await expect(
    client.deliberation.setBasis({ selectionId, basis: 'sheets' }),
  ).rejects.toMatchObject({ key: 'selections:error.phase.deliberation' });
  const before = await client.deliberation.results({ selectionId });
  expect(before).toMatchObject({ basis: 'ballots', judges: [] });
  expect(before.lines.map(({ place, value }) => [place, value])).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ]);
  await expect(client.deliberation.scrutinize({ selectionId, draws: 100 })).rejects.toMatchObject({
    key: 'deliberation:error.noSheets',
  });
  const all = { selectionId, ...sixtyForty, most: 2 };
  await expect(
    client.deliberation.addRound({ ...all, nominationIds: [lixia, shinan] }),
  ).rejects.toMatchObject({ key: 'deliberation:error.round.notAll' });
  const { id: first } = await client.deliberation.addRound({
    ...{ ...all, nominationIds: [lixia, shizhong, shinan] },
  });
  await client.deliberation.removeRound({ id: first });
  const { id } = await client.deliberation.addRound({
    ...{ ...all, nominationIds: [lixia, shizhong, shinan] },
  });
  await client.operators.add({ name: '示例乙' });
  const codes = await codesOf(panel);
  const [a, b, c] = ['甲', '乙', '丙'].map((each) => codes.get(each));
  await typedTwice(panel, id, [`A1 ${a} ${c}`, `A2 ${c}`, `B1 ${c}`, `B2 ${b}`, `B3 ${b} ${c}`]);
  await client.deliberation.closeRound({ id, witness: '示例甲' });
  const after = await client.deliberation.results({ selectionId });
  // 丙 2/2 and 2/3 = 86.67 · 甲 1/2 and 0 = 30 · 乙 0 and 2/3 = 26.67
  expect(after.lines.map(({ title, place, ballots }) => [title.at(-1), place, ballots])).toEqual([
    ['丙', 1, { round: 1, value: '86.67' }],
    ['甲', 2, { round: 1, value: '30.00' }],
    ['乙', 3, { round: 1, value: '26.67' }],
  ]);
});
