import { eq } from 'drizzle-orm';
import type { Writer } from '../../db/database';
import { agendaItemTable } from './agenda.table';
import { dayRow, itemRow } from './read';
import { requireDaysEnd } from './write';

/**
 * Two items change places. What belongs to the place on the clock (its start, its locks, its
 * change-over, its section) stays there; how long each of them is goes along with it.
 */
export function swapPlaces(db: Writer, [firstId, secondId]: readonly [string, string]): void {
  const first = itemRow(db, firstId);
  const second = itemRow(db, secondId);
  const put = (id: string, at: typeof first) => {
    const { dayId, position, plannedStart, startIsHard, plannedEnd, countsToEnd } = at;
    const { changeoverMinutes, section, delayMinutes } = at;
    const place = { dayId, position, plannedStart, startIsHard, plannedEnd, countsToEnd };
    db.update(agendaItemTable)
      .set({ ...place, changeoverMinutes, section, delayMinutes })
      .where(eq(agendaItemTable.id, id))
      .run();
  };
  put(firstId, second);
  put(secondId, first);
  requireDaysEnd(db, dayRow(db, first.dayId).meetingId);
}
