import { useTranslation } from 'react-i18next';

/** A duration in words, hours and minutes. */
export function useLength(): (minutes: number) => string {
  const { t } = useTranslation('agenda');
  return (all) => {
    const [hours, minutes] = [Math.floor(all / 60), all % 60];
    if (hours === 0) return t('length.minutes', { minutes });
    return minutes === 0 ? t('length.hours', { hours }) : t('length.both', { hours, minutes });
  };
}
