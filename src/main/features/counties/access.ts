import { notFound } from '@shared/errors';
import type { OrganizationInCity } from '@shared/organizations/organization';
import { and, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { organizationsInCity } from '../organizations';
import { organizationTable } from '../organizations/organizations.table';
import {
  caseAdoptionTable,
  countyGroupTable,
  countyPairTable,
  countyPlanTable,
  planDemandTable,
  planTaskTable,
  planVisitTable,
  serviceOfferTable,
} from './counties.table';

/** @throws AppError notFound, for a city or a department as well */
export function countyOf(db: Reader, id: string): OrganizationInCity {
  const [county] = organizationsInCity(
    db,
    and(eq(organizationTable.id, id), eq(organizationTable.kind, 'county')),
  );
  if (!county) throw notFound('counties:error.countyNotFound');
  return county;
}

/** What a query found, or the sentence that it is gone. */
function there<T>(row: T | undefined): T {
  if (row === undefined) throw notFound('counties:error.notFound');
  return row;
}

export const planRow = (db: Reader, id: string) =>
  there(db.select().from(countyPlanTable).where(eq(countyPlanTable.id, id)).get());

export const taskRow = (db: Reader, id: string) =>
  there(db.select().from(planTaskTable).where(eq(planTaskTable.id, id)).get());

export const demandRow = (db: Reader, id: string) =>
  there(db.select().from(planDemandTable).where(eq(planDemandTable.id, id)).get());

export const visitRow = (db: Reader, id: string) =>
  there(db.select().from(planVisitTable).where(eq(planVisitTable.id, id)).get());

export const pairRow = (db: Reader, id: string) =>
  there(db.select().from(countyPairTable).where(eq(countyPairTable.id, id)).get());

export const offerRow = (db: Reader, id: string) =>
  there(db.select().from(serviceOfferTable).where(eq(serviceOfferTable.id, id)).get());

export const groupRow = (db: Reader, id: string) =>
  there(db.select().from(countyGroupTable).where(eq(countyGroupTable.id, id)).get());

export const adoptionRow = (db: Reader, id: string) =>
  there(db.select().from(caseAdoptionTable).where(eq(caseAdoptionTable.id, id)).get());

/** Rows read once for all, by what they belong to; their order stays. */
export function byKey<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): (key: string) => Row[] {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = found.get(key);
    if (known) known.push(row);
    else found.set(key, [row]);
  }
  return (key) => found.get(key) ?? [];
}

/** A removal that removed nothing says so. */
export function removed({ changes }: { changes: number }): void {
  if (changes === 0) throw notFound('counties:error.notFound');
}
