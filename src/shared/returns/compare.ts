import type { IssueStatus, Outcome } from '../issues/issue';
import { legalMove } from '../issues/lifecycle';
import { needsExplanation } from '../issues/rules';
import { changesOf as compareCells } from '../roundTrip/cells';
import type { CalendarDate } from '../time';
import {
  FOR_GOOD,
  type PackRole,
  type ReturnChange,
  type ReturnField,
  type ReturnValues,
  returnFields,
  type SkipReason,
} from './returns';

/** Three-way, over all open columns. */
export const changesOf = (
  base: ReturnValues,
  there: Partial<ReturnValues>,
  here: ReturnValues,
): ReturnChange[] => compareCells(returnFields, base, there, here);

/** What is done about a row, in order, by the operations of issues. */
export type ReturnStep =
  | { kind: 'acknowledge'; by: string; on: string }
  | { kind: 'progress'; text: string; on: CalendarDate | null }
  | {
      kind: 'edit';
      fields: Partial<
        Record<'responsiblePerson' | 'responsiblePhone' | 'explanation' | 'nextStep', string>
      >;
    }
  | { kind: 'submit'; result: string; outcome: Outcome | null }
  | { kind: 'askExtension'; dueDate: CalendarDate | null; reason: string }
  | { kind: 'answerSupport'; answer: string };

/** The issue as it stands here. */
export type Standing = {
  status: IssueStatus;
  dueDate: CalendarDate | null;
  here: ReturnValues;
};

export type RowPlan = {
  steps: ReturnStep[];
  /** changes that cannot be made, and why */
  refused: { field: ReturnField; reason: SkipReason }[];
};

/** Statuses in which the lead still works and may say so. */
const working: readonly IssueStatus[] = ['assigned', 'underway', 'sentBack', 'continuous'];

/**
 * Turns changes into moves that are legal now. Evidence is no move: it hangs on the issue.
 * @param changes those to be taken: no undecided conflicts among them
 * @param undecided fields in conflict that stay as they are here
 */
export function planRow(
  role: PackRole,
  standing: Standing,
  changes: readonly Pick<ReturnChange, 'field' | 'there'>[],
  undecided: readonly ReturnField[] = [],
): RowPlan {
  const said = new Map(changes.map(({ field, there }) => [field, there]));
  return role === 'lead' ? planLead(standing, said, undecided) : planSupport(standing, said);
}

function planSupport({ status }: Standing, said: ReadonlyMap<ReturnField, string>): RowPlan {
  const answer = said.get('supportAnswer');
  if (answer === undefined) return { steps: [], refused: [] };
  if (!working.includes(status) && status !== 'submitted')
    return { steps: [], refused: [{ field: 'supportAnswer', reason: 'notNow' }] };
  return { steps: [{ kind: 'answerSupport', answer }], refused: [] };
}

function planLead(
  standing: Standing,
  said: ReadonlyMap<ReturnField, string>,
  undecided: readonly ReturnField[],
): RowPlan {
  const plan: RowPlan = { steps: [], refused: [] };
  const refuse = (reason: SkipReason, ...fields: ReturnField[]) => {
    for (const field of fields) if (said.has(field)) plan.refused.push({ field, reason });
  };
  let { status } = standing;

  if (said.has('receivedBy') || said.has('receivedOn')) {
    const legal = legalMove(status, 'acknowledge');
    if (!legal) refuse('alreadyReceived', 'receivedBy', 'receivedOn');
    else {
      const [by, on] = [said.get('receivedBy') ?? '', said.get('receivedOn') ?? ''];
      plan.steps.push({ kind: 'acknowledge', by, on });
      status = legal.to;
    }
  }

  const text = said.get('progress');
  const reported = legalMove(status, 'reportProgress');
  if (text === undefined) refuse('progressMissing', 'progressOn');
  else if (!reported) refuse('notNow', 'progress', 'progressOn');
  else {
    const on = (said.get('progressOn') ?? null) as CalendarDate | null;
    plan.steps.push({ kind: 'progress', text, on });
    status = reported.to;
  }

  const edited = editOf(status, said, refuse);
  const answer = answerOf(standing, status, said, undecided, refuse);
  if (edited) plan.steps.push(edited);
  if (answer) {
    // Who answers has received it.
    if (status === 'assigned') plan.steps.push({ kind: 'acknowledge', by: '', on: '' });
    plan.steps.push(answer);
  }
  const asked = extensionOf(standing, said, refuse);
  if (asked) plan.steps.push(asked);
  return plan;
}

type Said = ReadonlyMap<ReturnField, string>;
type Refuse = (reason: SkipReason, ...fields: ReturnField[]) => void;

function editOf(status: IssueStatus, said: Said, refuse: Refuse): ReturnStep | null {
  const person = ['responsiblePerson', 'responsiblePhone'] as const;
  const words = ['explanation', 'nextStep'] as const;
  const mayNamePerson = status !== 'closed' && status !== 'closureRequested';
  if (!mayNamePerson) refuse('notNow', ...person);
  if (!working.includes(status)) refuse('notNow', ...words);
  const taken = [...(mayNamePerson ? person : []), ...(working.includes(status) ? words : [])];
  const fields = Object.fromEntries(
    taken.flatMap((field) => (said.has(field) ? [[field, said.get(field) ?? '']] : [])),
  );
  return Object.keys(fields).length > 0 ? { kind: 'edit', fields } : null;
}

/** Result and outcome go together: where one of them is undecided, neither is taken. */
function answerOf(
  { here }: Standing,
  status: IssueStatus,
  said: Said,
  undecided: readonly ReturnField[],
  refuse: Refuse,
): ReturnStep | null {
  if (!said.has('result') && !said.has('outcome')) return null;
  if (undecided.includes('result') || undecided.includes('outcome')) return null;
  const result = said.get('result') ?? here.result;
  const outcome = (said.get('outcome') || here.outcome || null) as Outcome | null;
  if (!['assigned', 'underway', 'sentBack'].includes(status)) refuse('notNow', 'result', 'outcome');
  else if (!result) refuse('resultMissing', 'outcome');
  else if (outcome && needsExplanation(outcome) && !(said.get('explanation') ?? here.explanation))
    refuse('explanationMissing', 'result', 'outcome');
  else return { kind: 'submit', result, outcome };
  return null;
}

function extensionOf({ status, dueDate }: Standing, said: Said, refuse: Refuse): ReturnStep | null {
  const asked = said.get('extendTo');
  const reason = said.get('extendReason');
  if (asked === undefined) refuse('noDate', 'extendReason');
  else if (!legalMove(status, 'extend') || !dueDate) refuse('notNow', 'extendTo', 'extendReason');
  else if (asked !== FOR_GOOD && asked <= dueDate) refuse('notLater', 'extendTo', 'extendReason');
  else if (!reason) refuse('reasonMissing', 'extendTo');
  else
    return {
      kind: 'askExtension',
      dueDate: asked === FOR_GOOD ? null : (asked as CalendarDate),
      reason,
    };
  return null;
}
