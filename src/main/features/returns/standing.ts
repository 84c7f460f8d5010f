import type { Standing } from '@shared/returns/compare';
import {
  FOR_GOOD,
  noValues,
  type PackItem,
  type ReturnPack,
  type ReturnValues,
} from '@shared/returns/returns';
import { and, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import {
  evidenceTable,
  issueMoveTable,
  issueSupportTable,
  issueTable,
  progressEntryTable,
} from '../issues/issues.table';
import { receiptNote } from './pack.template';
import { extensionRequestTable } from './returns.table';

/**
 * The item as it stands here now, in the words of a return. What is only ever added (reports, receipts,
 * requests) stands here as the file says it where it was taken in before, else as in the pack.
 */
export function standingOf(
  db: Reader,
  pack: Pick<ReturnPack, 'organizationId' | 'madeOn'>,
  item: PackItem,
  there: Partial<ReturnValues>,
): Standing | null {
  const { issueId, role } = item;
  const issue = db.select().from(issueTable).where(eq(issueTable.id, issueId)).get();
  if (!issue) return null;
  const { result, outcome, explanation, nextStep, responsiblePerson, responsiblePhone } = issue;
  const here: ReturnValues = { ...noValues };
  if (role === 'lead') {
    Object.assign(here, { result, outcome: outcome ?? '', explanation, nextStep });
    Object.assign(here, { responsiblePerson, responsiblePhone });
    if (wasReported(db, pack, issueId, there))
      Object.assign(here, same(there, 'progress', 'progressOn'));
    if (wasReceived(db, issueId, there))
      Object.assign(here, same(there, 'receivedBy', 'receivedOn'));
    if (there.extendTo === issue.dueDate || wasAsked(db, issueId, there))
      Object.assign(here, same(there, 'extendTo', 'extendReason'));
  } else {
    const support = db
      .select()
      .from(issueSupportTable)
      .where(
        and(
          eq(issueSupportTable.issueId, issueId),
          eq(issueSupportTable.organizationId, pack.organizationId),
        ),
      )
      .get();
    // No longer asked to support it.
    if (!support) return null;
    here.supportAnswer = support.answer;
  }
  if (role === 'lead' && issue.leadOrganizationId !== pack.organizationId) return null;
  return { status: issue.status, dueDate: issue.dueDate, here };
}

const same = (there: Partial<ReturnValues>, ...fields: (keyof ReturnValues)[]) =>
  Object.fromEntries(fields.map((field) => [field, there[field] ?? '']));

function wasReported(
  db: Reader,
  { organizationId, madeOn }: Pick<ReturnPack, 'organizationId' | 'madeOn'>,
  issueId: string,
  { progress, progressOn }: Partial<ReturnValues>,
): boolean {
  if (!progress) return false;
  return db
    .select()
    .from(progressEntryTable)
    .where(
      and(
        eq(progressEntryTable.issueId, issueId),
        eq(progressEntryTable.organizationId, organizationId),
        eq(progressEntryTable.text, progress),
      ),
    )
    .all()
    .some(({ date }) => (progressOn ? date === progressOn : date >= madeOn));
}

function wasReceived(
  db: Reader,
  issueId: string,
  { receivedBy, receivedOn }: Partial<ReturnValues>,
): boolean {
  if (!receivedBy && !receivedOn) return false;
  const note = receiptNote(receivedBy ?? '', receivedOn ?? '');
  return db
    .select()
    .from(issueMoveTable)
    .where(and(eq(issueMoveTable.issueId, issueId), eq(issueMoveTable.move, 'acknowledge')))
    .all()
    .some(({ reason }) => reason === note);
}

function wasAsked(
  db: Reader,
  issueId: string,
  { extendTo, extendReason }: Partial<ReturnValues>,
): boolean {
  return db
    .select()
    .from(extensionRequestTable)
    .where(eq(extensionRequestTable.issueId, issueId))
    .all()
    .some(
      ({ dueDate, reason }) =>
        (dueDate ?? FOR_GOOD) === extendTo && reason === (extendReason ?? ''),
    );
}

/** Names of the evidence files that an issue has already. */
export const evidenceNames = (db: Reader, issueId: string): Set<string> =>
  new Set(
    db
      .select({ fileName: evidenceTable.fileName })
      .from(evidenceTable)
      .where(eq(evidenceTable.issueId, issueId))
      .all()
      .map(({ fileName }) => fileName),
  );
