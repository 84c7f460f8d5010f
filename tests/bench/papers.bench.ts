import { join } from 'node:path';
import { makeUps } from '../../src/main/features/papers/choices';
import { readFacts } from '../../src/main/features/papers/facts';
import { contentHash, makePaper } from '../../src/main/features/papers/make';
import { openProgram, type Program } from '../../src/main/program';
import { paperKinds } from '../../src/shared/papers/paper';
import { noStation } from '../../src/shared/settings/contract';
import { asCalendarDate, asInstant } from '../../src/shared/time';
import { type Bench, inTurns, timed } from './measure';
import { inFolder } from './places';

const PEOPLE = 300;
const ROUNDS = 11;
/** All but the leave list. */
const OUTDATED = 5;

async function aRoster({ client }: Program): Promise<{ meetingId: string; firstId: string }> {
  const { id: meetingId } = await client.meetings.create({
    year: 2026,
    ordinal: 3,
    name: '示例 交流会',
    startsOn: asCalendarDate('2026-08-14'),
    endsOn: asCalendarDate('2026-08-15'),
  });
  const ids: string[] = [];
  for (let n = 0; n < PEOPLE; n++) {
    const { id } = await client.participants.create({
      meetingId,
      name: `示例${n}`,
      unitName: '济南市历下区',
      organizationId: '370102',
      post: '区委书记',
      phone: '13800000001',
      groupName: `第${(n % 4) + 1}组`,
    });
    ids.push(id);
  }
  return { meetingId, firstId: ids[0] ?? '' };
}

/** One name changes: every paper's content is built anew and compared, and those that say it are written. */
export const papersBench: Bench = {
  name: 'papers',
  run: () =>
    inFolder(async (folder) => {
      const program = await openProgram({ folder });
      try {
        const { meetingId, firstId } = await aRoster(program);
        const db = program.store.reader;
        const moment = {
          now: asInstant(0),
          today: asCalendarDate('2026-08-14'),
          operatorId: null,
          device: 'bench',
          station: noStation,
          folder,
          readOnly: null,
          newId: () => '',
        };
        const { client } = program;
        const target = program.handleFor(join(folder, '会务材料'));
        const one = program.handleFor(join(folder, '请假名单.docx'));
        await client.papers.exportAll({ meetingId, papers: [...paperKinds], target });
        const samples = await inTurns(ROUNDS, {
          write: timed(async (round) => {
            await client.participants.edit({ id: firstId, name: `示例写${round + 2}` });
            const { files } = await client.papers.exportAll({
              meetingId,
              papers: 'outdated',
              target,
            });
            if (files.length !== OUTDATED) throw new Error(`${files.length} papers written`);
          }),
          shortest: timed(() =>
            client.papers.exportPaper({ meetingId, paper: 'leaveList', target: one }),
          ),
          change: timed(async (round) => {
            await client.participants.edit({ id: firstId, name: `示例改${round + 2}` });
            const facts = readFacts(db, meetingId, moment);
            const chosen = makeUps(db, meetingId);
            for (const paper of paperKinds) {
              contentHash(makePaper(facts, paper, chosen[paper]));
            }
          }),
          list: timed(() => client.participants.list({ meetingId })),
        });
        return [
          {
            name: `one name changed: the ${OUTDATED} papers of ${PEOPLE} people that say it, as docx`,
            unit: 'ms',
            samples: samples.write,
            baselines: [
              { name: 'only building the content of all', samples: samples.change },
              { name: 'writing a docx of one line', samples: samples.shortest },
            ],
          },
          {
            name: `one name changed: all papers of ${PEOPLE} people built anew`,
            unit: 'ms',
            samples: samples.change,
            baselines: [{ name: 'only reading the roster', samples: samples.list }],
          },
        ];
      } finally {
        program.close();
      }
    }),
};
