import { wording } from '@shared/issues/issue';
import { legalMove } from '@shared/issues/lifecycle';
import { noValues, type PackBase, type PackItem, type PackRole } from '@shared/returns/returns';
import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { rowCode, sha256 } from '../../roundTrip/codes';
import { issueSupportTable, issueTable, progressEntryTable } from '../issues/issues.table';

type IssueLine = typeof issueTable.$inferSelect;

/** An item before it has a place in a pack. */
export type PackLine = {
  issue: IssueLine;
  role: PackRole;
  base: PackBase;
  /** 上期进展 */
  lastProgress: string;
};

/** What each organization has to answer now, in order of number, by organization. */
export function packLines(db: Reader, meetingId: string): Map<string, PackLine[]> {
  const issues = db
    .select()
    .from(issueTable)
    .where(eq(issueTable.meetingId, meetingId))
    .orderBy(asc(issueTable.number))
    .all()
    // Who may report may be asked to.
    .filter(({ status }) => legalMove(status, 'reportProgress') !== undefined);
  const supports = db
    .select({ support: issueSupportTable })
    .from(issueSupportTable)
    .innerJoin(issueTable, eq(issueTable.id, issueSupportTable.issueId))
    .where(eq(issueTable.meetingId, meetingId))
    .orderBy(asc(issueSupportTable.id))
    .all()
    .map(({ support }) => support);
  const last = new Map(
    db
      .select({ issueId: progressEntryTable.issueId, text: progressEntryTable.text })
      .from(progressEntryTable)
      .orderBy(asc(progressEntryTable.date), asc(progressEntryTable.recordedAt))
      .all()
      .map(({ issueId, text }) => [issueId, text]),
  );
  const supportsOf = new Map<string, typeof supports>();
  for (const support of supports)
    supportsOf.set(support.issueId, [...(supportsOf.get(support.issueId) ?? []), support]);
  const lines = new Map<string, PackLine[]>();
  const add = (organizationId: string, line: PackLine) =>
    lines.set(organizationId, [...(lines.get(organizationId) ?? []), line]);
  for (const issue of issues) {
    const about = { number: issue.number, wording: wording(issue) };
    const lastProgress = last.get(issue.id) ?? '';
    if (issue.leadOrganizationId) {
      const { result, outcome, explanation, nextStep } = issue;
      const { responsiblePerson, responsiblePhone } = issue;
      const values = {
        ...noValues,
        ...{ result, outcome: outcome ?? '', explanation, nextStep },
        ...{ responsiblePerson, responsiblePhone },
      };
      add(issue.leadOrganizationId, {
        issue,
        role: 'lead',
        base: { ...about, values },
        lastProgress,
      });
    }
    for (const { organizationId, answer } of supportsOf.get(issue.id) ?? []) {
      const values = { ...noValues, supportAnswer: answer };
      add(organizationId, { issue, role: 'support', base: { ...about, values }, lastProgress });
    }
  }
  return lines;
}

/** Says which row of which pack it is, to this program only. */
export const codeOf = (packId: string, issueId: string, role: PackRole, number: number): string =>
  rowCode(number, `${packId} ${issueId} ${role}`);

/** Of a row: changes with everything that stood in it. */
export const itemChecksum = ({ code, role, base }: Pick<PackItem, 'code' | 'role' | 'base'>) =>
  sha256(JSON.stringify([code, role, base.number, base.wording, Object.entries(base.values)]));

export const packChecksum = (items: readonly PackItem[]): string =>
  sha256(items.map(itemChecksum).join('\n'));
