import { join } from 'node:path';
import type { MergeChoices } from '../../src/shared/packages/merge';
import { aFolder, aMeetingInput, aProgram } from '../support/program';

export type Laptop = Awaited<ReturnType<typeof aProgram>>;

let sticks = 0;

/** A package of one laptop on a stick, as another one's dialog would give it. */
export async function carried(
  from: Laptop,
  to: Laptop,
  kind: 'exportPackage' | 'exportChanges' = 'exportChanges',
) {
  sticks += 1;
  const path = join(aFolder(), `示例 U盘-${sticks}.zip`);
  const target = from.program.handleFor(path);
  if (kind === 'exportPackage') await from.client.packages.exportPackage({ target });
  else await from.client.packages.exportChanges({ target });
  return { path, file: to.program.handleFor(path) };
}

export async function merged(from: Laptop, to: Laptop, choices: Partial<MergeChoices> = {}) {
  const { file } = await carried(from, to);
  return to.client.packages.merge({ file, choices });
}

/** A second laptop that starts from a copy of the first one's data. */
export async function aCopyOf(laptop: Laptop): Promise<Laptop> {
  const folder = aFolder();
  const blank = await aProgram({ folder });
  const { file } = await carried(laptop, blank, 'exportPackage');
  const { folderName } = await blank.client.packages.importPackage({ file });
  return aProgram({ folder: join(folder, 'copies', folderName) });
}

/** A meeting on one laptop and copies of it on others. */
export async function laptops(copies = 1) {
  const main = await aProgram();
  const { id: meetingId } = await main.client.meetings.create(aMeetingInput);
  const others: Laptop[] = [];
  for (let made = 0; made < copies; made += 1) others.push(await aCopyOf(main));
  return { main, others, desk: others[0] as Laptop, meetingId };
}

/** Every journalled row of a laptop but its own settings, by table and id. */
export function facts({ program }: Laptop): Record<string, Record<string, unknown>[]> {
  const tables = program.store.reader.all<{ name: string }>(
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
       AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%search%' AND name NOT LIKE 'change%'
       AND name NOT LIKE 'merge_%' AND name NOT IN ('migration', 'stage_state', 'setting', 'paper_made')`,
  );
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      program.store.reader.all<Record<string, unknown>>(`SELECT * FROM "${name}" ORDER BY id`),
    ]),
  );
}
