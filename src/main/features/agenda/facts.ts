import type { RunFacts } from '@shared/agenda/agendaItem';
import { eq } from 'drizzle-orm';
import type { Writer } from '../../db/database';
import { agendaItemTable } from './agenda.table';

/** Notes what really happened to an item. The run of show decides what; the agenda owns the row. */
export function keepFacts(db: Writer, itemId: string, facts: Partial<RunFacts>): void {
  db.update(agendaItemTable).set(facts).where(eq(agendaItemTable.id, itemId)).run();
}
