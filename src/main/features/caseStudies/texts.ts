import { basename } from 'node:path';
import {
  type CasePicture,
  type CaseText,
  type ImportedText,
  paragraphsOf,
  type TextBlock,
  type WholeText,
  wordsOf,
} from '@shared/caseStudies/caseText';
import { wordCount } from '@shared/caseStudies/completeness';
import { conflict, invalid, notFound } from '@shared/errors';
import { and, asc, desc, eq, getTableColumns } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import { imageSize, offThread, type ReadText } from '../../documents';
import { hashFile } from '../../documents/slides';
import type { Act, HandlersOf, Work } from '../../operation';
import { casePictureTable, caseTextTable } from './caseStudies.table';
import { keep } from './importDeck';
import { refuseWhileJudged, whileJudged } from './judged';
import { caseStudyRow } from './lines';

type TextOperations = 'texts' | 'text' | 'importText' | 'chooseText' | 'removeText';

function wholeText(db: Reader, id: string): WholeText {
  const row = db.select().from(caseTextTable).where(eq(caseTextTable.id, id)).get();
  if (!row) throw notFound('caseStudies:error.textNotFound');
  const { words, ...text } = row;
  const { number, imageHash, width, height, caption } = casePictureTable;
  const pictures = db
    .select({ number, imageHash, width, height, caption })
    .from(casePictureTable)
    .where(eq(casePictureTable.textId, id))
    .orderBy(asc(number))
    .all();
  return { ...text, pictures };
}

function textsOf(db: Reader, caseStudyId: string): CaseText[] {
  const { blocks, words, ...columns } = getTableColumns(caseTextTable);
  return db
    .select(columns)
    .from(caseTextTable)
    .where(eq(caseTextTable.caseStudyId, caseStudyId))
    .orderBy(desc(caseTextTable.importedAt), desc(caseTextTable.id))
    .all();
}

/** The mark goes from whichever version has it, because two may never have it at once. */
function makeCurrent(db: Writer, caseStudyId: string, id: string): void {
  db.update(caseTextTable)
    .set({ isCurrent: false })
    .where(and(eq(caseTextTable.caseStudyId, caseStudyId), eq(caseTextTable.isCurrent, true)))
    .run();
  db.update(caseTextTable).set({ isCurrent: true }).where(eq(caseTextTable.id, id)).run();
}

const sameFile = (db: Reader, caseStudyId: string, fileHash: string) =>
  textsOf(db, caseStudyId).find((text) => text.fileHash === fileHash);

const SENTENCES: Record<string, string> = {
  empty: 'documents:error.empty',
  damaged: 'documents:error.damaged',
  encrypted: 'caseStudies:error.password',
  doc: 'caseStudies:error.oldDoc',
};

/** Pictures are kept in the store; a picture whose size nobody can tell is one that is not shown. */
async function kept({ blocks: read, leftOut }: ReadText, work: Work) {
  const blocks: TextBlock[] = [];
  const pictures: CasePicture[] = [];
  let unreadable = 0;
  for (const block of read) {
    if (block.kind !== 'picture') {
      blocks.push(block);
      continue;
    }
    const size = sizeOf(block.bytes);
    if (size === null) {
      unreadable += 1;
      continue;
    }
    const { hash } = await keep(work, block.bytes);
    const number = pictures.length + 1;
    pictures.push({ number, imageHash: hash, ...size, caption: block.caption });
    blocks.push({ kind: 'picture', number });
  }
  return { blocks, pictures, leftOut: leftOut + unreadable };
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | null {
  try {
    const { width, height } = imageSize(bytes);
    return { width, height };
  } catch {
    return null;
  }
}

const answer = (text: CaseText, unchanged: boolean): ImportedText => ({
  id: text.id,
  characters: text.characters,
  leftOut: text.leftOut,
  isCurrent: text.isCurrent,
  unchanged,
});

/** A .docx that somebody handed in, as it lies there. */
export type TextFile = { path: string; fileName: string; fileHash: string; bytes: number };

/** @throws AppError when it is no .docx, with what it is instead */
export async function textFileAt(path: string, { signal }: Pick<Work, 'signal'>) {
  const fileName = basename(path);
  const { kind, bytes } = await offThread('inspectPackage', { path }, { signal });
  if (kind !== 'docx')
    throw invalid(SENTENCES[kind] ?? 'caseStudies:error.notText', { file: fileName });
  const fileHash = await hashFile(path, fileName, signal);
  return { path, fileName, fileHash, bytes } satisfies TextFile;
}

/** Its words as blocks, pictures left where they are. @throws AppError when there are none */
export async function wordsIn({ path, fileName }: TextFile, work: Work) {
  const read = await offThread(
    'readDocx',
    { path, file: fileName },
    { signal: work.signal, onProgress: work.progress },
  );
  const paragraphs = paragraphsOf(read.blocks.filter((block) => block.kind !== 'picture'));
  const characters = wordCount(paragraphs.map(({ text }) => text).join('\n'));
  if (characters === 0) throw invalid('caseStudies:error.noWords', { file: fileName });
  return { read, paragraphs, characters };
}

/** A text whose file and pictures are kept, before a change gives it to a case. */
export type KeptText = TextFile &
  Pick<CaseText, 'characters' | 'leftOut'> & { blocks: TextBlock[]; pictures: CasePicture[] };

/** Everything slow about a text; leaves nothing in the database. */
export async function keepText(file: TextFile, work: Work): Promise<KeptText> {
  const { read, characters } = await wordsIn(file, work);
  const content = await kept(read, work);
  // Somebody saved it anew while it was being read.
  if ((await keep(work, file.path)).hash !== file.fileHash)
    throw conflict('caseStudies:error.fileChanged', { file: file.fileName });
  return { ...file, ...content, characters };
}

/** Gives a case a text, which is its current one from now on; one that it has already stays as it is. */
export function addText(
  db: Writer,
  act: Act,
  caseStudyId: string,
  kept: KeptText,
  handedInBy: string,
): ImportedText {
  caseStudyRow(db, caseStudyId);
  const twin = sameFile(db, caseStudyId, kept.fileHash);
  if (twin) return answer(twin, true);
  refuseWhileJudged(db, caseStudyId);
  const { fileName, fileHash, bytes, characters, leftOut, blocks, pictures } = kept;
  const text: CaseText = {
    id: act.newId(),
    caseStudyId,
    fileName,
    fileHash,
    fileSize: bytes,
    handedInBy,
    importedAt: act.now,
    isCurrent: false,
    characters,
    leftOut,
  };
  db.insert(caseTextTable)
    .values({ ...text, blocks, words: wordsOf(blocks) })
    .run();
  for (const picture of pictures)
    db.insert(casePictureTable)
      .values({ id: act.newId(), textId: text.id, ...picture })
      .run();
  makeCurrent(db, caseStudyId, text.id);
  return answer({ ...text, isCurrent: true }, false);
}

export const textOperations: Pick<HandlersOf<'caseStudies'>, TextOperations> = {
  texts: (db, { caseStudyId }) => textsOf(db, caseStudyId),

  text: (db, { id }) => wholeText(db, id),

  async importText({ caseStudyId, file, handedInBy }, work) {
    caseStudyRow(work.read, caseStudyId);
    work.progress({ step: 'caseStudies:step.checking', done: 0, total: null });
    const there = await textFileAt(work.pathOf(file), work);
    const known = sameFile(work.read, caseStudyId, there.fileHash);
    if (known) return answer(known, true);
    const kept = await keepText(there, work);
    return work.write((db, act) => addText(db, act, caseStudyId, kept, handedInBy));
  },

  chooseText(db, { id }) {
    const { caseStudyId, isCurrent } = wholeText(db, id);
    if (isCurrent) return;
    refuseWhileJudged(db, caseStudyId);
    makeCurrent(db, caseStudyId, id);
  },

  removeText(db, { id }) {
    const { caseStudyId, isCurrent } = wholeText(db, id);
    // A blind copy goes with its text: what was published must stay provable.
    refuseWhileJudged(db, caseStudyId, [...whileJudged, 'published']);
    db.delete(caseTextTable).where(eq(caseTextTable.id, id)).run();
    const [next] = textsOf(db, caseStudyId);
    if (isCurrent && next) makeCurrent(db, caseStudyId, next.id);
  },
};
