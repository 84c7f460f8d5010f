/** Where a selection stands; each phase is left by a move of the table below and by nothing else. */
export const phases = ['call', 'blind', 'deliberation', 'notice', 'published'] as const;
export type Phase = (typeof phases)[number];

export const phaseMoves = [
  /** 盲评开始: codes are drawn, and names are not seen beside them from here on */
  'beginBlind',
  /** 退回征集: only before a score has come in; the codes drawn are void */
  'backToCall',
  /** 揭盲: names and scores come together; logged with who and why */
  'open',
  /** 公示 */
  'giveNotice',
  /** 重新定评: an objection was upheld */
  'deliberateAgain',
  /** 审定发布 */
  'publish',
] as const;
export type PhaseMove = (typeof phaseMoves)[number];

export type LegalPhaseMove = { from: Phase; move: PhaseMove; to: Phase };

/** To be checked against the rules of the selection line by line. Source: domain notes, section 5. */
export const phaseTable: readonly LegalPhaseMove[] = [
  { from: 'call', move: 'beginBlind', to: 'blind' },
  { from: 'blind', move: 'backToCall', to: 'call' },
  { from: 'blind', move: 'open', to: 'deliberation' },
  { from: 'deliberation', move: 'giveNotice', to: 'notice' },
  { from: 'notice', move: 'deliberateAgain', to: 'deliberation' },
  { from: 'notice', move: 'publish', to: 'published' },
];

export const phaseAfter = (phase: Phase, move: PhaseMove): Phase | null =>
  phaseTable.find((legal) => legal.from === phase && legal.move === move)?.to ?? null;

export const nominationStatuses = [
  'received',
  'sentBack',
  'accepted',
  'withdrawn',
  'selected',
  'notSelected',
] as const;
export type NominationStatus = (typeof nominationStatuses)[number];

/** 上评: what the panel reads and, later, has decided on. */
export const judgedStatuses = [
  'accepted',
  'selected',
  'notSelected',
] as const satisfies readonly NominationStatus[];

export const isJudged = (status: NominationStatus): boolean =>
  judgedStatuses.some((one) => one === status);

export const nominationMoves = [
  /** 通过形式审查 */
  'accept',
  /** 退回补正 */
  'sendBack',
  /** 补正后再报 */
  'receiveAgain',
  /** 撤回 */
  'withdraw',
  /** 恢复 */
  'restore',
] as const;
export type NominationMove = (typeof nominationMoves)[number];

export type LegalNominationMove = {
  from: NominationStatus;
  move: NominationMove;
  to: NominationStatus;
  /** the phases in which it may happen */
  during: readonly Phase[];
  needsReason: boolean;
};

const row = (
  from: NominationStatus,
  move: NominationMove,
  to: NominationStatus,
  during: readonly Phase[],
  needsReason = false,
): LegalNominationMove => ({ from, move, to, during, needsReason });

/**
 * While judges read, nobody is added and nothing is sent back: only a withdrawal stays possible, because
 * it cannot be forbidden. `selected` and `notSelected` come from the decision as a whole.
 */
export const nominationTable: readonly LegalNominationMove[] = [
  row('received', 'accept', 'accepted', ['call']),
  row('received', 'sendBack', 'sentBack', ['call'], true),
  row('received', 'withdraw', 'withdrawn', ['call'], true),
  row('sentBack', 'receiveAgain', 'received', ['call']),
  row('sentBack', 'withdraw', 'withdrawn', ['call'], true),
  row('accepted', 'sendBack', 'sentBack', ['call'], true),
  row('accepted', 'withdraw', 'withdrawn', ['call', 'blind', 'deliberation'], true),
  row('selected', 'withdraw', 'withdrawn', ['deliberation'], true),
  row('notSelected', 'withdraw', 'withdrawn', ['deliberation'], true),
  row('withdrawn', 'restore', 'received', ['call'], true),
];

export const legalNominationMove = (
  status: NominationStatus,
  move: NominationMove,
  phase: Phase,
): LegalNominationMove | undefined =>
  nominationTable.find(
    (legal) => legal.from === status && legal.move === move && legal.during.includes(phase),
  );
