import type { YearTag } from '@shared/counties/county';
import { useTranslation } from 'react-i18next';

/** Tags as words; with their year in front where the list does not say it. */
export function TagMarks({ tags, year }: { tags: readonly YearTag[]; year: number | undefined }) {
  const { t } = useTranslation('counties');
  const [first] = tags;
  if (!first) return null;
  return (
    <span className="county-tags">
      {year === undefined ? <span className="counties-soft">{first.year}</span> : null}
      {tags.map(({ tag, published }) => (
        <span
          key={tag}
          className={tag === 'weak' ? 'county-tag county-tag-weak' : 'county-tag'}
          title={published ? t('published') : undefined}
        >
          {t(`tag.${tag}`)}
        </span>
      ))}
    </span>
  );
}
