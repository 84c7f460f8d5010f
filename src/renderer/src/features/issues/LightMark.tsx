import type { Light } from '@shared/issues/deadlines';
import { defaultSettings } from '@shared/settings/contract';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';

const shapes: Record<Light, string> = { onTrack: '●', dueSoon: '◆', behind: '▲', overdue: '■' };

/** What this office calls a light. */
export function useLightName(): (light: Light) => string {
  const { t } = useTranslation('issues');
  const dresses = useAnswer(api.settings.all, {}).data?.lights;
  return (light) => dresses?.[light].name || t(`light.${light}`);
}

/** A light as shape, colour and word: any one of them is enough. */
export function LightMark({ light }: { light: Light | null }) {
  const nameOf = useLightName();
  const dresses = useAnswer(api.settings.all, {}).data?.lights ?? defaultSettings.lights;
  if (!light) return <span className="issue-none">—</span>;
  return (
    <span className={`issue-light issue-light-${light} issue-light-${dresses[light].colour}`}>
      <span aria-hidden>{shapes[light]}</span> {nameOf(light)}
    </span>
  );
}
