import { type Phase, phases } from '@shared/selections/phases';
import { useTranslation } from 'react-i18next';

/** Which phase a selection is in, among all of them. */
export function PhaseSteps({ phase }: { phase: Phase }) {
  const { t } = useTranslation('selections');
  const at = phases.indexOf(phase);
  return (
    <ol className="selection-phases" aria-label={t('phases')}>
      {phases.map((one, index) => (
        <li
          key={one}
          className={index < at ? 'selection-past' : ''}
          aria-current={one === phase ? 'step' : undefined}
        >
          {t(`phase.${one}`)}
        </li>
      ))}
    </ol>
  );
}
