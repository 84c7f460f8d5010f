import { conflict, invalid, notFound, refused } from '@shared/errors';
import type { EvaluationSheet, IndicatorFields, Rule } from '@shared/evaluation/system';
import { weightProblem } from '@shared/evaluation/weights';
import { asc, desc, eq, inArray, max } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { Act, HandlersOf } from '../../operation';
import { referenceCounties } from '../organizations';
import { organizationTable } from '../organizations/organizations.table';
import {
  evaluationAreaTable,
  evaluationCategoryTable,
  evaluationHonourTable,
  evaluationMemberTable,
  evaluationReleaseTable,
  evaluationTable,
  indicatorTable,
  indicatorTargetTable,
  indicatorValueTable,
  indicatorWeightTable,
} from './evaluation.table';
import { categoriesOf, evaluationRow, existing, honoursOf, indicatorsOf, sheetOf } from './sheet';
import {
  type ShippedCategory,
  shippedAreas,
  shippedCategories,
  shippedHonours,
} from './shipped.template';

/** Two laptops that say something of the same pair mean the same row. */
export const pairId = (one: string, other: string): string => `${one} ${other}`;

const usual: Rule = {
  compared: 'category',
  missing: 'rescale',
  level: 'full',
  outliers: null,
  decimals: 2,
  levelAt: 'shown',
  mostBonus: null,
  mostMalus: null,
  ranked: 'category',
  gainWithin: 'category',
};

const usualIndicator: Omit<IndicatorFields, 'areaId' | 'name' | 'unit' | 'direction'> = {
  nearest: null,
  method: { by: 'minMax' },
  definition: '',
  source: '',
  sourceYear: null,
  note: '',
  merging: 'cannot',
  sumOf: [],
};

/** The shipped system, whose weights are placeholders, with the groups and quotas of 2023. */
function withShipped(db: Writer, evaluationId: string, act: Act): void {
  const categoryIds = {} as Record<ShippedCategory, string>;
  for (const [position, [key, name]] of Object.entries(shippedCategories).entries()) {
    const id = act.newId();
    categoryIds[key as ShippedCategory] = id;
    db.insert(evaluationCategoryTable).values({ id, evaluationId, position, name }).run();
  }
  for (const { divisionCode: countyId, group2023 } of referenceCounties)
    addMember(db, evaluationId, countyId, categoryIds[group2023]);
  for (const [position, { name, indicators }] of shippedAreas.entries()) {
    const areaId = act.newId();
    db.insert(evaluationAreaTable)
      .values({ id: areaId, evaluationId, parentId: null, position, name })
      .run();
    for (const [at, { weight, isNegative, ...named }] of indicators.entries()) {
      const id = act.newId();
      const direction = isNegative ? 'negative' : 'positive';
      db.insert(indicatorTable)
        .values({ ...usualIndicator, ...named, id, evaluationId, areaId, position: at, direction })
        .run();
      for (const categoryId of Object.values(categoryIds)) addWeight(db, id, categoryId, weight);
    }
  }
  const earlier: string[] = [];
  for (const [position, { seats, ...honour }] of shippedHonours.entries()) {
    const id = act.newId();
    db.insert(evaluationHonourTable)
      .values({
        ...honour,
        id,
        evaluationId,
        position,
        seats: Object.entries(seats).map(([key, count]) => ({
          categoryId: categoryIds[key as ShippedCategory],
          count,
        })),
        excludes: [...earlier],
      })
      .run();
    earlier.push(id);
  }
}

const addMember = (db: Writer, evaluationId: string, countyId: string, categoryId: string) =>
  db
    .insert(evaluationMemberTable)
    .values({ id: pairId(evaluationId, countyId), evaluationId, countyId, categoryId })
    .run();

const removeMember = (db: Writer, evaluationId: string, countyId: string) =>
  db
    .delete(evaluationMemberTable)
    .where(eq(evaluationMemberTable.id, pairId(evaluationId, countyId)))
    .run();

const renameCategory = (db: Writer, id: string, name: string) =>
  db.update(evaluationCategoryTable).set({ name }).where(eq(evaluationCategoryTable.id, id)).run();

const addWeight = (db: Writer, indicatorId: string, categoryId: string, weight: number) =>
  db
    .insert(indicatorWeightTable)
    .values({ id: pairId(indicatorId, categoryId), indicatorId, categoryId, weight })
    .run();

/** As an earlier one: its system, membership and honours, with ids of their own; no values. */
function withSystemOf(db: Writer, evaluationId: string, like: EvaluationSheet, act: Act): void {
  const anew = new Map<string, string>();
  const own = (id: string): string => {
    const there = anew.get(id) ?? act.newId();
    anew.set(id, there);
    return there;
  };
  for (const { id, name, position } of like.categories)
    db.insert(evaluationCategoryTable)
      .values({ id: own(id), evaluationId, position, name })
      .run();
  for (const { countyId, categoryId } of like.members)
    addMember(db, evaluationId, countyId, own(categoryId));
  // Roots first: a part stands below an area that is there.
  for (const area of [...like.areas].sort(
    (a, b) => Number(a.parentId !== null) - Number(b.parentId !== null),
  ))
    db.insert(evaluationAreaTable)
      .values({
        ...area,
        id: own(area.id),
        evaluationId,
        parentId: area.parentId && own(area.parentId),
      })
      .run();
  for (const indicator of like.indicators)
    db.insert(indicatorTable)
      .values({
        ...indicator,
        id: own(indicator.id),
        evaluationId,
        areaId: own(indicator.areaId),
        sumOf: indicator.sumOf.map(own),
      })
      .run();
  for (const { indicatorId, categoryId, weight } of like.weights)
    addWeight(db, own(indicatorId), own(categoryId), weight);
  for (const honour of like.honours)
    db.insert(evaluationHonourTable)
      .values({
        ...honour,
        id: own(honour.id),
        evaluationId,
        seats: honour.seats.map(({ categoryId, count }) => ({
          categoryId: categoryId && own(categoryId),
          count,
        })),
        excludes: honour.excludes.map(own),
      })
      .run();
}

/** The newest release of the evaluation that a new one continues. */
const lastReleaseOf = (db: Reader, evaluationId: string): string | null =>
  db
    .select({ id: evaluationReleaseTable.id })
    .from(evaluationReleaseTable)
    .where(eq(evaluationReleaseTable.evaluationId, evaluationId))
    .orderBy(desc(evaluationReleaseTable.number))
    .get()?.id ?? null;

function checkFields(db: Reader, evaluationId: string, fields: IndicatorFields, ownId: string) {
  const { areaId, name, direction, nearest, sumOf } = fields;
  const area = existing(
    db.select().from(evaluationAreaTable).where(eq(evaluationAreaTable.id, areaId)).get(),
  );
  if (area.evaluationId !== evaluationId) throw notFound('evaluation:error.rowNotFound');
  if (direction === 'nearest' && nearest === null) throw invalid('evaluation:error.nearestMissing');
  const others = indicatorsOf(db, evaluationId).filter(({ id }) => id !== ownId);
  if (others.some((other) => other.name === name))
    throw conflict('evaluation:error.indicatorTaken', { name });
  if (sumOf.some((id) => !others.some((other) => other.id === id)))
    throw notFound('evaluation:error.rowNotFound');
}

const next = (position: number | null | undefined): number => (position ?? -1) + 1;

type SystemOperations =
  | 'list'
  | 'sheet'
  | 'create'
  | 'edit'
  | 'remove'
  | 'setCategories'
  | 'addArea'
  | 'editArea'
  | 'removeArea'
  | 'addIndicator'
  | 'editIndicator'
  | 'removeIndicator'
  | 'order'
  | 'setWeights';

export const systemOperations: Pick<HandlersOf<'evaluation'>, SystemOperations> = {
  list: (db) =>
    db
      .select()
      .from(evaluationTable)
      .orderBy(asc(evaluationTable.year), asc(evaluationTable.createdAt), asc(evaluationTable.id))
      .all(),

  sheet: (db, { evaluationId }) => sheetOf(db, evaluationId),

  create(db, { year, name, copyFrom }, act) {
    const id = act.newId();
    const like = copyFrom ? sheetOf(db, copyFrom) : null;
    const { changes } = db
      .insert(evaluationTable)
      .values({
        ...usual,
        ...like?.evaluation,
        id,
        year,
        name,
        weightsArePlaceholder: true,
        comparedWith: copyFrom ? lastReleaseOf(db, copyFrom) : null,
        createdAt: act.now,
      })
      .onConflictDoNothing()
      .run();
    if (changes === 0) throw conflict('evaluation:error.nameTaken', { name, year });
    if (like) withSystemOf(db, id, like, act);
    else withShipped(db, id, act);
    return { id };
  },

  edit(db, { id, comparedWith, ...changes }) {
    const before = evaluationRow(db, id);
    if (comparedWith) {
      const release = existing(
        db
          .select({ evaluationId: evaluationReleaseTable.evaluationId })
          .from(evaluationReleaseTable)
          .where(eq(evaluationReleaseTable.id, comparedWith))
          .get(),
      );
      if (evaluationRow(db, release.evaluationId).year >= before.year)
        throw invalid('evaluation:error.comparedWithLater');
    }
    const after = { ...before, ...changes };
    const twin = db
      .select({ id: evaluationTable.id, year: evaluationTable.year })
      .from(evaluationTable)
      .where(eq(evaluationTable.name, after.name))
      .all()
      .some((one) => one.id !== id && one.year === after.year);
    if (twin) throw conflict('evaluation:error.nameTaken', { name: after.name, year: after.year });
    db.update(evaluationTable)
      .set({ ...after, ...(comparedWith === undefined ? {} : { comparedWith }) })
      .where(eq(evaluationTable.id, id))
      .run();
  },

  remove(db, { id }) {
    evaluationRow(db, id);
    if (lastReleaseOf(db, id) !== null) throw refused('evaluation:error.released');
    db.delete(indicatorTable).where(eq(indicatorTable.evaluationId, id)).run();
    // Parts before the areas that they are parts of.
    for (const area of areasDeepestFirst(db, id))
      db.delete(evaluationAreaTable).where(eq(evaluationAreaTable.id, area.id)).run();
    db.delete(evaluationTable).where(eq(evaluationTable.id, id)).run();
  },

  setCategories(db, { evaluationId, categories }, act) {
    evaluationRow(db, evaluationId);
    const counties = categories.flatMap(({ countyIds }) => countyIds);
    if (new Set(counties).size < counties.length) throw invalid('evaluation:error.countyTwice');
    const names = categories.map(({ name }) => name);
    if (new Set(names).size < names.length) throw invalid('evaluation:error.categoryTwice');
    const known = db
      .select({ id: organizationTable.id })
      .from(organizationTable)
      .where(inArray(organizationTable.id, counties))
      .all();
    if (known.length < counties.length) throw notFound('evaluation:error.countyNotFound');
    const there = categoriesOf(db, evaluationId);
    const honours = honoursOf(db, evaluationId);
    const kept = categories.flatMap(({ id }) => id ?? []);
    if (kept.some((id) => !there.some((one) => one.id === id)))
      throw notFound('evaluation:error.rowNotFound');
    const gone = there.filter(({ id }) => !kept.includes(id)).map(({ id }) => id);
    const members = new Map(
      db
        .select()
        .from(evaluationMemberTable)
        .where(eq(evaluationMemberTable.evaluationId, evaluationId))
        .all()
        .map(({ countyId, categoryId }) => [countyId, categoryId]),
    );
    for (const { id, name } of there) {
      const now = categories.find((one) => one.id === id)?.name;
      // Two may exchange their names.
      if (now !== undefined && now !== name) renameCategory(db, id, `${id} `);
    }
    for (const { id, seats } of honours) {
      const left = seats.filter(
        ({ categoryId }) => categoryId === null || kept.includes(categoryId),
      );
      if (left.length < seats.length)
        db.update(evaluationHonourTable)
          .set({ seats: left })
          .where(eq(evaluationHonourTable.id, id))
          .run();
    }
    for (const id of gone)
      db.delete(evaluationCategoryTable).where(eq(evaluationCategoryTable.id, id)).run();
    const listed = new Set(counties);
    for (const countyId of members.keys())
      if (!listed.has(countyId)) removeMember(db, evaluationId, countyId);
    for (const [position, { id, name, countyIds }] of categories.entries()) {
      const categoryId = id ?? act.newId();
      const was = there.find((one) => one.id === id);
      if (!was)
        db.insert(evaluationCategoryTable)
          .values({ id: categoryId, evaluationId, position, name })
          .run();
      else if (was.name !== name || was.position !== position)
        db.update(evaluationCategoryTable)
          .set({ name, position })
          .where(eq(evaluationCategoryTable.id, categoryId))
          .run();
      for (const countyId of countyIds)
        if (members.get(countyId) !== categoryId) {
          removeMember(db, evaluationId, countyId);
          addMember(db, evaluationId, countyId, categoryId);
        }
    }
  },

  addArea(db, { evaluationId, parentId, name }, act) {
    evaluationRow(db, evaluationId);
    if (parentId !== null) {
      const parent = existing(
        db.select().from(evaluationAreaTable).where(eq(evaluationAreaTable.id, parentId)).get(),
      );
      if (parent.evaluationId !== evaluationId) throw notFound('evaluation:error.rowNotFound');
      if (parent.parentId !== null) throw refused('evaluation:error.areaDepth');
    }
    const last = db
      .select({ position: max(evaluationAreaTable.position) })
      .from(evaluationAreaTable)
      .where(eq(evaluationAreaTable.evaluationId, evaluationId))
      .get();
    const id = act.newId();
    db.insert(evaluationAreaTable)
      .values({ id, evaluationId, parentId, name, position: next(last?.position) })
      .run();
    return { id };
  },

  editArea(db, { id, name }) {
    existing(db.select().from(evaluationAreaTable).where(eq(evaluationAreaTable.id, id)).get());
    db.update(evaluationAreaTable).set({ name }).where(eq(evaluationAreaTable.id, id)).run();
  },

  removeArea(db, { id }) {
    existing(db.select().from(evaluationAreaTable).where(eq(evaluationAreaTable.id, id)).get());
    const isUsed =
      db.select().from(indicatorTable).where(eq(indicatorTable.areaId, id)).get() ??
      db.select().from(evaluationAreaTable).where(eq(evaluationAreaTable.parentId, id)).get();
    if (isUsed) throw refused('evaluation:error.areaUsed');
    db.delete(evaluationAreaTable).where(eq(evaluationAreaTable.id, id)).run();
  },

  addIndicator(db, { evaluationId, ...fields }, act) {
    evaluationRow(db, evaluationId);
    checkFields(db, evaluationId, fields, '');
    const last = db
      .select({ position: max(indicatorTable.position) })
      .from(indicatorTable)
      .where(eq(indicatorTable.areaId, fields.areaId))
      .get();
    const id = act.newId();
    db.insert(indicatorTable)
      .values({ ...fields, id, evaluationId, position: next(last?.position) })
      .run();
    return { id };
  },

  editIndicator(db, { id, ...changes }) {
    const before = existing(
      db.select().from(indicatorTable).where(eq(indicatorTable.id, id)).get(),
    );
    const after = { ...before, ...changes };
    checkFields(db, before.evaluationId, after, id);
    db.update(indicatorTable).set(after).where(eq(indicatorTable.id, id)).run();
  },

  removeIndicator(db, { id }) {
    const { evaluationId } = existing(
      db.select().from(indicatorTable).where(eq(indicatorTable.id, id)).get(),
    );
    for (const { id: other, sumOf } of indicatorsOf(db, evaluationId))
      if (sumOf.includes(id))
        db.update(indicatorTable)
          .set({ sumOf: sumOf.filter((one) => one !== id) })
          .where(eq(indicatorTable.id, other))
          .run();
    db.delete(indicatorValueTable).where(eq(indicatorValueTable.indicatorId, id)).run();
    db.delete(indicatorTargetTable).where(eq(indicatorTargetTable.indicatorId, id)).run();
    db.delete(indicatorTable).where(eq(indicatorTable.id, id)).run();
  },

  order(db, { ids }) {
    for (const [position, id] of ids.entries()) {
      db.update(evaluationAreaTable).set({ position }).where(eq(evaluationAreaTable.id, id)).run();
      db.update(indicatorTable).set({ position }).where(eq(indicatorTable.id, id)).run();
      db.update(evaluationHonourTable)
        .set({ position })
        .where(eq(evaluationHonourTable.id, id))
        .run();
    }
  },

  setWeights(db, { evaluationId, weights, areConfirmed }) {
    evaluationRow(db, evaluationId);
    const indicators = indicatorsOf(db, evaluationId);
    const categories = categoriesOf(db, evaluationId);
    const byIndicator = new Map(indicators.map(({ id }) => [id, new Map<string, number>()]));
    for (const { indicatorId, categoryId, weight } of weights) {
      const own = byIndicator.get(indicatorId);
      if (!own || !categories.some(({ id }) => id === categoryId))
        throw notFound('evaluation:error.rowNotFound');
      own.set(categoryId, weight);
    }
    for (const category of categories) {
      const problem = weightProblem(
        category,
        [...byIndicator.values()].map((own) => ({ weights: own })),
      );
      if (problem) throw problem;
    }
    const ids = indicators.map(({ id }) => id);
    const there = db
      .select()
      .from(indicatorWeightTable)
      .where(inArray(indicatorWeightTable.indicatorId, ids))
      .all();
    const same = new Set<string>();
    for (const { id, indicatorId, categoryId, weight } of there)
      if (byIndicator.get(indicatorId)?.get(categoryId) === weight) same.add(id);
      else db.delete(indicatorWeightTable).where(eq(indicatorWeightTable.id, id)).run();
    for (const [indicatorId, own] of byIndicator)
      for (const [categoryId, weight] of own)
        if (!same.has(pairId(indicatorId, categoryId)))
          addWeight(db, indicatorId, categoryId, weight);
    db.update(evaluationTable)
      .set({ weightsArePlaceholder: !areConfirmed })
      .where(eq(evaluationTable.id, evaluationId))
      .run();
  },
};

const areasDeepestFirst = (db: Reader, evaluationId: string) =>
  db
    .select()
    .from(evaluationAreaTable)
    .where(eq(evaluationAreaTable.evaluationId, evaluationId))
    .all()
    .sort((a, b) => Number(a.parentId === null) - Number(b.parentId === null));
