import { countyClasses, organizationKinds } from '@shared/organizations/organization';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const organizationTable = sqliteTable('organization', {
  id: text().primaryKey(),
  kind: text({ enum: organizationKinds }).notNull(),
  name: text().notNull(),
  divisionCode: text('division_code'),
  cityId: text('city_id'),
  countyClass: text('county_class', { enum: countyClasses }),
  position: integer().notNull(),
});
