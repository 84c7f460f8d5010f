import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** An issue of an earlier meeting that stands in the register of a later one as well. */
export const carriedIssueTable = sqliteTable('carried_issue', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  issueId: text('issue_id').notNull(),
});
