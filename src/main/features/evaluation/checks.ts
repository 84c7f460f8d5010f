import { notFound } from '@shared/errors';
import { type Finding, findings, seenIn } from '@shared/evaluation/checks';
import { inputOf } from '@shared/evaluation/computed';
import type { CheckedFinding } from '@shared/evaluation/contract';
import { eq, inArray } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { operatorTable } from '../operators/operators.table';
import { verifiedFindingTable } from './evaluation.table';
import { sheetOf } from './sheet';
import { lastYear } from './values';

/** More than three times last year, or less than a third, is looked at. */
const JUMP = 3;

type Named = Pick<Finding, 'indicatorId' | 'countyId' | 'by'>;
const findingId = ({ indicatorId, countyId, by }: Named) => `${indicatorId} ${countyId} ${by}`;

/** What looks wrong now, with what is looked at in each. */
function found(db: Reader, evaluationId: string): (Finding & { seen: string })[] {
  const sheet = sheetOf(db, evaluationId);
  const { values } = inputOf(sheet);
  const sums = sheet.indicators.flatMap(({ id, sumOf }) =>
    sumOf.length > 0 ? { whole: id, parts: sumOf } : [],
  );
  return findings(
    sheet.indicators.map(({ id }) => id),
    sheet.members.map(({ countyId }) => countyId),
    values,
    lastYear(db, sheet),
    { jump: JUMP, sums },
  ).map((one) => ({
    ...one,
    seen: seenIn(one, values.get(one.indicatorId)?.get(one.countyId) ?? null),
  }));
}

export const checkOperations: Pick<
  HandlersOf<'evaluation'>,
  'findings' | 'verifyFindings' | 'withdrawVerification'
> = {
  findings(db, { evaluationId }) {
    const all = found(db, evaluationId);
    const table = verifiedFindingTable;
    const verified = new Map(
      db
        .select({
          ...{ id: table.id, seen: table.seen, remark: table.remark, at: table.verifiedAt },
          operatorName: operatorTable.name,
        })
        .from(table)
        .leftJoin(operatorTable, eq(operatorTable.id, table.operatorId))
        .where(inArray(table.indicatorId, [...new Set(all.map((one) => one.indicatorId))]))
        .all()
        .map((one) => [one.id, one]),
    );
    return all.map(({ seen, ...finding }): CheckedFinding => {
      const said = verified.get(findingId(finding));
      if (said?.seen !== seen) return { ...finding, verified: null };
      const { remark, at, operatorName } = said;
      return { ...finding, verified: { remark, at, operatorName } };
    });
  },

  verifyFindings(db, { evaluationId, findings: named, remark }, act) {
    const there = new Map(found(db, evaluationId).map((one) => [findingId(one), one]));
    for (const one of named) {
      const id = findingId(one);
      const finding = there.get(id);
      if (!finding) throw notFound('evaluation:error.findingGone');
      const { seen, indicatorId, countyId, by: kind } = finding;
      const said = { seen, remark, verifiedAt: act.now, operatorId: act.operatorId };
      db.insert(verifiedFindingTable)
        .values({ id, indicatorId, countyId, kind, ...said })
        .onConflictDoUpdate({ target: verifiedFindingTable.id, set: said })
        .run();
    }
  },

  withdrawVerification(db, { findings: named }) {
    const { changes } = db
      .delete(verifiedFindingTable)
      .where(inArray(verifiedFindingTable.id, named.map(findingId)))
      .run();
    if (changes === 0) throw notFound('evaluation:error.findingGone');
  },
};
