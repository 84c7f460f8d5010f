import { Button, Input, type InputRef, Select } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { ARRIVAL } from '../../ui/arrival';
import { isComposing } from '../../ui/keys';
import { useNotice } from '../../ui/notice';

/** Line after line while people speak: the speaker stays until another one is named. */
export function TranscriptPane({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('minutes');
  const notice = useNotice();
  const lines = useAnswer(api.minutes.transcript, { meetingId }).data ?? [];
  const agenda = useAnswer(api.agenda.list, { meetingId }).data;
  const running = useAnswer(api.agenda.running, { meetingId }).data;
  const write = useCommand(api.minutes.write);
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const [named, setNamed] = useState<string | null>(null);
  const [text, setText] = useState('');
  const field = useRef<InputRef>(null);
  const items = agenda?.days.flatMap((day) => day.items) ?? [];
  // What runs now, until something else is chosen.
  const agendaItemId = chosen === undefined ? (running?.id ?? null) : chosen;
  const item = items.find(({ id }) => id === agendaItemId);
  const speaker = named ?? item?.speakers[0]?.name ?? '';

  function save(): void {
    if (text.trim() === '') return;
    write.mutate(
      { meetingId, agendaItemId, speaker, text },
      { onSuccess: () => setText(''), onError: notice.error },
    );
    field.current?.focus();
  }

  function pressed(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return;
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  }

  const titleOf = (id: string | null) => items.find((one) => one.id === id)?.title ?? '';
  return (
    <div className="transcript">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled area must be reached by the keyboard */}
      <section className="transcript-lines" tabIndex={0} aria-label={t('transcript')}>
        <ol aria-label={t('transcript')}>
          {lines.length === 0 ? <li className="minutes-soft">{t('emptyTranscript')}</li> : null}
          {lines.map((line) => (
            <li key={line.id}>
              <span className="minutes-soft">
                {new Date(line.at).toLocaleTimeString('sv').slice(0, 5)}{' '}
                {[line.groupName, titleOf(line.agendaItemId), line.recorder]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <div>
                {line.speaker ? <b>{t('paper.label', { name: line.speaker })}</b> : null}
                {line.text}
              </div>
            </li>
          ))}
        </ol>
      </section>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the fields inside have the focus */}
      <div className="transcript-entry" onKeyDown={pressed}>
        <Select
          aria-label={t('item')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('noItem')}
          value={agendaItemId}
          options={items.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(id) => {
            setChosen(id ?? null);
            setNamed(null);
          }}
        />
        <Input
          aria-label={t('speaker')}
          placeholder={t('speaker')}
          value={speaker}
          maxLength={100}
          onChange={({ target }) => setNamed(target.value)}
        />
        <Input.TextArea
          ref={field as never}
          {...ARRIVAL}
          aria-label={t('text')}
          placeholder={t('textHint')}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={8000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button type="primary" disabled={text.trim() === ''} onClick={save}>
          {t('add')} <kbd>Ctrl+Enter</kbd>
        </Button>
      </div>
    </div>
  );
}
