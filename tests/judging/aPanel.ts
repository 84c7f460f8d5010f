import {
  type ASelection,
  aNomination,
  anyText,
  aSelection,
  LIXIA,
  QINGDAO_SHINAN,
  SHIZHONG,
} from '../selections/aSelection';

export const QINGDAO = '370200';

/** Confirms the blind copy of a nomination with everything that was suggested for sure. */
export async function masked({ client }: ASelection, nominationId: string) {
  const { title, suggestions } = await client.judging.blindCopy({ nominationId });
  const masks = suggestions
    .filter(({ isSure }) => isSure)
    .map(({ term, replacement }) => ({ term, replacement }));
  await client.judging.confirmBlindCopy({ nominationId, title, masks });
}

/**
 * A selection of three accepted nominations (two of Jinan, one of Qingdao) with confirmed blind copies
 * and three judges: the first of Jinan, the second of nowhere, the third with Qingdao in the unit's name.
 */
export async function aPanel() {
  const selection = await aSelection();
  const { client, selectionId } = selection;
  await client.selections.edit({ id: selectionId, ...anyText, step: 1 });
  const nominations: string[] = [];
  for (const [at, countyId] of [LIXIA, SHIZHONG, QINGDAO_SHINAN].entries()) {
    const { id } = await aNomination(selection, countyId, `示例案例${'甲乙丙'[at]}`);
    await client.selections.moveNomination({ id, move: 'accept' });
    await masked(selection, id);
    nominations.push(id);
  }
  const judges: string[] = [];
  for (const judge of [
    { name: '示例评委一', unit: '示例研究院', cityId: '370100' },
    { name: '示例评委二', unit: '示例大学', cityId: null },
    { name: '示例评委三', unit: '青岛示例学院', cityId: null },
  ])
    judges.push((await client.judging.addJudge({ selectionId, ...judge })).id);
  const [lixia, shizhong, shinan] = nominations as [string, string, string];
  const [one, two, three] = judges as [string, string, string];
  return { ...selection, lixia, shizhong, shinan, one, two, three };
}

export type APanel = Awaited<ReturnType<typeof aPanel>>;
