import type { ResultLine } from '@shared/deliberation/contract';
import type { Quota } from '@shared/scoring/choice';
import { useTranslation } from 'react-i18next';

/** Says of a quota what it asks, and of a line what the rules propose and because of whom. */
export function useVerdict(lines: readonly ResultLine[]) {
  const { t } = useTranslation('deliberation');
  const cities = new Map(lines.map(({ cityId, cityName }) => [cityId, cityName]));
  const titles = new Map(lines.map(({ nominationId, title }) => [nominationId, title]));
  const title = (id: string) => t('titled', { title: titles.get(id) ?? '' });

  /** `of`: which city or field, where the quota is for each */
  const quota = ({ over, least, most, of }: Quota, which: string | null = of): string => {
    const name =
      which === null
        ? t(`quota.each.${over}`)
        : over === 'city'
          ? (cities.get(which) ?? which)
          : which;
    if (least > 0 && most !== null) return t('quota.between', { name, least, most });
    return least > 0
      ? t('quota.least', { name, least })
      : t('quota.most', { name, most: most ?? 0 });
  };

  const verdict = ({ proposed }: ResultLine): string => {
    const because = t(`because.${proposed.because}`);
    switch (proposed.because) {
      case 'quota':
        return proposed.insteadOf === null
          ? t('told.quota', { quota: quota(proposed.quota) })
          : t('told.insteadOf', { quota: quota(proposed.quota), title: title(proposed.insteadOf) });
      case 'full':
        return t('told.full', {
          quota: quota(proposed.quota),
          titles: proposed.by.map(title).join(''),
        });
      case 'displaced':
        return t('told.displaced', { quota: quota(proposed.quota), title: title(proposed.by) });
      case 'levelAtTheEnd':
        return t('told.level', { titles: proposed.with.map(title).join('') });
      default:
        return because;
    }
  };
  return { quota, verdict };
}
