import { invalid } from '@shared/errors';
import { isFit, type ReceivedSheet, type SheetVerdict } from '@shared/scoreSheets/received';
import { eq } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { Act, HandlersOf, Moment } from '../../operation';
import { closeSheet, judgingOperations } from '../judging';
import { selectionIn } from '../selections';
import { type Incoming, readIncoming } from './incoming';
import { checksumOf, packRow } from './judgePack';
import { keyOf, marksOf, readMarks } from './readMarks';
import { sheetPackTable } from './scoreSheets.table';

type Looked = { sheet: ReceivedSheet; remarks: Record<string, string> };

/** Looks at all files together: two of one judge that differ are both left alone. */
function lookAt(
  db: Reader,
  selectionId: string,
  incoming: readonly Incoming[],
  judgeId: string | undefined,
  moment: Moment,
): Looked[] {
  const judges = judgingOperations.judges(db, { selectionId }, moment);
  const looked = incoming.map(({ hash, fileName, table, problem }): Looked => {
    const sheet: ReceivedSheet = {
      ...{ hash, fileName, judgeId: null, judgeName: '', version: null },
      ...{ verdicts: [], faults: [], rows: [], problem },
    };
    const found: Looked = { sheet, remarks: {} };
    const say = (verdict: SheetVerdict) => {
      sheet.verdicts.push(verdict);
      return found;
    };
    if (!table) return say('unreadable');
    const key = keyOf(table);
    if (!key) return say('notASheet');
    if (key.selection !== selectionId) return say('wrongSelection');
    const judge = judges.find(({ id }) => id === key.judge);
    if (!judge) return say('unknownJudge');
    sheet.judgeId = judge.id;
    sheet.judgeName = judge.name;
    sheet.version = /^\d{1,6}$/.test(key.version) ? Number(key.version) : null;
    if (judgeId !== undefined && judge.id !== judgeId) return say('otherJudge');
    const pack = packRow(db, judge.id);
    if (judge.handedIn !== null)
      return say(judge.handedIn.source === 'file' && pack?.fileHash === hash ? 'same' : 'handedIn');
    const wanted = judgingOperations.sheet(db, { judgeId: judge.id }, moment);
    if (pack && sheet.version !== null && sheet.version < pack.version) return say('older');
    // What went out must be what would go out now: a recusal declared since makes it older.
    const isOurs = pack?.version === sheet.version && pack?.checksum === key.checksum;
    if (!isOurs) return say('checksum');
    if (checksumOf(db, judge.id, wanted) !== key.checksum) return say('older');
    const { rows, faults, remarks } = readMarks(table, wanted);
    sheet.rows = rows;
    sheet.faults = faults;
    found.remarks = remarks;
    return found;
  });
  for (const { sheet } of looked) {
    const isSecond = looked.some(
      (other) =>
        other.sheet !== sheet &&
        other.sheet.judgeId === sheet.judgeId &&
        other.sheet.verdicts.every((verdict) => verdict === 'secondFile'),
    );
    if (sheet.judgeId !== null && sheet.verdicts.length === 0 && isSecond)
      sheet.verdicts.push('secondFile');
  }
  return looked;
}

/** Records one sheet and hands it in. @returns the number of marks that were not so before */
function record(db: Writer, { sheet, remarks }: Looked, act: Act): number {
  const judgeId = sheet.judgeId as string;
  const before = new Map(
    judgingOperations
      .sheet(db, { judgeId }, act)
      .lines.map(({ code, mark }) => [code, JSON.stringify(mark)]),
  );
  let changed = 0;
  for (const [code, given] of marksOf(sheet.rows)) {
    if (before.get(code) === JSON.stringify(given)) continue;
    const points = given === 'abstained' ? given : { points: [...given.points] };
    judgingOperations.mark(db, { judgeId, code, given: points }, act);
    changed += 1;
  }
  closeSheet(db, judgeId, 'file', act);
  db.update(sheetPackTable)
    .set({ fileHash: sheet.hash, remarks })
    .where(eq(sheetPackTable.id, judgeId))
    .run();
  return changed;
}

export const acceptance: Pick<HandlersOf<'scoreSheets'>, 'preview' | 'accept'> = {
  async preview({ selectionId, files, judgeId }, work) {
    selectionIn(work.read, selectionId, ['blind']);
    const incoming = await readIncoming(files, work);
    const looked = lookAt(work.read, selectionId, incoming, judgeId, work);
    return { files: looked.map(({ sheet }) => sheet) };
  },

  async accept({ selectionId, files, judgeId, only }, work) {
    selectionIn(work.read, selectionId, ['blind']);
    const incoming = (await readIncoming(files, work)).filter(
      ({ hash }) => only.length === 0 || only.includes(hash),
    );
    const look = (db: Reader) => lookAt(db, selectionId, incoming, judgeId, work);
    const isSame = ({ sheet }: Looked) => sheet.verdicts.includes('same');
    const first = look(work.read);
    const same = first.filter(isSame).length;
    if (!first.some(({ sheet }) => isFit(sheet))) {
      // Recorded once: the same file again is no error, and no change.
      if (same > 0) return { sheets: 0, marks: 0, same };
      throw invalid('scoreSheets:error.nothingToTake');
    }
    return work.write((db, act) => {
      // Looked at again: somebody may have written while the files were read.
      const fit = look(db).filter(({ sheet }) => isFit(sheet));
      if (fit.length === 0) throw invalid('scoreSheets:error.nothingToTake');
      const marks = fit.reduce((sum, one) => sum + record(db, one, act), 0);
      return { sheets: fit.length, marks, same };
    });
  },
};
