import type { Light } from '@shared/issues/deadlines';
import { useTranslation } from 'react-i18next';

const shapes: Record<Light, string> = { onTrack: '●', dueSoon: '◆', behind: '▲', overdue: '■' };

/** A light as shape, colour and word: any one of them is enough. */
export function LightMark({ light }: { light: Light | null }) {
  const { t } = useTranslation('issues');
  if (!light) return <span className="issue-none">—</span>;
  return (
    <span className={`issue-light issue-light-${light}`}>
      <span aria-hidden>{shapes[light]}</span> {t(`light.${light}`)}
    </span>
  );
}
