import { type AgendaLine, agendaItemKinds } from '@shared/agenda/agendaItem';
import { formatDuration, formatLongTime } from '@shared/agenda/typedTime';
import { Input, type InputRef, Select } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { isComposing } from '../../ui/keys';
import { OrganizationSelect } from '../organizations/OrganizationSelect';
import type { Column } from './columns';
import type { AgendaActs } from './useAgendaActs';

/** How a cell is left: by Enter or a choice, to the next or the last cell, or as it was. */
export type Leave = 'stay' | 'next' | 'back' | 'cancel';

type Props = {
  column: Column;
  line: AgendaLine;
  meetingId: string;
  /** a key that began the typing, in place of what stood there */
  seed: string;
  acts: AgendaActs;
  onLeave(how: Leave): void;
};

/** The field in place of one cell. */
export function CellEditor(props: Props) {
  switch (props.column) {
    case 'kind':
      return <KindEditor {...props} />;
    case 'speakers':
      return <SpeakersEditor {...props} />;
    case 'county':
      return <CountyEditor {...props} />;
    case 'case':
      return <CaseEditor {...props} />;
    default:
      return <TextEditor {...props} />;
  }
}

/** Tab, Shift+Tab and Esc mean the same in every editor. */
const leaveKey = (event: KeyboardEvent): Leave | null => {
  if (isComposing(event.nativeEvent)) return null;
  if (event.key === 'Escape') return 'cancel';
  if (event.key === 'Tab') return event.shiftKey ? 'back' : 'next';
  return null;
};

function TextEditor({ column, line, seed, acts, onLeave }: Props) {
  const { t } = useTranslation('agenda');
  const before = textOf(column, line);
  const [text, setText] = useState(seed === '' ? before : seed);
  const [wrong, setWrong] = useState(false);
  const input = useRef<InputRef>(null);
  const left = useRef(false);
  useEffect(() => {
    input.current?.focus({ cursor: seed === '' ? 'all' : 'end' });
  }, [seed]);

  async function save(how: Leave): Promise<void> {
    if (left.current) return;
    left.current = true;
    if (how === 'cancel' || text === before) return onLeave(how);
    const done = await take(text);
    if (done) return onLeave(how);
    left.current = false;
    setWrong(true);
    input.current?.focus({ cursor: 'all' });
  }

  function take(typed: string): Promise<boolean | null> {
    if (column === 'start') return acts.typeStart(line, typed);
    if (column === 'duration') return acts.typeDuration(line, typed);
    if (column === 'end') return acts.typeEnd(line, typed);
    return acts.edit(line.id, { [column]: typed });
  }

  return (
    <Input
      ref={input}
      size="small"
      value={text}
      status={wrong ? 'error' : ''}
      aria-label={t(`column.${column}`)}
      placeholder={column === 'start' ? t('flowing') : ''}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => void save('stay')}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return;
        const how = event.key === 'Enter' ? 'stay' : leaveKey(event);
        if (!how) return;
        event.preventDefault();
        event.stopPropagation();
        void save(how);
      }}
    />
  );
}

function textOf(column: Column, line: AgendaLine): string {
  if (column === 'start')
    return line.plannedStart === null ? '' : formatLongTime(line.plannedStart);
  if (column === 'duration') return formatDuration(line.plannedMinutes);
  if (column === 'end') return formatLongTime(line.endsAt);
  return column === 'title' || column === 'place' || column === 'remark' ? line[column] : '';
}

function KindEditor({ line, acts, onLeave }: Props) {
  const { t } = useTranslation('agenda');
  return (
    <Select
      size="small"
      autoFocus
      defaultOpen
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      style={{ width: '100%' }}
      aria-label={t('column.kind')}
      value={line.kind}
      options={agendaItemKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      onChange={(kind) => void acts.chooseKind(line, kind).then(() => onLeave('stay'))}
      onBlur={() => onLeave('stay')}
      onKeyDown={(event) => leaveOn(event, onLeave)}
    />
  );
}

function SpeakersEditor({ line, meetingId, acts, onLeave }: Props) {
  const { t } = useTranslation('agenda');
  const people = useAnswer(api.participants.list, { meetingId }).data ?? [];
  const [chosen, setChosen] = useState(line.speakers.map(({ participantId }) => participantId));
  const left = useRef(false);
  async function save(how: Leave): Promise<void> {
    if (left.current) return;
    left.current = true;
    const before = line.speakers.map(({ participantId }) => participantId).join();
    if (how !== 'cancel' && chosen.join() !== before) await acts.chooseSpeakers(line, chosen);
    onLeave(how);
  }
  return (
    <Select
      mode="multiple"
      size="small"
      autoFocus
      defaultOpen
      popupMatchSelectWidth={360}
      style={{ width: '100%' }}
      aria-label={t('column.speakers')}
      notFoundContent={t('noPeople')}
      value={chosen}
      onChange={setChosen}
      showSearch={{
        filterOption: (typed, option) =>
          (option?.search ?? '').includes(
            typed.normalize('NFKC').toLowerCase().replace(/\s+/g, ''),
          ),
      }}
      options={people.map((person) => ({
        value: person.id,
        label: person.name,
        where: [person.organizationName ?? person.unitName, person.post].filter(Boolean).join(' '),
        search: [
          person.name,
          person.pinyin,
          person.initials,
          person.organizationName,
          person.unitName,
        ]
          .join(' ')
          .toLowerCase(),
      }))}
      optionRender={({ data }) => (
        <span className="agenda-person">
          {data.label} <small>{data.where}</small>
        </span>
      )}
      onBlur={() => void save('stay')}
      onKeyDown={(event) => leaveOn(event, (how) => void save(how))}
    />
  );
}

function CountyEditor({ line, acts, onLeave }: Props) {
  const { t } = useTranslation('agenda');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys that bubble from the field
    <div onBlur={() => onLeave('stay')} onKeyDown={(event) => leaveOn(event, onLeave)}>
      <OrganizationSelect
        autoFocus
        label={t('column.county')}
        kinds={['county', 'zone']}
        value={line.countyId}
        onChange={(countyId) => void acts.edit(line.id, { countyId }).then(() => onLeave('stay'))}
      />
    </div>
  );
}

function CaseEditor({ line, meetingId, acts, onLeave }: Props) {
  const { t } = useTranslation('agenda');
  const cases = useAnswer(api.caseStudies.list, { meetingId }).data ?? [];
  const own = cases.filter(({ countyId }) => countyId === line.countyId);
  const others = cases.filter(({ countyId }) => countyId !== line.countyId);
  return (
    <Select
      size="small"
      autoFocus
      defaultOpen
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={360}
      style={{ width: '100%' }}
      aria-label={t('column.case')}
      notFoundContent={t('noCases')}
      value={line.caseStudyId}
      options={[...own, ...others].map(({ id, title, countyName }) => ({
        value: id,
        label: `${countyName} ${title}`,
      }))}
      onChange={(id) =>
        void acts.edit(line.id, { caseStudyId: id ?? null }).then(() => onLeave('stay'))
      }
      onBlur={() => onLeave('stay')}
      onKeyDown={(event) => leaveOn(event, onLeave)}
    />
  );
}

function leaveOn(event: KeyboardEvent, onLeave: (how: Leave) => void): void {
  const how = leaveKey(event);
  if (!how) return;
  event.preventDefault();
  event.stopPropagation();
  onLeave(how);
}
