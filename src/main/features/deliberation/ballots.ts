import { closingProblem, entryFault, roundFieldsProblem } from '@shared/deliberation/ballot';
import { roundProblem } from '@shared/deliberation/order';
import { conflict, invalid, notFound, refused } from '@shared/errors';
import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { operatorTable } from '../operators/operators.table';
import { selectionIn } from '../selections';
import {
  ballotCandidateTable,
  ballotEntryTable,
  ballotRoundTable,
  selectionBasisTable,
} from './deliberation.table';
import { AFTER_OPENING, weighed } from './results';
import { basisOf, candidatesOf, countOf, entriesOf, roundLines, roundRow } from './rounds';

/** A round that ballots are still entered into. */
function openRound(db: Reader, id: string) {
  const round = roundRow(db, id);
  selectionIn(db, round.selectionId, ['deliberation']);
  if (round.closedAt !== null) throw refused('deliberation:error.roundClosed');
  return round;
}

type Typed = { roundId: string; classId: string; number: number; entry: 1 | 2 };

const entryIs = ({ roundId, classId, number, entry }: Typed) =>
  and(
    eq(ballotEntryTable.roundId, roundId),
    eq(ballotEntryTable.classId, classId),
    eq(ballotEntryTable.number, number),
    eq(ballotEntryTable.entry, entry),
  );

function nameOf(db: Reader, operatorId: string | null): string {
  const row =
    operatorId === null
      ? undefined
      : db
          .select({ name: operatorTable.name })
          .from(operatorTable)
          .where(eq(operatorTable.id, operatorId))
          .get();
  if (!row) throw refused('deliberation:error.needsOperator');
  return row.name;
}

/** @throws AppError where nobody sits at the laptop, or the witness is whoever does */
export function checkWitness(db: Reader, operatorId: string | null, witness: string): void {
  if (nameOf(db, operatorId) === witness) throw refused('deliberation:error.secondPerson');
}

type BallotOperations =
  | 'basis'
  | 'setBasis'
  | 'rounds'
  | 'addRound'
  | 'removeRound'
  | 'enterBallot'
  | 'removeBallot'
  | 'ballots'
  | 'closeRound'
  | 'setRoundAside';

export const ballotOperations: Pick<HandlersOf<'deliberation'>, BallotOperations> = {
  basis: (db, { selectionId }) => basisOf(db, selectionId),

  setBasis(db, { selectionId, basis }) {
    selectionIn(db, selectionId, ['call', 'blind']);
    db.insert(selectionBasisTable)
      .values({ id: selectionId, basis })
      .onConflictDoUpdate({ target: selectionBasisTable.id, set: { basis } })
      .run();
  },

  rounds(db, { selectionId }) {
    selectionIn(db, selectionId, AFTER_OPENING);
    return roundLines(db, selectionId);
  },

  addRound(db, { selectionId, nominationIds, ...fields }, act) {
    selectionIn(db, selectionId, ['deliberation']);
    const wrong = roundFieldsProblem(fields, nominationIds.length);
    if (wrong) throw invalid(`deliberation:error.round.${wrong}`);
    const there = roundLines(db, selectionId);
    if (there.some(({ closedAt, setAside }) => closedAt === null && setAside === ''))
      throw conflict('deliberation:error.roundOpen');
    const { order, opened } = weighed(db, selectionId);
    const problem = roundProblem(order, new Set(nominationIds));
    if (problem) throw refused(`deliberation:error.round.${problem}`);
    const id = act.newId();
    const number = Math.max(0, ...there.map((one) => one.number)) + 1;
    db.insert(ballotRoundTable)
      .values({ id, selectionId, number, ...fields, witness: '', setAside: '' })
      .run();
    for (const nominationId of new Set(nominationIds))
      db.insert(ballotCandidateTable)
        .values({
          ...{ id: act.newId(), roundId: id, nominationId },
          code: opened.codes.get(nominationId) ?? '',
        })
        .run();
    return { id };
  },

  removeRound(db, { id }) {
    openRound(db, id);
    if (entriesOf(db, id).length > 0) throw refused('deliberation:error.roundHasBallots');
    db.delete(ballotRoundTable).where(eq(ballotRoundTable.id, id)).run();
  },

  enterBallot(db, { chosen, ...typed }, act) {
    const round = openRound(db, typed.roundId);
    if (act.operatorId === null) throw refused('deliberation:error.needsOperator');
    const of = round.classes.find(({ id }) => id === typed.classId);
    if (!of) throw notFound('deliberation:error.classNotFound');
    if (typed.number > of.issued)
      throw invalid('deliberation:error.ballotNumber', { issued: of.issued });
    const other = { ...typed, entry: typed.entry === 1 ? (2 as const) : (1 as const) };
    const own = db
      .select({ id: ballotEntryTable.id })
      .from(ballotEntryTable)
      .where(and(entryIs(other), eq(ballotEntryTable.enteredBy, act.operatorId)))
      .get();
    if (own) throw refused('deliberation:error.sameTypist');
    const row = { chosen, enteredAt: act.now, enteredBy: act.operatorId };
    db.insert(ballotEntryTable)
      .values({ id: act.newId(), ...typed, ...row })
      .onConflictDoUpdate({
        target: [
          ballotEntryTable.roundId,
          ballotEntryTable.classId,
          ballotEntryTable.number,
          ballotEntryTable.entry,
        ],
        set: row,
      })
      .run();
  },

  removeBallot(db, typed) {
    openRound(db, typed.roundId);
    if (db.delete(ballotEntryTable).where(entryIs(typed)).run().changes === 0)
      throw notFound('deliberation:error.ballotNotFound');
  },

  ballots(db, { roundId, entry }, { operatorId }) {
    const round = roundRow(db, roundId);
    const codes = candidatesOf(db, roundId).map(({ code }) => code);
    // While ballots are entered, nobody looks at what the other one typed.
    const mine =
      round.closedAt === null && operatorId !== null
        ? eq(ballotEntryTable.enteredBy, operatorId)
        : undefined;
    return db
      .select({
        classId: ballotEntryTable.classId,
        number: ballotEntryTable.number,
        chosen: ballotEntryTable.chosen,
      })
      .from(ballotEntryTable)
      .where(and(eq(ballotEntryTable.roundId, roundId), eq(ballotEntryTable.entry, entry), mine))
      .orderBy(desc(ballotEntryTable.enteredAt), desc(ballotEntryTable.id))
      .all()
      .map((typed) => ({ ...typed, fault: entryFault(typed, codes, round) }));
  },

  closeRound(db, { id, witness }, act) {
    const round = openRound(db, id);
    checkWitness(db, act.operatorId, witness);
    const problem = closingProblem(entriesOf(db, id), countOf(db, round));
    if (problem) throw refused(`deliberation:error.closing.${problem.key}`, problem);
    db.update(ballotRoundTable)
      .set({ closedAt: act.now, closedBy: act.operatorId, witness })
      .where(eq(ballotRoundTable.id, id))
      .run();
  },

  setRoundAside(db, { id, reason }) {
    const round = roundRow(db, id);
    selectionIn(db, round.selectionId, ['deliberation']);
    const changed = db
      .update(ballotRoundTable)
      .set({ setAside: reason })
      .where(and(eq(ballotRoundTable.id, id), eq(ballotRoundTable.setAside, '')))
      .run().changes;
    if (changed === 0) throw conflict('deliberation:error.setAsideAlready');
  },
};
