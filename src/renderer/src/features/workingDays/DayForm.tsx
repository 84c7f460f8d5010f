import type { CalendarDate } from '@shared/time';
import type { CalendarDay } from '@shared/workingDays/contract';
import { Button, Input, Radio } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useCommand } from '../../api';
import { enterRuns } from '../../ui/enter';
import { isComposing } from '../../ui/keys';
import { useNotice } from '../../ui/notice';

type Props = { date: CalendarDate; day: CalendarDay | undefined; onClose: () => void };

/** Says of one day what it is here; what was shipped comes back by `restore`. */
export function DayForm({ date, day, onClose }: Props) {
  const { t } = useTranslation('workingDays');
  const notice = useNotice();
  const setDay = useCommand(api.workingDays.setDay);
  const restore = useCommand(api.workingDays.restore);
  const [mark, setMark] = useState<CalendarDay['mark'] | 'ordinary'>(day?.mark ?? 'ordinary');
  const [name, setName] = useState(day?.name ?? '');
  const done = { onSuccess: onClose, onError: notice.error };
  const save = () => setDay.mutate({ date, mark, name: mark === 'ordinary' ? '' : name }, done);
  const form = useRef<HTMLFieldSetElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), []);
  const enter = enterRuns(save);
  function pressed(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'Escape' && !isComposing(event.nativeEvent)) {
      event.preventDefault();
      onClose();
    } else enter(event);
  }
  return (
    <fieldset ref={form} className="calendar-form" onKeyDown={pressed}>
      <legend>{date}</legend>
      <Radio.Group
        value={mark}
        onChange={({ target }) => setMark(target.value)}
        options={(['dayOff', 'workday', 'ordinary'] as const).map((value) => ({
          value,
          label: t(`mark.${value}`),
        }))}
      />
      <Input
        style={{ width: 180 }}
        aria-label={t('name')}
        placeholder={t('name')}
        maxLength={40}
        disabled={mark === 'ordinary'}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="primary" loading={setDay.isPending} onClick={save}>
        {t('common:action.save')} <kbd>Enter</kbd>
      </Button>
      <Button onClick={() => restore.mutate({ dates: [date] }, done)}>{t('restoreDay')}</Button>
      <Button onClick={onClose}>
        {t('common:action.cancel')} <kbd>Esc</kbd>
      </Button>
    </fieldset>
  );
}
