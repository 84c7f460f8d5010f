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
import type { HandlersOf, Work } from '../../operation';
import { casePictureTable, caseTextTable } from './caseStudies.table';
import { keep } from './importDeck';
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

export const textOperations: Pick<HandlersOf<'caseStudies'>, TextOperations> = {
  texts: (db, { caseStudyId }) => textsOf(db, caseStudyId),

  text: (db, { id }) => wholeText(db, id),

  async importText({ caseStudyId, file, handedInBy }, work) {
    const path = work.pathOf(file);
    const fileName = basename(path);
    caseStudyRow(work.read, caseStudyId);
    work.progress({ step: 'caseStudies:step.checking', done: 0, total: null });
    const { kind, bytes } = await offThread('inspectPackage', { path }, { signal: work.signal });
    if (kind !== 'docx')
      throw invalid(SENTENCES[kind] ?? 'caseStudies:error.notText', { file: fileName });
    const fileHash = await hashFile(path, fileName, work.signal);
    const known = sameFile(work.read, caseStudyId, fileHash);
    if (known) return answer(known, true);
    const read = await offThread(
      'readDocx',
      { path, file: fileName },
      { signal: work.signal, onProgress: work.progress },
    );
    const { pictures, ...content } = await kept(read, work);
    const characters = wordCount(
      paragraphsOf(content.blocks)
        .map(({ text }) => text)
        .join('\n'),
    );
    if (characters === 0) throw invalid('caseStudies:error.noWords', { file: fileName });
    // Somebody saved it anew while it was being read.
    if ((await keep(work, path)).hash !== fileHash)
      throw conflict('caseStudies:error.fileChanged', { file: fileName });

    return work.write((db, act) => {
      caseStudyRow(db, caseStudyId);
      const twin = sameFile(db, caseStudyId, fileHash);
      if (twin) return answer(twin, true);
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
        leftOut: content.leftOut,
      };
      db.insert(caseTextTable)
        .values({ ...text, blocks: content.blocks, words: wordsOf(content.blocks) })
        .run();
      for (const picture of pictures)
        db.insert(casePictureTable)
          .values({ id: act.newId(), textId: text.id, ...picture })
          .run();
      makeCurrent(db, caseStudyId, text.id);
      return answer({ ...text, isCurrent: true }, false);
    });
  },

  chooseText(db, { id }) {
    const { caseStudyId, isCurrent } = wholeText(db, id);
    if (!isCurrent) makeCurrent(db, caseStudyId, id);
  },

  removeText(db, { id }) {
    const { caseStudyId, isCurrent } = wholeText(db, id);
    db.delete(caseTextTable).where(eq(caseTextTable.id, id)).run();
    const [next] = textsOf(db, caseStudyId);
    if (isCurrent && next) makeCurrent(db, caseStudyId, next.id);
  },
};
