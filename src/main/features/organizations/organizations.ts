import { conflict } from '@shared/errors';
import type { OrganizationInCity } from '@shared/organizations/organization';
import { and, asc, count, eq, isNotNull, isNull, max, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader, Writer } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { organizationTable } from './organizations.table';
import { referenceCounties, referenceOrganizations } from './reference';
import { spellingOf, suggest } from './suggest';

const city = alias(organizationTable, 'city');

export function organizationsInCity(db: Reader, where?: SQL): OrganizationInCity[] {
  const { id, kind, name, divisionCode, cityId, countyClass, position } = organizationTable;
  return db
    .select({ id, kind, name, divisionCode, cityId, countyClass, position, cityName: city.name })
    .from(organizationTable)
    .leftJoin(city, eq(city.id, organizationTable.cityId))
    .where(where)
    .orderBy(asc(position), asc(id))
    .all();
}

/** Writes the shipped cities and counties that are missing; what is there already stays as it is. */
export function seedOrganizations(db: Writer): void {
  for (const organization of referenceOrganizations) {
    db.insert(organizationTable).values(organization).onConflictDoNothing().run();
  }
}

/** Whether every shipped city and county is there. */
export function isSeeded(db: Reader): boolean {
  const known = db
    .select({ count: count() })
    .from(organizationTable)
    .where(isNotNull(organizationTable.divisionCode))
    .get();
  return (known?.count ?? 0) >= referenceOrganizations.length;
}

export const organizationOperations: HandlersOf<'organizations'> = {
  list: (db, { kind }) =>
    organizationsInCity(db, kind ? eq(organizationTable.kind, kind) : undefined),

  suggest: (db, { text, kinds, limit }) =>
    suggest(
      organizationsInCity(db).filter(({ kind }) => !kinds || kinds.includes(kind)),
      text,
      limit,
    ),

  published: () =>
    referenceCounties.map((county) => {
      const { plain, initials } = spellingOf(county.name);
      return { ...county, spelling: `${plain} ${initials}` };
    }),

  addDepartment(db, { name, cityId }, act) {
    const sameCity = cityId
      ? eq(organizationTable.cityId, cityId)
      : isNull(organizationTable.cityId);
    const twin = db
      .select({ id: organizationTable.id })
      .from(organizationTable)
      .where(and(eq(organizationTable.name, name), sameCity))
      .get();
    if (twin) throw conflict('organizations:error.exists', { name });
    const last = db
      .select({ position: max(organizationTable.position) })
      .from(organizationTable)
      .get();
    const id = act.newId();
    db.insert(organizationTable)
      .values({
        id,
        kind: 'department',
        name,
        divisionCode: null,
        cityId,
        countyClass: null,
        position: (last?.position ?? 0) + 1,
      })
      .run();
    return { id };
  },
};
