import type { APanel } from '../judging/aPanel';

export const sixtyForty = {
  classes: [
    { id: 'A', weight: 6000, issued: 3 },
    { id: 'B', weight: 4000, issued: 3 },
  ],
  least: 1,
  most: 1,
  decimals: 2,
};

/** Types ballots in as one person: `A1 02`, codes by number; then as the other. */
export async function typedTwice({ client }: APanel, roundId: string, lines: readonly string[]) {
  const [first, second] = await client.operators.list({});
  for (const [at, operator] of [first, second].entries()) {
    await client.operators.takeOver({ id: operator?.id ?? '' });
    for (const line of lines) {
      const [ballot = '', ...chosen] = line.split(' ');
      await client.deliberation.enterBallot({
        ...{ roundId, chosen, entry: at === 0 ? 1 : 2 },
        classId: ballot.slice(0, 1),
        number: Number(ballot.slice(1)),
      });
    }
  }
}

export const codesOf = async ({ client, selectionId }: APanel) =>
  new Map(
    (await client.deliberation.results({ selectionId })).lines.map(({ title, code }) => [
      title.at(-1),
      code,
    ]),
  );
