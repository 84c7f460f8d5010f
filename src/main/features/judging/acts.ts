import type { Writer } from '../../db/database';
import type { Act } from '../../operation';
import { judgingActTable } from './judging.table';

type Done = Pick<typeof judgingActTable.$inferInsert, 'selectionId' | 'act'> &
  Partial<Pick<typeof judgingActTable.$inferInsert, 'witness' | 'reason' | 'judgeName'>>;

/** Logs what nobody may do unseen: who, when and why. */
export function writeDown(db: Writer, { newId, now, operatorId }: Act, done: Done): void {
  db.insert(judgingActTable)
    .values({ witness: '', reason: '', judgeName: '', ...done, id: newId(), at: now, operatorId })
    .run();
}
