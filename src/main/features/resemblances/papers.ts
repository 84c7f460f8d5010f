import { createHash } from 'node:crypto';
import type { Paper } from '@shared/resemblances/papers';
import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import {
  casePictureTable,
  caseTextTable,
  deckTable,
  slideTable,
} from '../caseStudies/caseStudies.table';
import { nominationTable } from '../selections/selections.table';

/** Cases that stand in the selection, whatever its check has said. */
export function nominatedCases(db: Reader, selectionId: string): Set<string> {
  const rows = db
    .select({ id: nominationTable.caseStudyId, status: nominationTable.status })
    .from(nominationTable)
    .where(eq(nominationTable.selectionId, selectionId))
    .all();
  return new Set(rows.flatMap(({ id, status }) => (status === 'withdrawn' ? [] : [id])));
}

/** The current text of every case of every year. */
function textPapers(db: Reader, nominated: ReadonlySet<string>): Paper[] {
  const pictures = new Map<string, Paper['pictures']>();
  for (const { textId, imageHash } of db
    .select({ textId: casePictureTable.textId, imageHash: casePictureTable.imageHash })
    .from(casePictureTable)
    .all())
    pictures.set(textId, [...(pictures.get(textId) ?? []), { imageHash, at: { at: 'text' } }]);
  return db
    .select({
      id: caseTextTable.id,
      caseStudyId: caseTextTable.caseStudyId,
      text: caseTextTable.words,
    })
    .from(caseTextTable)
    .where(eq(caseTextTable.isCurrent, true))
    .orderBy(asc(caseTextTable.id))
    .all()
    .map((row) => ({
      ...row,
      isNominated: nominated.has(row.caseStudyId),
      slides: null,
      pictures: pictures.get(row.id) ?? [],
    }));
}

/** Words and notes of the stage version of every case of every year. */
function deckPapers(db: Reader, nominated: ReadonlySet<string>): Paper[] {
  const rows = db
    .select({
      id: deckTable.id,
      caseStudyId: deckTable.caseStudyId,
      number: slideTable.number,
      title: slideTable.title,
      text: slideTable.text,
      notes: slideTable.notes,
      imageHash: slideTable.imageHash,
    })
    .from(slideTable)
    .innerJoin(deckTable, eq(deckTable.id, slideTable.deckId))
    .where(eq(deckTable.isStageVersion, true))
    .orderBy(asc(deckTable.id), asc(slideTable.number))
    .all();
  const decks = new Map<string, Paper & { slides: { number: number; start: number }[] }>();
  for (const { id, caseStudyId, number, title, text, notes, imageHash } of rows) {
    const deck = decks.get(id) ?? {
      ...{ id, caseStudyId, text: '', slides: [], pictures: [] },
      isNominated: nominated.has(caseStudyId),
    };
    decks.set(id, deck);
    deck.slides.push({ number, start: deck.text.length });
    // The title often is the first line of the words as well.
    const words = text.startsWith(title) ? text : `${title}\n${text}`;
    deck.text += `${words}\n${notes}\n`;
    if (imageHash !== null) deck.pictures.push({ imageHash, at: { at: 'slide', number } });
  }
  return [...decks.values()];
}

export const papersOf = (db: Reader, selectionId: string): Paper[] => {
  const nominated = nominatedCases(db, selectionId);
  return [...textPapers(db, nominated), ...deckPapers(db, nominated)];
};

/** Says which papers were compared, without reading their words. */
export function basisOf(db: Reader, selectionId: string): string {
  const nominated = nominatedCases(db, selectionId);
  const texts = db
    .select({ id: caseTextTable.id, caseStudyId: caseTextTable.caseStudyId })
    .from(caseTextTable)
    .where(eq(caseTextTable.isCurrent, true))
    .all();
  const decks = db
    .select({ id: deckTable.id, caseStudyId: deckTable.caseStudyId })
    .from(deckTable)
    .where(eq(deckTable.isStageVersion, true))
    .all();
  const papers = [...texts, ...decks]
    .map(({ id, caseStudyId }) => `${nominated.has(caseStudyId)} ${id}`)
    .sort();
  return createHash('sha256').update(papers.join('\n')).digest('hex');
}
