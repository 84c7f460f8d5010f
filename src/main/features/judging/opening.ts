import { randomInt } from 'node:crypto';
import { refused } from '@shared/errors';
import { problemsBefore } from '@shared/judging/beforeBlind';
import type { JudgingAct } from '@shared/judging/judge';
import { assignJudges, discussionOrder } from '@shared/scoring/panel';
import { shuffled } from '@shared/scoring/random';
import { judgedStatuses } from '@shared/selections/phases';
import { blindProblem, codeOf } from '@shared/selections/rules';
import { and, asc, count, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { selectionBasisTable } from '../deliberation/deliberation.table';
import { operatorTable } from '../operators/operators.table';
import { unlooked } from '../resemblances';
import { moveSelection, nominationLines, selectionIn } from '../selections';
import { nominationTable } from '../selections/selections.table';
import { writeDown } from './acts';
import { copyStates } from './blindCopies';
import { judgesOf, recusedIn } from './judges';
import {
  blindCodeTable,
  judgingActTable,
  readingTable,
  scoreMarkTable,
  scoreSheetTable,
} from './judging.table';

/**
 * Codes must not be guessed from the order of anything, and are drawn once: real randomness, unlike the
 * draws that a figure must be able to repeat.
 */
const chance = () => randomInt(0x1_0000_0000) / 0x1_0000_0000;

/** What the panel reads, with its codes, in their order. */
const coded = (db: Reader, selectionId: string) =>
  db
    .select({ nominationId: blindCodeTable.id, code: blindCodeTable.code })
    .from(blindCodeTable)
    .innerJoin(nominationTable, eq(nominationTable.id, blindCodeTable.id))
    .where(
      and(
        eq(blindCodeTable.selectionId, selectionId),
        inArray(nominationTable.status, judgedStatuses),
      ),
    )
    .orderBy(asc(blindCodeTable.code))
    .all();

/** Accepted on another laptop after the codes were drawn here: no judge ever read them. */
const uncodedIn = (db: Reader, selectionId: string): number =>
  db
    .select({ id: nominationTable.id })
    .from(nominationTable)
    .leftJoin(blindCodeTable, eq(blindCodeTable.id, nominationTable.id))
    .where(
      and(
        eq(nominationTable.selectionId, selectionId),
        eq(nominationTable.status, 'accepted'),
        isNull(blindCodeTable.id),
      ),
    )
    .all().length;

const countOf = (
  db: Reader,
  table: typeof scoreMarkTable | typeof scoreSheetTable,
  where: SQL,
): number => db.select({ count: count() }).from(table).where(where).get()?.count ?? 0;

const sheetsDecide = (db: Reader, selectionId: string): boolean =>
  db
    .select({ basis: selectionBasisTable.basis })
    .from(selectionBasisTable)
    .where(eq(selectionBasisTable.id, selectionId))
    .get()?.basis !== 'ballots';

/** Oldest first. */
export const actsOf = (db: Reader, selectionId: string): JudgingAct[] =>
  db
    .select({
      act: judgingActTable.act,
      at: judgingActTable.at,
      operatorName: operatorTable.name,
      witness: judgingActTable.witness,
      reason: judgingActTable.reason,
      judgeName: judgingActTable.judgeName,
    })
    .from(judgingActTable)
    .leftJoin(operatorTable, eq(operatorTable.id, judgingActTable.operatorId))
    .where(eq(judgingActTable.selectionId, selectionId))
    .orderBy(asc(judgingActTable.at), asc(judgingActTable.id))
    .all();

type OpeningOperations =
  | 'beforeBlind'
  | 'beginBlind'
  | 'backToCall'
  | 'discussionOrder'
  | 'open'
  | 'acts';

export const openingOperations: Pick<HandlersOf<'judging'>, OpeningOperations> = {
  beginBlind(db, { selectionId }, act) {
    const { judgesEach } = selectionIn(db, selectionId, ['call']);
    const nominations = db
      .select({ id: nominationTable.id, status: nominationTable.status })
      .from(nominationTable)
      .where(eq(nominationTable.selectionId, selectionId))
      .orderBy(asc(nominationTable.id))
      .all();
    const judges = judgesOf(db, selectionId).map(({ id }) => id);
    const unmasked = copyStates(db, selectionId).filter(
      ({ state }) => state !== 'confirmed',
    ).length;
    const problem = blindProblem({ nominations, judges: judges.length, unmasked });
    if (problem) throw problem;

    const accepted = nominations.filter(({ status }) => status === 'accepted').map(({ id }) => id);
    const recused = recusedIn(db, selectionId);
    const unread = accepted.filter((id) => (recused.get(id)?.size ?? 0) >= judges.length);
    if (unread.length > 0) throw refused('judging:error.allRecused', { count: unread.length });
    for (const [at, id] of shuffled(accepted, chance).entries())
      db.insert(blindCodeTable)
        .values({ id, selectionId, code: codeOf(at + 1, accepted.length) })
        .run();
    const assigned = assignJudges(
      shuffled(accepted, chance),
      shuffled(judges, chance),
      judgesEach ?? judges.length,
      recused,
    );
    for (const [nominationId, readers] of assigned)
      for (const judgeId of readers)
        db.insert(readingTable).values({ id: act.newId(), judgeId, nominationId }).run();
    moveSelection(db, selectionId, 'beginBlind');
    writeDown(db, act, { selectionId, act: 'beginBlind' });
    return { codes: accepted.length };
  },

  backToCall(db, { selectionId, reason }, act) {
    selectionIn(db, selectionId, ['blind']);
    const judges = judgesOf(db, selectionId).map(({ id }) => id);
    const marked = countOf(db, scoreMarkTable, inArray(scoreMarkTable.judgeId, judges));
    if (marked > 0) throw refused('judging:error.scoredAlready', { count: marked });
    db.delete(readingTable).where(inArray(readingTable.judgeId, judges)).run();
    db.delete(blindCodeTable).where(eq(blindCodeTable.selectionId, selectionId)).run();
    moveSelection(db, selectionId, 'backToCall');
    writeDown(db, act, { selectionId, act: 'backToCall', reason });
  },

  beforeBlind(db, { selectionId }) {
    const { judgesEach, weightsArePlaceholder } = selectionIn(db, selectionId, ['call']);
    const nominations = nominationLines(db, selectionId);
    const accepted = nominations.filter(({ status }) => status === 'accepted').map(({ id }) => id);
    const judges = judgesOf(db, selectionId).map(({ id }) => id);
    const recused = recusedIn(db, selectionId);
    const assigned = assignJudges(accepted, judges, judgesEach ?? judges.length, recused);
    const problems = problemsBefore({
      nominations,
      copies: copyStates(db, selectionId),
      judges: judges.length,
      readers: accepted.map((id) => judges.length - (recused.get(id)?.size ?? 0)),
      judgesEach,
      weightsArePlaceholder,
      unlooked: unlooked(db, selectionId),
    });
    const askedOf = (judgeId: string) =>
      [...assigned.values()].filter((readers) => readers.includes(judgeId)).length;
    return { problems, loads: judges.map((judgeId) => ({ judgeId, asked: askedOf(judgeId) })) };
  },

  discussionOrder(db, { selectionId }) {
    selectionIn(db, selectionId, ['deliberation']);
    const codes = new Map(
      coded(db, selectionId).map(({ nominationId, code }) => [nominationId, code]),
    );
    const names = new Map(judgesOf(db, selectionId).map(({ id, name }) => [id, name]));
    const lines = new Map(nominationLines(db, selectionId).map((line) => [line.id, line]));
    const recusals = recusedIn(db, selectionId);
    return discussionOrder([...codes.keys()], recusals).map((id) => ({
      code: codes.get(id) ?? '',
      title: lines.get(id)?.title ?? '',
      countyName: lines.get(id)?.countyName ?? '',
      leaving: [...(recusals.get(id) ?? [])].flatMap((judge) => names.get(judge) ?? []),
    }));
  },

  open(db, { selectionId, witness, reason }, act) {
    selectionIn(db, selectionId, ['blind']);
    if (act.operatorId === null) throw refused('judging:error.needsOperator');
    const operator = db
      .select({ name: operatorTable.name })
      .from(operatorTable)
      .where(eq(operatorTable.id, act.operatorId))
      .get();
    if (operator?.name === witness) throw refused('judging:error.secondPerson');
    const judges = judgesOf(db, selectionId).map(({ id }) => id);
    const handedIn = countOf(db, scoreSheetTable, inArray(scoreSheetTable.id, judges));
    // Where ballots decide, sheets are not waited for: they come to nothing.
    if (handedIn < judges.length && sheetsDecide(db, selectionId))
      throw refused('judging:error.sheetsMissing', { count: judges.length - handedIn });
    const uncoded = uncodedIn(db, selectionId);
    if (uncoded > 0) throw refused('judging:error.uncoded', { count: uncoded });
    moveSelection(db, selectionId, 'open');
    writeDown(db, act, { selectionId, act: 'open', witness, reason });
  },

  acts: (db, { selectionId }) => actsOf(db, selectionId),
};
