import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { keysText } from '../../ui/keys';
import { runKeys } from './runKeys';
import type { RunActs } from './useRunActs';
import type { Running, RunPlace } from './useRunOfShow';

type Props = { acts: RunActs; running: Running; go(changes: RunPlace): void };

const shown = (name: keyof typeof runKeys) => {
  const keys = runKeys[name];
  return keysText(typeof keys === 'string' ? keys : keys[0]);
};

/** The live acts with their keys. What an act is about stands in its title. */
export function RunButtons({ acts, running, go }: Props) {
  const { t } = useTranslation('runOfShow');
  const { run, day, selected } = running;
  const { current } = run;
  const waits = selected !== null && selected.actualStart === null;
  const delayed = day.items.filter(({ delayMinutes }) => delayMinutes !== 0).length;
  const button = (
    name: keyof typeof runKeys,
    onClick: () => void,
    enabled: boolean,
    label: string = t(`act.${name}`),
  ) => (
    <Button
      key={name}
      disabled={!enabled}
      title={`${t(`actHint.${name}` as never)} (${shown(name)})`}
      onClick={onClick}
    >
      {label} <kbd>{shown(name)}</kbd>
    </Button>
  );
  return (
    <div className="run-buttons" role="toolbar" aria-label={t('acts')}>
      {button('start', acts.start, selected !== null && selected.id !== current?.id)}
      {button('next', acts.next, run.next !== null)}
      {button(
        'pause',
        acts.pauseOrResume,
        current !== null,
        t(current?.state === 'paused' ? 'act.resume' : 'act.pause'),
      )}
      {button('finish', acts.finish, current !== null)}
      {button('more', () => acts.addMinutes(1), current !== null)}
      {button('less', () => acts.addMinutes(-1), current !== null)}
      <i aria-hidden />
      {button('join', () => go({ form: 'join' }), true)}
      {button(
        'skip',
        acts.skip,
        waits,
        t(selected?.state === 'skipped' ? 'act.unskip' : 'act.skip'),
      )}
      {button('swap', acts.swap, waits, t(acts.marked ? 'act.swapWith' : 'act.swap'))}
      {button('toWritten', acts.toWritten, waits)}
      {button('delay', () => go({ form: 'delay' }), waits)}
      {delayed > 0 ? (
        <span className="run-delays">
          {t('delays', { count: delayed })}
          <Button onClick={() => acts.applyDelays(day.id)} title={t('actHint.applyDelays')}>
            {t('act.applyDelays')}
          </Button>
          <Button onClick={() => acts.dropDelays(day.id)} title={t('actHint.dropDelays')}>
            {t('act.dropDelays')}
          </Button>
        </span>
      ) : null}
    </div>
  );
}
