import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { readXlsx, writeXlsx } from 'hucre';
import { offThread, writeCsv, writeWhole } from '../../src/main/documents';
import { issueTable } from '../../src/main/features/issues/issues.table';
import { organizationTable } from '../../src/main/features/organizations/organizations.table';
import { openProgram, type Program } from '../../src/main/program';
import { asCalendarDate } from '../../src/shared/time';
import { aMeeting, anIssueRow, benchHead } from './filled';
import { type Bench, type Figure, inTurns, timed } from './measure';
import { inFolder } from './places';

const COUNTIES = 136;
const ROWS = 5_000;
const ROUNDS = 3;
const REPORT = '示例：已会同有关处室研究，正在办理。';

/** A meeting whose counties all work on issues, as many each. */
async function assigned(program: Program): Promise<string> {
  const meetingId = await aMeeting(program);
  const counties = program.store.reader
    .select({ id: organizationTable.id, kind: organizationTable.kind })
    .from(organizationTable)
    .all()
    .filter(({ kind }) => kind === 'county')
    .map(({ id }) => id);
  if (counties.length !== COUNTIES) throw new Error(`${counties.length} counties`);
  program.store.change(benchHead('issues'), (db) => {
    for (let at = 0; at < ROWS; at++)
      db.insert(issueTable)
        .values({
          ...anIssueRow(at, meetingId, counties),
          status: 'underway',
          leadOrganizationId: counties[at % COUNTIES] as string,
          assignedOn: asCalendarDate('2026-08-20'),
          dueDate: asCalendarDate('2099-01-01'),
          originalDueDate: asCalendarDate('2099-01-01'),
        })
        .run();
  });
  return meetingId;
}

/** Each row reported and answered, saved without formats and protection; answers every cell there was. */
async function fillIn(from: string, to: string): Promise<string[][][]> {
  mkdirSync(to);
  const cells: string[][][] = [];
  for (const name of readdirSync(from)) {
    const { sheets } = await readXlsx(readFileSync(join(from, name)));
    const rows = sheets.find((sheet) => sheet.name === '反馈事项')?.rows ?? [];
    const head = rows.find((row) => row.includes('识别码')) ?? [];
    for (const row of rows) {
      if (!/^\d+-[A-Z]+$/.test(String(row[0]))) continue;
      row[head.indexOf('本期办理进展')] = REPORT;
      row[head.indexOf('责任人')] = '示例王五';
      row[head.indexOf('办理结果')] = '示例：已解决。';
      row[head.indexOf('结果分类')] = 'A 已解决';
    }
    cells.push(rows.map((row) => row.map(String)));
    const plain = sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows }));
    writeFileSync(join(to, name), await writeXlsx({ sheets: plain }));
  }
  return cells;
}

/** What taking in the returns writes at least: a report, a receipt and an answer each, no journal. */
function plainWriter(file: string, meetingId: string) {
  const plain = new Database(file);
  const ids = plain.prepare('SELECT id FROM issue WHERE meeting_id = ?').pluck().all(meetingId);
  const report = plain.prepare(
    `INSERT INTO progress_entry (id, issue_id, date, organization_id, text, author, recorded_at)
     VALUES (?, ?, '2026-08-21', NULL, ?, '', 0)`,
  );
  const answer = plain.prepare(
    `UPDATE issue SET result = ?, outcome = 'solved', responsible_person = ?, status = 'submitted'
     WHERE id = ?`,
  );
  return {
    write(): void {
      plain.exec('BEGIN');
      for (const id of ids) {
        report.run(`plain ${id}`, id, REPORT);
        answer.run('示例：已解决。', '示例王五', id);
      }
      plain.exec('ROLLBACK');
    },
    close: () => plain.close(),
  };
}

async function measure(program: Program, folder: string): Promise<Figure[]> {
  const { client } = program;
  const meetingId = await assigned(program);
  const out = join(folder, '发出');
  const dueDate = asCalendarDate('2099-01-01');
  const make = (place: string) =>
    client.returns.makePacks({ meetingId, dueDate, target: program.handleFor(place) });
  await make(out);
  const back = join(folder, '收回');
  const cells = await fillIn(out, back);
  const files = [program.handleFor(back)];
  const paths = readdirSync(back).map((name) => join(back, name));
  const copy = join(folder, 'plain.db');
  await program.store.backUp(copy);
  const plain = plainWriter(copy, meetingId);

  const imported = await inTurns(ROUNDS, {
    preview: timed(async () => {
      const read = await client.returns.preview({ meetingId, files });
      const rows = read.files.reduce((sum, file) => sum + file.rows.length, 0);
      if (rows !== ROWS) throw new Error(`${rows} rows`);
    }),
    accept: async () => {
      const begun = performance.now();
      const { rows } = await client.returns.accept({ meetingId, files });
      const took = performance.now() - begun;
      if (rows !== ROWS) throw new Error(`${rows} rows`);
      await client.journal.undo({});
      return took;
    },
    read: timed(async () => {
      for (const path of paths) await offThread('readTable', { path });
    }),
    plain: timed(() => plain.write()),
  });
  plain.close();
  const made = await inTurns(ROUNDS, {
    packs: timed((round) => make(join(folder, `发出 ${round + 2}`))),
    csv: timed(async (round) => {
      const place = join(folder, `csv ${round + 2}`);
      mkdirSync(place);
      for (const [at, rows] of cells.entries())
        await writeWhole(join(place, `${at}.csv`), writeCsv(rows));
    }),
  });
  return [
    {
      name: `make packs for ${COUNTIES} organizations with ${ROWS} rows`,
      unit: 'ms',
      samples: made.packs,
      baselines: [{ name: 'the same cells as plain .csv', samples: made.csv }],
    },
    {
      name: `look at ${COUNTIES} returns with ${ROWS} rows`,
      unit: 'ms',
      samples: imported.preview,
      baselines: [{ name: 'only reading the files', samples: imported.read }],
    },
    {
      name: `take in ${COUNTIES} returns with ${ROWS} rows`,
      unit: 'ms',
      samples: imported.accept,
      baselines: [
        { name: 'only reading the files', samples: imported.read },
        { name: 'one insert and one update per row, no journal', samples: imported.plain },
      ],
    },
  ];
}

/** The round trip of a whole province. */
export const returnsBench: Bench = {
  name: 'returns',
  run: () =>
    inFolder(async (folder) => {
      const program = await openProgram({ folder: join(folder, 'data') });
      try {
        return await measure(program, folder);
      } finally {
        program.close();
      }
    }),
};
