import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openProgram, type Program } from '../../src/main/program';
import { asCalendarDate } from '../../src/shared/time';
import { aDocx, aLongText } from '../casebooks/files';
import { type Bench, inTurns, timed } from './measure';
import { inFolder } from './places';

const CASES = 30;
const CHARACTERS = 4000;
const ROUNDS = 5;

/** A meeting with cases of many pages, and their book. */
async function aBook({ client, handleFor }: Pick<Program, 'client' | 'handleFor'>, folder: string) {
  const { id: meetingId } = await client.meetings.create({
    year: 2026,
    ordinal: 3,
    name: '示例 交流会',
    startsOn: asCalendarDate('2026-08-14'),
    endsOn: asCalendarDate('2026-08-15'),
  });
  const counties = await client.organizations.list({ kind: 'county' });
  const files: string[] = [];
  for (const [at, county] of counties.slice(0, CASES).entries()) {
    const title = `示例标语${at}——${county.name}经验`;
    const { id: caseStudyId } = await client.caseStudies.create({
      ...{ meetingId, countyId: county.id, title },
    });
    const path = join(folder, `${at}.docx`);
    writeFileSync(path, await aDocx(aLongText(title, CHARACTERS, at)));
    files.push(path);
    await client.caseStudies.importText({ caseStudyId, file: handleFor(path) });
  }
  const { id } = await client.casebooks.begin({ meetingId });
  return { id, files };
}

/** A whole book as .docx, its pages estimated: without a window nothing is printed. */
export const casebookBench: Bench = {
  name: 'casebook',
  run: () =>
    inFolder(async (folder) => {
      const program = await openProgram({ folder });
      try {
        const handleFor = program.handleFor.bind(program);
        const { client } = program;
        const { id, files } = await aBook({ client, handleFor }, folder);
        const target = handleFor(join(folder, '汇编.docx'));
        const samples = await inTurns(ROUNDS, {
          book: timed(() =>
            client.casebooks.exportCasebook({ id, edition: 'public', format: 'docx', target }),
          ),
          list: timed(() => client.casebooks.get({ id })),
          words: timed(async () => {
            for (const [at] of files.entries()) await aDocx(aLongText('示例', CHARACTERS, at));
          }),
          read: timed(() => files.forEach((path) => void readFileSync(path))),
        });
        return [
          {
            name: `a book of ${CASES} cases of ${CHARACTERS} characters and 3 pictures, as docx`,
            unit: 'ms',
            samples: samples.book,
            baselines: [
              { name: 'each case alone, written by the library', samples: samples.words },
            ],
          },
          {
            name: `what the screen shows of a book of ${CASES} cases`,
            unit: 'ms',
            samples: samples.list,
            baselines: [{ name: 'reading the files of the texts', samples: samples.read }],
          },
        ];
      } finally {
        program.close();
      }
    }),
};
