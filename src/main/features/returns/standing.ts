import type { Standing } from '@shared/returns/compare';
import {
  FOR_GOOD,
  noValues,
  type PackItem,
  type ReturnPack,
  type ReturnValues,
} from '@shared/returns/returns';
import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import {
  evidenceTable,
  issueMoveTable,
  issueSupportTable,
  issueTable,
  progressEntryTable,
} from '../issues/issues.table';
import { receiptNote } from './pack.template';
import { extensionRequestTable, returnPackItemTable } from './returns.table';

/** What is known here of the issues of a pack, asked for once and not row by row. */
export function standings(db: Reader, pack: Pick<ReturnPack, 'id' | 'organizationId' | 'madeOn'>) {
  const { organizationId, madeOn } = pack;
  const own = db
    .select({ id: returnPackItemTable.issueId })
    .from(returnPackItemTable)
    .where(eq(returnPackItemTable.packId, pack.id));
  const issues = byIssue(
    db.select().from(issueTable).where(inArray(issueTable.id, own)).all(),
    ({ id }) => id,
  );
  const supports = byIssue(
    db
      .select()
      .from(issueSupportTable)
      .where(
        and(
          inArray(issueSupportTable.issueId, own),
          eq(issueSupportTable.organizationId, organizationId),
        ),
      )
      .all(),
    ({ issueId }) => issueId,
  );
  const reports = byIssue(
    db
      .select()
      .from(progressEntryTable)
      .where(
        and(
          inArray(progressEntryTable.issueId, own),
          eq(progressEntryTable.organizationId, organizationId),
        ),
      )
      .all(),
    ({ issueId }) => issueId,
  );
  const receipts = byIssue(
    db
      .select()
      .from(issueMoveTable)
      .where(and(inArray(issueMoveTable.issueId, own), eq(issueMoveTable.move, 'acknowledge')))
      .all(),
    ({ issueId }) => issueId,
  );
  const requests = byIssue(
    db
      .select()
      .from(extensionRequestTable)
      .where(inArray(extensionRequestTable.issueId, own))
      .all(),
    ({ issueId }) => issueId,
  );
  const evidence = byIssue(
    db
      .select({ issueId: evidenceTable.issueId, fileName: evidenceTable.fileName })
      .from(evidenceTable)
      .where(inArray(evidenceTable.issueId, own))
      .all(),
    ({ issueId }) => issueId,
  );

  type There = Partial<ReturnValues>;

  const wasReported = (issueId: string, { progress, progressOn }: There): boolean =>
    Boolean(progress) &&
    reports(issueId).some(
      ({ text, date }) => text === progress && (progressOn ? date === progressOn : date >= madeOn),
    );

  function wasReceived(issueId: string, { receivedBy, receivedOn }: There): boolean {
    if (!receivedBy && !receivedOn) return false;
    const note = receiptNote(receivedBy ?? '', receivedOn ?? '');
    return receipts(issueId).some(({ reason }) => reason === note);
  }

  const wasAsked = (issueId: string, { extendTo, extendReason }: There): boolean =>
    requests(issueId).some(
      ({ dueDate, reason }) =>
        (dueDate ?? FOR_GOOD) === extendTo && reason === (extendReason ?? ''),
    );

  return {
    /**
     * The item as it stands here now, in the words of a return; null where it is no longer theirs. What
     * is only ever added (reports, receipts, requests) stands here as the file says it where it was
     * taken in before, else as in the pack.
     */
    of({ issueId, role }: PackItem, there: There): Standing | null {
      const [issue] = issues(issueId);
      if (!issue) return null;
      const { result, outcome, explanation, nextStep, responsiblePerson, responsiblePhone } = issue;
      const here: ReturnValues = { ...noValues };
      if (role === 'lead') {
        if (issue.leadOrganizationId !== organizationId) return null;
        Object.assign(here, { result, outcome: outcome ?? '', explanation, nextStep });
        Object.assign(here, { responsiblePerson, responsiblePhone });
        if (wasReported(issueId, there)) Object.assign(here, same(there, 'progress', 'progressOn'));
        if (wasReceived(issueId, there))
          Object.assign(here, same(there, 'receivedBy', 'receivedOn'));
        if (there.extendTo === issue.dueDate || wasAsked(issueId, there))
          Object.assign(here, same(there, 'extendTo', 'extendReason'));
      } else {
        const [support] = supports(issueId);
        // No longer asked to support it.
        if (!support) return null;
        here.supportAnswer = support.answer;
      }
      return { status: issue.status, dueDate: issue.dueDate, here };
    },
    /** Names of the evidence files that an issue has already. */
    evidenceNames: (issueId: string): Set<string> =>
      new Set(evidence(issueId).map(({ fileName }) => fileName)),
  };
}

const same = (there: Partial<ReturnValues>, ...fields: (keyof ReturnValues)[]) =>
  Object.fromEntries(fields.map((field) => [field, there[field] ?? '']));

function byIssue<Row>(rows: readonly Row[], idOf: (row: Row) => string) {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const own = found.get(idOf(row));
    if (own === undefined) found.set(idOf(row), [row]);
    else own.push(row);
  }
  return (id: string): readonly Row[] => found.get(id) ?? [];
}
