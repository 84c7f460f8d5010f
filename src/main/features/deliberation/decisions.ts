import { randomInt } from 'node:crypto';
import { levelGroups } from '@shared/deliberation/order';
import { decisionProblem, unexplainedQuotas } from '@shared/deliberation/rules';
import { conflict, notFound, refused } from '@shared/errors';
import { shuffled } from '@shared/scoring/random';
import { eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { nominationRow, selectionIn, settleNominations } from '../selections';
import { checkWitness } from './ballots';
import { decisionTable, lotDrawTable, pendingDecisionTable } from './deliberation.table';
import { weighed } from './results';

/** Lots are drawn once and must not be foreseen: real randomness, unlike draws that are repeated. */
const chance = () => randomInt(0x1_0000_0000) / 0x1_0000_0000;

/** Of those who are still nominated; whoever withdrew after it is not among them. */
export function decisionsOf(db: Reader, selectionId: string) {
  const { lines, order } = weighed(db, selectionId);
  const there = new Set(order.map(({ id }) => id));
  return db
    .select()
    .from(decisionTable)
    .where(eq(decisionTable.selectionId, selectionId))
    .all()
    .filter(({ id }) => there.has(id) && lines.has(id));
}

type DecisionOperations = 'consider' | 'considerAgain' | 'drawLots' | 'decide';

export const decisionOperations: Pick<HandlersOf<'deliberation'>, DecisionOperations> = {
  consider(db, { nominationId, decision }) {
    const { selectionId, status } = nominationRow(db, nominationId);
    selectionIn(db, selectionId, ['deliberation']);
    if (status === 'withdrawn') throw conflict('deliberation:error.nominationNotFound');
    if (decision === null) {
      db.delete(pendingDecisionTable).where(eq(pendingDecisionTable.id, nominationId)).run();
      return;
    }
    db.insert(pendingDecisionTable)
      .values({ id: nominationId, selectionId, ...decision })
      .onConflictDoUpdate({ target: pendingDecisionTable.id, set: decision })
      .run();
  },

  considerAgain(db, { selectionId }) {
    selectionIn(db, selectionId, ['deliberation']);
    db.delete(pendingDecisionTable).where(eq(pendingDecisionTable.selectionId, selectionId)).run();
  },

  drawLots(db, { selectionId, place, witness }, act) {
    selectionIn(db, selectionId, ['deliberation']);
    checkWitness(db, act.operatorId, witness);
    const level = levelGroups(weighed(db, selectionId).order).find((one) => one.place === place);
    if (!level) throw notFound('deliberation:error.notLevel');
    const drawn = shuffled(level.ids, chance);
    db.insert(lotDrawTable)
      .values({
        ...{ id: act.newId(), selectionId, drawn, witness },
        drawnAt: act.now,
        drawnBy: act.operatorId,
      })
      .run();
    return { drawn };
  },

  decide(db, { selectionId, decisions }, act) {
    selectionIn(db, selectionId, ['deliberation']);
    const { sheet, proposed, candidates } = weighed(db, selectionId);
    const problem = decisionProblem(decisions, proposed, sheet.seats);
    if (problem) throw problem;
    const unexplained = unexplainedQuotas(decisions, candidates, proposed, sheet.quotas);
    if (unexplained.length > 0)
      throw refused('deliberation:error.quota', { count: unexplained.length });
    for (const { nominationId, isIn, reason } of decisions) {
      const row = {
        ...{ selectionId, isIn, reason },
        decidedAt: act.now,
        decidedBy: act.operatorId,
        noticeId: null,
      };
      db.insert(decisionTable)
        .values({ id: nominationId, ...row })
        .onConflictDoUpdate({ target: decisionTable.id, set: row })
        .run();
    }
    db.delete(pendingDecisionTable).where(eq(pendingDecisionTable.selectionId, selectionId)).run();
    settleNominations(db, new Map(decisions.map((one) => [one.nominationId, one.isIn])));
    return { selected: decisions.filter(({ isIn }) => isIn).length };
  },
};
