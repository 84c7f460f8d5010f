import { type CalendarDate, dateParts } from '@shared/time';
import { useTranslation } from 'react-i18next';

/** One day or several, as documents print them: no leading zeros, nothing said twice. */
export function useDates(): (from: CalendarDate, to: CalendarDate) => string {
  const { t } = useTranslation('stage');
  return (from, to) => {
    const [first, last] = [dateParts(from), dateParts(to)];
    const values = {
      ...first,
      from,
      to,
      toYear: last.year,
      toMonth: last.month,
      toDay: last.day,
    };
    if (from === to) return t('dates.day', values);
    if (first.year !== last.year) return t('dates.years', values);
    return t(first.month === last.month ? 'dates.month' : 'dates.year', values);
  };
}
