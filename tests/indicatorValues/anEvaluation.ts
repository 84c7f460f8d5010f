import { aProgram } from '../support/program';

/** Of Jinan, of Zaozhuang (which has a 市中区 too). */
export const COUNTIES = ['370102', '370103', '370402'] as const;

/** Three counties of two cities in one category; 示例产值 in 万元 and 示例比率 in %. */
export async function anEvaluation() {
  const { client, program, time } = await aProgram();
  const { id: evaluationId } = await client.evaluation.create({ year: 2025, name: '示例评价' });
  const shipped = await client.evaluation.sheet({ evaluationId });
  for (const { id } of shipped.indicators) await client.evaluation.removeIndicator({ id });
  for (const { id } of shipped.areas) await client.evaluation.removeArea({ id });
  const categoryId = shipped.categories[0]?.id ?? '';
  await client.evaluation.setCategories({
    evaluationId,
    categories: [{ id: categoryId, name: '示例类', countyIds: [...COUNTIES] }],
  });
  const { id: areaId } = await client.evaluation.addArea({ evaluationId, name: '示例领域' });
  const add = async (name: string, unit: string, merging: 'add' | 'cannot') =>
    (
      await client.evaluation.addIndicator({
        ...{ evaluationId, areaId, name, unit, merging, direction: 'positive', nearest: null },
        ...{ method: { by: 'minMax' }, definition: '示例口径', source: '示例年鉴' },
        ...{ sourceYear: null, note: '', sumOf: [] },
      })
    ).id;
  const output = await add('示例产值', '万元', 'add');
  const rate = await add('示例比率', '%', 'cannot');
  /** county, output, rate */
  const report = (...rows: (readonly [string, string | null, string | null])[]) =>
    client.indicatorValues.setMany({
      evaluationId,
      source: '示例',
      figures: rows.flatMap(([countyId, one, other]) => [
        { indicatorId: output, countyId, value: one },
        { indicatorId: rate, countyId, value: other },
      ]),
    });
  /** `370102 output 12 source` for each figure that stands there */
  const stands = async () =>
    (await client.evaluation.sheet({ evaluationId })).values
      .map(
        ({ indicatorId, countyId, value, source }) =>
          `${countyId} ${indicatorId === output ? 'output' : 'rate'} ${value} ${source}`,
      )
      .toSorted();
  return { client, program, time, evaluationId, categoryId, output, rate, report, stands };
}
