import type { Issue, IssueKind, IssueStatus, Level, Topic } from '../issues/issue';
import { assignmentProblem } from '../issues/rules';
import { planRow, type ReturnStep } from '../returns/compare';
import { noValues, type ReturnField } from '../returns/returns';
import type { CalendarDate } from '../time';
import {
  type LedgerChange,
  type LedgerField,
  type LedgerReason,
  type LedgerValues,
  ledgerFields,
  ledgerReasons,
} from './ledger';

/** An issue as it stands here, in the words of a ledger. */
export type Here = {
  id: string;
  number: number;
  status: IssueStatus;
  dueDate: CalendarDate | null;
  countyId: string | null;
  /** as edited and as spoken */
  wordings: readonly string[];
  values: LedgerValues;
  /** all that was reported, oldest first */
  progress: readonly string[];
};

/** What an issue says of itself, whatever its status but closed. */
type Described = Pick<Issue, (typeof described)[keyof typeof described] | 'raisedById'>;

/** What is done about a row, in order, by the operations of issues. */
export type LedgerStep =
  | {
      kind: 'capture';
      fields: {
        originalWording: string;
        kind: IssueKind;
        countyId?: string;
        raisedByText?: string;
        demand?: string;
        topic?: Topic;
        level?: Level;
        remark?: string;
      };
    }
  | { kind: 'describe'; fields: Partial<Described> }
  | {
      kind: 'assign';
      leadOrganizationId: string;
      supporting: string[];
      dueDate: CalendarDate;
      assignedOn: CalendarDate | null;
    }
  | ReturnStep;

export type LedgerPlan = {
  steps: LedgerStep[];
  /** changes that cannot be made, and why */
  refused: { field: LedgerField; reason: LedgerReason }[];
};

/** An issue that is not here yet. */
export const blankHere: Here = {
  id: '',
  number: 0,
  status: 'captured',
  dueDate: null,
  countyId: null,
  wordings: [],
  values: {},
  progress: [],
};

const compact = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
const same = (one: string, other: string): boolean => compact(one) === compact(other);

/** Field by field, what the ledger says otherwise than this program does. What it does not say stays. */
export function changesOf(said: LedgerValues, here: Here): LedgerChange[] {
  return ledgerFields.flatMap((field): LedgerChange[] => {
    if (field === 'city' || field === 'number' || field === 'progressOn') return [];
    const after = said[field];
    const before = here.values[field] ?? '';
    if (after === undefined || isSame(field, after, before, here)) return [];
    return [{ field, before, after }];
  });
}

function isSame(field: LedgerField, after: string, before: string, here: Here): boolean {
  if (field === 'wording') return here.wordings.some((wording) => same(wording, after));
  // A log: what was reported before is not reported again.
  if (field === 'progress') return here.progress.some((text) => same(text, after));
  if (field === 'supporting') {
    const [one, other] = [after.split('\n').toSorted(), before.split('\n').toSorted()];
    return one.join() === other.join();
  }
  if (field === 'responsiblePhone') return same(after.replace(/-/g, ''), before.replace(/-/g, ''));
  return same(after, before);
}

const described = {
  county: 'countyId',
  raisedBy: 'raisedByText',
  wording: 'editedWording',
  demand: 'demand',
  kind: 'kind',
  topic: 'topic',
  level: 'level',
  leader: 'leader',
  feedbackCycle: 'feedbackCycle',
  remark: 'remark',
} as const satisfies Partial<Record<LedgerField, keyof Issue>>;

const assigned = ['lead', 'supporting', 'assignedOn', 'dueDate'] as const;
const worked = [
  'progress',
  'result',
  'outcome',
  'explanation',
  'nextStep',
  'responsiblePerson',
  'responsiblePhone',
] as const satisfies readonly ReturnField[];

/**
 * Turns changes into what is legal now. A new issue is captured first; once its lead and its date are
 * known it is assigned, and what was reported follows.
 * @param here null for a new issue
 */
export function planLedgerRow(
  said: LedgerValues,
  here: Here | null,
  changes: readonly LedgerChange[],
  today: CalendarDate,
): LedgerPlan {
  const plan: LedgerPlan = { steps: [], refused: [] };
  const changed = new Map(changes.map(({ field, after }) => [field, after]));
  if (here?.status === 'closed') {
    for (const field of changed.keys()) plan.refused.push({ field, reason: 'closed' });
    return plan;
  }
  if (!here) plan.steps.push(capture(changed));
  const edited = describe(changed, here === null);
  if (edited) plan.steps.push(edited);
  let { status, dueDate } = here ?? blankHere;
  const assignment = assign(changed, here, today, plan);
  if (assignment) {
    plan.steps.push(assignment);
    status = 'assigned';
    dueDate = assignment.dueDate;
  }
  const work = worked.flatMap((field) => {
    const there = changed.get(field);
    return there === undefined ? [] : [{ field, there } as { field: ReturnField; there: string }];
  });
  if (changed.has('progress') && said.progressOn)
    work.push({ field: 'progressOn', there: said.progressOn });
  const values = here?.values ?? {};
  const standing = {
    ...noValues,
    ...Object.fromEntries(worked.map((field) => [field, values[field] ?? ''])),
  };
  const { steps, refused } = planRow('lead', { status, dueDate, here: standing }, work);
  plan.steps.push(...steps);
  const isUnassigned = status === 'captured' || status === 'proposed';
  for (const { field, reason } of refused)
    if (field !== 'progressOn')
      plan.refused.push({
        field: field as LedgerField,
        reason:
          reason === 'notNow' && isUnassigned
            ? 'notAssigned'
            : (ledgerReasons.find((each) => each === reason) ?? 'notNow'),
      });
  return plan;
}

type Changed = ReadonlyMap<LedgerField, string>;

function capture(changed: Changed): LedgerStep {
  const optional = (field: 'county' | 'raisedBy' | 'demand' | 'topic' | 'level' | 'remark') => {
    const value = changed.get(field);
    return value === undefined ? {} : { [described[field]]: value };
  };
  return {
    kind: 'capture',
    fields: {
      originalWording: changed.get('wording') ?? '',
      kind: (changed.get('kind') ?? 'problem') as IssueKind,
      ...optional('county'),
      ...optional('raisedBy'),
      ...optional('demand'),
      ...optional('topic'),
      ...optional('level'),
      ...optional('remark'),
    },
  };
}

/** Of a new issue only what capturing does not ask for. */
function describe(changed: Changed, isNew: boolean): LedgerStep | null {
  const fields = isNew ? (['leader', 'feedbackCycle'] as const) : ledgerFields;
  const taken = fields.flatMap((field) => {
    const value = changed.get(field);
    return value !== undefined && field in described
      ? [[described[field as keyof typeof described], value] as const]
      : [];
  });
  if (taken.length === 0) return null;
  const told: Partial<Described> = Object.fromEntries(taken);
  // Who is named by a text is no longer the person on the roster.
  if (told.raisedByText !== undefined) told.raisedById = null;
  return { kind: 'describe', fields: told };
}

function assign(
  changed: Changed,
  here: Here | null,
  today: CalendarDate,
  plan: LedgerPlan,
): Extract<LedgerStep, { kind: 'assign' }> | null {
  const touched = assigned.filter((field) => changed.has(field));
  if (touched.length === 0) return null;
  const refuse = (reason: LedgerReason, fields: readonly LedgerField[] = touched) => {
    for (const field of fields) plan.refused.push({ field, reason });
    return null;
  };
  if (here && here.status !== 'captured' && here.status !== 'proposed') {
    refuse(
      'extendByHand',
      touched.filter((field) => field === 'dueDate'),
    );
    return refuse(
      'assignedElsewhere',
      touched.filter((field) => field !== 'dueDate'),
    );
  }
  // What a person does not want is not assigned by the back door: a change that is left out is unsaid.
  const value = (field: (typeof assigned)[number]) => changed.get(field) ?? here?.values[field];
  const lead = value('lead');
  const dueDate = value('dueDate') as CalendarDate | undefined;
  if (!lead || !dueDate) return refuse('assignmentIncomplete');
  const supporting = (value('supporting') ?? '').split('\n').filter((id) => id && id !== lead);
  const assignedOn = (value('assignedOn') ?? null) as CalendarDate | null;
  const assignment = {
    ...{ leadOrganizationId: lead, dueDate, assignedOn: assignedOn ?? today },
    supporting: supporting.map((organizationId) => ({ organizationId, dueDate: null })),
  };
  if (assignmentProblem(assignment, today))
    return refuse(assignedOn ? 'assignmentRefused' : 'assignedOnMissing');
  return { kind: 'assign', leadOrganizationId: lead, supporting, dueDate, assignedOn };
}
