import { notFound } from '@shared/errors';
import type { StoredGate } from '@shared/evaluation/system';
import { eq } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { HandlersOf } from '../../operation';
import {
  evaluationAdjustmentTable,
  evaluationGateTable,
  evaluationVetoTable,
} from './evaluation.table';
import { categoriesOf, evaluationRow, existing, indicatorRow, memberRow } from './sheet';

type ExceptionOperations =
  | 'addAdjustment'
  | 'editAdjustment'
  | 'removeAdjustment'
  | 'addVeto'
  | 'editVeto'
  | 'removeVeto'
  | 'addGate'
  | 'editGate'
  | 'removeGate';

/** A gate asks for an indicator of its evaluation, of one of its categories or of all. */
function checkGate(db: Reader, evaluationId: string, gate: Omit<StoredGate, 'id'>): void {
  const isOwn =
    indicatorRow(db, gate.indicatorId).evaluationId === evaluationId &&
    (gate.categoryId === null ||
      categoriesOf(db, evaluationId).some(({ id }) => id === gate.categoryId));
  if (!isOwn) throw notFound('evaluation:error.rowNotFound');
}

type Table =
  | typeof evaluationAdjustmentTable
  | typeof evaluationVetoTable
  | typeof evaluationGateTable;

function removeRow(db: Writer, table: Table, id: string): void {
  const { changes } = db.delete(table).where(eq(table.id, id)).run();
  if (changes === 0) throw notFound('evaluation:error.rowNotFound');
}

export const exceptionOperations: Pick<HandlersOf<'evaluation'>, ExceptionOperations> = {
  addAdjustment(db, { evaluationId, ...adjustment }, act) {
    memberRow(db, evaluationId, adjustment.countyId);
    const id = act.newId();
    db.insert(evaluationAdjustmentTable)
      .values({ id, evaluationId, ...adjustment })
      .run();
    return { id };
  },
  editAdjustment(db, { id, ...adjustment }) {
    const table = evaluationAdjustmentTable;
    const before = existing(db.select().from(table).where(eq(table.id, id)).get());
    memberRow(db, before.evaluationId, adjustment.countyId);
    db.update(table).set(adjustment).where(eq(table.id, id)).run();
  },
  removeAdjustment(db, { id }) {
    removeRow(db, evaluationAdjustmentTable, id);
  },

  addVeto(db, { evaluationId, ...veto }, act) {
    memberRow(db, evaluationId, veto.countyId);
    const id = act.newId();
    db.insert(evaluationVetoTable)
      .values({ id, evaluationId, ...veto })
      .run();
    return { id };
  },
  editVeto(db, { id, ...veto }) {
    const table = evaluationVetoTable;
    const before = existing(db.select().from(table).where(eq(table.id, id)).get());
    memberRow(db, before.evaluationId, veto.countyId);
    db.update(table).set(veto).where(eq(table.id, id)).run();
  },
  removeVeto(db, { id }) {
    removeRow(db, evaluationVetoTable, id);
  },

  addGate(db, { evaluationId, ...gate }, act) {
    evaluationRow(db, evaluationId);
    checkGate(db, evaluationId, gate);
    const id = act.newId();
    db.insert(evaluationGateTable)
      .values({ id, evaluationId, ...gate })
      .run();
    return { id };
  },
  editGate(db, { id, ...gate }) {
    const table = evaluationGateTable;
    const before = existing(db.select().from(table).where(eq(table.id, id)).get());
    checkGate(db, before.evaluationId, gate);
    db.update(table).set(gate).where(eq(table.id, id)).run();
  },
  removeGate(db, { id }) {
    removeRow(db, evaluationGateTable, id);
  },
};
