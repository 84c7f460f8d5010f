import type { Adoption, CountyPage } from '@shared/counties/county';
import { useTranslation } from 'react-i18next';
import { AdoptionStanding } from './AdoptionPanel';
import type { Where } from './countiesSearch';
import { FormButton } from './FormButton';
import type { OpenForm } from './openForm';
import { Section } from './Section';

type Props = {
  page: CountyPage;
  open: string | undefined;
  onOpen: (form: OpenForm) => void;
  onGo: Where['onGo'];
};

/** Cases of others that the county takes up, and its own that others took up. */
export function AdoptionsSection({ page, open, onOpen, onGo }: Props) {
  const { t } = useTranslation('counties');
  const lines = (title: string, adoptions: readonly Adoption[], who: 'fromName' | 'countyName') =>
    adoptions.length === 0 ? null : (
      <>
        <h3>{title}</h3>
        <ul className="county-lines">
          {adoptions.map((adoption) => (
            <li key={adoption.id}>
              <button
                type="button"
                className="county-open"
                aria-expanded={adoption.id === open}
                onClick={() => onGo({ adoption: adoption.id === open ? undefined : adoption.id })}
              >
                {adoption.caseTitle}
                <span className="counties-soft"> · {adoption[who]}</span>
              </button>
              <AdoptionStanding adoption={adoption} />
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <Section
      title={t('section.adoptions')}
      actions={<FormButton form="adopt" onClick={() => onOpen({ form: 'adopt' })} />}
      none={page.adopts.length + page.adoptedByOthers.length === 0 && t('none.adoptions')}
    >
      {lines(t('section.adopts'), page.adopts, 'fromName')}
      {lines(t('section.adoptedByOthers'), page.adoptedByOthers, 'countyName')}
    </Section>
  );
}
