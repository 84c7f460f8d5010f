import type { Grade } from '@shared/caseStudies/fidelity';
import { useTranslation } from 'react-i18next';
import './grade.css';

/** Another shape for each, because not everybody sees the colour. */
const SHAPES: Record<Grade, string> = { same: '●', differs: '▲', lacks: '■' };

/** How much of a page the hall will see as its author saw it. */
export function GradeMark({ grade }: { grade: Grade }) {
  const { t } = useTranslation('caseStudies');
  return (
    <span className={`grade grade-${grade}`} title={t(`gradeHint.${grade}`)}>
      <span aria-hidden="true">{SHAPES[grade]}</span> {t(`grade.${grade}`)}
    </span>
  );
}
