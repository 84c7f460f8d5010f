import { conflict } from '../errors';
import type { IssueStatus } from './issue';

/** Everything that can happen to an issue, in the order of its life. */
export const moves = [
  'propose',
  'split',
  'merge',
  'separate',
  'handleLocally',
  'transfer',
  'notAccept',
  'assign',
  'reassign',
  'acknowledge',
  'decline',
  'reportProgress',
  'extend',
  'submit',
  'sendBack',
  'conclude',
  'markContinuous',
  'askRaiser',
  'rate',
  'rateUnsatisfied',
  'requestClosure',
  'close',
  'confirmHeld',
  'reportRelapse',
  'reopen',
] as const;
export type Move = (typeof moves)[number];

/** What a move needs to know; nothing else is asked for. */
export type Asked =
  | 'leadOrganization'
  | 'supportingOrganizations'
  | 'dueDate'
  | 'reason'
  | 'approver'
  | 'progress'
  | 'result'
  | 'outcome'
  | 'explanation'
  | 'nextStep'
  | 'evidence'
  | 'secondPerson'
  | 'followUpReviewOn'
  | 'parts'
  | 'recipient'
  | 'settledLevel'
  | 'rating'
  | 'commonIssue';

export type LegalMove = {
  from: IssueStatus;
  move: Move;
  to: IssueStatus;
  asks: readonly Asked[];
};

const assignment = ['leadOrganization', 'supportingOrganizations', 'dueDate'] as const;
const closure = ['result', 'evidence', 'secondPerson', 'followUpReviewOn'] as const;
const extension = ['dueDate', 'reason', 'approver'] as const;
const conclusion = ['outcome', 'result', 'explanation', 'nextStep', 'settledLevel'] as const;
const handover = ['recipient', 'reason'] as const;

const row = (
  from: IssueStatus,
  move: Move,
  to: IssueStatus,
  asks: readonly Asked[] = [],
): LegalMove => ({ from, move, to, asks });

/**
 * The table of legal moves: what stands here may happen, all else may not. To be checked against the
 * regulation line by line. Source: the procedures collected in the domain notes, section 4.
 */
export const lifecycle: readonly LegalMove[] = [
  // captured
  row('captured', 'propose', 'proposed'),
  row('captured', 'split', 'captured', ['parts']),
  row('captured', 'assign', 'assigned', assignment),
  row('captured', 'merge', 'merged', ['commonIssue']),
  row('captured', 'handleLocally', 'handledLocally', ['reason']),
  row('captured', 'transfer', 'transferred', handover),
  row('captured', 'notAccept', 'notAccepted', ['reason']),
  // proposed
  row('proposed', 'split', 'proposed', ['parts']),
  row('proposed', 'assign', 'assigned', assignment),
  row('proposed', 'merge', 'merged', ['commonIssue']),
  row('proposed', 'handleLocally', 'handledLocally', ['reason']),
  row('proposed', 'transfer', 'transferred', handover),
  row('proposed', 'notAccept', 'notAccepted', ['reason']),
  // assigned: a report counts as a receipt
  row('assigned', 'acknowledge', 'underway'),
  row('assigned', 'decline', 'declined', ['reason']),
  row('assigned', 'reassign', 'assigned', [...assignment, 'reason']),
  row('assigned', 'reportProgress', 'underway', ['progress']),
  row('assigned', 'extend', 'assigned', extension),
  // declined: the organiser decides; to assign it to the same lead again overrules the objection
  row('declined', 'reassign', 'assigned', [...assignment, 'reason']),
  row('declined', 'handleLocally', 'handledLocally', ['reason']),
  row('declined', 'transfer', 'transferred', handover),
  row('declined', 'notAccept', 'notAccepted', ['reason']),
  // underway
  row('underway', 'reportProgress', 'underway', ['progress']),
  row('underway', 'extend', 'underway', extension),
  row('underway', 'submit', 'submitted', ['result']),
  row('underway', 'markContinuous', 'continuous', ['reason']),
  // submitted
  row('submitted', 'sendBack', 'sentBack', ['reason']),
  row('submitted', 'conclude', 'concluded', conclusion),
  row('submitted', 'markContinuous', 'continuous', ['reason']),
  // sent back
  row('sentBack', 'reportProgress', 'sentBack', ['progress']),
  row('sentBack', 'extend', 'sentBack', extension),
  row('sentBack', 'submit', 'submitted', ['result']),
  row('sentBack', 'markContinuous', 'continuous', ['reason']),
  // concluded: B and C go on being reported, and who raised it may not be satisfied
  row('concluded', 'reportProgress', 'concluded', ['progress']),
  row('concluded', 'askRaiser', 'rating'),
  row('concluded', 'requestClosure', 'closureRequested', ['evidence']),
  row('concluded', 'markContinuous', 'continuous', ['reason']),
  row('concluded', 'reopen', 'underway', ['reason']),
  // rating: who is not satisfied opens it again; who does not answer does not hold it up
  row('rating', 'rate', 'concluded', ['rating']),
  row('rating', 'rateUnsatisfied', 'underway', ['reason']),
  row('rating', 'requestClosure', 'closureRequested', ['evidence']),
  // closure requested
  row('closureRequested', 'close', 'closed', closure),
  row('closureRequested', 'sendBack', 'sentBack', ['reason']),
  // closed: the follow-up review finds it held, or relapsed as a new issue that names this one
  row('closed', 'confirmHeld', 'closed', ['reason']),
  row('closed', 'reportRelapse', 'closed', ['reason']),
  row('closed', 'reopen', 'underway', ['reason']),
  // continuous: no closing date
  row('continuous', 'reportProgress', 'continuous', ['progress']),
  row('continuous', 'reopen', 'underway', ['reason']),
  // side exits, taken back
  row('merged', 'separate', 'proposed'),
  row('handledLocally', 'reopen', 'proposed', ['reason']),
  row('transferred', 'reopen', 'proposed', ['reason']),
  row('notAccepted', 'reopen', 'proposed', ['reason']),
];

const byStatusAndMove = new Map(lifecycle.map((legal) => [`${legal.from} ${legal.move}`, legal]));

/** The line of the table, or undefined where the move is not legal. */
export const legalMove = (status: IssueStatus, move: Move): LegalMove | undefined =>
  byStatusAndMove.get(`${status} ${move}`);

/** What may happen to an issue of this status, in the order of the table. */
export const legalMovesFrom = (status: IssueStatus): LegalMove[] =>
  lifecycle.filter(({ from }) => from === status);

/** Where the move leads. Throws `conflict` where the table has no such line. */
export function statusAfter(status: IssueStatus, move: Move): IssueStatus {
  const legal = legalMove(status, move);
  if (!legal) throw conflict(`issues:error.illegalMove.${move}`);
  return legal.to;
}
