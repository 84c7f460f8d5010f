import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { offThread, writeWhole } from '../../src/main/documents';
import { openProgram, type Program } from '../../src/main/program';
import { asCalendarDate } from '../../src/shared/time';
import {
  aCaseText,
  aScan,
  aSmallDeck,
  recommend,
  workbookIn,
} from '../e2e/support/recommendations';
import { aMeeting } from './filled';
import { type Bench, type Figure, inTurns, timed } from './measure';
import { inFolder } from './places';

const CITIES = 16;
const EACH = 10;
const ROUNDS = 3;
/** as calls ask for */
const CHARACTERS = 4000;

/** A call that lets every city recommend ten. */
async function aCall({ client }: Program, meetingId: string): Promise<string> {
  const { id } = await client.selections.create({ meetingId, name: '示例 遴选' });
  const cities = await client.recommendations.cities({ selectionId: id });
  if (cities.length !== CITIES) throw new Error(`${cities.length} cities`);
  const allowances = cities.map(({ cityId }) => ({ cityId, most: EACH }));
  await client.selections.setAllowances({ id, allowances });
  return id;
}

async function fillIn({ client }: Program, folder: string): Promise<void> {
  const all = await client.organizations.list({});
  const cities = all.filter(({ kind }) => kind === 'city');
  for (const name of readdirSync(folder)) {
    const city = cities.find((each) => name.endsWith(each.name));
    const own = all.filter(({ kind, cityId }) => kind === 'county' && cityId === city?.id);
    const recommended = await Promise.all(
      Array.from({ length: EACH }, async (_, at) => {
        const county = own[at % own.length]?.name ?? '';
        const title = `示例案例${at + 1}——${county}经验`;
        return {
          ...{ county, title, summary: '示例摘要', leadUnit: '示例委办公室', contact: '示例甲' },
          text: await aCaseText(`${city?.name}${title}`, CHARACTERS),
          deck: await aSmallDeck(`${city?.name}${title}`),
          form: aScan(`${city?.name}${title}`),
        };
      }),
    );
    await recommend(join(folder, name), recommended);
  }
}

/** Every file below a folder. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });

async function measure(program: Program, folder: string): Promise<Figure[]> {
  const { client } = program;
  const selectionId = await aCall(program, await aMeeting(program));
  const dueDate = asCalendarDate('2099-01-01');
  const make = (place: string) =>
    client.recommendations.makePacks({ selectionId, dueDate, target: program.handleFor(place) });
  const out = join(folder, '报送包');
  await make(out);
  const sent = filesIn(out).map((path) => readFileSync(path));
  await fillIn(program, out);
  const files = [program.handleFor(out)];
  const cities = readdirSync(out).map((name) => join(out, name));
  const there = filesIn(out);

  const taken = await inTurns(ROUNDS, {
    preview: timed(async () => {
      const read = await client.recommendations.preview({ selectionId, files });
      const rows = read.files.flatMap((file) => file.rows);
      if (rows.length !== CITIES * EACH) throw new Error(`${rows.length} rows`);
    }),
    accept: async () => {
      const begun = performance.now();
      const counts = await client.recommendations.accept({ selectionId, files });
      const took = performance.now() - begun;
      if (counts.nominations !== CITIES * EACH) throw new Error(JSON.stringify(counts));
      await client.journal.undo({});
      return took;
    },
    read: timed(async () => {
      for (const city of cities) await offThread('readTable', { path: workbookIn(city) });
      for (const path of there)
        if (path.endsWith('.docx') && !path.includes('推荐表'))
          await offThread('readDocx', { path, file: path });
    }),
    copy: timed(async (round) => {
      const place = join(folder, `copy ${round + 2}`);
      mkdirSync(place);
      for (const [at, path] of there.entries())
        await writeWhole(join(place, String(at)), readFileSync(path));
    }),
  });
  const made = await inTurns(ROUNDS, {
    packs: timed((round) => make(join(folder, `发出 ${round + 2}`))),
    write: timed(async (round) => {
      const place = join(folder, `write ${round + 2}`);
      mkdirSync(place);
      for (const [at, bytes] of sent.entries()) await writeWhole(join(place, String(at)), bytes);
    }),
  });
  const name = `${CITIES} cities with ${EACH} nominations`;
  return [
    {
      name: `make packs for ${name}`,
      unit: 'ms',
      samples: made.packs,
      baselines: [{ name: 'only writing the finished files', samples: made.write }],
    },
    {
      name: `look at what came from ${name}`,
      unit: 'ms',
      samples: taken.preview,
      baselines: [{ name: 'only reading the workbooks and texts', samples: taken.read }],
    },
    {
      name: `take in what came from ${name}`,
      unit: 'ms',
      samples: taken.accept,
      baselines: [
        { name: 'only reading the workbooks and texts', samples: taken.read },
        { name: 'only copying all files safely', samples: taken.copy },
      ],
    },
  ];
}

/** The round trip of a whole province's recommendations. */
export const recommendationsBench: Bench = {
  name: 'recommendations',
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
