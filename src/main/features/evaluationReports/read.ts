import { notFound, refused } from '@shared/errors';
import type { ReportLine } from '@shared/evaluationReports/contract';
import { type Chapter, chapters } from '@shared/evaluationReports/report';
import type { Edition } from '@shared/issues/contract';
import { and, desc, eq, isNull, type SQL } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { evaluationReleaseTable } from '../evaluation/evaluation.table';
import { evaluationReportChapterTable, evaluationReportTable } from './evaluationReports.table';

export const reportLines = (db: Reader, where: SQL): ReportLine[] =>
  db
    .select({ report: evaluationReportTable, releaseNumber: evaluationReleaseTable.number })
    .from(evaluationReportTable)
    .leftJoin(
      evaluationReleaseTable,
      eq(evaluationReleaseTable.id, evaluationReportTable.releaseId),
    )
    .where(where)
    .orderBy(desc(isNull(evaluationReportTable.releaseId)), desc(evaluationReleaseTable.number))
    .all()
    .map(({ report, releaseNumber }) => ({ ...report, releaseNumber }));

export function reportRow(db: Reader, id: string): ReportLine {
  const [row] = reportLines(db, eq(evaluationReportTable.id, id));
  if (!row) throw notFound('evaluationReports:error.notFound');
  return row;
}

/** An edition that this report has: a draft has no public one. */
export function checkEdition({ releaseId }: Pick<ReportLine, 'releaseId'>, edition: Edition): void {
  if (releaseId === null && edition === 'public')
    throw refused('evaluationReports:error.draftIsInternal');
}

export const chapterId = (reportId: string, edition: Edition, chapter: Chapter): string =>
  `${reportId}:${edition}:${chapter}`;

/** All chapters of an edition; '' where nothing was written. */
export function textsOf(db: Reader, reportId: string, edition: Edition): Map<Chapter, string> {
  const rows = db
    .select()
    .from(evaluationReportChapterTable)
    .where(
      and(
        eq(evaluationReportChapterTable.reportId, reportId),
        eq(evaluationReportChapterTable.edition, edition),
      ),
    )
    .all();
  const written = new Map(rows.map(({ chapter, text }) => [chapter, text]));
  return new Map(chapters.map((chapter) => [chapter, written.get(chapter) ?? '']));
}
