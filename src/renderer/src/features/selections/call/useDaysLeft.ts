import { asCalendarDate, type CalendarDate } from '@shared/time';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../../api';
import { useDayCount } from '../../workingDays/useDayCount';

export const todayHere = (): CalendarDate => asCalendarDate(dayjs().format('YYYY-MM-DD'));

/** How far a date is from today, in the days that this office counts; empty until that is known. */
export function useDaysLeft(): (date: CalendarDate) => string {
  const { t } = useTranslation('selections');
  const days = useDayCount();
  const counting = useAnswer(api.settings.all, {}).data?.dayCounting ?? 'workingDays';
  return (date) => {
    if (!days) return '';
    const today = todayHere();
    if (date === today) return t('call.dueToday');
    const count = days.between(today, date);
    const key = date < today ? 'overdue' : 'daysLeft';
    return t(`call.${key}.${counting}`, { count: Math.abs(count) });
  };
}
