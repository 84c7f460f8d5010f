import { captionWords } from '@shared/casebooks/captions';
import type { CasebookCase, CasebookPicture } from '@shared/casebooks/casebook';
import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { casePictureTable } from '../caseStudies/caseStudies.table';
import { casebookPictureTable } from './casebooks.table';

export type Decided = typeof casebookPictureTable.$inferSelect;

export function decidedOf(db: Reader, caseId: string): Decided[] {
  const { position, id } = casebookPictureTable;
  return db
    .select()
    .from(casebookPictureTable)
    .where(eq(casebookPictureTable.caseId, caseId))
    .orderBy(asc(position), asc(id))
    .all();
}

/** Those of the text in its order, then the chosen slides; not numbered yet. */
export function picturesOf(
  db: Reader,
  { id, textId }: Pick<CasebookCase, 'id' | 'textId'>,
): CasebookPicture[] {
  const decided = decidedOf(db, id);
  const byHash = new Map(decided.map((one) => [one.imageHash, one]));
  const { number, imageHash, width, height, caption } = casePictureTable;
  const ofText = textId
    ? db
        .select({ textNumber: number, imageHash, width, height, caption })
        .from(casePictureTable)
        .where(eq(casePictureTable.textId, textId))
        .orderBy(asc(number))
        .all()
    : [];
  const inText = new Set(ofText.map((one) => one.imageHash));
  const all = [
    ...ofText.map((one) => {
      const row = byHash.get(one.imageHash);
      return {
        ...one,
        caption: row?.caption ?? captionWords(one.caption),
        source: 'text' as const,
        isLeftOut: row?.isLeftOut ?? false,
        section: null,
      };
    }),
    ...decided
      .filter((one) => one.source === 'slide' && !inText.has(one.imageHash))
      .map((row) => ({
        imageHash: row.imageHash,
        width: row.width,
        height: row.height,
        caption: row.caption,
        source: 'slide' as const,
        textNumber: null,
        isLeftOut: row.isLeftOut,
        section: row.section,
      })),
  ];
  return all.map((one) => ({ ...one, number: null }));
}
