import type { StageAct } from '@shared/stage/keys';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { StageView } from './StageView';
import type { Console } from './useConsole';

type Props = { view: Console; act: (what: StageAct) => void; typed: string };

/** What the hall sees now, and the keys that change it. */
export function HallPane({ view: { picture, state }, act, typed }: Props) {
  const { t } = useTranslation('stage');
  const button = (
    name: 'back' | 'next' | 'black' | 'freeze' | 'holding' | 'agenda',
    key: string,
    what: StageAct,
    isOn = false,
  ) => (
    <Button
      key={name}
      type={isOn ? 'primary' : 'default'}
      aria-pressed={name === 'black' || name === 'freeze' ? isOn : undefined}
      onClick={() => act(what)}
    >
      {t(isOn ? `undo.${name}` : `act.${name}`)} <kbd>{key}</kbd>
    </Button>
  );
  return (
    <section className="console-hall" aria-label={t('onStage')}>
      <h2>
        {t('onStage')}
        {state?.black ? <strong>{t('isBlack')}</strong> : null}
        {state?.frozen ? <strong>{t('isFrozen')}</strong> : null}
      </h2>
      <div className="console-live" data-view={picture?.view}>
        {picture ? <StageView picture={picture} /> : null}
      </div>
      <p className="console-said">{picture ? t(`sees.${picture.view}`, { ...picture }) : null}</p>
      <div className="console-buttons">
        {button('back', '←', { kind: 'turn', by: -1 })}
        {button('next', '→', { kind: 'turn', by: 1 })}
        {button('black', 'B', { kind: 'black' }, state?.black)}
        {button('freeze', 'F', { kind: 'freeze' }, state?.frozen)}
        {button('holding', 'Esc', { kind: 'holding' })}
        {button('agenda', 'A', { kind: 'agenda' })}
      </div>
      <p className="console-typed" aria-live="polite">
        {typed ? t('typed', { number: typed }) : t('typeNumber')}
      </p>
      <ul className="console-hints">
        <li>
          <kbd>Enter</kbd> {t('hint.present')}
        </li>
        <li>
          <kbd>F2</kbd> {t('hint.capture')}
        </li>
        <li>
          <kbd>?</kbd> {t('hint.shortcuts')}
        </li>
      </ul>
    </section>
  );
}
