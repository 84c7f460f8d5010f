import { conflict, notFound, refused } from '@shared/errors';
import type { SheetState } from '@shared/scoreSheets/contract';
import { inArray } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import { offThread, pageNumberFooter, printPage, safeName, writeTogether } from '../../documents';
import type { HandlersOf, Moment, Work } from '../../operation';
import { judgingOperations } from '../judging';
import { type JudgePack, judgePacks, recusedCounts, textsOf } from './judgePack';
import { paperName, readingName, workbookName } from './pack.template';
import { paperForm, readingPack } from './packPapers';
import { packWorkbook } from './packWorkbook';
import { entriesOf } from './paper';
import { sheetPackTable } from './scoreSheets.table';

/** A folder for each judge; of two who share a name, the second has a number. */
function foldersOf(packs: readonly JudgePack[]): string[] {
  const taken = new Map<string, number>();
  return packs.map(({ sheet }) => {
    const name = safeName(sheet.judgeName) || '_';
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

function statesOf(db: Reader, selectionId: string, moment: Moment): SheetState[] {
  const judges = judgingOperations.judges(db, { selectionId }, moment);
  const recused = recusedCounts(db, selectionId, moment);
  const ids = judges.map(({ id }) => id);
  const packs = new Map(
    db
      .select()
      .from(sheetPackTable)
      .where(inArray(sheetPackTable.id, ids))
      .all()
      .map(({ id, version, madeOn }) => [id, { version, madeOn }]),
  );
  return judges.map(({ id, name, asked, marked, handedIn }) => ({
    ...{ judgeId: id, judgeName: name, asked, marked, handedIn },
    recused: recused.get(id) ?? 0,
    pack: packs.get(id) ?? null,
    entries: entriesOf(db, id, moment).map(({ operatorName, isDone, isOwn }) => ({
      ...{ operatorName, isDone, isOwn },
    })),
  }));
}

const sumsOf = (packs: readonly JudgePack[]): string =>
  JSON.stringify(packs.map(({ judgeId, version, checksum }) => [judgeId, version, checksum]));

function keepPack(db: Writer, { judgeId: id, version, checksum, madeOn }: JudgePack): void {
  const said = { version, checksum, madeOn, fileHash: '', remarks: {} };
  db.insert(sheetPackTable)
    .values({ id, ...said })
    .onConflictDoUpdate({ target: sheetPackTable.id, set: said })
    .run();
}

type Add = (name: string, content: Uint8Array) => Promise<void>;

/** The files of one judge, in a folder of their own. */
async function addFolder(
  add: Add,
  folder: string,
  pack: JudgePack,
  paper: 'none' | 'docx' | 'pdf',
  work: Work,
): Promise<string[]> {
  const { signal, desk } = work;
  const { version } = pack;
  const files: string[] = [];
  const put = async (name: string, bytes: Uint8Array) => {
    if (signal.aborted) throw refused('common:error.cancelled');
    await add(`${folder}/${name}`, bytes);
    files.push(name);
  };
  await put(
    workbookName(folder, version),
    await offThread('writeWorkbook', packWorkbook(pack), { signal }),
  );
  const reading = readingPack(pack, textsOf(work.read, pack, work));
  await put(readingName(folder, version), await offThread('officialDocument', reading, { signal }));
  if (paper === 'none') return files;
  const form = paperForm(pack);
  const isPdf = paper === 'pdf' && desk !== null;
  const bytes = isPdf
    ? await desk.printPdf(printPage(form), {
        landscape: form.orientation === 'landscape',
        footer: pageNumberFooter(form),
      })
    : await offThread('officialDocument', form, { signal });
  await put(paperName(folder, version, paper), bytes);
  return files;
}

export const packOperations: Pick<HandlersOf<'scoreSheets'>, 'states' | 'makePacks'> = {
  states: (db, { selectionId }, moment) => statesOf(db, selectionId, moment),

  async makePacks({ selectionId, judgeIds, paper, contact, target }, work) {
    if (paper === 'pdf' && !work.desk) throw refused('papers:error.pdfNeedsWindow');
    const states = statesOf(work.read, selectionId, work);
    const strangers = judgeIds.filter((id) => !states.some(({ judgeId }) => judgeId === id));
    if (strangers.length > 0) throw notFound('judging:error.judgeNotFound');
    const open = states.filter(({ handedIn }) => handedIn === null).map(({ judgeId }) => judgeId);
    const wanted = judgeIds.length === 0 ? open : open.filter((id) => judgeIds.includes(id));
    const plan = () => judgePacks(work.read, selectionId, wanted, contact, work);
    const packs = plan();
    if (packs.length === 0) throw conflict('scoreSheets:error.nothingToMake');
    const names = foldersOf(packs);
    const folders = await writeTogether(
      work.pathOf(target),
      async (add) => {
        const made = [];
        for (const [at, pack] of packs.entries()) {
          work.progress({ step: 'scoreSheets:step.packs', done: at, total: packs.length });
          const files = await addFolder(add, names[at] as string, pack, paper, work);
          made.push({ judgeName: pack.sheet.judgeName, version: pack.version, files });
        }
        return made;
      },
      () => {
        if (sumsOf(plan()) !== sumsOf(packs)) throw conflict('scoreSheets:error.changedSince');
        const fresh = packs.filter(
          ({ judgeId, version }) =>
            states.find((one) => one.judgeId === judgeId)?.pack?.version !== version,
        );
        if (fresh.length > 0)
          work.write((db) => {
            for (const pack of fresh) keepPack(db, pack);
          });
      },
    );
    return { folders };
  },
};
