import type { Comparison } from '@shared/indicatorSystem/judgements';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const indicatorJudgementTable = sqliteTable('indicator_judgement', {
  id: text().primaryKey(),
  evaluationId: text('evaluation_id').notNull(),
  groupId: text('group_id').notNull(),
  comparisons: text({ mode: 'json' }).$type<Comparison[]>().notNull(),
});
