import { notFound } from '@shared/errors';
import type { Meeting } from '@shared/meetings/meeting';
import { eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { meetingTable } from '../meetings/meetings.table';

export function meetingOf(db: Reader, id: string): Meeting {
  const meeting = db.select().from(meetingTable).where(eq(meetingTable.id, id)).get();
  if (!meeting) throw notFound('meetings:error.notFound');
  return meeting;
}
