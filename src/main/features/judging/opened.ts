import type { Mark, ScoreSheet } from '@shared/scoring/scoreSheet';
import { judgedStatuses } from '@shared/selections/phases';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import { nominationTable } from '../selections/selections.table';
import { judgesOf, recusedIn } from './judges';
import { blindCodeTable, scoreMarkTable } from './judging.table';

export type Opened = {
  judges: { id: string; name: string }[];
  /** by nomination, in the order of the codes */
  codes: ReadonlyMap<string, string>;
  /** by nomination: withdrawn ones are not among them */
  sheets: ScoreSheet[];
};

/**
 * Scores beside whose they are. Whoever calls this has made sure that the selection was opened; nothing
 * before the opening may.
 */
export function openedScores(db: Reader, selectionId: string): Opened {
  const judges = judgesOf(db, selectionId);
  const coded = db
    .select({ id: blindCodeTable.id, code: blindCodeTable.code })
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
  const recused = recusedIn(db, selectionId);
  const marks = db
    .select()
    .from(scoreMarkTable)
    .where(
      inArray(
        scoreMarkTable.judgeId,
        judges.map(({ id }) => id),
      ),
    )
    .all();
  const codes = new Map(coded.map(({ id, code }) => [id, code]));
  return {
    judges: judges.map(({ id, name }) => ({ id, name })),
    codes,
    sheets: judges.map(({ id: judgeId }) => ({
      judgeId,
      marks: new Map<string, Mark>([
        ...[...codes.keys()]
          .filter((nomination) => recused.get(nomination)?.has(judgeId))
          .map((nomination): [string, Mark] => [nomination, 'recused']),
        ...marks
          .filter((mark) => mark.judgeId === judgeId && codes.has(mark.nominationId))
          .map(({ nominationId, points }): [string, Mark] => [
            nominationId,
            points ? { points } : 'abstained',
          ]),
      ]),
    })),
  };
}
