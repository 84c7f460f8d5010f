import type { ResultLine, Results } from '@shared/deliberation/contract';
import { brokenQuotas, decisionProblem, unexplainedQuotas } from '@shared/deliberation/rules';
import type { AppError } from '@shared/errors';
import type { SelectionSheet } from '@shared/selections/contract';

/** What a line would be decided as now: as considered, else as decided, else as proposed. */
export const wanted = ({ pending, decision, proposed }: ResultLine) =>
  pending ?? decision ?? { isIn: proposed.in, reason: '' };

const departs = (line: ResultLine) => wanted(line).isIn !== line.proposed.in;

/** Departs from the proposal, and nobody has said why. */
export const isUnexplained = (line: ResultLine) => departs(line) && wanted(line).reason === '';

/** Everything as it would be taken now, with what stands against taking it: the rules of main. */
export function stateOf({ lines }: Results, sheet: SelectionSheet) {
  const decisions = lines.map((line) => ({ nominationId: line.nominationId, ...wanted(line) }));
  const proposed = lines.map((line) => line.proposed);
  const nominated = lines.map(({ nominationId, cityId, field }) => ({
    ...{ id: nominationId, cityId, field },
  }));
  const isIn = new Map(decisions.map((one) => [one.nominationId, one.isIn]));
  const problem: AppError | null = decisionProblem(decisions, proposed, sheet.seats);
  const differs = ({ pending, decision }: ResultLine) =>
    decision === null ||
    (pending !== null && (pending.isIn !== decision.isIn || pending.reason !== decision.reason));
  return {
    decisions,
    selected: decisions.filter((one) => one.isIn).length,
    problem,
    broken: brokenQuotas(nominated, (id) => isIn.get(id) ?? false, sheet.quotas),
    unexplained: unexplainedQuotas(decisions, nominated, proposed, sheet.quotas),
    /** something would change by taking it */
    isOpen: lines.some(differs),
    pending: lines.filter(({ pending }) => pending !== null).length,
  };
}
