import { asc, eq } from 'drizzle-orm';
import type { HandlersOf } from '../../operation';
import { issueTable } from '../issues/issues.table';
import { organizationNames } from './packs';
import { extensionRequestTable } from './returns.table';

export const requestOperations: Pick<HandlersOf<'returns'>, 'extensionRequests'> = {
  extensionRequests(db, { meetingId }) {
    const names = organizationNames(db);
    return db
      .select({ request: extensionRequestTable, issue: issueTable })
      .from(extensionRequestTable)
      .innerJoin(issueTable, eq(issueTable.id, extensionRequestTable.issueId))
      .where(eq(issueTable.meetingId, meetingId))
      .orderBy(asc(issueTable.number), asc(extensionRequestTable.id))
      .all()
      .filter(({ request: { dueDate }, issue }) =>
        dueDate === null
          ? issue.status !== 'continuous'
          : issue.dueDate !== null && dueDate > issue.dueDate,
      )
      .map(({ request, issue }) => ({
        ...request,
        number: issue.number,
        organizationName: names(request.organizationId),
      }));
  },
};
