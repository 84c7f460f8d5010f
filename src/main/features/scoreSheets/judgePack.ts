import { createHash } from 'node:crypto';
import { notFound } from '@shared/errors';
import type { HouseStyle } from '@shared/houseStyle';
import type { BlindText, JudgeSheet } from '@shared/judging/contract';
import { type CalendarDate, dateParts } from '@shared/time';
import { eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { Moment } from '../../operation';
import { houseStyleOf } from '../houseStyles';
import { drawOf, judgingOperations } from '../judging';
import { meetingTable } from '../meetings/meetings.table';
import { selectionIn } from '../selections';
import { printedDate } from './pack.template';
import { sheetPackTable } from './scoreSheets.table';

/** All that a judge's pack says: codes, masked words and the judge; no name of a case. */
export type JudgePack = {
  selectionId: string;
  judgeId: string;
  version: number;
  checksum: string;
  madeOn: CalendarDate;
  /** as printed */
  made: string;
  recused: number;
  contact: string;
  sheet: JudgeSheet;
  houseStyle: HouseStyle;
};

export const packRow = (db: Reader, judgeId: string) =>
  db.select().from(sheetPackTable).where(eq(sheetPackTable.id, judgeId)).get();

/** What a pack says, as one number; another draw of codes, title or criterion is another. */
export function checksumOf(db: Reader, judgeId: string, sheet: JudgeSheet): string {
  const said = {
    judgeId,
    draw: drawOf(db, judgeId),
    step: sheet.step,
    criteria: sheet.criteria.map(({ id, name, weight, maximum }) => [id, name, weight, maximum]),
    lines: sheet.lines.map(({ code, title, field }) => [code, title, field]),
  };
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

/** How many nominations each judge is recused from: numbers only. */
export function recusedCounts(db: Reader, selectionId: string, moment: Moment) {
  const counts = new Map<string, number>();
  for (const { judgeId } of judgingOperations.recusals(db, { selectionId }, moment))
    counts.set(judgeId, (counts.get(judgeId) ?? 0) + 1);
  return counts;
}

export function meetingStyle(db: Reader, meetingId: string): HouseStyle {
  const meeting = db
    .select({ houseStyle: meetingTable.houseStyle })
    .from(meetingTable)
    .where(eq(meetingTable.id, meetingId))
    .get();
  if (!meeting) throw notFound('meetings:error.notFound');
  return houseStyleOf(db, meeting.houseStyle);
}

/** The pack of each judge as it would go out now; without those who have nothing to read. */
export function judgePacks(
  db: Reader,
  selectionId: string,
  judgeIds: readonly string[],
  contact: string,
  moment: Moment,
): JudgePack[] {
  const { meetingId } = selectionIn(db, selectionId, ['blind']);
  const houseStyle = meetingStyle(db, meetingId);
  const recused = recusedCounts(db, selectionId, moment);
  return judgeIds.flatMap((judgeId) => {
    const sheet = judgingOperations.sheet(db, { judgeId }, moment);
    if (sheet.lines.length === 0) return [];
    const last = packRow(db, judgeId);
    const checksum = checksumOf(db, judgeId, sheet);
    const isSame = last?.checksum === checksum;
    const madeOn = isSame ? last.madeOn : moment.today;
    return [
      {
        ...{ selectionId, judgeId, checksum, madeOn, contact, sheet, houseStyle },
        made: printedDate(dateParts(madeOn)),
        version: isSame ? last.version : (last?.version ?? 0) + 1,
        recused: recused.get(judgeId) ?? 0,
      },
    ];
  });
}

export const textsOf = (db: Reader, { judgeId, sheet }: JudgePack, moment: Moment): BlindText[] =>
  sheet.lines.map(({ code }) => judgingOperations.blindText(db, { judgeId, code }, moment));
