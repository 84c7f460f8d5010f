import { type CalendarDate, dateParts } from '@shared/time';
import { useTranslation } from 'react-i18next';

/** The day's date with its day of the week, in the language of the screen. */
export function useDayName(): (date: CalendarDate) => string {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, {
    month: 'long',
    day: 'numeric',
    weekday: 'long',
    timeZone: 'UTC',
  });
  return (date) => {
    const { year, month, day } = dateParts(date);
    return format.format(Date.UTC(year, month - 1, day));
  };
}
