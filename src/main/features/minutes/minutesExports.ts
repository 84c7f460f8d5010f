import { notFound } from '@shared/errors';
import type { Meeting } from '@shared/meetings/meeting';
import type { Bulletin } from '@shared/minutes/minutes';
import { and, asc, eq, max } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import { offThread, writeWhole } from '../../documents';
import type { Act, HandlersOf } from '../../operation';
import { houseStyleOf } from '../houseStyles';
import { issueOperations } from '../issues';
import { issueTable } from '../issues/issues.table';
import { meetingTable } from '../meetings/meetings.table';
import { bulletinTable, transcriptLineTable } from './minutes.table';
import { bulletinDocument, minutesDocument, wordsOf } from './minutesPapers';
import { decisionsOf, rollOf, sectionsOf } from './read';

function meetingRow(db: Reader, id: string): Meeting {
  const meeting = db.select().from(meetingTable).where(eq(meetingTable.id, id)).get();
  if (!meeting) throw notFound('meetings:error.notFound');
  return meeting;
}

/** One that has its number, or the next one. */
function numbered(
  db: Writer,
  act: Act,
  meetingId: string,
  groupName: string,
  number: number | undefined,
): Bulletin {
  if (number !== undefined) {
    const found = db
      .select()
      .from(bulletinTable)
      .where(and(eq(bulletinTable.meetingId, meetingId), eq(bulletinTable.number, number)))
      .get();
    if (!found) throw notFound('minutes:error.noBulletin', { number });
    return found;
  }
  const last = db
    .select({ number: max(bulletinTable.number) })
    .from(bulletinTable)
    .where(eq(bulletinTable.meetingId, meetingId))
    .get();
  const bulletin = {
    id: act.newId(),
    meetingId,
    number: (last?.number ?? 0) + 1,
    groupName,
    issuedOn: act.today,
  };
  db.insert(bulletinTable).values(bulletin).run();
  return bulletin;
}

export const minutesExports: Pick<HandlersOf<'minutes'>, 'exportMinutes' | 'exportBulletin'> = {
  async exportMinutes({ meetingId, target }, work) {
    const db = work.read;
    const meeting = meetingRow(db, meetingId);
    const decisions = decisionsOf(db, meetingId);
    const spec = minutesDocument(
      meeting,
      houseStyleOf(db, meeting.houseStyle),
      sectionsOf(db, meetingId),
      decisions,
      rollOf(db, meetingId, work),
      wordsOf(db),
    );
    const bytes = await offThread('officialDocument', spec, { signal: work.signal });
    await writeWhole(work.pathOf(target), bytes);
    return { decisions: decisions.length };
  },

  async exportBulletin({ meetingId, groupName, number, edition, target }, work) {
    const meeting = meetingRow(work.read, meetingId);
    const bulletin = work.write((db, act) => numbered(db, act, meetingId, groupName, number));
    const group = bulletin.groupName;
    const raised = work.read
      .select({ id: issueTable.id })
      .from(issueTable)
      .where(
        and(
          eq(issueTable.meetingId, meetingId),
          group ? eq(issueTable.groupName, group) : undefined,
        ),
      )
      .orderBy(asc(issueTable.number))
      .all()
      .map(({ id }) => {
        const issue = issueOperations.get(work.read, { id }, work);
        return {
          number: issue.number,
          kind: issue.kind,
          countyName: issue.countyName,
          raisedBy: issue.raisedByName,
          wording: issue.editedWording || issue.originalWording,
        };
      });
    const lines = work.read
      .select()
      .from(transcriptLineTable)
      .where(
        and(
          eq(transcriptLineTable.meetingId, meetingId),
          group ? eq(transcriptLineTable.groupName, group) : undefined,
        ),
      )
      .orderBy(asc(transcriptLineTable.at), asc(transcriptLineTable.id))
      .all();
    const spec = bulletinDocument(
      meeting,
      houseStyleOf(work.read, meeting.houseStyle),
      bulletin,
      raised,
      lines,
      edition,
      wordsOf(work.read),
    );
    const bytes = await offThread('officialDocument', spec, { signal: work.signal });
    await writeWhole(work.pathOf(target), bytes);
    return { number: bulletin.number, issues: raised.length, speeches: lines.length };
  },
};
