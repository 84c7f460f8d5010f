import { notFound } from '@shared/errors';
import { eq } from 'drizzle-orm';
import type { HandlersOf } from '../../operation';
import {
  evaluationAdjustmentTable,
  evaluationGateTable,
  evaluationVetoTable,
} from './evaluation.table';
import { evaluationRow, existing, indicatorRow, memberRow } from './sheet';

type ExceptionOperations =
  | 'addAdjustment'
  | 'removeAdjustment'
  | 'addVeto'
  | 'removeVeto'
  | 'addGate'
  | 'removeGate';

export const exceptionOperations: Pick<HandlersOf<'evaluation'>, ExceptionOperations> = {
  addAdjustment(db, { evaluationId, ...adjustment }, act) {
    memberRow(db, evaluationId, adjustment.countyId);
    const id = act.newId();
    db.insert(evaluationAdjustmentTable)
      .values({ id, evaluationId, ...adjustment })
      .run();
    return { id };
  },
  removeAdjustment(db, { id }) {
    const table = evaluationAdjustmentTable;
    existing(db.select().from(table).where(eq(table.id, id)).get());
    db.delete(table).where(eq(table.id, id)).run();
  },

  addVeto(db, { evaluationId, ...veto }, act) {
    memberRow(db, evaluationId, veto.countyId);
    const id = act.newId();
    db.insert(evaluationVetoTable)
      .values({ id, evaluationId, ...veto })
      .run();
    return { id };
  },
  removeVeto(db, { id }) {
    const table = evaluationVetoTable;
    existing(db.select().from(table).where(eq(table.id, id)).get());
    db.delete(table).where(eq(table.id, id)).run();
  },

  addGate(db, { evaluationId, ...gate }, act) {
    evaluationRow(db, evaluationId);
    if (indicatorRow(db, gate.indicatorId).evaluationId !== evaluationId)
      throw notFound('evaluation:error.rowNotFound');
    const id = act.newId();
    db.insert(evaluationGateTable)
      .values({ id, evaluationId, ...gate })
      .run();
    return { id };
  },
  removeGate(db, { id }) {
    const table = evaluationGateTable;
    existing(db.select().from(table).where(eq(table.id, id)).get());
    db.delete(table).where(eq(table.id, id)).run();
  },
};
