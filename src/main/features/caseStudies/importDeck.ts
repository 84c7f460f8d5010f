import { readFile, statfs } from 'node:fs/promises';
import { basename } from 'node:path';
import type {
  Deck,
  FidelityNote,
  ImportedDeck,
  Rendering,
  Slide,
} from '@shared/caseStudies/caseStudy';
import { aspectRatioNote, joinNotes, notesFor } from '@shared/caseStudies/fidelity';
import { conflict, refused } from '@shared/errors';
import { and, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { Desk } from '../../desk';
import {
  type DeckContent,
  type DeckPage,
  deckFormatOf,
  hashFile,
  readDeck,
} from '../../documents/slides';
import type { Act, HandlersOf, Work } from '../../operation';
import { deckTable, slideTable } from './caseStudies.table';
import { forgetComparison } from './comparison';
import { type DrawnDeck, type DrawnPage, drawDeck } from './drawDeck';
import { caseStudyRow, deckRow } from './lines';
import { forgetSignOff } from './signOff';

type Tasks = HandlersOf<'caseStudies'>;

/** What of a slide's row comes from drawing. */
type Picture = Pick<Slide, 'imageHash' | 'width' | 'height' | 'fidelity'>;

type Drawn = Pick<Deck, 'rendering' | 'renderer'> & { pictures: Picture[] };

const MB = 1024 * 1024;

/** Kept free besides the deck and its pictures, so that the database can go on writing. */
const SPARE_BYTES = 200 * MB;
const PICTURE_BYTES = MB;

function sameFile(db: Reader, caseStudyId: string, fileHash: string): Deck | undefined {
  return db
    .select()
    .from(deckTable)
    .where(and(eq(deckTable.caseStudyId, caseStudyId), eq(deckTable.fileHash, fileHash)))
    .get();
}

/** A file of slides that somebody handed in, as it lies there. */
export type DeckFile = {
  path: string;
  fileName: string;
  fileHash: string;
  format: Deck['format'];
  bytes: number;
};

/** @throws AppError when it is nothing that can be shown, with what it is instead */
export async function deckFileAt(
  path: string,
  { signal }: Pick<Work, 'signal'>,
): Promise<DeckFile> {
  const fileName = basename(path);
  const { format, bytes } = await deckFormatOf(path, fileName);
  return { path, fileName, fileHash: await hashFile(path, fileName, signal), format, bytes };
}

/** A deck whose file and pictures are kept, before a change gives it to a case. */
export type KeptDeck = DeckFile & { content: DeckContent; drawn: Drawn };

/**
 * Everything slow about a deck; leaves nothing in the database.
 * @param draws whether its pages are drawn now, or wait for `renderWaiting`
 */
export async function keepDeck(file: DeckFile, work: Work, draws: boolean): Promise<KeptDeck> {
  const { path, fileName, format, bytes } = file;
  const content = await readDeck(path, fileName, format, options(work));
  await checkSpace(work, bytes + content.pages.length * PICTURE_BYTES, fileName);
  const drawn = await drawnOrWaiting(path, format, content, draws ? work : { ...work, desk: null });
  // Somebody saved it anew while it was being read.
  if ((await keep(work, path)).hash !== file.fileHash)
    throw conflict('caseStudies:error.fileChanged', { file: fileName });
  return { ...file, content, drawn };
}

/** Gives a case a deck with its slides; one that it has already stays as it is. */
export function addDeck(
  db: Writer,
  act: Act,
  caseStudyId: string,
  { content, drawn, ...file }: KeptDeck,
): ImportedDeck {
  caseStudyRow(db, caseStudyId);
  const twin = sameFile(db, caseStudyId, file.fileHash);
  if (twin) return answer(twin, 0, true);
  const first = !db
    .select({ id: deckTable.id })
    .from(deckTable)
    .where(eq(deckTable.caseStudyId, caseStudyId))
    .get();
  const deck: Deck = {
    id: act.newId(),
    caseStudyId,
    fileName: file.fileName,
    fileHash: file.fileHash,
    fileSize: file.bytes,
    format: file.format,
    pageCount: content.pages.length,
    isStageVersion: first,
    importedAt: act.now,
    rendering: drawn.rendering,
    renderer: drawn.renderer,
  };
  db.insert(deckTable).values(deck).run();
  content.pages.forEach(({ title, text, notes }, index) => {
    const picture = drawn.pictures[index] as Picture;
    db.insert(slideTable)
      .values({
        id: act.newId(),
        deckId: deck.id,
        number: index + 1,
        title,
        text,
        notes,
        ...picture,
      })
      .run();
  });
  return answer(deck, content.hiddenPages, false);
}

/**
 * Everything slow happens first and leaves nothing behind when it fails; then deck and slides are
 * written at once, so that one undo takes the whole import back.
 */
export const importDeck: Tasks['importDeck'] = async ({ caseStudyId, file }, work) => {
  caseStudyRow(work.read, caseStudyId);
  work.progress({ step: 'caseStudies:step.checking', done: 0, total: null });
  const there = await deckFileAt(work.pathOf(file), work);
  const known = sameFile(work.read, caseStudyId, there.fileHash);
  if (known) return answer(known, 0, true);
  const kept = await keepDeck(there, work, true);
  return work.write((db, act) => addDeck(db, act, caseStudyId, kept));
};

const answer = (deck: Deck, hiddenPages: number, unchanged: boolean): ImportedDeck => ({
  deckId: deck.id,
  pageCount: deck.pageCount,
  hiddenPages,
  unchanged,
  rendering: deck.rendering,
  isStageVersion: deck.isStageVersion,
});

export const renderWaiting: Tasks['renderWaiting'] = async (_, work) => {
  const desk = deskOf(work);
  const waiting = work.read
    .select()
    .from(deckTable)
    .where(eq(deckTable.rendering, 'waiting'))
    .all();
  let pages = 0;
  for (const deck of waiting) pages += await drawAgain(deck, work, desk);
  return { decks: waiting.length, pages };
};

export const renderDeck: Tasks['renderDeck'] = async ({ deckId }, work) => {
  const deck = deckRow(work.read, deckId);
  return { pages: await drawAgain(deck, work, deskOf(work)) };
};

export function deskOf(work: Work): Desk {
  if (!work.desk) throw refused('common:error.needsWindow');
  return work.desk;
}

/** The kept original of a deck, read again. */
export async function readKept(deck: Deck, work: Work) {
  const path = work.files.pathOf(deck.fileHash);
  const content = await readDeck(path, deck.fileName, deck.format, options(work));
  if (content.pages.length !== deck.pageCount) {
    throw conflict('documents:error.damaged', { file: deck.fileName });
  }
  return { path, content };
}

/** @returns how many pages were drawn */
async function drawAgain(deck: Deck, work: Work, desk: Desk): Promise<number> {
  const { path, content } = await readKept(deck, work);
  const { pictures, ...state } = await drawDeck(
    { path, format: deck.format, content },
    { ...work, desk },
    (drawn) => keepPictures(drawn, content, work),
  );
  work.write((db) => {
    deckRow(db, deck.id);
    forgetSignOff(db, deck.id);
    forgetComparison(db, deck.id);
    db.update(deckTable).set(state).where(eq(deckTable.id, deck.id)).run();
    pictures.forEach((picture, index) => {
      db.update(slideTable)
        .set(picture)
        .where(and(eq(slideTable.deckId, deck.id), eq(slideTable.number, index + 1)))
        .run();
    });
  });
  return pictures.filter(({ imageHash }) => imageHash !== null).length;
}

/** Draws where there is a window; elsewhere the pages wait, with what the file itself tells. */
async function drawnOrWaiting(
  path: string,
  format: Deck['format'],
  content: DeckContent,
  work: Work,
): Promise<Drawn> {
  if (work.desk) {
    return await drawDeck({ path, format, content }, { ...work, desk: work.desk }, (drawn) =>
      keepPictures(drawn, content, work),
    );
  }
  const pictures = content.pages.map(({ marks }) => ({
    imageHash: null,
    width: null,
    height: null,
    fidelity: notesFor(marks, null),
  }));
  return { rendering: 'waiting', renderer: null, pictures };
}

async function keepPictures(drawn: DrawnDeck, content: DeckContent, work: Work): Promise<Drawn> {
  const pictures: Picture[] = [];
  for (const [index, page] of drawn.pages.entries()) {
    const imageHash = page.file ? (await keep(work, await readFile(page.file))).hash : null;
    const fidelity = fidelityOf(content.pages[index] as DeckPage, page, drawn.renderer);
    pictures.push({ imageHash, width: page.width, height: page.height, fidelity });
  }
  const rendering: Rendering = pictures.some(({ imageHash }) => imageHash) ? 'done' : 'failed';
  return { rendering, renderer: drawn.renderer, pictures };
}

function fidelityOf(
  { marks }: DeckPage,
  page: DrawnPage,
  renderer: DrawnDeck['renderer'],
): FidelityNote[] {
  const failed: FidelityNote[] = page.file ? [] : [{ kind: 'renderFailed', detail: '' }];
  const fonts = page.missingFonts.map((detail): FidelityNote => ({ kind: 'missingFont', detail }));
  const shape = page.width && page.height ? aspectRatioNote(page.width, page.height) : null;
  return joinNotes(failed, fonts, notesFor(marks, renderer), shape ? [shape] : []);
}

const options = (work: Work) => ({ signal: work.signal, onProgress: work.progress });

/** A full disk is an expected failure, found out before or while writing. */
const diskFull = () => refused('common:error.diskFull');

export async function keep(work: Work, source: string | Uint8Array) {
  try {
    return await work.files.keep(source, work.signal);
  } catch (cause) {
    if (work.signal.aborted) throw refused('common:error.cancelled');
    if ((cause as NodeJS.ErrnoException).code === 'ENOSPC') throw diskFull();
    throw cause;
  }
}

async function checkSpace(work: Work, needed: number, file: string): Promise<void> {
  const { bavail, bsize } = await statfs(work.folder);
  const missing = needed + SPARE_BYTES - bavail * bsize;
  if (missing > 0) {
    throw refused('caseStudies:error.noSpace', { file, missingMb: Math.ceil(missing / MB) });
  }
}
