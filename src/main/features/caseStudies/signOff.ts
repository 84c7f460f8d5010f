import type { SlideLine } from '@shared/caseStudies/caseStudy';
import { notFound, refused } from '@shared/errors';
import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { operatorTable } from '../operators/operators.table';
import {
  deckTable,
  slideComparisonTable,
  slideSignOffTable,
  slideTable,
} from './caseStudies.table';
import { deckRow } from './lines';

type Commands = HandlersOf<'caseStudies'>;

/** The pages of a deck in order, with who signed them off and what to compare them with. */
export function slideLines(db: Reader, deckId: string): SlideLine[] {
  deckRow(db, deckId);
  return db
    .select({
      slide: slideTable,
      at: slideSignOffTable.signedAt,
      by: operatorTable.name,
      comparison: slideComparisonTable,
    })
    .from(slideTable)
    .innerJoin(deckTable, eq(deckTable.id, slideTable.deckId))
    .leftJoin(
      slideComparisonTable,
      and(
        eq(slideComparisonTable.id, slideTable.id),
        // After a merge or an undo the same program may have drawn both: nothing to compare.
        ne(slideComparisonTable.renderer, deckTable.renderer),
      ),
    )
    .leftJoin(slideSignOffTable, eq(slideSignOffTable.id, slideTable.id))
    .leftJoin(operatorTable, eq(operatorTable.id, slideSignOffTable.signedBy))
    .where(eq(slideTable.deckId, deckId))
    .orderBy(asc(slideTable.number))
    .all()
    .map(({ slide, at, by, comparison }) => ({
      ...slide,
      signOff: at === null ? null : { at, by: by ?? '' },
      comparison: comparison && {
        renderer: comparison.renderer,
        imageHash: comparison.imageHash,
      },
    }));
}

/** Ids and pictures of the pages that are meant; throws notFound for a number the deck does not have. */
function pagesMeant(db: Reader, deckId: string, numbers: readonly number[] | undefined) {
  const wanted = numbers && [...new Set(numbers)];
  const pages = db
    .select({ id: slideTable.id, imageHash: slideTable.imageHash })
    .from(slideTable)
    .where(
      and(eq(slideTable.deckId, deckId), wanted ? inArray(slideTable.number, wanted) : undefined),
    )
    .all();
  if (wanted && pages.length < wanted.length) throw notFound('caseStudies:error.pageNotFound');
  return pages;
}

export const signOff: Commands['signOff'] = (db, { deckId, numbers }, act) => {
  const { operatorId } = act;
  if (!operatorId) throw refused('caseStudies:error.signOffNeedsOperator');
  if (deckRow(db, deckId).rendering !== 'done') throw refused('caseStudies:error.notDrawn');
  const pages = pagesMeant(db, deckId, numbers);
  if (pages.some(({ imageHash }) => !imageHash)) throw refused('caseStudies:error.pageNotDrawn');
  for (const { id } of pages) {
    db.insert(slideSignOffTable)
      .values({ id, signedBy: operatorId, signedAt: act.now })
      .onConflictDoNothing()
      .run();
  }
  return { signed: pages.length };
};

export const takeBackSignOff: Commands['takeBackSignOff'] = (db, { deckId, numbers }) => {
  deckRow(db, deckId);
  forget(
    db,
    pagesMeant(db, deckId, numbers).map(({ id }) => id),
  );
};

/** What was compared is not what will be shown: the deck was drawn anew, or is no stage version now. */
export function forgetSignOff(db: Writer, deckId: string): void {
  forget(
    db,
    pagesMeant(db, deckId, undefined).map(({ id }) => id),
  );
}

function forget(db: Writer, slideIds: string[]): void {
  if (slideIds.length > 0) {
    db.delete(slideSignOffTable).where(inArray(slideSignOffTable.id, slideIds)).run();
  }
}
