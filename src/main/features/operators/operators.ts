import { conflict, notFound, refused } from '@shared/errors';
import type { Operator } from '@shared/operators/contract';
import { and, asc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { operatorTable } from './operators.table';
import { hashPin, pinFits } from './pin';

type Row = typeof operatorTable.$inferSelect;

const shown = ({ id, name, post, pinHash }: Row): Operator => ({
  id,
  name,
  post,
  hasPin: pinHash !== null,
});

function operatorRow(db: Reader, id: string): Row {
  const row = db
    .select()
    .from(operatorTable)
    .where(and(eq(operatorTable.id, id), eq(operatorTable.retired, false)))
    .get();
  if (!row) throw notFound('operators:error.notFound');
  return row;
}

function checkPin(row: Row, pin: string | null): void {
  if (row.pinHash && !(pin && pinFits(pin, row.pinHash))) throw refused('operators:error.wrongPin');
}

export const operatorOperations: HandlersOf<'operators'> = {
  list: (db) =>
    db
      .select()
      .from(operatorTable)
      .where(eq(operatorTable.retired, false))
      .orderBy(asc(operatorTable.id))
      .all()
      .map(shown),

  current(db, _, { operatorId }) {
    if (!operatorId) return null;
    const row = db.select().from(operatorTable).where(eq(operatorTable.id, operatorId)).get();
    return row && !row.retired ? shown(row) : null;
  },

  add(db, { name, post, pin }, act) {
    const twin = db
      .select({ id: operatorTable.id })
      .from(operatorTable)
      .where(and(eq(operatorTable.name, name), eq(operatorTable.retired, false)))
      .get();
    if (twin) throw conflict('operators:error.exists', { name });
    const id = act.newId();
    const pinHash = pin ? hashPin(pin) : null;
    db.insert(operatorTable).values({ id, name, post, pinHash, retired: false }).run();
    return { id };
  },

  setPin(db, { id, oldPin, newPin }) {
    checkPin(operatorRow(db, id), oldPin);
    db.update(operatorTable)
      .set({ pinHash: newPin ? hashPin(newPin) : null })
      .where(eq(operatorTable.id, id))
      .run();
  },

  retire(db, { id }, act) {
    operatorRow(db, id);
    if (act.operatorId === id) throw refused('operators:error.retireSelf');
    db.update(operatorTable).set({ retired: true }).where(eq(operatorTable.id, id)).run();
  },

  takeOver(db, { id, pin }, act) {
    checkPin(operatorRow(db, id), pin);
    act.setOperator(id);
  },
};
