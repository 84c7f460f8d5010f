import { join } from 'node:path';
import Database from 'better-sqlite3';
import { writeCsv, writeWhole } from '../../src/main/documents';
import { ledgerLines } from '../../src/main/features/issues/ledger';
import { columnsOf } from '../../src/main/features/issues/ledgerColumns';
import { wordsOf } from '../../src/main/features/issues/words';
import { openProgram, type Program } from '../../src/main/program';
import { asCalendarDate } from '../../src/shared/time';
import { fillWithIssues, ISSUES } from './filled';
import { type Bench, type Figure, inTurns, timed } from './measure';
import { inFolder } from './places';
import { keyToPicture, withWindow } from './window';

const LIST_ROUNDS = 15;
const EXPORT_ROUNDS = 5;
const OPEN_ROUNDS = 7;

async function listing(program: Program, meetingId: string): Promise<Figure> {
  const plain = new Database(program.store.file, { readonly: true });
  try {
    const all = plain.prepare('SELECT * FROM issue WHERE meeting_id = ? ORDER BY number');
    const samples = await inTurns(LIST_ROUNDS, {
      list: timed(() => program.client.issues.list({ meetingId })),
      plain: timed(() => all.all(meetingId)),
    });
    return {
      name: `list ${ISSUES} issues`,
      unit: 'ms',
      samples: samples.list,
      baselines: [{ name: 'SELECT * of the same rows', samples: samples.plain }],
    };
  } finally {
    plain.close();
  }
}

async function exporting(program: Program, meetingId: string, folder: string): Promise<Figure> {
  const { reader } = program.store;
  const columns = columnsOf('internal');
  const words = wordsOf(reader);
  const filter = { meetingId };
  const today = asCalendarDate('2026-09-01');
  const xlsx = join(folder, 'register.xlsx');
  const samples = await inTurns(EXPORT_ROUNDS, {
    xlsx: timed(() =>
      program.client.issues.exportRegister({
        filter,
        edition: 'internal',
        format: 'xlsx',
        target: program.handleFor(xlsx),
      }),
    ),
    csv: timed(() => {
      const lines = ledgerLines(reader, filter, today);
      const rows = lines.map((line) => columns.map(({ value }) => value(line, words, 1)));
      return writeWhole(join(folder, 'register.csv'), writeCsv(rows));
    }),
  });
  return {
    name: `export ${ISSUES} issues to .xlsx`,
    unit: 'ms',
    samples: samples.xlsx,
    baselines: [{ name: 'the same cells as plain .csv', samples: samples.csv }],
  };
}

const opening = (data: string, meetingId: string): Promise<Figure> =>
  withWindow(data, async ({ page, ask }) => {
    const samples = await inTurns(OPEN_ROUNDS, {
      screen: async () => {
        await page.keyboard.press('Alt+9');
        await page.waitForURL(/#\/settings/);
        // A window that has asked before keeps the answer; after this it has not.
        await page.reload();
        await page.locator('main').waitFor();
        return await keyToPicture(page, 'Alt+6', 'main [role="row"] [role="gridcell"]');
      },
      answer: () =>
        page.evaluate(async (id) => {
          const begun = performance.now();
          await window.exchange.operate('bench', 'issues.list', { meetingId: id });
          return performance.now() - begun;
        }, meetingId),
    });
    const rows = await ask<unknown[]>('issues.list', { meetingId });
    if (rows.length !== ISSUES) throw new Error(`the window has ${rows.length} issues`);
    return {
      name: `open the register with ${ISSUES} issues`,
      unit: 'ms',
      samples: samples.screen,
      baselines: [{ name: 'the window only asking for them', samples: samples.answer }],
    };
  });

export const registerBench: Bench = {
  name: 'register',
  run: () =>
    inFolder(async (folder) => {
      const data = join(folder, 'data');
      const program = await openProgram({ folder: data });
      const figures: Figure[] = [];
      let meetingId: string;
      try {
        meetingId = await fillWithIssues(program);
        figures.push(await listing(program, meetingId));
        figures.push(await exporting(program, meetingId, folder));
      } finally {
        program.close();
      }
      return [...figures, await opening(data, meetingId)];
    }),
};
