import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { refused } from '@shared/errors';
import { canonical } from '@shared/evaluation/canonical';
import { comparedReleases } from '@shared/evaluation/comparedReleases';
import { type CountyResult, evaluated } from '@shared/evaluation/computation';
import {
  COMPUTATION_VERSION,
  type Computed,
  computed,
  inputOf,
  toldResults,
  toldTerm,
} from '@shared/evaluation/computed';
import type { VariantOutcome } from '@shared/evaluation/contract';
import { obstacles } from '@shared/evaluation/readiness';
import type { FrozenCounty, Released } from '@shared/evaluation/released';
import { variants } from '@shared/evaluation/robustness';
import type { EvaluationSheet } from '@shared/evaluation/system';
import { desc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf, Work } from '../../operation';
import { operatorTable } from '../operators/operators.table';
import { organizationsInCity } from '../organizations';
import { evaluationReleaseTable, evaluationTable, releasedCountyTable } from './evaluation.table';
import { breathe, shaken } from './shaking';
import { evaluationRow, existing, pairId, sheetOf } from './sheet';

/** Who has another honour there than here. */
function difference(here: Computed, there: Computed): Omit<VariantOutcome, 'variant'> {
  const pairs = ({ counties }: Computed) =>
    counties.flatMap(({ countyId, honourIds }) =>
      honourIds.map((honourId) => ({ countyId, honourId })),
    );
  const without = (from: Computed, other: Computed) =>
    pairs(from).filter(
      (one) =>
        !pairs(other).some(
          (pair) => pair.countyId === one.countyId && pair.honourId === one.honourId,
        ),
    );
  const placeThere = new Map(there.counties.map((one) => [one.countyId, one]));
  return {
    gained: without(there, here),
    lost: without(here, there),
    moved: here.counties.filter(
      ({ countyId, placeInCategory, place }) =>
        placeThere.get(countyId)?.place !== place ||
        placeThere.get(countyId)?.placeInCategory !== placeInCategory,
    ).length,
  };
}

/** What a release froze. */
export async function contentOf(work: Pick<Work, 'read' | 'files'>, id: string): Promise<Released> {
  const release = releaseRow(work.read, id);
  const bytes = await readFile(work.files.pathOf(release.contentHash)).catch(() => Buffer.alloc(0));
  if (createHash('sha256').update(bytes).digest('hex') !== release.contentHash)
    throw refused('evaluation:error.releaseBroken', { number: release.number });
  return JSON.parse(bytes.toString('utf8')) as Released;
}

const releaseRow = (db: Reader, id: string) =>
  existing(db.select().from(evaluationReleaseTable).where(eq(evaluationReleaseTable.id, id)).get());

/** What the counties of a sheet are called: of this year, of the year before, and what they were made of. */
function namesIn(db: Reader, { members, successions, previous }: EvaluationSheet): FrozenCounty[] {
  const named = new Set([
    ...members.map(({ countyId }) => countyId),
    ...successions.flatMap(({ predecessorIds }) => predecessorIds),
    ...(previous?.counties ?? []).map(({ countyId }) => countyId),
  ]);
  return organizationsInCity(db)
    .filter(({ id }) => named.has(id))
    .map(({ id, name, cityId, cityName, position }) => ({ id, name, cityId, cityName, position }));
}

const resultsOf = (sheet: EvaluationSheet): CountyResult[] => evaluated(inputOf(sheet));

type ResultOperations =
  | 'results'
  | 'trace'
  | 'shake'
  | 'scrutinize'
  | 'release'
  | 'releases'
  | 'released'
  | 'replay'
  | 'compare';

export const resultOperations: Pick<HandlersOf<'evaluation'>, ResultOperations> = {
  results: (db, { evaluationId }) => computed(sheetOf(db, evaluationId)),

  trace(db, { evaluationId, countyId }) {
    const own = resultsOf(sheetOf(db, evaluationId)).find((one) => one.countyId === countyId);
    return existing(own).terms.map(toldTerm);
  },

  async shake({ evaluationId, draws, width }, work) {
    const sheet = sheetOf(work.read, evaluationId);
    const within = sheet.evaluation.ranked;
    const shake = { draws, width, within };
    return shaken(resultsOf(sheet), shake, work);
  },

  async scrutinize({ evaluationId }, work) {
    const sheet = sheetOf(work.read, evaluationId);
    const input = inputOf(sheet);
    const results = evaluated(input);
    const here = toldResults(sheet, input, results);
    const outcomes: VariantOutcome[] = [];
    for (const { variant, results: there } of variants(input, results)) {
      outcomes.push({ variant, ...difference(here, toldResults(sheet, input, there)) });
      work.progress({ step: 'evaluation:step.varying', done: outcomes.length, total: null });
      await breathe(work);
    }
    return outcomes;
  },

  async release({ evaluationId, note }, work) {
    const sheet = sheetOf(work.read, evaluationId);
    const result = computed(sheet);
    const [obstacle] = obstacles(sheet, result);
    if (obstacle) throw obstacle;
    work.progress({ step: 'evaluation:step.freezing', done: 0, total: null });
    const counties = namesIn(work.read, sheet);
    const content = canonical({ sheet, computed: result, counties } satisfies Released);
    const { hash } = await work.files.keep(Buffer.from(content, 'utf8'));
    return work.write((db, act) => {
      // What was looked at is what is frozen.
      const now = sheetOf(db, evaluationId);
      if (canonical([now, namesIn(db, now)]) !== canonical([sheet, counties]))
        throw refused('evaluation:error.changedMeanwhile');
      const last = db
        .select()
        .from(evaluationReleaseTable)
        .where(eq(evaluationReleaseTable.evaluationId, evaluationId))
        .orderBy(desc(evaluationReleaseTable.number))
        .get();
      if (last?.contentHash === hash)
        return { id: last.id, number: last.number, hash, unchanged: true };
      const release = {
        id: act.newId(),
        evaluationId,
        number: (last?.number ?? 0) + 1,
        contentHash: hash,
        version: COMPUTATION_VERSION,
        counties: result.counties.filter(({ total }) => total !== null).length,
        indicators: sheet.indicators.length,
        note,
        releasedAt: act.now,
        operatorId: act.operatorId,
        ranked: sheet.evaluation.ranked,
        decimals: sheet.evaluation.decimals,
      };
      db.insert(evaluationReleaseTable).values(release).run();
      const categoryName = new Map(sheet.categories.map(({ id, name }) => [id, name]));
      const honourName = new Map(sheet.honours.map(({ id, name }) => [id, name]));
      for (const county of result.counties)
        db.insert(releasedCountyTable)
          .values({
            id: pairId(release.id, county.countyId),
            releaseId: release.id,
            countyId: county.countyId,
            category: categoryName.get(county.categoryId) ?? '',
            total: county.total,
            place: county.place,
            placeInCategory: county.placeInCategory,
            honours: county.honourIds.map((id) => honourName.get(id) ?? ''),
          })
          .run();
      return { id: release.id, number: release.number, hash, unchanged: false };
    });
  },

  releases(db, { evaluationId }) {
    if (evaluationId) evaluationRow(db, evaluationId);
    return db
      .select({
        id: evaluationReleaseTable.id,
        evaluationId: evaluationReleaseTable.evaluationId,
        number: evaluationReleaseTable.number,
        year: evaluationTable.year,
        name: evaluationTable.name,
        hash: evaluationReleaseTable.contentHash,
        note: evaluationReleaseTable.note,
        releasedAt: evaluationReleaseTable.releasedAt,
        operatorName: operatorTable.name,
        counties: evaluationReleaseTable.counties,
        indicators: evaluationReleaseTable.indicators,
      })
      .from(evaluationReleaseTable)
      .innerJoin(evaluationTable, eq(evaluationTable.id, evaluationReleaseTable.evaluationId))
      .leftJoin(operatorTable, eq(operatorTable.id, evaluationReleaseTable.operatorId))
      .where(evaluationId ? eq(evaluationReleaseTable.evaluationId, evaluationId) : undefined)
      .orderBy(
        desc(evaluationTable.year),
        desc(evaluationTable.createdAt),
        desc(evaluationTable.id),
        desc(evaluationReleaseTable.number),
      )
      .all();
  },

  released: ({ id }, work) => contentOf(work, id),

  async replay({ id }, work) {
    const { sheet, computed: then } = await contentOf(work, id);
    const again = computed(sheet);
    const now = new Map(again.counties.map((one) => [one.countyId, canonical(one)]));
    const differing = then.counties
      .filter((one) => now.get(one.countyId) !== canonical(one))
      .map(({ countyId }) => countyId);
    return { same: canonical(again) === canonical(then), differing };
  },

  compare: async ({ before, after }, work) =>
    comparedReleases(await contentOf(work, before), await contentOf(work, after)),
};
