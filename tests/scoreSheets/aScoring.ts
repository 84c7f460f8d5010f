import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type APanel, aPanel } from '../judging/aPanel';
import { aFolder } from '../support/program';

/** A panel whose judges read: three codes, the first judge has one of them, the third two. */
export async function aScoring() {
  const panel = await aPanel();
  await panel.client.judging.beginBlind({ selectionId: panel.selectionId });
  return panel;
}

/** Packs in a folder, with the path of each judge's workbook. */
export async function withPacks(
  { client, program, selectionId }: APanel,
  options: { judgeIds?: string[]; paper?: 'none' | 'docx' } = {},
) {
  const folder = join(aFolder(), '评分材料');
  const { folders } = await client.scoreSheets.makePacks({
    selectionId,
    paper: 'none',
    ...options,
    target: program.handleFor(folder),
  });
  const pathOf = (judgeName: string, part = '评分表') => {
    const inside = join(folder, judgeName);
    const name = readdirSync(inside).find((each) => each.includes(` ${part}`));
    if (!name) throw new Error(`${judgeName}: no ${part}`);
    return join(inside, name);
  };
  return { folder, folders, pathOf };
}
