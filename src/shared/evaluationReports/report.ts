import { z } from 'zod';
import { id } from '../operation';
import { type CalendarDate, calendarDate } from '../time';

/**
 * 总体情况 · 评价范围、分类与方法 · 综合评价结果 · 分领域分析 · 进步情况 · 典型经验 · 共性问题 · 政策建议.
 * Source: domain notes, section 6.
 */
export const chapters = [
  'overview',
  'scope',
  'results',
  'areas',
  'progress',
  'experience',
  'commonIssues',
  'suggestions',
] as const;
export type Chapter = (typeof chapters)[number];

/** 评价报告 on a release, or 草稿 on the evaluation as it stands. */
export type EvaluationReport = {
  id: string;
  evaluationId: string;
  /** null: a draft, which has no public edition */
  releaseId: string | null;
  /** whose issues and cases it tells of; null: of none */
  meetingId: string | null;
  title: string;
  issuer: string;
  issuedOn: CalendarDate | null;
  /** 截至, for the issues */
  asOf: CalendarDate;
  createdAt: number;
};

export const reportFields = z.strictObject({
  title: z.string().trim().min(1).max(100),
  issuer: z.string().trim().max(100),
  issuedOn: calendarDate.nullable(),
  meetingId: id.nullable(),
  asOf: calendarDate,
});
