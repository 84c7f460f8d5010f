import { useTranslation } from 'react-i18next';
import { useAction } from '../../ui/actions';
import { runKeys } from './runKeys';
import type { RunActs } from './useRunActs';
import type { Line } from './useRunOfShow';

type Of = { acts: RunActs; current: Line | null; selected: Line | null; enabled?: boolean };

/** The live keys, which the run of show and the console share. */
export function useRunKeys({ acts, current, selected, enabled = true }: Of): void {
  const { t } = useTranslation('runOfShow');
  const runs = enabled && current !== null;
  const waits = enabled && selected !== null && selected.actualStart === null;
  const action = (name: keyof typeof runKeys, run: () => void, when: boolean) => ({
    id: `run.${name}`,
    label: t(`act.${name}`),
    keys: runKeys[name],
    run,
    enabled: when,
  });
  useAction(action('start', acts.start, enabled && selected !== null && selected !== current));
  useAction(action('next', acts.next, enabled));
  useAction(action('pause', acts.pauseOrResume, runs));
  useAction(action('finish', acts.finish, runs));
  useAction(action('more', () => acts.addMinutes(1), runs));
  useAction(action('less', () => acts.addMinutes(-1), runs));
  useAction(action('skip', acts.skip, waits));
  useAction(action('toWritten', acts.toWritten, waits));
  useAction(action('swap', acts.swap, waits));
}
