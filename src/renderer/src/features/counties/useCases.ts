import { useQueries } from '@tanstack/react-query';
import { api, useAnswer } from '../../api';

type CaseOption = { value: string; label: string; countyId: string };

/** Every case of every meeting, newest meeting first, as options of a list. */
export function useCases(): CaseOption[] {
  const meetings = useAnswer(api.meetings.list, {}).data ?? [];
  const answers = useQueries({
    queries: meetings.map(({ id: meetingId }) => ({
      queryKey: [api.caseStudies.list.operation, { meetingId }],
      queryFn: () => api.caseStudies.list({ meetingId }),
    })),
  });
  return answers.flatMap(({ data }) =>
    (data ?? []).map(({ id, title, countyName, countyId }) => ({
      value: id,
      label: `${title} · ${countyName}`,
      countyId,
    })),
  );
}
