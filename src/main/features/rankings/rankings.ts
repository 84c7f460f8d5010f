import { notFound } from '@shared/errors';
import { evaluated } from '@shared/evaluation/computation';
import { inputOf, toldTerm } from '@shared/evaluation/computed';
import type { Released } from '@shared/evaluation/released';
import { namedThen } from '@shared/evaluation/released';
import { fullName } from '@shared/organizations/organization';
import type { ReleasedPlace } from '@shared/rankings/contract';
import { shortened } from '@shared/rankings/digits';
import { desc, eq, inArray, sql } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { offThread, writeWhole } from '../../documents';
import type { HandlersOf, Work } from '../../operation';
import {
  evaluationReleaseTable,
  evaluationTable,
  releasedCountyTable,
} from '../evaluation/evaluation.table';
import { organizationsInCity } from '../organizations';
import { type Of, rankingBook } from './rankingBook';

function ofCounty(db: Reader, countyId: string): ReleasedPlace[] {
  const own = db
    .select({ released: releasedCountyTable, release: evaluationReleaseTable, of: evaluationTable })
    .from(releasedCountyTable)
    .innerJoin(evaluationReleaseTable, eq(evaluationReleaseTable.id, releasedCountyTable.releaseId))
    .innerJoin(evaluationTable, eq(evaluationTable.id, evaluationReleaseTable.evaluationId))
    .where(eq(releasedCountyTable.countyId, countyId))
    .orderBy(desc(evaluationTable.year), evaluationTable.name, desc(evaluationReleaseTable.number))
    .all();
  const newest = new Map(newestReleases(db).map((one) => [one.evaluationId, one.number]));
  const shown = own.filter(({ release }) => newest.get(release.evaluationId) === release.number);
  const counts = rankedIn(
    db,
    shown.map(({ release }) => release.id),
  );
  return shown.map(({ released, release, of }) => ({
    evaluationId: of.id,
    releaseId: release.id,
    year: of.year,
    name: of.name,
    number: release.number,
    releasedAt: release.releasedAt,
    category: released.category,
    ranked: counts(release.id),
    rankedInCategory: counts(release.id, released.category),
    total: released.total === null ? null : shortened(released.total, release.decimals),
    place: released.place,
    placeInCategory: released.placeInCategory,
    within: release.ranked,
    honours: released.honours,
  }));
}

/** A county that was left out of the newest release has no place by an older one. */
const newestReleases = (db: Reader) =>
  db
    .select({
      evaluationId: evaluationReleaseTable.evaluationId,
      number: sql<number>`max(${evaluationReleaseTable.number})`,
    })
    .from(evaluationReleaseTable)
    .groupBy(evaluationReleaseTable.evaluationId)
    .all();

function rankedIn(db: Reader, releaseIds: readonly string[]) {
  const { releaseId, category, total } = releasedCountyTable;
  const rows = db
    .select({ releaseId, category, count: sql<number>`count(${total})` })
    .from(releasedCountyTable)
    .where(inArray(releaseId, [...releaseIds]))
    .groupBy(releaseId, category)
    .all();
  return (of: string, within?: string): number =>
    rows
      .filter((one) => one.releaseId === of && (within === undefined || one.category === within))
      .reduce((sum, { count }) => sum + count, 0);
}

async function contentOf(
  { client }: Work,
  evaluationId: string,
  releaseId: string | null,
): Promise<Of & Pick<Released, 'counties'>> {
  if (releaseId === null) {
    const [sheet, computed] = [
      await client.evaluation.sheet({ evaluationId }),
      await client.evaluation.results({ evaluationId }),
    ];
    return { sheet, computed, release: null };
  }
  const release = (await client.evaluation.releases({ evaluationId })).find(
    ({ id }) => id === releaseId,
  );
  if (!release) throw notFound('evaluation:error.rowNotFound');
  return { ...(await client.evaluation.released({ id: releaseId })), release };
}

export const rankingOperations: HandlersOf<'rankings'> = {
  ofCounty: (db, { countyId }) => ofCounty(db, countyId),

  async releasedTrace({ releaseId, countyId }, { client }) {
    const { sheet }: Released = await client.evaluation.released({ id: releaseId });
    const own = evaluated(inputOf(sheet)).find((one) => one.countyId === countyId);
    if (!own) throw notFound('evaluation:error.rowNotFound');
    return own.terms.map(toldTerm);
  },

  async exportRanking({ evaluationId, releaseId, target }, work) {
    const path = work.pathOf(target);
    work.progress({ step: 'rankings:step.computing', done: 0, total: null });
    const of = await contentOf(work, evaluationId, releaseId);
    const counties = namedThen(organizationsInCity(work.read), of.counties);
    const names = new Map(counties.map((one) => [one.id, fullName(one)]));
    const book = rankingBook(of, (id) => names.get(id) ?? id, work.today);
    const bytes = await offThread('writeWorkbook', book, { signal: work.signal });
    await writeWhole(path, bytes);
    return { counties: of.computed.counties.length, indicators: of.sheet.indicators.length };
  },
};
