import { inks } from '@shared/stage/ink';
import type { StageAct } from '@shared/stage/keys';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Console } from './useConsole';
import type { Tools } from './useTools';

type Props = { view: Console; tools: Tools; act: (what: StageAct) => void };

/** What the operator does on the page that is on, each with its key. */
export function ToolBar({ view: { current, strokes, strokesKept }, tools, act }: Props) {
  const { t } = useTranslation('stage');
  const on = current !== undefined;
  const inked = on && strokes.length > 0;
  const button = (
    name: 'pointer' | 'pen' | 'wipe' | 'keep' | 'overview' | 'nextDeck',
    key: string,
    { enabled = true, pressed }: { enabled?: boolean; pressed?: boolean } = {},
  ) => (
    <Button
      type={pressed ? 'primary' : 'default'}
      aria-pressed={pressed}
      disabled={!enabled}
      onClick={() => act({ kind: name })}
    >
      {t(`tools.${name === 'keep' && strokesKept ? 'kept' : name}`)} <kbd>{key}</kbd>
    </Button>
  );
  return (
    <div className="console-tools" role="toolbar" aria-label={t('tools.label')}>
      {button('nextDeck', 'N')}
      {button('overview', 'O')}
      {button('pointer', 'P', { enabled: on, pressed: tools.tool === 'pointer' })}
      {button('pen', 'D', { enabled: on, pressed: tools.tool === 'pen' })}
      {tools.tool === 'pen' ? (
        <fieldset className="console-inks" aria-label={t('tools.color')}>
          {inks.map((ink) => (
            <button
              key={ink}
              type="button"
              className={`console-ink-choice console-ink-${ink}`}
              aria-pressed={ink === tools.color}
              aria-label={t(`tools.${ink}`)}
              title={t(`tools.${ink}`)}
              onClick={() => tools.setColor(ink)}
            />
          ))}
        </fieldset>
      ) : null}
      {button('wipe', 'C', { enabled: inked })}
      {button('keep', 'K', { enabled: inked, pressed: inked && strokesKept })}
    </div>
  );
}
