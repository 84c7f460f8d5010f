import { CloseOutlined } from '@ant-design/icons';
import { issueKinds, topics } from '@shared/issues/issue';
import type { SimilarIssue } from '@shared/issues/register';
import { Button, Input, type InputRef, Segmented, Select } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer, useCommand } from '../../api';
import { isComposing } from '../../ui/keys';
import { useNotice } from '../../ui/notice';
import { OrganizationSelect } from '../organizations/OrganizationSelect';
import { AlikeLine, useSettled } from './AlikeLine';
import { atTime, blankDraft, captureInput, type Draft, draftOf, nextDraft } from './captureDraft';
import { linkAlike } from './linkAlike';
import { timeText } from './moments';
import { SpeakerField } from './SpeakerField';

type Props = {
  meetingId: string;
  isOpen: boolean;
  /** how often it has been opened */
  opened: number;
  /** what this opening is about; without it, what runs now */
  agendaItemId: string | undefined;
  onClose: () => void;
};

const CAPTURED = { status: 'captured', common: false } as const;

/** Takes down what is said while it is said: beside the work, never in front of it. */
export function CaptureSheet({ meetingId, isOpen, opened, agendaItemId, onClose }: Props) {
  const { t } = useTranslation('issues');
  const notice = useNotice();
  const capture = useCommand(api.issues.capture);
  const [draft, setDraft] = useState<Draft>(() => blankDraft(Date.now()));
  // Keys come faster than screens are drawn, and the scene may arrive between two of them.
  const latest = useRef(draft);
  const scene = useRef<Promise<void>>(Promise.resolve());
  const [time, setTime] = useState('');
  const [saved, setSaved] = useState<number[]>([]);
  const [alike, setAlike] = useState<SimilarIssue | null>(null);
  const settled = useSettled(`${draft.originalWording} ${draft.demand}`);
  const wording = useRef<InputRef>(null);
  const sheet = useRef<HTMLElement>(null);
  const before = useRef<Element | null>(null);
  const agenda = useAnswer(api.agenda.list, { meetingId }).data;
  const isTyped = draft.originalWording.trim() !== '';

  function put(next: Draft): void {
    latest.current = next;
    setDraft(next);
  }

  function begin(next: Draft): void {
    put(next);
    setTime(timeText(next.raisedAt));
  }

  // Each opening takes the scene as it is now, unless something is half-typed.
  useEffect(() => {
    if (!isOpen) return;
    if (!sheet.current?.contains(document.activeElement)) before.current = document.activeElement;
    wording.current?.focus();
    if (isTyped) return;
    scene.current = api.issues
      .captureContext({ meetingId, ...(agendaItemId ? { agendaItemId } : {}) })
      .then((context) => {
        const { kind, originalWording } = latest.current;
        begin({ ...draftOf(context, kind), originalWording });
      })
      .catch(notice.error);
  }, [opened, isOpen]);

  function change(changed: Partial<Draft>): void {
    put({ ...latest.current, ...changed });
  }

  /** County, speaker and slide follow the item; what was typed stays. */
  function chooseItem(chosen: string | undefined): void {
    change({ agendaItemId: chosen ?? null });
    if (chosen === undefined) return;
    const before = scene.current;
    scene.current = api.issues
      .captureContext({ meetingId, agendaItemId: chosen })
      .then(async (context) => {
        await before;
        // Another one may have been chosen since.
        if (latest.current.agendaItemId !== chosen) return;
        const { countyId, raisedById, raisedByText, slide } = draftOf(context);
        change({ countyId, raisedById, raisedByText, slide });
      })
      .catch(notice.error);
  }

  function close(): void {
    onClose();
    if (isTyped) notice.success(t('capture.kept'));
    if (before.current instanceof HTMLElement) before.current.focus();
  }

  async function save(): Promise<void> {
    if (capture.isPending) return;
    await scene.current;
    const said = latest.current;
    if (said.originalWording.trim() === '') {
      wording.current?.focus();
      return;
    }
    const raisedAt = atTime(said.raisedAt, time || timeText(said.raisedAt)) ?? said.raisedAt;
    capture.mutate(captureInput(meetingId, { ...said, raisedAt }), {
      onSuccess: ({ id, number }) => {
        if (alike) void linkAlike(id, CAPTURED, alike).catch(notice.error);
        setAlike(null);
        setSaved((numbers) => [number, ...numbers].slice(0, 5));
        begin(nextDraft(said, Date.now()));
        wording.current?.focus();
      },
      onError: notice.error,
    });
  }

  function pressed(event: KeyboardEvent): void {
    // Plain keys pressed here are meant for the sheet, not for the stage behind it.
    if (!event.ctrlKey && !event.metaKey && !/^F\d/.test(event.key)) event.stopPropagation();
    if (isComposing(event.nativeEvent)) return;
    const choice =
      event.altKey && issueKinds[Number(event.nativeEvent.code.replace('Digit', '')) - 1];
    if (choice) change({ kind: choice });
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  }

  if (!isOpen) return null;
  const items = agenda?.days.flatMap(({ items }) => items) ?? [];
  return (
    <aside ref={sheet} className="capture" aria-label={t('capture.title')} onKeyDown={pressed}>
      <header className="capture-head">
        <h2>{t('capture.title')}</h2>
        <span className="capture-saved" aria-live="polite">
          {saved[0] ? t('capture.saved', { number: saved[0] }) : ''}
        </span>
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined />}
          aria-label={t('capture.close')}
          onClick={close}
        />
      </header>
      <div className="capture-body">
        <Segmented
          block
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          options={issueKinds.map((kind, index) => ({
            value: kind,
            label: (
              <span>
                {t(`kind.${kind}`)} <span className="issue-soft">Alt+{index + 1}</span>
              </span>
            ),
          }))}
        />
        <div className="capture-field">
          <span>{t('capture.wording')}</span>
          <Input.TextArea
            aria-label={t('capture.wording')}
            ref={wording as never}
            autoSize={{ minRows: 5, maxRows: 10 }}
            maxLength={4000}
            placeholder={t('capture.wordingHint')}
            value={draft.originalWording}
            onChange={(event) => change({ originalWording: event.target.value })}
          />
          {isTyped ? (
            <AlikeLine
              about={{ meetingId, text: settled }}
              own={CAPTURED}
              chosen={alike}
              onLink={(other) => setAlike((now) => (now?.id === other.id ? null : other))}
            />
          ) : null}
        </div>
        <div className="capture-field">
          <span>{t('ledger.county')}</span>
          <OrganizationSelect
            kinds={['county', 'city', 'zone']}
            label={t('ledger.county')}
            value={draft.countyId}
            onChange={(countyId) => change({ countyId })}
          />
        </div>
        <div className="capture-field">
          <span>{t('ledger.raisedBy')}</span>
          <SpeakerField
            meetingId={meetingId}
            raisedById={draft.raisedById}
            text={draft.raisedByText}
            onChange={change}
          />
        </div>
        <div className="capture-field">
          <span>{t('ledger.agendaItem')}</span>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            allowClear
            aria-label={t('ledger.agendaItem')}
            value={draft.agendaItemId}
            options={items.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(chosen?: string | null) => chooseItem(chosen ?? undefined)}
          />
        </div>
        <div className="capture-pair">
          <div className="capture-field">
            <span>{t('ledger.topic')}</span>
            <Select
              aria-label={t('ledger.topic')}
              value={draft.topic}
              options={topics.map((topic) => ({ value: topic, label: t(`topic.${topic}`) }))}
              onChange={(topic) => change({ topic })}
            />
          </div>
          <div className="capture-field">
            <span>{t('capture.time')}</span>
            <Input
              aria-label={t('capture.time')}
              value={time}
              status={time && atTime(draft.raisedAt, time) === null ? 'error' : ''}
              onChange={(event) => setTime(event.target.value)}
            />
          </div>
        </div>
        {draft.slide ? (
          <div className="capture-slide">
            {draft.slide.imageHash ? (
              <img src={`/picture/${draft.slide.imageHash}`} alt={draft.slide.title} />
            ) : null}
            <span>
              {t('capture.slide', { number: draft.slide.number, title: draft.slide.title })}
            </span>
            <Button size="small" type="link" onClick={() => change({ slide: null })}>
              {t('capture.withoutSlide')}
            </Button>
          </div>
        ) : null}
      </div>
      <footer className="capture-foot">
        <Button
          type="primary"
          loading={capture.isPending}
          disabled={!isTyped}
          onClick={() => void save()}
        >
          {t('capture.save')} <kbd className="issue-key">Ctrl+Enter</kbd>
        </Button>
        <Button onClick={close}>
          {t('capture.close')} <kbd className="issue-key">Esc</kbd>
        </Button>
      </footer>
    </aside>
  );
}
