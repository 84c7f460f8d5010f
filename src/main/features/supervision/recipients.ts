import type { HandlersOf } from '../../operation';
import { organizationNames } from '../issues';
import { meetingOf } from './meetingOf';
import { closedByLead, owedByLead } from './numberedExports';
import { factsOf, pagesOf } from './pages';

export const recipientOperations: Pick<HandlersOf<'supervision'>, 'recipients'> = {
  recipients(db, { meetingId, paper }, { today }) {
    if (paper === 'countyPages' || paper === 'organizationPages') {
      const of = paper === 'countyPages' ? 'counties' : 'organizations';
      const facts = factsOf(db, meetingOf(db, meetingId), 'internal', today);
      return pagesOf(db, of, facts).map(({ id: organizationId, organizationName, matters }) => ({
        organizationId,
        organizationName,
        matters,
      }));
    }
    const byLead = paper === 'notices' ? owedByLead : closedByLead;
    const names = organizationNames(db);
    return [...byLead(db, meetingId, today)].map(([organizationId, lines]) => ({
      organizationId,
      organizationName: names(organizationId),
      matters: lines.length,
    }));
  },
};
