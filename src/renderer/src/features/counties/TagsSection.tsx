import type { CountyPage } from '@shared/counties/county';
import { useTranslation } from 'react-i18next';
import { FormButton } from './FormButton';
import type { OpenForm } from './openForm';
import { Section } from './Section';
import { TagMarks } from './TagMarks';

type Props = { page: CountyPage; onOpen: (form: OpenForm) => void };

/** 年度标识 by year; what was published of the county stands with them. */
export function TagsSection({ page: { tags, published }, onOpen }: Props) {
  const { t } = useTranslation('counties');
  const years = [...new Set(tags.map(({ year }) => year))];
  return (
    <Section
      title={t('section.tags')}
      actions={<FormButton form="tags" onClick={() => onOpen({ form: 'tags' })} />}
      none={years.length === 0 && t('none.tags')}
    >
      {years.length > 0 ? (
        <ul className="county-lines">
          {years.map((year) => (
            <li key={year}>
              <TagMarks year={undefined} tags={tags.filter((each) => each.year === year)} />
            </li>
          ))}
        </ul>
      ) : null}
      {published?.formerly ? (
        <p className="counties-soft">{t('formerly', { what: published.formerly })}</p>
      ) : null}
    </Section>
  );
}
