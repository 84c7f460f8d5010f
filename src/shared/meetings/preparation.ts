import type { MeetingOverview } from './meeting';

/** One line of the list of what is to be prepared. `open`: not begun; `attention`: begun, gaps left. */
export type PreparationStep = {
  key: 'details' | 'participants' | 'agenda' | 'cases' | 'decks' | 'issues';
  state: 'open' | 'attention' | 'done';
  /** what is missing, with how many */
  notes: { key: string; count: number }[];
};

function step(
  key: PreparationStep['key'],
  begun: number,
  gaps: Record<string, number>,
): PreparationStep {
  const notes = Object.entries(gaps)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => ({ key: name, count }));
  return { key, state: begun === 0 ? 'open' : notes.length > 0 ? 'attention' : 'done', notes };
}

/** What is done and what is missing, in the order in which one prepares a meeting. */
export function preparation(overview: MeetingOverview): PreparationStep[] {
  const { meeting } = overview;
  return [
    step('details', 1, { theme: meeting.theme ? 0 : 1, venue: meeting.venue ? 0 : 1 }),
    step('participants', overview.participants, {
      withoutOrganization: overview.participantsWithoutOrganization,
    }),
    step('agenda', overview.agendaItems, { withoutSpeaker: overview.itemsWithoutSpeaker }),
    step('cases', overview.caseStudies, { withoutDeck: overview.casesWithoutDeck }),
    step('decks', overview.decks, { waiting: overview.decksWaiting }),
    step('issues', overview.issues, { openIssues: overview.openIssues }),
  ];
}
