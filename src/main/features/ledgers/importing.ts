import { invalid } from '@shared/errors';
import type { LedgerStep } from '@shared/ledgers/compare';
import type { LedgerToImport } from '@shared/ledgers/contract';
import type { LedgerChange } from '@shared/ledgers/ledger';
import type { Writer } from '../../db/database';
import type { Act } from '../../operation';
import { issueOperations } from '../issues';
import { countRows, judgeLedger, planOf } from './preview';

/**
 * One step, by the rules of the issue's own operations.
 * @returns the issue that the further steps of the row are about
 */
function take(
  db: Writer,
  act: Act,
  meetingId: string,
  id: string,
  step: LedgerStep,
  author: string,
): string {
  switch (step.kind) {
    case 'capture':
      return issueOperations.capture(db, { meetingId, ...step.fields }, act).id;
    case 'describe':
    case 'edit':
      issueOperations.edit(db, { id, ...step.fields }, act);
      return id;
    case 'assign': {
      const { leadOrganizationId, dueDate, assignedOn, supporting } = step;
      issueOperations.assign(
        db,
        {
          ...{ id, leadOrganizationId, dueDate },
          ...(assignedOn ? { assignedOn } : {}),
          supporting: supporting.map((organizationId) => ({ organizationId, dueDate: null })),
        },
        act,
      );
      return id;
    }
    case 'acknowledge':
      issueOperations.acknowledge(db, { id }, act);
      return id;
    case 'progress': {
      const date = step.on ? { date: step.on } : {};
      const entry = { id, organizationId: null, text: step.text, author, ...date };
      issueOperations.addProgress(db, entry, act);
      return id;
    }
    case 'submit':
      issueOperations.submit(db, { id, result: step.result, outcome: step.outcome }, act);
      return id;
    case 'askExtension':
    case 'answerSupport':
      // A ledger has no such columns.
      return id;
  }
}

/** Does what the preview shows; rows that nobody decided about stay out. */
export function importLedger(db: Writer, ledger: LedgerToImport, act: Act) {
  const judged = judgeLedger(db, ledger, act.today);
  const unwanted = new Set(ledger.without.map(({ row, field }) => `${row} ${field}`));
  let created = 0;
  let changes = 0;
  for (const each of judged) {
    const { row, here, read } = each;
    if (row.state !== 'new' && row.state !== 'changed') continue;
    const isWanted = ({ field }: LedgerChange) => !unwanted.has(`${row.number} ${field}`);
    const { steps, refused, taken } = planOf(each, isWanted, act.today);
    const author = read.values.responsiblePerson ?? here?.values.responsiblePerson ?? '';
    let id = here?.id ?? '';
    for (const step of steps) id = take(db, act, ledger.meetingId, id, step, author);
    if (here) changes += taken.length - refused.length;
    else created += 1;
  }
  if (created + changes === 0) throw invalid('ledgers:error.nothingToTake');
  return { counts: countRows(judged), changes };
}
