import { z } from 'zod';
import type { ToldTerm } from '../evaluation/computed';
import { fileHandle, id, query, task } from '../operation';

/** What one released evaluation says of a county. */
export type ReleasedPlace = {
  evaluationId: string;
  releaseId: string;
  year: number;
  name: string;
  /** 第几版; the newest one of the evaluation */
  number: number;
  releasedAt: number;
  category: string;
  /** how many were ranked, among all and in the category */
  ranked: number;
  rankedInCategory: number;
  /** as it was printed; null where nothing was to be ranked */
  total: string | null;
  place: number | null;
  placeInCategory: number | null;
  /** one ranking of all, or one per category */
  within: 'all' | 'category';
  honours: string[];
};

export const rankings = {
  /** Of every evaluation that was released, by its newest release; the latest year first. */
  ofCounty: query(z.strictObject({ countyId: id })).returns<ReleasedPlace[]>(),
  /** Each term of a county's total as it was released. */
  releasedTrace: task(z.strictObject({ releaseId: id, countyId: id })).returns<ToldTerm[]>(),
  /**
   * The ranking as a workbook that computes scores, totals and places from the values by formulas: of
   * the evaluation as it stands, or of a release.
   */
  exportRanking: task(
    z.strictObject({
      evaluationId: id,
      releaseId: id.nullable().default(null),
      target: fileHandle,
    }),
  ).returns<{ counties: number; indicators: number }>(),
};
