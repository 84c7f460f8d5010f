import { conflict, notFound } from '@shared/errors';
import { wording } from '@shared/issues/issue';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { issueOperations } from '../issues';
import { issueTable } from '../issues/issues.table';
import { organizationNames } from './packs';
import { extensionRequestTable } from './returns.table';

function openRequest(db: Reader, id: string): typeof extensionRequestTable.$inferSelect {
  const request = db
    .select()
    .from(extensionRequestTable)
    .where(eq(extensionRequestTable.id, id))
    .get();
  if (!request) throw notFound('returns:error.requestNotFound');
  if (request.settledOn) throw conflict('returns:error.requestSettled');
  return request;
}

export const requestOperations: Pick<
  HandlersOf<'returns'>,
  'extensionRequests' | 'grantExtension' | 'refuseExtension'
> = {
  extensionRequests(db, { meetingId }) {
    const names = organizationNames(db);
    return db
      .select({ request: extensionRequestTable, issue: issueTable })
      .from(extensionRequestTable)
      .innerJoin(issueTable, eq(issueTable.id, extensionRequestTable.issueId))
      .where(and(eq(issueTable.meetingId, meetingId), isNull(extensionRequestTable.settledOn)))
      .orderBy(asc(issueTable.number), asc(extensionRequestTable.id))
      .all()
      .filter(({ request: { dueDate }, issue }) =>
        dueDate === null
          ? issue.status !== 'continuous'
          : issue.dueDate !== null && dueDate > issue.dueDate,
      )
      .map(({ request: { settledOn: _, refusal: __, ...request }, issue }) => ({
        ...request,
        number: issue.number,
        wording: wording(issue),
        currentDueDate: issue.dueDate,
        organizationName: names(request.organizationId),
      }));
  },

  grantExtension(db, { id, dueDate, approver }, act) {
    const { issueId, reason } = openRequest(db, id);
    issueOperations.extend(db, { id: issueId, dueDate, reason, approver }, act);
    db.update(extensionRequestTable)
      .set({ settledOn: act.today })
      .where(eq(extensionRequestTable.id, id))
      .run();
    return undefined;
  },

  refuseExtension(db, { id, reason }, act) {
    openRequest(db, id);
    db.update(extensionRequestTable)
      .set({ settledOn: act.today, refusal: reason })
      .where(eq(extensionRequestTable.id, id))
      .run();
    return undefined;
  },
};
