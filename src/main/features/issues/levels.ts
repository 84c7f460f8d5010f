import { invalid } from '@shared/errors';
import { and, eq } from 'drizzle-orm';
import type { HandlersOf } from '../../operation';
import { issueRow, requireOrganization } from './access';
import { issueResponsibleTable, issueSupportTable } from './issues.table';

/** Who answers for an issue beside its lead: at each level, and who supports. */
export const levelOperations: Pick<HandlersOf<'issues'>, 'setResponsible' | 'answerSupport'> = {
  setResponsible(db, { id, level, organizationId }, act) {
    issueRow(db, id);
    requireOrganization(db, organizationId);
    const of = and(eq(issueResponsibleTable.issueId, id), eq(issueResponsibleTable.level, level));
    if (!organizationId) {
      db.delete(issueResponsibleTable).where(of).run();
      return;
    }
    const changed = db.update(issueResponsibleTable).set({ organizationId }).where(of).run();
    if (changed.changes > 0) return;
    db.insert(issueResponsibleTable)
      .values({ id: act.newId(), issueId: id, level, organizationId })
      .run();
  },

  answerSupport(db, { id, organizationId, answer, answeredOn }, act) {
    issueRow(db, id);
    if (answeredOn && answeredOn > act.today) throw invalid('issues:error.progressInFuture');
    const changed = db
      .update(issueSupportTable)
      .set({ answer, answeredOn: answeredOn ?? act.today })
      .where(
        and(
          eq(issueSupportTable.issueId, id),
          eq(issueSupportTable.organizationId, organizationId),
        ),
      )
      .run();
    if (changed.changes === 0) throw invalid('issues:error.notSupporting');
  },
};
