import { createHash } from 'node:crypto';
import { evaluated } from '@shared/evaluation/computation';
import { inputOf, toldResults } from '@shared/evaluation/computed';
import { namedThen, type Released } from '@shared/evaluation/released';
import type { EvaluationSheet } from '@shared/evaluation/system';
import type {
  ReportBasis,
  ReportCase,
  ReportCounty,
  ReportIssue,
} from '@shared/evaluationReports/basis';
import type { EvaluationReport } from '@shared/evaluationReports/report';
import { fullName } from '@shared/organizations/organization';
import type { CalendarDate } from '@shared/time';
import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { Work } from '../../operation';
import { casebookCaseTable } from '../casebooks/casebooks.table';
import { caseStudyTable } from '../caseStudies/caseStudies.table';
import { contentOf, sheetOf } from '../evaluation';
import { evaluationReleaseTable } from '../evaluation/evaluation.table';
import { countedIssues, organizationNames } from '../issues';
import { issueTable } from '../issues/issues.table';
import { organizationsInCity } from '../organizations';
import { nominationTable, selectionTable } from '../selections/selections.table';

type Asked = Pick<EvaluationReport, 'evaluationId' | 'releaseId' | 'meetingId' | 'asOf'>;

/** What the report is made from: frozen where it is on a release, and the meeting's follow-up and cases. */
export async function basisOf(
  asked: Asked,
  work: Pick<Work, 'read' | 'files' | 'today'>,
): Promise<ReportBasis> {
  const { read: db } = work;
  const { frozenCounties, ...computed } = await computedOf(asked, work);
  return {
    ...computed,
    counties: countiesIn(db, frozenCounties),
    asOf: asked.asOf,
    issues: asked.meetingId === null ? [] : issuesOf(db, asked.meetingId, asked.asOf, work.today),
    cases: asked.meetingId === null ? [] : casesOf(db, asked.meetingId),
  };
}

type Computation = Pick<ReportBasis, 'sheet' | 'computed' | 'results'> & {
  frozenCounties: Released['counties'];
};

/** Two editions of a report and a draft beside it: what one works on at a time. */
const MOST_KEPT = 2;
/** By the hash of what they were computed from, the last one used at the end. */
const kept = new Map<string, Computation>();

/**
 * The results with their terms, which a release does not keep. What was computed from the same content is
 * taken as it is: after every command all windows ask again.
 */
async function computedOf(
  { evaluationId, releaseId }: Asked,
  { read: db, files }: Pick<Work, 'read' | 'files'>,
): Promise<Computation> {
  const hash = releaseId === null ? null : releaseHash(db, releaseId);
  const known = hash === null ? undefined : kept.get(hash);
  if (hash !== null && known) return remembered(hash, known);
  const frozen = releaseId === null ? null : await contentOf({ read: db, files }, releaseId);
  const sheet = frozen?.sheet ?? sheetOf(db, evaluationId);
  const key = hash ?? hashOf(sheet);
  return remembered(key, kept.get(key) ?? computation(sheet, frozen));
}

function computation(sheet: EvaluationSheet, frozen?: Released | null): Computation {
  const input = inputOf(sheet);
  const results = evaluated(input);
  return {
    sheet,
    computed: frozen?.computed ?? toldResults(sheet, input, results),
    results: new Map(results.map((result) => [result.countyId, result])),
    frozenCounties: frozen?.counties,
  };
}

function remembered(hash: string, computation: Computation): Computation {
  kept.delete(hash);
  kept.set(hash, computation);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return computation;
}

const hashOf = (sheet: EvaluationSheet): string =>
  createHash('sha256').update(JSON.stringify(sheet)).digest('hex');

const releaseHash = (db: Reader, id: string): string | null =>
  db
    .select({ hash: evaluationReleaseTable.contentHash })
    .from(evaluationReleaseTable)
    .where(eq(evaluationReleaseTable.id, id))
    .get()?.hash ?? null;

/** As they were called when the release was made, and now where there is none. */
function countiesIn(db: Reader, frozen: Released['counties']): Map<string, ReportCounty> {
  const now = organizationsInCity(db).filter(({ kind }) => kind === 'county');
  const nameNow = new Map(now.map(({ id, name }) => [id, name]));
  return new Map(
    namedThen(now, frozen).map((county) => [
      county.id,
      {
        fullName: fullName(county),
        name: county.name,
        nameNow: nameNow.get(county.id) ?? county.name,
        cityId: county.cityId,
        cityName: county.cityName ?? '',
        position: county.position,
      },
    ]),
  );
}

function issuesOf(
  db: Reader,
  meetingId: string,
  asOf: CalendarDate,
  today: CalendarDate,
): ReportIssue[] {
  const nameOf = organizationNames(db);
  const demands = new Map(
    db
      .select({ id: issueTable.id, demand: issueTable.demand })
      .from(issueTable)
      .where(and(eq(issueTable.meetingId, meetingId), eq(issueTable.common, true)))
      .all()
      .map(({ id, demand }) => [id, demand]),
  );
  // A clock that was put back must not make the report impossible.
  const day = asOf > today ? today : asOf;
  return countedIssues(db, { meetingId, asOf: day }, today).map((issue) => ({
    ...issue,
    common: Boolean(issue.common),
    demand: demands.get(issue.id) ?? '',
    leadName: nameOf(issue.leadOrganizationId),
  }));
}

/** The selected cases of the meeting's selections; without any, those of its casebook. */
function casesOf(db: Reader, meetingId: string): ReportCase[] {
  const selected = db
    .select({ id: nominationTable.caseStudyId, phase: selectionTable.phase })
    .from(nominationTable)
    .innerJoin(selectionTable, eq(selectionTable.id, nominationTable.selectionId))
    .where(and(eq(selectionTable.meetingId, meetingId), eq(nominationTable.status, 'selected')))
    .all()
    // Names and scores come together when the selection is decided; before, a report must not tell.
    .filter(({ phase }) => phase === 'deliberation' || phase === 'notice' || phase === 'published')
    .map(({ id, phase }) => ({ id, isPublished: phase === 'published' }));
  const chosen = selected.length > 0 ? selected : inCasebook(db, meetingId);
  const isPublished = new Map(chosen.map((one) => [one.id, one.isPublished]));
  const organizations = new Map(organizationsInCity(db).map((one) => [one.id, one]));
  const position = (id: string) => organizations.get(id)?.position ?? Number.MAX_SAFE_INTEGER;
  return db
    .select()
    .from(caseStudyTable)
    .where(inArray(caseStudyTable.id, [...isPublished.keys()]))
    .all()
    .sort((a, b) => position(a.countyId) - position(b.countyId) || (a.id < b.id ? -1 : 1))
    .map(({ id, title, countyId, field, summary }) => {
      const county = organizations.get(countyId);
      return {
        id,
        title,
        countyId,
        countyName: county ? fullName(county) : '',
        field,
        summary,
        isSelected: selected.length > 0,
        isPublished: isPublished.get(id) ?? false,
      };
    });
}

/** What the meeting presented was heard by everybody. */
const inCasebook = (db: Reader, meetingId: string) =>
  db
    .select({ id: casebookCaseTable.caseStudyId })
    .from(casebookCaseTable)
    .where(eq(casebookCaseTable.casebookId, meetingId))
    .all()
    .map(({ id }) => ({ id, isPublished: true }));
