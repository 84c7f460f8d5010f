import { Button, InputNumber } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../ui/keys';
import type { RunActs } from './useRunActs';
import type { Line } from './useRunOfShow';

type Props = { line: Line; acts: RunActs; onLeave(): void };

/** A delay is announced: shown beside the plan until somebody makes it the plan, or drops it. */
export function DelayForm({ line, acts, onLeave }: Props) {
  const { t } = useTranslation('runOfShow');
  const [minutes, setMinutes] = useState<number | null>(line.delayMinutes || 5);

  async function save(): Promise<void> {
    if (minutes !== null && (await acts.delay(line, minutes))) onLeave();
  }
  const pressed = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter') void save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="run-form">
      <span className="run-form-title">{t('delayForm.head', { title: line.title })}</span>
      <InputNumber
        autoFocus
        style={{ width: 120 }}
        aria-label={t('delayForm.minutes')}
        min={-600}
        max={600}
        precision={0}
        suffix={t('minutes')}
        value={minutes}
        onChange={setMinutes}
        onFocus={({ target }) => target.select()}
        onKeyDown={pressed}
      />
      <Button type="primary" disabled={minutes === null} onClick={() => void save()}>
        {t('delayForm.save')} <kbd>Enter</kbd>
      </Button>
      <Button onClick={onLeave}>
        {t('leave')} <kbd>Esc</kbd>
      </Button>
      <span className="run-form-hint">{t('delayForm.hint')}</span>
    </div>
  );
}
