import {
  type Basis,
  type Count,
  countRound,
  type Entry,
  mismatchesOf,
  type Round,
} from '@shared/deliberation/ballot';
import type { RoundLine } from '@shared/deliberation/contract';
import type { Ordered } from '@shared/deliberation/order';
import { notFound } from '@shared/errors';
import { written } from '@shared/scoring/exact';
import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { operatorTable } from '../operators/operators.table';
import { nominationLines } from '../selections';
import {
  ballotCandidateTable,
  ballotEntryTable,
  ballotRoundTable,
  selectionBasisTable,
} from './deliberation.table';

export const basisOf = (db: Reader, selectionId: string): Basis =>
  db
    .select({ basis: selectionBasisTable.basis })
    .from(selectionBasisTable)
    .where(eq(selectionBasisTable.id, selectionId))
    .get()?.basis ?? 'sheets';

export function roundRow(db: Reader, id: string): Round {
  const row = db.select().from(ballotRoundTable).where(eq(ballotRoundTable.id, id)).get();
  if (!row) throw notFound('deliberation:error.roundNotFound');
  return row;
}

/** In the order of the codes. */
export const candidatesOf = (db: Reader, roundId: string) =>
  db
    .select({ nominationId: ballotCandidateTable.nominationId, code: ballotCandidateTable.code })
    .from(ballotCandidateTable)
    .where(eq(ballotCandidateTable.roundId, roundId))
    .orderBy(asc(ballotCandidateTable.code))
    .all();

const entryRows = (db: Reader, roundId: string) =>
  db
    .select({
      classId: ballotEntryTable.classId,
      number: ballotEntryTable.number,
      entry: ballotEntryTable.entry,
      chosen: ballotEntryTable.chosen,
      enteredAt: ballotEntryTable.enteredAt,
      typist: operatorTable.name,
    })
    .from(ballotEntryTable)
    .innerJoin(operatorTable, eq(operatorTable.id, ballotEntryTable.enteredBy))
    .where(eq(ballotEntryTable.roundId, roundId))
    .orderBy(asc(ballotEntryTable.enteredAt), asc(ballotEntryTable.id))
    .all();

export const entriesOf = (db: Reader, roundId: string): Entry[] => entryRows(db, roundId);

export const countOf = (db: Reader, round: Round): Count =>
  countRound(
    entriesOf(db, round.id),
    candidatesOf(db, round.id).map(({ code }) => code),
    round,
  );

export type CountedRound = {
  number: number;
  /** by nomination */
  order: Ordered[];
  values: ReadonlyMap<string, string>;
};

/** Rounds that count, the first one first. */
export function countedRounds(db: Reader, selectionId: string): CountedRound[] {
  return db
    .select()
    .from(ballotRoundTable)
    .where(
      and(
        eq(ballotRoundTable.selectionId, selectionId),
        isNotNull(ballotRoundTable.closedAt),
        eq(ballotRoundTable.setAside, ''),
      ),
    )
    .orderBy(asc(ballotRoundTable.number))
    .all()
    .map((round) => {
      const byCode = new Map(
        candidatesOf(db, round.id).map(({ code, nominationId }) => [code, nominationId]),
      );
      const { standings } = countOf(db, round);
      const named = standings.flatMap(({ nomination, ...rest }) => {
        const id = byCode.get(nomination);
        return id === undefined ? [] : [{ id, ...rest }];
      });
      return {
        number: round.number,
        order: named.map(({ id, place }) => ({ id, place })),
        values: new Map(
          named.flatMap(({ id, value }): [string, string][] =>
            value === null ? [] : [[id, written(value, round.decimals)]],
          ),
        ),
      };
    });
}

export function roundLines(db: Reader, selectionId: string): RoundLine[] {
  const lines = new Map(nominationLines(db, selectionId).map((line) => [line.id, line]));
  return db
    .select()
    .from(ballotRoundTable)
    .where(eq(ballotRoundTable.selectionId, selectionId))
    .orderBy(asc(ballotRoundTable.number), asc(ballotRoundTable.id))
    .all()
    .map(({ closedBy, ...round }): RoundLine => {
      const entries = entryRows(db, round.id);
      const of = (entry: 1 | 2) => entries.filter((one) => one.entry === entry);
      const typists = (entry: 1 | 2) => [...new Set(of(entry).map(({ typist }) => typist))];
      const count = round.closedAt === null ? null : countOf(db, round);
      return {
        ...round,
        candidates: candidatesOf(db, round.id).map(({ nominationId, code }) => ({
          ...{ nominationId, code },
          title: lines.get(nominationId)?.title ?? '',
          countyName: lines.get(nominationId)?.countyName ?? '',
        })),
        entered: round.classes.map(({ id }) => ({
          classId: id,
          first: of(1).filter(({ classId }) => classId === id).length,
          second: of(2).filter(({ classId }) => classId === id).length,
        })),
        mismatches: mismatchesOf(entries),
        typists: { first: typists(1), second: typists(2) },
        result: count && {
          lines: count.standings.map(({ nomination, votes, value, place }) => ({
            ...{ code: nomination, votes, place },
            value: value && written(value, round.decimals),
          })),
          turnout: count.turnout,
          spoilt: count.spoilt,
        },
      };
    });
}
