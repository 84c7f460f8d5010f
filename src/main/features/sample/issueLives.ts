import type { IssueStatus } from '@shared/issues/issue';

/** How far each of the sixty sample issues has come: every status occurs. */
export const statusCounts: readonly [IssueStatus, number][] = [
  ['captured', 6],
  ['proposed', 4],
  ['assigned', 6],
  ['declined', 3],
  ['underway', 10],
  ['submitted', 5],
  ['sentBack', 3],
  ['concluded', 6],
  ['closureRequested', 3],
  ['closed', 8],
  ['merged', 2],
  ['handledLocally', 2],
  ['notAccepted', 1],
  ['continuous', 1],
];

/** Spread over the list, so that neighbours differ as they do in a real register. */
export function statusOfEach(): IssueStatus[] {
  const all = statusCounts.flatMap(([status, count]) => new Array<IssueStatus>(count).fill(status));
  // 7 and 60 share no factor, so stepping by 7 meets each place once.
  return all.map((_, index) => all[(index * 7) % all.length] as IssueStatus);
}

export type Step =
  | 'propose'
  | 'assign'
  | 'acknowledge'
  | 'decline'
  | 'addProgress'
  | 'submit'
  | 'sendBack'
  | 'conclude'
  | 'addEvidence'
  | 'requestClosure'
  | 'close'
  | 'handleLocally'
  | 'notAccept'
  | 'markContinuous'
  | 'merge';

const toWork: Step[] = ['propose', 'assign', 'acknowledge', 'addProgress'];
const toConclusion: Step[] = [...toWork, 'addProgress', 'submit', 'conclude'];

/** The moves that lead from a captured issue to each status. */
export const stepsTo: Record<IssueStatus, Step[]> = {
  captured: [],
  proposed: ['propose'],
  assigned: ['propose', 'assign'],
  declined: ['propose', 'assign', 'decline'],
  underway: toWork,
  submitted: [...toWork, 'submit'],
  sentBack: [...toWork, 'submit', 'sendBack'],
  concluded: toConclusion,
  closureRequested: [...toConclusion, 'addEvidence', 'requestClosure'],
  closed: [...toConclusion, 'addEvidence', 'requestClosure', 'close'],
  merged: ['merge'],
  handledLocally: ['propose', 'handleLocally'],
  notAccepted: ['propose', 'notAccept'],
  continuous: [...toWork, 'markContinuous'],
};
