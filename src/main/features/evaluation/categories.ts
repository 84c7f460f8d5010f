import { invalid, notFound } from '@shared/errors';
import { eq, inArray } from 'drizzle-orm';
import type { Writer } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { organizationTable } from '../organizations/organizations.table';
import {
  evaluationCategoryTable,
  evaluationHonourTable,
  evaluationMemberTable,
} from './evaluation.table';
import { categoriesOf, evaluationRow, honoursOf, pairId } from './sheet';

export const addMember = (db: Writer, evaluationId: string, countyId: string, categoryId: string) =>
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

export const categoryOperations: Pick<HandlersOf<'evaluation'>, 'setCategories'> = {
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
};
