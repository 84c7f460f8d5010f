import { aPanel } from '../judging/aPanel';

/** Points out of 100 by title, from each judge who has it on the sheet: 甲 90, 乙 80, 丙 70. */
const POINTS: Record<string, number> = { 示例案例甲: 90, 示例案例乙: 80, 示例案例丙: 70 };

/** A panel whose scores and names have come together; two people work at the laptop in turn. */
export async function anOpenedPanel(seats = 2, given = POINTS) {
  const panel = await aPanel();
  const { client, selectionId, one, two, three } = panel;
  await client.selections.edit({ id: selectionId, seats, aggregation: 'mean' });
  await client.judging.beginBlind({ selectionId });
  for (const judgeId of [one, two, three]) {
    const { lines } = await client.judging.sheet({ judgeId });
    for (const { code, title } of lines) {
      const points = [0, 0, 0].map(() => (given[title] ?? 0) * 100);
      await client.judging.mark({ judgeId, code, given: { points } });
    }
    await client.judging.handIn({ judgeId });
  }
  await client.judging.open({ selectionId, witness: '示例乙' });
  return panel;
}
