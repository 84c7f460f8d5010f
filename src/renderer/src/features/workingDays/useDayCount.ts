import { type DayCount, dayCount, workCalendar } from '@shared/workingDays/workCalendar';
import { useMemo } from 'react';
import { api, useAnswer } from '../../api';

/** How this office counts days; undefined until it has been read. */
export function useDayCount(): DayCount | undefined {
  const days = useAnswer(api.workingDays.list, {}).data;
  const counting = useAnswer(api.settings.all, {}).data?.dayCounting;
  return useMemo(
    () => (days && counting ? dayCount(workCalendar(days), counting) : undefined),
    [days, counting],
  );
}
