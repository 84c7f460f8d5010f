import { expect, test } from 'vitest';
import { aCopyOf, facts, type Laptop, merged } from '../packages/laptops';
import { aNomination } from '../selections/aSelection';
import { aPanel } from './aPanel';

/** A panel on one laptop and a copy of it on another, which begins a minute later. */
async function twoDesks() {
  const main = await aPanel();
  const desk = await aCopyOf(main);
  desk.time.now = main.time.now + 60_000;
  return { ...main, main, desk };
}

const codesOf = ({ program }: Laptop) =>
  program.store.reader.all<{ id: string; code: string }>(
    'SELECT id, code FROM blind_code ORDER BY id',
  );

test('codes drawn on both laptops: the first draw holds as a whole, whichever way they merge', async () => {
  const { main, desk, selectionId, two } = await twoDesks();
  await main.client.judging.beginBlind({ selectionId });
  const first = codesOf(main);
  // Drawn again until it differs, so that the test says something.
  await desk.client.judging.beginBlind({ selectionId });
  while (JSON.stringify(codesOf(desk)) === JSON.stringify(first)) {
    await desk.client.judging.backToCall({ selectionId, reason: '示例' });
    await desk.client.judging.beginBlind({ selectionId });
  }
  const { lines } = await desk.client.judging.sheet({ judgeId: two });
  for (const { code } of lines)
    await desk.client.judging.mark({ judgeId: two, code, given: 'abstained' });
  await desk.client.judging.handIn({ judgeId: two });

  expect(await merged(desk, main)).toMatchObject({
    draws: [{ selectionId, kept: 'ours' }],
    conflicts: [],
    leftOut: [],
  });
  expect(codesOf(main)).toEqual(first);
  // Its scores are here under the codes that hold; its sheet must be handed in again.
  const [, judge] = await main.client.judging.judges({ selectionId });
  expect(judge).toMatchObject({ asked: 3, marked: 3, handedIn: null });

  expect(await merged(main, desk)).toMatchObject({
    draws: [{ selectionId, kept: 'theirs' }],
    conflicts: [],
    leftOut: [],
  });
  expect(codesOf(desk)).toEqual(first);
  expect(facts(desk)).toEqual(facts(main));
  const sheet = await desk.client.judging.sheet({ judgeId: two });
  expect(sheet.lines.map(({ code, mark }) => [code, mark])).toEqual([
    ['01', 'abstained'],
    ['02', 'abstained'],
    ['03', 'abstained'],
  ]);
});

test('a merge that changed the codes can be taken back', async () => {
  const { main, desk, selectionId } = await twoDesks();
  await main.client.judging.beginBlind({ selectionId });
  await desk.client.judging.beginBlind({ selectionId });
  const own = codesOf(desk);
  await merged(main, desk);
  expect(codesOf(desk)).toEqual(codesOf(main));
  await desk.client.journal.undo({});
  expect(codesOf(desk)).toEqual(own);
});

test('a draw that the other laptop voided and made anew simply comes', async () => {
  const { main, desk, selectionId } = await twoDesks();
  await main.client.judging.beginBlind({ selectionId });
  await merged(main, desk);
  await desk.client.judging.backToCall({ selectionId, reason: '示例' });
  await desk.client.judging.beginBlind({ selectionId });
  expect(await merged(desk, main)).toMatchObject({ draws: [], conflicts: [], leftOut: [] });
  expect(codesOf(main)).toEqual(codesOf(desk));
});

test('what was accepted elsewhere after the draw has no code, and the opening says so', async () => {
  const { main, desk, selectionId, one, two, three } = await twoDesks();
  await main.client.judging.beginBlind({ selectionId });
  const late = await aNomination({ ...main, ...desk }, '370112', '示例案例丁');
  await desk.client.selections.moveNomination({ id: late.id, move: 'accept' });
  expect(await merged(desk, main)).toMatchObject({ draws: [], conflicts: [], leftOut: [] });
  for (const judgeId of [one, two, three]) {
    const { lines } = await main.client.judging.sheet({ judgeId });
    for (const { code } of lines)
      await main.client.judging.mark({ judgeId, code, given: 'abstained' });
    await main.client.judging.handIn({ judgeId });
  }
  await expect(main.client.judging.open({ selectionId, witness: '示例乙' })).rejects.toMatchObject({
    key: 'judging:error.uncoded',
    params: { count: 1 },
  });
  await main.client.selections.moveNomination({ id: late.id, move: 'withdraw', reason: '示例' });
  await main.client.judging.open({ selectionId, witness: '示例乙' });
});
