import { join } from 'node:path';
import type { Desk } from '../../src/main/desk';
import { aFolder, aMeetingInput, aProgram } from '../support/program';
import { GROUPS } from './groups';

const ALL = GROUPS.flatMap(({ ids }) => [...ids]);

/** Figures that are different for everybody and have decimals; invented. */
const figure = (county: number, indicator: number, year: number): string =>
  (30 + ((county * 37 + indicator * 53 + year * 17) % 61) + county / 100 + indicator / 10).toFixed(
    3,
  );

async function anEvaluation(
  client: Awaited<ReturnType<typeof aProgram>>['client'],
  year: number,
  comparedWith: string | null,
  missing: boolean,
) {
  const { id: evaluationId } = await client.evaluation.create({ year, name: `示例${year}` });
  const shipped = await client.evaluation.sheet({ evaluationId });
  await client.evaluation.setCategories({
    evaluationId,
    categories: GROUPS.map(({ name, ids }) => ({ name, countyIds: [...ids] })),
  });
  const [one, other, ...rest] = shipped.areas;
  const kept = shipped.indicators.filter(
    ({ areaId }) => areaId === one?.id || areaId === other?.id,
  );
  for (const { id } of shipped.indicators.filter((each) => !kept.includes(each)))
    await client.evaluation.removeIndicator({ id });
  for (const { id } of rest) await client.evaluation.removeArea({ id });
  for (const { id } of shipped.honours) await client.evaluation.removeHonour({ id });
  const { categories } = await client.evaluation.sheet({ evaluationId });
  const share = Math.floor(10_000 / kept.length);
  await client.evaluation.setWeights({
    evaluationId,
    areConfirmed: true,
    weights: categories.flatMap(({ id: categoryId }) =>
      kept.map(({ id: indicatorId }, at) => ({
        indicatorId,
        categoryId,
        weight: at === 0 ? 10_000 - share * (kept.length - 1) : share,
      })),
    ),
  });
  const honour = async (
    name: string,
    by: 'place' | 'rankGain',
    seats: number[],
    excludes: string[],
  ) =>
    (
      await client.evaluation.addHonour({
        evaluationId,
        name,
        kind: by === 'place' ? 'advanced' : 'mostImproved',
        by,
        seats: categories.map(({ id: categoryId }, at) => ({ categoryId, count: seats[at] ?? 0 })),
        excludes,
      })
    ).id;
  const advanced = await honour('示例先进县', 'place', [3, 2, 2], []);
  await honour('示例进步县', 'rankGain', [2, 2, 0], [advanced]);
  for (const [at, { id: indicatorId }] of kept.entries())
    for (const [county, countyId] of ALL.entries())
      if (!(missing && at === 0 && county === 5))
        await client.evaluation.setValue({
          indicatorId,
          countyId,
          value: figure(county, at, year),
          source: '示例',
        });
  if (comparedWith) await client.evaluation.edit({ id: evaluationId, comparedWith });
  const release = await client.evaluation.release({ evaluationId });
  return { evaluationId, release };
}

/** Two years released, a meeting with a common issue of two counties, and a report on the second year. */
export async function aReport(desk?: Desk) {
  const made = await aProgram(desk ? { desk } : {});
  const { client, program } = made;
  const { id: meetingId } = await client.meetings.create(aMeetingInput);
  const { id: operator } = await client.operators.add({ name: '示例甲' });
  await client.operators.takeOver({ id: operator });
  const before = await anEvaluation(client, 2024, null, false);
  const { evaluationId, release } = await anEvaluation(client, 2025, before.release.id, true);
  const capture = (countyId: string, originalWording: string) =>
    client.issues.capture({ meetingId, countyId, originalWording, topic: 'land', kind: 'problem' });
  const raised = [
    await capture('370102', '示例：园区用地指标不足'),
    await capture('370202', '示例：工业用地指标紧张'),
  ];
  await capture('370302', '示例：审批环节较多');
  const folder = aFolder();
  const { id } = await client.evaluationReports.begin({
    evaluationId,
    releaseId: release.id,
    meetingId,
  });
  return {
    ...made,
    ...{ id, evaluationId, releaseId: release.id, meetingId, folder, raised, capture },
    fileOf: (name: string) => program.handleFor(join(folder, name)),
    textOf: async (chapter: string, edition: 'internal' | 'public' = 'internal') => {
      const { chapters } = await client.evaluationReports.sheet({ id, edition });
      return chapters.find((one) => one.chapter === chapter)?.text ?? '';
    },
  };
}
