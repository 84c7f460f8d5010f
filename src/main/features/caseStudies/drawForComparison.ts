import { readFile } from 'node:fs/promises';
import { otherWay } from '@shared/caseStudies/comparison';
import { refused } from '@shared/errors';
import { eq } from 'drizzle-orm';
import { findLibreOffice } from '../../documents/slides';
import type { HandlersOf } from '../../operation';
import { slideComparisonTable, slideTable } from './caseStudies.table';
import { forgetComparison } from './comparison';
import { drawDeck } from './drawDeck';
import { deskOf, keep, readKept } from './importDeck';
import { deckRow } from './lines';

/** Draws the kept original by the program that did not draw its stage pages; those stay untouched. */
export const drawForComparison: HandlersOf<'caseStudies'>['drawForComparison'] = async (
  { deckId },
  work,
) => {
  const desk = deskOf(work);
  const deck = deckRow(work.read, deckId);
  const other = otherWay(deck.renderer, findLibreOffice() !== null);
  if (!other.renderer) throw refused(`caseStudies:comparison.${other.why}`);
  const { renderer } = other;
  const { path, content } = await readKept(deck, work);
  const pictures = await drawDeck(
    { path, format: deck.format, content, by: renderer },
    { ...work, desk },
    async ({ pages }) => {
      const kept: (string | null)[] = [];
      for (const { file } of pages) {
        kept.push(file ? (await keep(work, await readFile(file))).hash : null);
      }
      return kept;
    },
  );
  work.write((db) => {
    deckRow(db, deckId);
    forgetComparison(db, deckId);
    const slides = db.select().from(slideTable).where(eq(slideTable.deckId, deckId)).all();
    for (const { id, number } of slides) {
      const imageHash = pictures[number - 1] ?? null;
      db.insert(slideComparisonTable).values({ id, renderer, imageHash }).run();
    }
  });
  return { pages: pictures.filter((hash) => hash !== null).length };
};
