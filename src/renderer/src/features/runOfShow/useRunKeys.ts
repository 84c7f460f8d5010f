import { useTranslation } from 'react-i18next';
import { useAction } from '../../ui/actions';
import { runKeys } from './runKeys';
import type { RunActs } from './useRunActs';
import type { Line } from './useRunOfShow';

type Act = keyof typeof runKeys;

type Of = {
  acts: RunActs;
  current: Line | null;
  selected: Line | null;
  /** acts that the screen offers itself */
  without?: readonly Act[];
};

/** The live keys, which the run of show and the console share. */
export function useRunKeys({ acts, current, selected, without = [] }: Of): void {
  const { t } = useTranslation('runOfShow');
  const runs = current !== null;
  const waits = selected !== null && selected.actualStart === null;
  const action = (name: Act, run: () => void, when: boolean) => ({
    id: `run.${name}`,
    label: t(`act.${name}`),
    keys: runKeys[name],
    run,
    enabled: when && !without.includes(name),
  });
  useAction(action('start', acts.start, selected !== null && selected !== current));
  useAction(action('next', acts.next, true));
  useAction(action('pause', acts.pauseOrResume, runs));
  useAction(action('finish', acts.finish, runs));
  useAction(action('more', () => acts.addMinutes(1), runs));
  useAction(action('less', () => acts.addMinutes(-1), runs));
  useAction(action('skip', acts.skip, waits));
  useAction(action('toWritten', acts.toWritten, waits));
  useAction(action('swap', acts.swap, waits));
}
