import { conflict, invalid, refused } from '@shared/errors';
import type { SheetState } from '@shared/scoreSheets/contract';
import {
  agreedRows,
  mismatchesOf,
  type PaperCell,
  type PaperRow,
  type PaperValue,
  type Settlement,
} from '@shared/scoreSheets/paper';
import { faultsOf } from '@shared/scoring/scoreSheet';
import { and, asc, eq, ne } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf, Moment } from '../../operation';
import { closeSheet, drawOf, judgingOperations } from '../judging';
import { operatorTable } from '../operators/operators.table';
import { paperEntryTable, paperSettlementTable } from './scoreSheets.table';

type Entry = SheetState['entries'][number] & { read: PaperRow[] };

/** Who has typed this judge's form in, about the codes as they are drawn now; oldest first. */
export function entriesOf(db: Reader, judgeId: string, { operatorId }: Moment): Entry[] {
  return db
    .select({
      operatorId: paperEntryTable.operatorId,
      operatorName: operatorTable.name,
      isDone: paperEntryTable.isDone,
      read: paperEntryTable.read,
    })
    .from(paperEntryTable)
    .innerJoin(operatorTable, eq(operatorTable.id, paperEntryTable.operatorId))
    .where(and(eq(paperEntryTable.judgeId, judgeId), eq(paperEntryTable.draw, drawOf(db, judgeId))))
    .orderBy(asc(paperEntryTable.enteredAt), asc(paperEntryTable.id))
    .all()
    .map(({ operatorId: by, ...entry }) => ({ ...entry, isOwn: by === operatorId }));
}

function settledCells(db: Reader, judgeId: string) {
  return db
    .select({
      code: paperSettlementTable.code,
      cell: paperSettlementTable.cell,
      value: paperSettlementTable.value,
      witness: paperSettlementTable.witness,
      by: operatorTable.name,
    })
    .from(paperSettlementTable)
    .innerJoin(operatorTable, eq(operatorTable.id, paperSettlementTable.settledBy))
    .where(eq(paperSettlementTable.judgeId, judgeId))
    .all()
    .map(({ cell, value, ...settled }) => ({
      ...settled,
      cell: (cell === 'abstained' ? cell : Number(cell)) as PaperCell,
      value: JSON.parse(value) as PaperValue,
    }));
}

/** The first two readings that were finished; null before there are two. */
function bothRead(entries: readonly Entry[]): [PaperRow[], PaperRow[]] | null {
  const [first, second] = entries.filter(({ isDone }) => isDone);
  return first && second ? [first.read, second.read] : null;
}

/** Rows that say both, or nothing, are told as what they lack. */
function marksOf(rows: readonly PaperRow[]) {
  return new Map(
    rows.map(({ code, abstained, points }) => [
      code,
      abstained ? ('abstained' as const) : { points },
    ]),
  );
}

const saysBoth = ({ abstained, points }: PaperRow) =>
  abstained && points.some((one) => one !== null);

type PaperOperations = 'paperForm' | 'enterPaper' | 'settlePaper' | 'recordPaper';

export const paperOperations: Pick<HandlersOf<'scoreSheets'>, PaperOperations> = {
  paperForm(db, { judgeId }, moment) {
    const sheet = judgingOperations.sheet(db, { judgeId }, moment);
    const codes = sheet.lines.map(({ code }) => code);
    const entries = entriesOf(db, judgeId, moment);
    const both = bothRead(entries);
    const settled = settledCells(db, judgeId);
    const count = sheet.criteria.length;
    const agreed = both && agreedRows(...both, settled, codes, count);
    return {
      judgeName: sheet.judgeName,
      codes: sheet.lines.map(({ code, title }) => ({ code, title })),
      criteria: sheet.criteria.map(({ name, maximum }) => ({ name, maximum })),
      step: sheet.step,
      own: entries.find(({ isOwn }) => isOwn)?.read ?? [],
      entries: entries.map(({ read: _, ...entry }) => entry),
      mismatches: (both ? mismatchesOf(...both, codes, count) : []).map((one) => {
        const said = settled.find(({ code, cell }) => code === one.code && cell === one.cell);
        return {
          ...one,
          settled: said ? { value: said.value, by: said.by, witness: said.witness } : null,
        };
      }),
      faults:
        agreed &&
        faultsOf(marksOf(agreed), codes, new Set(), sheet).length + agreed.filter(saysBoth).length,
    };
  },

  enterPaper(db, { judgeId, rows, isDone }, act) {
    if (act.operatorId === null) throw refused('scoreSheets:error.needsOperator');
    const sheet = judgingOperations.sheet(db, { judgeId }, act);
    if (sheet.isHandedIn) throw refused('judging:error.handedIn');
    const codes = new Set(sheet.lines.map(({ code }) => code));
    const typed = new Set(rows.map(({ code }) => code));
    const isTheirs = rows.every(
      ({ code, points }) => codes.has(code) && points.length === sheet.criteria.length,
    );
    if (!isTheirs || typed.size < rows.length) throw conflict('scoreSheets:error.otherRows');
    if (isDone && typed.size < codes.size)
      throw invalid('scoreSheets:error.rowsLeft', { count: codes.size - typed.size });
    const draw = drawOf(db, judgeId);
    const own = { judgeId, operatorId: act.operatorId };
    const others = entriesOf(db, judgeId, act).filter(
      ({ isOwn, isDone: isFinished }) => !isOwn && isFinished,
    );
    if (others.length >= 2) throw refused('scoreSheets:error.readTwice');
    // About codes that are void, or about what was typed otherwise before.
    db.delete(paperEntryTable)
      .where(and(eq(paperEntryTable.judgeId, judgeId), ne(paperEntryTable.draw, draw)))
      .run();
    db.delete(paperSettlementTable).where(eq(paperSettlementTable.judgeId, judgeId)).run();
    const said = { draw, read: rows, isDone, enteredAt: act.now };
    db.insert(paperEntryTable)
      .values({ id: act.newId(), ...own, ...said })
      .onConflictDoUpdate({
        target: [paperEntryTable.judgeId, paperEntryTable.operatorId],
        set: said,
      })
      .run();
  },

  settlePaper(db, { judgeId, code, cell, value, witness }, act) {
    if (act.operatorId === null) throw refused('scoreSheets:error.needsOperator');
    const sheet = judgingOperations.sheet(db, { judgeId }, act);
    if (sheet.isHandedIn) throw refused('judging:error.handedIn');
    const operator = db
      .select({ name: operatorTable.name })
      .from(operatorTable)
      .where(eq(operatorTable.id, act.operatorId))
      .get();
    if (operator?.name === witness) throw refused('scoreSheets:error.secondPerson');
    const both = bothRead(entriesOf(db, judgeId, act));
    const codes = sheet.lines.map((line) => line.code);
    const isOpen = both
      ? mismatchesOf(...both, codes, sheet.criteria.length).some(
          (one) => one.code === code && one.cell === cell,
        )
      : false;
    if (!isOpen) throw conflict('scoreSheets:error.noMismatch');
    if ((typeof value === 'boolean') !== (cell === 'abstained'))
      throw invalid('scoreSheets:error.wrongValue');
    const said = {
      value: JSON.stringify(value) as `${PaperValue}`,
      settledBy: act.operatorId,
      witness,
      settledAt: act.now,
    };
    db.insert(paperSettlementTable)
      .values({ id: act.newId(), judgeId, code, cell: String(cell), ...said })
      .onConflictDoUpdate({
        target: [
          paperSettlementTable.judgeId,
          paperSettlementTable.code,
          paperSettlementTable.cell,
        ],
        set: said,
      })
      .run();
  },

  recordPaper(db, { judgeId }, act) {
    const sheet = judgingOperations.sheet(db, { judgeId }, act);
    if (sheet.isHandedIn) throw refused('judging:error.handedIn');
    const both = bothRead(entriesOf(db, judgeId, act));
    if (!both) throw refused('scoreSheets:error.readOnce');
    const codes = sheet.lines.map(({ code }) => code);
    const settled: Settlement[] = settledCells(db, judgeId);
    const agreed = agreedRows(...both, settled, codes, sheet.criteria.length);
    if (!agreed) throw refused('scoreSheets:error.unsettled');
    const faults =
      faultsOf(marksOf(agreed), codes, new Set(), sheet).length + agreed.filter(saysBoth).length;
    if (faults > 0) throw refused('judging:error.faults', { count: faults });
    for (const { code, abstained, points } of agreed)
      judgingOperations.mark(
        db,
        { judgeId, code, given: abstained ? 'abstained' : { points: points as number[] } },
        act,
      );
    closeSheet(db, judgeId, 'paper', act);
    return { marks: agreed.length };
  },
};
