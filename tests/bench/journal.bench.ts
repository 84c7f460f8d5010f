import { join } from 'node:path';
import Database from 'better-sqlite3';
import { participantTable } from '../../src/main/features/participants/participants.table';
import { openProgram } from '../../src/main/program';
import { aMeeting, benchHead } from './filled';
import { type Bench, inTurns, timed } from './measure';
import { inFolder } from './places';

const ROUNDS = 5;
const ROWS = 5_000;

type Row = typeof participantTable.$inferInsert;

const rowsOf = (round: number, meetingId: string): Row[] =>
  Array.from({ length: ROWS }, (_, at) => ({
    id: `person-${round}-${at}`,
    meetingId,
    position: at + 1,
    name: '示例参会人',
    gender: 'female',
    ethnicity: '汉族',
    organizationId: '370782',
    unitName: '诸城市委',
    post: '市委书记',
    phone: '19900000001',
    contact: '示例联络员',
    capacity: 'attendee',
    lodging: '示例宾馆 0601',
    dining: '一楼餐厅',
    ride: '1号车',
    groupName: '第一组',
    remark: '示例',
  }));

/** The same rows into the same tables, by SQLite alone: one prepared statement, one transaction. */
function plainWriter(file: string): (rows: Row[]) => void {
  const plain = new Database(file);
  plain.pragma('synchronous = FULL');
  plain.pragma('foreign_keys = ON');
  const insert = plain.prepare(`INSERT INTO participant
    (id, meeting_id, position, name, gender, ethnicity, organization_id, unit_name, post, phone,
     contact, capacity, lodging, dining, ride, group_name, remark)
    VALUES (${Array.from({ length: 17 }, () => '?').join(', ')})`);
  return plain.transaction((rows: Row[]) => {
    for (const row of rows) insert.run(Object.values(row));
  });
}

export const journalBench: Bench = {
  name: 'journal',
  run: () =>
    inFolder(async (folder) => {
      const program = await openProgram({ folder });
      try {
        const meetingId = await aMeeting(program);
        const copy = join(folder, 'plain.db');
        await program.store.backUp(copy);
        const writePlain = plainWriter(copy);
        const samples = await inTurns(ROUNDS, {
          journalled: timed((round) =>
            program.store.change(benchHead(`people-${round}`), (db) => {
              for (const row of rowsOf(round, meetingId))
                db.insert(participantTable).values(row).run();
            }),
          ),
          plain: timed((round) => writePlain(rowsOf(round, meetingId))),
        });
        return [
          {
            name: `insert ${ROWS} people as one journalled change`,
            unit: 'ms',
            samples: samples.journalled,
            baselines: [{ name: 'one prepared statement, no journal', samples: samples.plain }],
          },
        ];
      } finally {
        program.close();
      }
    }),
};
