import type { AgendaLine } from '@shared/agenda/agendaItem';
import { formatDuration, formatLongTime } from '@shared/agenda/typedTime';
import { Checkbox, Input, InputNumber, Segmented } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../ui/keys';
import type { AgendaActs } from './useAgendaActs';

type Props = { line: AgendaLine; acts: AgendaActs; onClose(): void };

/** What holds an item's times together, under its row: Enter saves a field, Esc closes the strip. */
export function TimesStrip({ line, acts, onClose }: Props) {
  const { t } = useTranslation('agenda');
  const pressed = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    // The grid's arrows and letters stay out of these fields.
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one line
    <div
      role="group"
      className="agenda-times"
      aria-label={t('times.of', { title: line.title })}
      onKeyDown={pressed}
    >
      <Field
        label={t('column.start')}
        autoFocus
        shown={line.plannedStart === null ? '' : formatLongTime(line.plannedStart)}
        placeholder={`${t('flowing')} ${formatLongTime(line.startsAt)}`}
        take={(text) => acts.typeStart(line, text)}
      />
      <Field
        label={t('column.duration')}
        shown={formatDuration(line.plannedMinutes)}
        take={(text) => acts.typeDuration(line, text)}
      />
      <Field
        label={t('column.end')}
        shown={formatLongTime(line.endsAt)}
        take={(text) => acts.typeEnd(line, text)}
      />
      <Segmented<'duration' | 'end'>
        size="small"
        aria-label={t('times.lock')}
        value={line.plannedEnd === null ? 'duration' : 'end'}
        onChange={(lock) => void acts.lock(line, lock)}
        options={(['duration', 'end'] as const).map((value) => ({
          value,
          label: t(`times.locked.${value}`),
        }))}
      />
      <Checkbox
        checked={line.startIsHard}
        onChange={({ target }) => void acts.startHard(line, target.checked)}
      >
        {t('times.hard')}
      </Checkbox>
      <Checkbox
        checked={line.countsToEnd}
        onChange={({ target }) => void acts.countToEnd(line, target.checked)}
      >
        {t('times.countsToEnd')}
      </Checkbox>
      <span className="agenda-times-field">
        <span aria-hidden>{t('times.changeover')}</span>
        <InputNumber
          size="small"
          style={{ width: 64 }}
          aria-label={t('times.changeover')}
          min={0}
          max={120}
          precision={0}
          value={line.changeoverMinutes}
          onChange={(value) => {
            if (value !== null && value !== line.changeoverMinutes)
              void acts.edit(line.id, { changeoverMinutes: value });
          }}
        />
      </span>
      <Field
        label={t('times.section')}
        width={150}
        shown={line.section}
        take={(section) => acts.edit(line.id, { section })}
      />
    </div>
  );
}

type FieldProps = {
  label: string;
  shown: string;
  placeholder?: string;
  width?: number;
  autoFocus?: boolean;
  take(text: string): Promise<boolean | null>;
};

function Field({
  label,
  shown,
  placeholder = '',
  width = 82,
  autoFocus = false,
  take,
}: FieldProps) {
  const [text, setText] = useState<string | null>(null);
  const save = async () => {
    if (text === null) return;
    if (text === shown || (await take(text))) setText(null);
  };
  return (
    <span className="agenda-times-field">
      <span aria-hidden>{label}</span>
      <Input
        size="small"
        style={{ width }}
        autoFocus={autoFocus}
        aria-label={label}
        placeholder={placeholder}
        value={text ?? shown}
        onChange={({ target }) => setText(target.value)}
        onFocus={({ target }) => target.select()}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event.nativeEvent)) void save();
        }}
      />
    </span>
  );
}
