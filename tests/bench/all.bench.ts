import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { electronRuntime } from '../../scripts/setup/runtime.mjs';
import { alikeBench } from './alike.bench';
import { captureBench } from './capture.bench';
import { casebookBench } from './casebook.bench';
import { deckBench } from './deck.bench';
import { evaluationBench } from './evaluation.bench';
import { evaluationReportBench } from './evaluationReport.bench';
import { journalBench } from './journal.bench';
import { largeRegisterBench } from './largeRegister.bench';
import { type Bench, type Figure, median } from './measure';
import { mergeBench } from './merge.bench';
import { panelBench } from './panel.bench';
import { papersBench } from './papers.bench';
import { recommendationsBench } from './recommendations.bench';
import { registerBench } from './register.bench';
import { resemblancesBench } from './resemblances.bench';
import { returnsBench } from './returns.bench';
import { searchBench } from './search.bench';
import { seatingBench } from './seating.bench';
import { stageBench } from './stage.bench';
import { startBench } from './start.bench';

const benches: Bench[] = [
  startBench,
  captureBench,
  searchBench,
  alikeBench,
  resemblancesBench,
  registerBench,
  largeRegisterBench,
  casebookBench,
  deckBench,
  journalBench,
  mergeBench,
  returnsBench,
  recommendationsBench,
  papersBench,
  panelBench,
  evaluationBench,
  evaluationReportBench,
  seatingBench,
  stageBench,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' } },
});

const say = (text: string) => console.log(`• ${text}`);

function machine() {
  const { version, kind } = electronRuntime();
  const [cpu] = cpus();
  return {
    cpu: cpu?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    system: `${process.platform}-${process.arch}`,
    node: process.version,
    electron: `${version} (${kind})`,
    load: loadavg()[0]?.toFixed(1),
  };
}

/** Three significant digits, whole numbers from a hundred on. */
const rounded = (value: number) =>
  value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));

function table(figures: Figure[]): string {
  const head = ['what', 'median', 'held against', 'median', 'ratio'];
  const rows = figures.flatMap(({ name, unit, samples, baselines }) =>
    baselines.map((baseline, at) => [
      at === 0 ? name : '',
      at === 0 ? `${rounded(median(samples))} ${unit}` : '',
      baseline.name,
      `${rounded(median(baseline.samples))} ${unit}`,
      `× ${rounded(median(samples) / median(baseline.samples))}`,
    ]),
  );
  const widths = head.map((_, at) =>
    Math.max(...[head, ...rows].map((cells) => (cells[at] as string).length)),
  );
  const line = (cells: string[]) =>
    cells.map((cell, at) => cell.padEnd(widths[at] as number)).join(' | ');
  return [line(head), widths.map((width) => '-'.repeat(width)).join('-|-'), ...rows.map(line)].join(
    '\n',
  );
}

async function main(): Promise<number> {
  const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name));
  if (unknown.length > 0) {
    const names = benches.map(({ name }) => name).join(', ');
    console.error(`✗ There is no benchmark ${unknown.join(', ')}. There are: ${names}.`);
    return 2;
  }
  const chosen = benches.filter(
    ({ name }) => positionals.length === 0 || positionals.includes(name),
  );
  const on = machine();
  const figures: Figure[] = [];
  const failed: string[] = [];
  for (const { name, run } of chosen) {
    say(`Measuring ${name}`);
    try {
      figures.push(...(await run(say)));
    } catch (error) {
      failed.push(name);
      console.error(error);
    }
  }
  console.log(`\n${table(figures)}\n`);
  console.log(
    `${on.cpu}, ${on.cores} cores, ${on.memoryGb} GB, ${on.system}, Node ${on.node}, Electron ${on.electron}, load ${on.load}`,
  );
  if (values.json) {
    const measured = figures.map(({ samples, baselines, ...rest }) => ({
      ...rest,
      median: median(samples),
      samples,
      baselines: baselines.map((baseline) => ({
        ...baseline,
        median: median(baseline.samples),
        ratio: median(samples) / median(baseline.samples),
      })),
    }));
    writeFileSync(values.json, `${JSON.stringify({ machine: on, figures: measured }, null, 2)}\n`);
  }
  if (failed.length > 0) console.error(`✗ not measured: ${failed.join(', ')}`);
  return failed.length > 0 ? 1 : 0;
}

process.exitCode = await main();
