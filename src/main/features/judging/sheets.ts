import { createHash } from 'node:crypto';
import { conflict, invalid, notFound, refused } from '@shared/errors';
import type { SheetLine, SheetSource } from '@shared/judging/judge';
import { faultsOf, type Mark, type SheetFault } from '@shared/scoring/scoreSheet';
import type { Selection } from '@shared/selections/selection';
import { and, asc, eq } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { Act, HandlersOf } from '../../operation';
import { caseStudyTable, caseTextTable } from '../caseStudies/caseStudies.table';
import { criteriaOf, selectionIn } from '../selections';
import { nominationTable } from '../selections/selections.table';
import { writeDown } from './acts';
import { blindBlocks } from './blindCopies';
import { judgeRow } from './judges';
import {
  blindCodeTable,
  blindCopyTable,
  readingTable,
  scoreMarkTable,
  scoreSheetTable,
} from './judging.table';

/** A line with whose it is: for this feature only, never for an answer. */
type SealedLine = SheetLine & { nominationId: string };

/** An exact length would find the text again among the nominations. */
const roughly = (characters: number): number => Math.max(100, Math.round(characters / 100) * 100);

function sealedLines(db: Reader, judgeId: string): SealedLine[] {
  const marks = new Map(
    db
      .select()
      .from(scoreMarkTable)
      .where(eq(scoreMarkTable.judgeId, judgeId))
      .all()
      .map(({ nominationId, points }): [string, Mark] => [
        nominationId,
        points ? { points } : 'abstained',
      ]),
  );
  return db
    .select({
      nominationId: readingTable.nominationId,
      code: blindCodeTable.code,
      title: blindCopyTable.title,
      field: caseStudyTable.field,
      characters: caseTextTable.characters,
    })
    .from(readingTable)
    .innerJoin(blindCodeTable, eq(blindCodeTable.id, readingTable.nominationId))
    .innerJoin(blindCopyTable, eq(blindCopyTable.id, readingTable.nominationId))
    .innerJoin(caseTextTable, eq(caseTextTable.id, blindCopyTable.textId))
    .innerJoin(nominationTable, eq(nominationTable.id, readingTable.nominationId))
    .innerJoin(caseStudyTable, eq(caseStudyTable.id, nominationTable.caseStudyId))
    .where(and(eq(readingTable.judgeId, judgeId), eq(nominationTable.status, 'accepted')))
    .orderBy(asc(blindCodeTable.code))
    .all()
    .map(({ characters, ...line }) => ({
      ...line,
      characters: roughly(characters),
      mark: marks.get(line.nominationId) ?? null,
    }));
}

/** What a sheet lacks, by code: faults name what a judge sees. */
export function faultsOfSheet(
  db: Reader,
  { id, step, tiesAreVoid }: Selection,
  lines: readonly SheetLine[],
): SheetFault[] {
  const marks = new Map(lines.flatMap(({ code, mark }) => (mark ? [[code, mark] as const] : [])));
  const asked = lines.map(({ code }) => code);
  const criteria = criteriaOf(db, id);
  return faultsOf(marks, asked, new Set(), { criteria, step, tiesAreVoid });
}

const isHandedIn = (db: Reader, judgeId: string): boolean =>
  db.select().from(scoreSheetTable).where(eq(scoreSheetTable.id, judgeId)).get() !== undefined;

function openSheet(db: Reader, judgeId: string): Selection {
  const { selectionId } = judgeRow(db, judgeId);
  const selection = selectionIn(db, selectionId, ['blind']);
  if (isHandedIn(db, judgeId)) throw refused('judging:error.handedIn');
  return selection;
}

function lineOf(db: Reader, judgeId: string, code: string): SealedLine {
  const line = sealedLines(db, judgeId).find((one) => one.code === code);
  if (!line) throw notFound('judging:error.codeNotYours', { code });
  return line;
}

const withoutNomination = ({ nominationId, ...line }: SealedLine): SheetLine => line;

/** @throws AppError where it says points for another number of criteria, or too many */
function checkPoints(db: Reader, selectionId: string, points: readonly number[], step: number) {
  const criteria = criteriaOf(db, selectionId);
  if (points.length !== criteria.length) throw conflict('judging:error.criteriaChanged');
  for (const [at, { name, maximum }] of criteria.entries()) {
    const given = points[at] as number;
    if (given > maximum)
      throw invalid('judging:error.outOfRange', { criterion: name, maximum: maximum / 100 });
    if (given % step !== 0)
      throw invalid('judging:error.betweenSteps', { criterion: name, step: step / 100 });
  }
}

/** Hands a sheet in as it stands. @throws AppError while anything is missing or void */
export function closeSheet(db: Writer, judgeId: string, source: SheetSource, act: Act): void {
  const selection = openSheet(db, judgeId);
  const faults = faultsOfSheet(db, selection, sealedLines(db, judgeId).map(withoutNomination));
  if (faults.length > 0) throw refused('judging:error.faults', { count: faults.length });
  db.insert(scoreSheetTable)
    .values({ id: judgeId, source, handedInAt: act.now, takenBy: act.operatorId })
    .run();
}

/**
 * Tells one draw of codes from another, and one set of things to read from another, without saying what
 * they are: ids of the readings, which are new with every draw.
 */
export function drawOf(db: Reader, judgeId: string): string {
  const digest = createHash('sha256');
  for (const { id } of db
    .select({ id: readingTable.id })
    .from(readingTable)
    .innerJoin(nominationTable, eq(nominationTable.id, readingTable.nominationId))
    .where(and(eq(readingTable.judgeId, judgeId), eq(nominationTable.status, 'accepted')))
    .orderBy(asc(readingTable.id))
    .all())
    digest.update(`${id}\n`);
  return digest.digest('hex');
}

type SheetOperations = 'sheet' | 'blindText' | 'mark' | 'handIn' | 'giveBack';

export const sheetOperations: Pick<HandlersOf<'judging'>, SheetOperations> = {
  sheet(db, { judgeId }) {
    const { selectionId, name: judgeName } = judgeRow(db, judgeId);
    const selection = selectionIn(db, selectionId, [
      'blind',
      'deliberation',
      'notice',
      'published',
    ]);
    const lines = sealedLines(db, judgeId).map(withoutNomination);
    const { name: selectionName, step, tiesAreVoid } = selection;
    return {
      ...{ judgeName, selectionName, step, tiesAreVoid },
      criteria: criteriaOf(db, selectionId),
      isHandedIn: isHandedIn(db, judgeId),
      lines,
      faults: faultsOfSheet(db, selection, lines),
    };
  },

  blindText(db, { judgeId, code }) {
    const { nominationId } = lineOf(db, judgeId, code);
    const copy = db
      .select({
        title: blindCopyTable.title,
        masks: blindCopyTable.masks,
        blocks: caseTextTable.blocks,
      })
      .from(blindCopyTable)
      .innerJoin(caseTextTable, eq(caseTextTable.id, blindCopyTable.textId))
      .where(eq(blindCopyTable.id, nominationId))
      .get();
    if (!copy) throw notFound('judging:error.noText');
    return { code, title: copy.title, blocks: blindBlocks(copy.blocks, copy.masks) };
  },

  mark(db, { judgeId, code, given }, act) {
    const { id: selectionId, step } = openSheet(db, judgeId);
    const { nominationId } = lineOf(db, judgeId, code);
    const own = and(
      eq(scoreMarkTable.judgeId, judgeId),
      eq(scoreMarkTable.nominationId, nominationId),
    );
    if (given === null) {
      db.delete(scoreMarkTable).where(own).run();
      return;
    }
    const points = given === 'abstained' ? null : given.points;
    if (points) checkPoints(db, selectionId, points, step);
    db.insert(scoreMarkTable)
      .values({ id: act.newId(), judgeId, nominationId, points })
      .onConflictDoUpdate({
        target: [scoreMarkTable.judgeId, scoreMarkTable.nominationId],
        set: { points },
      })
      .run();
  },

  handIn(db, { judgeId }, act) {
    closeSheet(db, judgeId, 'screen', act);
  },

  giveBack(db, { judgeId, reason }, act) {
    const { selectionId, name } = judgeRow(db, judgeId);
    selectionIn(db, selectionId, ['blind']);
    if (!isHandedIn(db, judgeId)) throw conflict('judging:error.notHandedIn');
    db.delete(scoreSheetTable).where(eq(scoreSheetTable.id, judgeId)).run();
    writeDown(db, act, { selectionId, act: 'giveBack', reason, judgeName: name });
  },
};
