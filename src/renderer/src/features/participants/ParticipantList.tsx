import { PlusOutlined, UploadOutlined } from '@ant-design/icons';
import type { Meeting } from '@shared/meetings/meeting';
import type { ListedParticipant } from '@shared/participants/participant';
import { Button, type InputRef } from 'antd';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { useAction } from '../../ui/actions';
import { type Column, DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { useNotice } from '../../ui/notice';
import { Page } from '../../ui/Page';
import { ExportRoster } from './ExportRoster';
import { filtered } from './filter';
import { ParticipantFilters } from './ParticipantFilters';
import { ParticipantPanel } from './ParticipantPanel';
import { PrecedenceCell, precedenceFieldIn } from './PrecedenceCell';
import { usePlace } from './usePlace';

/** The roster of a meeting: filters above, the open person at the right. */
export function ParticipantList({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('participants');
  const { place, go } = usePlace();
  const notice = useNotice();
  const search = useRef<InputRef>(null);
  const body = useRef<HTMLDivElement>(null);
  const answer = useAnswer(api.participants.list, { meetingId: meeting.id });
  const remove = useCommand(api.participants.remove);
  const move = useCommand(api.participants.move);
  const people = answer.data ?? [];
  const shown = filtered(people, place);
  const whole = shown.length === people.length;
  const columns = useColumns(people);

  const startImport = () => go({ importing: true, open: null });
  useAction({ id: 'participants.new', label: t('add'), keys: 'n', run: () => go({ open: 'new' }) });
  useAction({
    id: 'participants.import',
    label: t('import.title'),
    keys: 'alt+i',
    run: startImport,
  });
  useAction({
    id: 'participants.search',
    label: t('search'),
    keys: 'mod+f',
    run: () => search.current?.focus({ cursor: 'all' }),
  });

  /** Back to the list, where the arrow keys go on from the same row. */
  function closePanel(): void {
    go({ open: null });
    body.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  }

  async function removeOne({ id }: ListedParticipant): Promise<void> {
    try {
      await remove.mutateAsync({ id });
      if (place.open === id) go({ open: null });
      notice.success(t('common:removedUndoable'));
    } catch (thrown) {
      notice.error(thrown);
    }
  }

  function pressed(event: KeyboardEvent, one: ListedParticipant): void {
    if (event.key === 'Delete') {
      event.preventDefault();
      void removeOne(one);
    } else if (event.key === 'F2') {
      event.preventDefault();
      const at = event.currentTarget.getAttribute('aria-activedescendant');
      precedenceFieldIn(document.getElementById(at ?? ''))?.select();
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && whole) {
      event.preventDefault();
      const at = people.findIndex(({ id }) => id === one.id) + 1;
      const by = event.key === 'ArrowUp' ? -1 : 1;
      move.mutate({ id: one.id, place: at + by }, { onError: notice.error });
    }
  }

  return (
    <Page
      title={t('title')}
      note={
        whole
          ? t('count', { count: people.length })
          : t('countOf', { count: shown.length, all: people.length })
      }
      padded={false}
      actions={
        <>
          <ExportRoster meeting={meeting} disabled={people.length === 0} />
          <Button icon={<UploadOutlined aria-hidden />} title="Alt+I" onClick={startImport}>
            {t('import.title')}
          </Button>
          <Button
            icon={<PlusOutlined aria-hidden />}
            type="primary"
            title="N"
            onClick={() => go({ open: 'new' })}
          >
            {t('add')}
          </Button>
        </>
      }
    >
      <ParticipantFilters ref={search} people={people} />
      <div ref={body} className="participants-body">
        <DataTable
          rows={shown}
          columns={columns}
          rowKey={({ id }) => id}
          label={t('title')}
          main
          selectedKey={place.open}
          onOpen={({ id }) => go({ open: id })}
          onRowKey={pressed}
          empty={
            answer.isPending ? null : people.length === 0 ? (
              <EmptyState
                title={t('none')}
                hint={t('noneHint')}
                action={<Button onClick={startImport}>{t('import.title')}</Button>}
              />
            ) : (
              <EmptyState title={t('noneFound')} />
            )
          }
        />
        {place.open ? (
          <ParticipantPanel
            key={place.open}
            meetingId={meeting.id}
            participant={people.find(({ id }) => id === place.open) ?? null}
            onRemove={removeOne}
            onClose={closePanel}
            onCreated={(id) => go({ open: id })}
          />
        ) : null}
      </div>
    </Page>
  );
}

/** Behind all that have one. */
const last = (precedence: number | null) => precedence ?? 10_000;

function useColumns(people: readonly ListedParticipant[]): Column<ListedParticipant>[] {
  const { t } = useTranslation('participants');
  const places = useMemo(() => new Map(people.map(({ id }, index) => [id, index + 1])), [people]);
  const text = (
    key: 'name' | 'unitName' | 'post' | 'phone' | 'groupName' | 'lodging' | 'ride' | 'remark',
    width: number,
    grow = 0,
  ): Column<ListedParticipant> => ({
    key,
    title: t(`field.${key}`),
    width,
    grow,
    render: (one) => <span title={one[key]}>{one[key]}</span>,
  });
  return [
    {
      key: 'place',
      title: t('field.place'),
      width: 52,
      align: 'right',
      render: ({ id }) => places.get(id),
    },
    text('name', 84),
    {
      key: 'gender',
      title: t('field.gender'),
      width: 62,
      render: ({ gender }) => (gender ? t(`gender.${gender}`) : ''),
    },
    text('unitName', 134, 3),
    text('post', 98, 2),
    {
      key: 'division',
      title: t('field.division'),
      width: 136,
      grow: 1,
      render: ({ organizationName }) => (
        <span title={organizationName ?? ''}>{organizationName}</span>
      ),
      compare: (a, b) => (a.organizationId ?? '~').localeCompare(b.organizationId ?? '~'),
    },
    text('phone', 116),
    {
      key: 'capacity',
      title: t('field.capacity'),
      width: 78,
      render: ({ capacity }) => t(`capacity.${capacity}`),
    },
    text('groupName', 84),
    {
      key: 'precedence',
      title: t('field.precedence'),
      width: 84,
      align: 'center',
      render: (one) => <PrecedenceCell person={one} />,
      compare: (a, b) => last(a.precedence) - last(b.precedence),
    },
    text('lodging', 80),
    text('ride', 62),
    text('remark', 66, 1),
  ];
}
