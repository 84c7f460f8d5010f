import { join } from 'node:path';
import { openProgram, type Program } from '../../src/main/program';
import { drawn } from '../../src/shared/scoring/random';
import { type Bench, inTurns, timed } from './measure';
import { inFolder } from './places';

const ROUNDS = 3;

/** All 136 counties with invented figures, released, and a report begun on it. */
async function aReport({ client }: Program) {
  const { id: evaluationId } = await client.evaluation.create({ year: 2025, name: '示例评价' });
  const { indicators, members, weights } = await client.evaluation.sheet({ evaluationId });
  await client.evaluation.setWeights({ evaluationId, weights, areConfirmed: true });
  const draw = drawn(2025);
  const figures = indicators.flatMap(({ id: indicatorId }) =>
    members.map(({ countyId }) => ({
      ...{ indicatorId, countyId },
      value: String(Math.round(100_000 * draw()) / 1000),
    })),
  );
  await client.indicatorValues.setMany({ evaluationId, figures, source: '示例' });
  const { id: releaseId } = await client.evaluation.release({ evaluationId });
  const { id } = await client.evaluationReports.begin({ evaluationId, releaseId });
  return { evaluationId, id };
}

/** The report as .docx without pictures, which only a window paints; its pages estimated. */
export const evaluationReportBench: Bench = {
  name: 'evaluationReport',
  run: () =>
    inFolder(async (folder) => {
      const program = await openProgram({ folder });
      try {
        const { client } = program;
        const { evaluationId, id } = await aReport(program);
        const target = program.handleFor(join(folder, '报告.docx'));
        const exported = (edition: 'internal' | 'public') =>
          timed(() =>
            client.evaluationReports.exportReport({ id, edition, format: 'docx', target }),
          );
        const samples = await inTurns(ROUNDS, {
          computed: timed(() => client.evaluation.results({ evaluationId })),
          internal: exported('internal'),
          public: exported('public'),
          workbook: timed(() => client.rankings.exportRanking({ evaluationId, target })),
        });
        const baselines = [{ name: 'the ranking computed once', samples: samples.computed }];
        const figure = (name: string, measured: number[]) => ({
          ...{ name, unit: 'ms' as const, baselines },
          samples: measured,
        });
        return [
          figure('internal report of 136 counties, a page for each, as docx', samples.internal),
          figure('public report of 136 counties, as docx', samples.public),
          figure('ranking of 136 counties with live formulas, as workbook', samples.workbook),
        ];
      } finally {
        program.close();
      }
    }),
};
