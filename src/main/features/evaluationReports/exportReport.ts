import { refused } from '@shared/errors';
import { damagedIn, staleNumbers } from '@shared/evaluationReports/boundText';
import { figureValues, reportFigures } from '@shared/evaluationReports/figures';
import { leaksIn, typedBesides } from '@shared/evaluationReports/leaks';
import type { Edition } from '@shared/issues/contract';
import { eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import {
  type DocumentSpec,
  offThread,
  printedDocument,
  printPage,
  withPrintedPages,
  writeTogether,
  writeWhole,
} from '../../documents';
import type { HandlersOf, Work } from '../../operation';
import { evaluationReleaseTable } from '../evaluation/evaluation.table';
import { houseStyleOf } from '../houseStyles';
import { meetingTable } from '../meetings/meetings.table';
import { basisOf } from './basisOf';
import { groupsFor } from './countyFacts';
import { checkEdition, reportRow, textsOf } from './read';
import {
  type CountyFacts,
  countyDocument,
  type Format,
  type ReportFacts,
  reportDocument,
} from './reportDocument';
import { countyPictures, paintedBlocks, reportPictures } from './reportPictures';
import type { Source } from './source';
import * as words from './words.template';

function sourceOf(db: Reader, releaseId: string | null): Source {
  if (releaseId === null) return null;
  const { number, contentHash: hash, releasedAt } = evaluationReleaseTable;
  return (
    db
      .select({ number, hash, releasedAt })
      .from(evaluationReleaseTable)
      .where(eq(evaluationReleaseTable.id, releaseId))
      .get() ?? null
  );
}

async function factsOf(id: string, edition: Edition, work: Work): Promise<ReportFacts> {
  const { read: db } = work;
  const report = reportRow(db, id);
  checkEdition(report, edition);
  const meeting =
    report.meetingId === null
      ? undefined
      : db
          .select({ houseStyle: meetingTable.houseStyle })
          .from(meetingTable)
          .where(eq(meetingTable.id, report.meetingId))
          .get();
  return {
    report,
    edition,
    basis: await basisOf(report, work),
    texts: textsOf(db, id, edition),
    source: sourceOf(db, report.releaseId),
    house: houseStyleOf(db, meeting?.houseStyle),
  };
}

/** What nobody may send out: numbers that are no longer so, and in public what is not to be told. */
function checkReady({ report, basis, edition, texts }: ReportFacts): void {
  const values = figureValues(reportFigures(basis, edition));
  const written = [...texts].map(([chapter, text]) => ({ chapter, text }));
  const stale = written.flatMap(({ text }) => staleNumbers(text, values)).length;
  if (stale > 0) throw refused('evaluationReports:error.stale', { count: stale });
  const [damaged] = written.flatMap(({ text }) => damagedIn(text));
  if (damaged) throw refused('evaluationReports:error.damaged', { text: damaged });
  if (edition === 'internal') return;
  const typed = [...typedBesides(report, basis), ...written];
  const [leak] = leaksIn(typed, basis, new Set(values.keys()));
  if (leak) throw refused('evaluationReports:error.leak', { line: leak.line, what: leak.what });
}

type Asked = Pick<Work, 'desk' | 'signal' | 'progress'>;

async function bytesOf(
  spec: DocumentSpec,
  format: Format,
  { desk, signal, progress }: Asked,
): Promise<{ bytes: Uint8Array; estimated: boolean }> {
  const hasContents = spec.blocks.some(({ kind }) => kind === 'contents');
  if (format === 'pdf') {
    if (!desk) throw refused('evaluationReports:error.pdfNeedsWindow');
    progress({ step: 'evaluationReports:step.printing', done: 0, total: null });
    return { bytes: await printedDocument(spec, desk, signal), estimated: false };
  }
  const isCounted = desk !== null && hasContents;
  if (isCounted) progress({ step: 'evaluationReports:step.counting', done: 0, total: null });
  // Each in a window of its own; of the contents only the pages change.
  const [{ blocks }, painted] = await Promise.all([
    isCounted ? withPrintedPages(spec, desk, signal) : spec,
    paintedBlocks(spec, { desk, signal }, progress),
  ]);
  const contents = blocks.find(({ kind }) => kind === 'contents');
  const written = painted.map((block) =>
    block.kind === 'contents' && contents ? contents : block,
  );
  progress({ step: 'evaluationReports:step.writing', done: 0, total: null });
  const bytes = await offThread(
    'officialDocument',
    { ...spec, blocks: written },
    { signal, onProgress: progress },
  );
  return { bytes, estimated: hasContents && !isCounted };
}

async function countyFacts(
  { basis, source }: ReportFacts,
  countyIds: readonly string[],
  work: Work,
): Promise<CountyFacts> {
  const groups = groupsFor(basis);
  return { groups, pictures: await countyPictures(basis, groups, source, countyIds, work) };
}

export const printOperations: Pick<
  HandlersOf<'evaluationReports'>,
  'preview' | 'exportReport' | 'exportCountyPages'
> = {
  async preview({ id, edition }, work) {
    const facts = await factsOf(id, edition, work);
    const pictures = await reportPictures(facts.report, edition, work);
    return { html: printPage(reportDocument(facts, 'pdf', { pictures, counties: null })) };
  },

  async exportReport({ id, edition, format, countyPages, target }, work) {
    const path = work.pathOf(target);
    const facts = await factsOf(id, edition, work);
    checkReady(facts);
    const pictures = await reportPictures(facts.report, edition, work);
    const ids = facts.basis.computed.counties.map(({ countyId }) => countyId);
    const hasPages = countyPages && edition === 'internal';
    const counties = hasPages ? await countyFacts(facts, ids, work) : null;
    const spec = reportDocument(facts, format, { pictures, counties });
    const { bytes, estimated } = await bytesOf(spec, format, work);
    await writeWhole(path, bytes);
    return { estimated };
  },

  async exportCountyPages({ id, countyIds, format, together, target }, work) {
    const path = work.pathOf(target);
    const facts = await factsOf(id, 'internal', work);
    const wanted = countyIds && new Set(countyIds);
    const counties = facts.basis.computed.counties.filter(
      ({ countyId }) => !wanted || wanted.has(countyId),
    );
    if (counties.length === 0) throw refused('evaluationReports:error.noCounties');
    const ids = counties.map(({ countyId }) => countyId);
    const told = await countyFacts(facts, ids, work);
    if (together) {
      const { bytes } = await bytesOf(countyDocument(facts, format, counties, told), format, work);
      await writeWhole(path, bytes);
      return { counties: counties.length, files: 1 };
    }
    const { year } = facts.basis.sheet.evaluation;
    await writeTogether(
      path,
      async (add) => {
        for (const [done, county] of counties.entries()) {
          if (work.signal.aborted) throw refused('common:error.cancelled');
          work.progress({
            step: 'evaluationReports:step.counties',
            done,
            total: counties.length,
          });
          const quiet = { desk: work.desk, signal: work.signal, progress: () => undefined };
          const { bytes } = await bytesOf(
            countyDocument(facts, format, [county], told),
            format,
            quiet,
          );
          const name = facts.basis.counties.get(county.countyId)?.fullName ?? county.countyId;
          await add(words.COUNTY.fileName(county.countyId, name, year, format), bytes);
        }
      },
      () => undefined,
    );
    return { counties: counties.length, files: counties.length };
  },
};
