import { conflict, notFound } from '@shared/errors';
import type { ReportBasis } from '@shared/evaluationReports/basis';
import { countyName, inCodeOrder } from '@shared/evaluationReports/basis';
import { damagedIn, loosened, refreshed, staleNumbers } from '@shared/evaluationReports/boundText';
import { draftedChapters } from '@shared/evaluationReports/draft';
import { reportTitle } from '@shared/evaluationReports/draft.template';
import { figureValues, reportFigures } from '@shared/evaluationReports/figures';
import { leaksIn, typedBesides } from '@shared/evaluationReports/leaks';
import { type Chapter, chapters } from '@shared/evaluationReports/report';
import { sentence } from '@shared/i18n/sentence';
import { type Edition, editions } from '@shared/issues/contract';
import { eq } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { evaluationRow } from '../evaluation';
import { evaluationReleaseTable } from '../evaluation/evaluation.table';
import { meetingTable } from '../meetings/meetings.table';
import { basisOf } from './basisOf';
import { evaluationReportChapterTable, evaluationReportTable } from './evaluationReports.table';
import { chapterId, checkEdition, reportLines, reportRow, textsOf } from './read';

/** Topics as they are printed, whatever the screens speak. */
const topicName = (topic: string) => sentence('zh-CN', `issues:topic.${topic}`);

function writeChapter(
  db: Writer,
  reportId: string,
  edition: Edition,
  chapter: Chapter,
  text: string,
): void {
  db.insert(evaluationReportChapterTable)
    .values({ id: chapterId(reportId, edition, chapter), reportId, edition, chapter, text })
    .onConflictDoUpdate({ target: evaluationReportChapterTable.id, set: { text } })
    .run();
}

function checkMeeting(db: Reader, id: string | null): void {
  if (id === null) return;
  const meeting = db.select().from(meetingTable).where(eq(meetingTable.id, id)).get();
  if (!meeting) throw notFound('meetings:error.notFound');
}

function checkRelease(db: Reader, evaluationId: string, releaseId: string | null): void {
  if (releaseId === null) return;
  const release = db
    .select()
    .from(evaluationReleaseTable)
    .where(eq(evaluationReleaseTable.id, releaseId))
    .get();
  if (release?.evaluationId !== evaluationId) throw notFound('evaluation:error.rowNotFound');
}

const valuesIn = (basis: ReportBasis, edition: Edition) =>
  figureValues(reportFigures(basis, edition));

type ReportOperations =
  | 'list'
  | 'begin'
  | 'edit'
  | 'remove'
  | 'sheet'
  | 'behind'
  | 'setChapter'
  | 'redraft'
  | 'refresh'
  | 'loosen';

export const reportOperations: Pick<HandlersOf<'evaluationReports'>, ReportOperations> = {
  list: (db, { evaluationId }) =>
    reportLines(db, eq(evaluationReportTable.evaluationId, evaluationId)),

  async begin({ evaluationId, releaseId, meetingId }, work) {
    const { year } = evaluationRow(work.read, evaluationId);
    checkRelease(work.read, evaluationId, releaseId);
    checkMeeting(work.read, meetingId);
    const asked = { evaluationId, releaseId, meetingId, asOf: work.today };
    const basis = await basisOf(asked, work);
    const id = releaseId ?? evaluationId;
    const drafted = editions
      .filter((edition) => edition === 'internal' || releaseId !== null)
      .map((edition) => ({ edition, texts: draftedChapters(basis, edition, topicName) }));
    return work.write((db, act) => {
      const { changes } = db
        .insert(evaluationReportTable)
        .values({
          id,
          ...asked,
          title: reportTitle(year),
          issuer: '',
          issuedOn: null,
          createdAt: act.now,
        })
        .onConflictDoNothing()
        .run();
      if (changes === 0) throw conflict('evaluationReports:error.begunAlready');
      for (const { edition, texts } of drafted)
        for (const chapter of chapters) writeChapter(db, id, edition, chapter, texts[chapter]);
      return { id };
    });
  },

  edit(db, { id, ...changes }) {
    reportRow(db, id);
    checkMeeting(db, changes.meetingId ?? null);
    if (Object.keys(changes).length > 0)
      db.update(evaluationReportTable).set(changes).where(eq(evaluationReportTable.id, id)).run();
  },

  remove(db, { id }) {
    reportRow(db, id);
    db.delete(evaluationReportTable).where(eq(evaluationReportTable.id, id)).run();
  },

  async sheet({ id, edition }, work) {
    const report = reportRow(work.read, id);
    checkEdition(report, edition);
    const basis = await basisOf(report, work);
    const figures = reportFigures(basis, edition);
    const values = figureValues(figures);
    const texts = textsOf(work.read, id, edition);
    const written = chapters.map((chapter) => {
      const text = texts.get(chapter) ?? '';
      return { chapter, text, stale: staleNumbers(text, values), damaged: damagedIn(text) };
    });
    return {
      report,
      edition,
      chapters: written,
      figures: figures.map((figure) => ({ ...figure, rows: figure.rows.length })),
      leaks:
        edition === 'public'
          ? leaksIn([...typedBesides(report, basis), ...written], basis, new Set(values.keys()))
          : [],
      counties: basis.sheet.members
        .map(({ countyId }) => countyId)
        .sort(inCodeOrder(basis))
        .map((countyId) => ({ id: countyId, name: countyName(basis, countyId) })),
    };
  },

  async behind({ id, edition, key }, work) {
    const report = reportRow(work.read, id);
    checkEdition(report, edition);
    const basis = await basisOf(report, work);
    return reportFigures(basis, edition).find((one) => one.key === key)?.rows ?? [];
  },

  setChapter(db, { id, edition, chapter, text }) {
    checkEdition(reportRow(db, id), edition);
    writeChapter(db, id, edition, chapter, text);
  },

  async redraft({ id, edition, chapter }, work) {
    const report = reportRow(work.read, id);
    checkEdition(report, edition);
    const drafted = draftedChapters(await basisOf(report, work), edition, topicName);
    work.write((db) => writeChapter(db, id, edition, chapter, drafted[chapter]));
  },

  async refresh({ id, edition, only }, work) {
    const report = reportRow(work.read, id);
    checkEdition(report, edition);
    const values = valuesIn(await basisOf(report, work), edition);
    return work.write((db) => {
      let changed = 0;
      for (const [chapter, text] of textsOf(db, id, edition)) {
        if (only && only.chapter !== chapter) continue;
        const now = refreshed(text, values, only?.key);
        if (now === text) continue;
        writeChapter(db, id, edition, chapter, now);
        changed += staleNumbers(text, values).length - staleNumbers(now, values).length;
      }
      return { changed };
    });
  },

  loosen(db, { id, edition, chapter, key }) {
    checkEdition(reportRow(db, id), edition);
    const text = textsOf(db, id, edition).get(chapter) ?? '';
    writeChapter(db, id, edition, chapter, loosened(text, key));
  },
};
