import { Button, Input, InputNumber, type RefSelectProps, Select } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { enterRuns } from '../../ui/enter';
import { isComposing } from '../../ui/keys';
import type { RunActs } from './useRunActs';

type Props = { meetingId: string; acts: RunActs; onLeave(): void };

/** Minutes of a free speech, as such meetings announce them. */
const FREE_SPEECH = 5;

const typedFor = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Somebody asks to speak: found by a few letters, put in right behind what runs. */
export function JoinForm({ meetingId, acts, onLeave }: Props) {
  const { t } = useTranslation('runOfShow');
  const people = useAnswer(api.participants.list, { meetingId }).data ?? [];
  const [personId, setPersonId] = useState<string | null>(null);
  const [minutes, setMinutes] = useState<number>(FREE_SPEECH);
  const [title, setTitle] = useState<string | null>(null);
  const select = useRef<RefSelectProps>(null);
  const person = people.find(({ id }) => id === personId);
  const wanted = title ?? (person ? t('join.title', { name: person.name }) : '');

  async function save(): Promise<void> {
    if (person && wanted.trim() && (await acts.join(person.id, wanted, minutes))) onLeave();
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
    event.stopPropagation();
    onLeave();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Esc of its fields
    <div className="run-form" onKeyDown={leave}>
      <span className="run-form-title">{t('join.head')}</span>
      <Select
        ref={select}
        autoFocus
        defaultOpen
        defaultActiveFirstOption
        style={{ width: 260 }}
        popupMatchSelectWidth={420}
        aria-label={t('join.person')}
        placeholder={t('join.search')}
        notFoundContent={t('join.nobody')}
        value={personId}
        onChange={setPersonId}
        showSearch={{
          filterOption: (typed, option) => (option?.search ?? '').includes(typedFor(typed)),
        }}
        options={people.map((one) => ({
          value: one.id,
          label: one.name,
          where: [one.organizationName ?? one.unitName, one.post].filter(Boolean).join(' '),
          search: [one.name, one.pinyin, one.initials, one.organizationName, one.unitName]
            .join(' ')
            .toLowerCase(),
        }))}
        optionRender={({ data }) => (
          <span className="run-person">
            {data.label} <small>{data.where}</small>
          </span>
        )}
        onKeyDown={(event) => {
          // The list is closed and somebody is chosen: Enter is for the form.
          if (event.key === 'Enter' && person && !isComposing(event.nativeEvent)) void save();
        }}
      />
      <Input
        style={{ width: 280 }}
        aria-label={t('join.titleField')}
        placeholder={t('join.titleField')}
        value={wanted}
        maxLength={200}
        onChange={({ target }) => setTitle(target.value)}
        onKeyDown={enterRuns(() => void save())}
      />
      <InputNumber
        style={{ width: 110 }}
        aria-label={t('join.minutes')}
        min={1}
        max={120}
        precision={0}
        suffix={t('minutes')}
        value={minutes}
        onChange={(value) => setMinutes(value ?? FREE_SPEECH)}
        onKeyDown={enterRuns(() => void save())}
      />
      <Button type="primary" disabled={!person} onClick={() => void save()}>
        {t('join.save')} <kbd>Enter</kbd>
      </Button>
      <Button onClick={onLeave}>
        {t('leave')} <kbd>Esc</kbd>
      </Button>
    </div>
  );
}
