import { join } from 'node:path';
import { workbookIn } from '../e2e/support/recommendations';
import { aFile, anyText, aSelection, aText, JINAN } from '../selections/aSelection';
import { aFolder } from '../support/program';

export const DUE = '2026-09-15';
export const ZAOZHUANG = '370400';

/** A selection in which Jinan may recommend three and Zaozhuang two. */
export async function aCall() {
  const made = await aSelection();
  const { client, selectionId } = made;
  await client.selections.edit({ id: selectionId, ...anyText, fields: ['产业', '改革'] });
  await client.selections.setAllowances({
    id: selectionId,
    allowances: [
      { cityId: JINAN, most: 3 },
      { cityId: ZAOZHUANG, most: 2 },
    ],
  });
  return made;
}

export type ACall = Awaited<ReturnType<typeof aCall>>;

/** Packs on disk: the folder that they lie in, and each city's. */
export async function aPack(
  call: ACall,
  cityIds: string[] = [JINAN],
  at = join(aFolder(), '报送包'),
) {
  const { client, program, selectionId } = call;
  const target = program.handleFor(at);
  const { packs } = await client.recommendations.makePacks({
    ...{ selectionId, cityIds, target, dueDate: DUE, contact: '示例科 0531-00000000' },
  });
  const [first] = packs;
  const folder = join(at, first?.folder ?? '');
  return { at, packs, folder, workbook: () => workbookIn(folder) };
}

export const preview = async (
  { client, program, selectionId }: ACall,
  path: string,
  likeness = false,
) => {
  const files = [program.handleFor(path)];
  return (await client.recommendations.preview({ selectionId, files, likeness })).files;
};

export const accept = ({ client, program, selectionId }: ACall, path: string, more = {}) =>
  client.recommendations.accept({ selectionId, files: [program.handleFor(path)], ...more });

/** What would be taken from all files together. */
export const changesIn = (files: Awaited<ReturnType<typeof preview>>) =>
  files.flatMap(({ rows }) => rows.flatMap(({ changes }) => changes));

/** A nomination that was entered on the screen, with a text. */
export async function nominated(call: ACall, countyId: string, title: string) {
  const { client, selectionId } = call;
  const made = await client.selections.nominate({
    selectionId,
    of: { countyId, title, field: '产业' },
  });
  const file = aFile(call, `${title}.docx`, await aText(`${title}。`));
  await client.caseStudies.importText({ caseStudyId: made.caseStudyId, file });
  return made;
}
