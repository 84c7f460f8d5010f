import { invalid, notFound } from '@shared/errors';
import { and, eq, inArray } from 'drizzle-orm';
import type { Writer } from '../../db/database';
import type { Act, HandlersOf } from '../../operation';
import { deckTable, slideTable } from '../caseStudies/caseStudies.table';
import { casebookPictureTable } from './casebooks.table';
import { type Decided, decidedOf, picturesOf } from './placedPictures';
import { caseRow, printedOf } from './read';

function decide(
  db: Writer,
  { caseId, imageHash }: { caseId: string; imageHash: string },
  changes: Partial<Decided>,
  act: Act,
): void {
  const there = picturesOf(db, caseRow(db, caseId)).find((one) => one.imageHash === imageHash);
  if (!there) throw notFound('casebooks:error.pictureNotFound');
  const { number: _, textNumber: __, ...picture } = there;
  const row = { ...picture, ...changes };
  db.insert(casebookPictureTable)
    .values({ ...row, id: act.newId(), caseId, position: 0 })
    .onConflictDoUpdate({
      target: [casebookPictureTable.caseId, casebookPictureTable.imageHash],
      set: changes,
    })
    .run();
}

type PictureOperations = 'pictures' | 'setPicture' | 'addSlides' | 'removeSlide';

export const pictureOperations: Pick<HandlersOf<'casebooks'>, PictureOperations> = {
  pictures(db, { caseId }) {
    const own = caseRow(db, caseId);
    const printed = printedOf(db, own).flatMap((block) =>
      block.kind === 'picture' ? [block.picture] : [],
    );
    const left = picturesOf(db, own).filter(({ isLeftOut }) => isLeftOut);
    return [...printed, ...left];
  },

  setPicture(db, { caseId, imageHash, ...changes }, act) {
    const said = Object.fromEntries(
      Object.entries(changes).filter(([, value]) => value !== undefined),
    );
    if (Object.keys(said).length > 0) decide(db, { caseId, imageHash }, said, act);
  },

  addSlides(db, { caseId, slideIds }, act) {
    const { caseStudyId } = caseRow(db, caseId);
    const slides = db
      .select({ slide: slideTable })
      .from(slideTable)
      .innerJoin(deckTable, eq(deckTable.id, slideTable.deckId))
      .where(and(inArray(slideTable.id, slideIds), eq(deckTable.caseStudyId, caseStudyId)))
      .all();
    if (slides.length < new Set(slideIds).size) throw notFound('casebooks:error.slideNotFound');
    const first = Math.max(0, ...decidedOf(db, caseId).map(({ position }) => position)) + 1;
    let added = 0;
    for (const [at, slideId] of slideIds.entries()) {
      const found = slides.find(({ slide }) => slide.id === slideId)?.slide;
      if (!found?.imageHash || !found.width || !found.height)
        throw invalid('casebooks:error.slideNotDrawn');
      added += db
        .insert(casebookPictureTable)
        .values({
          id: act.newId(),
          caseId,
          imageHash: found.imageHash,
          source: 'slide',
          width: found.width,
          height: found.height,
          caption: found.title.slice(0, 200),
          isLeftOut: false,
          position: first + at,
          section: null,
        })
        .onConflictDoNothing()
        .run().changes;
    }
    return { added };
  },

  removeSlide(db, { caseId, imageHash }) {
    const { changes } = db
      .delete(casebookPictureTable)
      .where(
        and(
          eq(casebookPictureTable.caseId, caseId),
          eq(casebookPictureTable.imageHash, imageHash),
          eq(casebookPictureTable.source, 'slide'),
        ),
      )
      .run();
    if (changes === 0) throw notFound('casebooks:error.pictureNotFound');
  },
};
