import type { FidelityNote, Slide } from '@shared/caseStudies/caseStudy';
import { useTranslation } from 'react-i18next';

/** What the file itself says is on a page, which no drawing of it can change. */
export function Original({ slide }: { slide: Slide }) {
  const { t } = useTranslation('caseStudies');
  return (
    <>
      <h3>{t('signOff.original')}</h3>
      <h2>{`${slide.number}  ${slide.title || t('untitled')}`}</h2>
      <p className="page-text">{slide.text || t('signOff.noText')}</p>
      <h3>{t('speakerNotes')}</h3>
      <p className="page-text">{slide.notes || t('noNotes')}</p>
    </>
  );
}

/** What to look at on a page, and what to do about it. */
export function PageNotes({ notes }: { notes: readonly FidelityNote[] }) {
  const { t } = useTranslation('caseStudies');
  if (notes.length === 0) return null;
  return (
    <ul className="page-notes">
      {notes.map((note) => (
        <li key={`${note.kind} ${note.detail}`}>
          <span className="case-mark">{t(`badge.${note.kind}`)}</span>
          <Explanation note={note} />
        </li>
      ))}
    </ul>
  );
}

function Explanation({ note: { kind, detail } }: { note: FidelityNote }) {
  const { t } = useTranslation('caseStudies');
  const known = ['media', 'linkedMedia', 'animation', 'unsupported'].includes(kind);
  return <span>{t(`explain.${kind}`, { detail: known ? t(`part.${detail}`) : detail })}</span>;
}
