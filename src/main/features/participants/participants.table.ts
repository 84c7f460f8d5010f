import { capacities, genders } from '@shared/participants/participant';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const participantTable = sqliteTable('participant', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  position: integer().notNull(),
  name: text().notNull(),
  gender: text({ enum: genders }),
  ethnicity: text().notNull(),
  organizationId: text('organization_id'),
  unitName: text('unit_name').notNull(),
  post: text().notNull(),
  phone: text().notNull(),
  contact: text().notNull(),
  capacity: text({ enum: capacities }).notNull(),
  lodging: text().notNull(),
  dining: text().notNull(),
  ride: text().notNull(),
  groupName: text('group_name').notNull(),
  remark: text().notNull(),
  precedence: integer(),
});
