import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { asDecimal } from '@shared/evaluation/value';
import { exact } from '@shared/scoring/exact';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../support/properties';
import { aFolder } from '../support/program';
import { anEvaluation, COUNTIES } from './anEvaluation';
import { aTable } from './aTable';

/** Unit of the indicator, unit of the table that comes, and how many decimals they are apart. */
const UNITS = [
  ['万元', '亿元', 4],
  ['亿元', '万元', -4],
  ['元', '万元', 4],
  ['%', '%', 0],
  ['%', '‰', -1],
  ['百分点', '个百分点', 0],
  ['公顷', '平方公里', 2],
  ['件/万人', '件/万人', 0],
] as const;

const figure = fc
  .tuple(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), fc.nat(9))
  .map(([over, places]) => ({ over, places }));
const text = (over: bigint, places: number) =>
  asDecimal(
    places < 0 ? exact(over * 10n ** BigInt(-places)) : exact(over, 10n ** BigInt(places)),
  ) ?? '';

test('tables in other units, taken in, sent out and back: not a digit is another one', async () => {
  const made = await anEvaluation();
  const { client, program, evaluationId, output, rate } = made;
  const { indicators } = await client.evaluation.sheet({ evaluationId });
  const [model] = indicators;
  if (!model) throw new Error('no indicator');
  for (const id of [output, rate]) await client.evaluation.removeIndicator({ id });
  const { id: _id, evaluationId: _of, position: _at, ...fields } = model;
  for (const [at, [unit]] of UNITS.entries())
    await client.evaluation.addIndicator({ ...fields, evaluationId, name: `示例${at}项`, unit });
  const drawn = fc.sample(fc.array(figure, { minLength: 24, maxLength: 24 }), 5);
  for (const figures of drawn) {
    const at = (county: number, column: number) =>
      figures[county * UNITS.length + column] ?? { over: 0n, places: 0 };
    const file = await aTable(made, {
      示例: [
        ['市', '县', ...UNITS.map(([, unit], column) => `示例${column}项（${unit}）`)],
        ...COUNTIES.map((countyId, county) => [
          countyId.startsWith('3701') ? '济南市' : '枣庄市',
          countyId,
          ...UNITS.map((_, column) => text(at(county, column).over, at(county, column).places)),
        ]),
      ],
    });
    const asked = { evaluationId, file };
    const { hash, problems, unknownHeads } = await client.indicatorValues.previewTable(asked);
    expect({ problems, unknownHeads }).toEqual({ problems: [], unknownHeads: [] });
    await client.indicatorValues.importTable({ ...asked, hash });
    const sheet = await client.evaluation.sheet({ evaluationId });
    const stands = new Map(
      sheet.values.map((one) => [`${one.countyId} ${one.indicatorId}`, one.value]),
    );
    for (const [column, { id }] of sheet.indicators.entries())
      for (const [county, countyId] of COUNTIES.entries()) {
        const { over, places } = at(county, column);
        const wanted = text(over, places - (UNITS[column]?.[2] ?? 0));
        expect(stands.get(`${countyId} ${id}`)).toBe(wanted);
      }
    const again = await client.indicatorValues.previewTable(asked);
    expect(new Set(again.cells.map(({ is }) => is))).toEqual(new Set(['same']));
    const folder = join(aFolder(), '填报表');
    await client.indicatorValues.makePacks({
      ...{ evaluationId, dueDate: '2026-08-28' as never, contact: '' },
      target: program.handleFor(folder),
    });
    const files = readdirSync(folder).map((name) => program.handleFor(join(folder, name)));
    const { files: back } = await client.indicatorValues.previewPacks({ evaluationId, files });
    expect(back.map(({ verdicts, rows, skipped }) => ({ verdicts, rows, skipped }))).toEqual(
      back.map(() => ({ verdicts: [], rows: [], skipped: [] })),
    );
  }
});
