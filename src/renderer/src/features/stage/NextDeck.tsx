import { nextDeck } from '@shared/stage/nextDeck';
import { formatTimeOfDay } from '@shared/time';
import { Button, Modal } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { useNotice } from '../../ui/notice';
import type { Console } from './useConsole';

type Props = { view: Console; onClose: () => void };

/**
 * The next speaker's deck as only the operator sees it: county, title, speaker, first page. One key more
 * puts it on. What is missing is said here, not before the hall.
 */
export function NextDeck({ view, onClose }: Props) {
  const { t } = useTranslation('stage');
  const notice = useNotice();
  const [after, setAfter] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const items = view.days.flatMap((day) => day.items);
  const next = nextDeck(items, view.cases, view.state?.deckId ?? null, after);
  const { item, caseStudy } = next ?? {};
  const deck = caseStudy?.decks.find(({ isStageVersion }) => isStageVersion);
  const first = useAnswer(
    api.caseStudies.slides,
    { deckId: deck?.id ?? '-' },
    { enabled: deck !== undefined },
  ).data?.find(({ deckId, number }) => deckId === deck?.id && number === 1);
  const ready = deck?.rendering === 'done' ? first : undefined;

  useEffect(() => place.current?.focus(), []);
  useEffect(() => {
    // Decoded in the hall before Enter is pressed. A window that is not open needs nothing.
    if (ready) void api.stage.prepare({ slideId: ready.id }).catch(() => {});
  }, [ready]);

  function putOn() {
    if (!item || !ready) return;
    onClose();
    view.openItem(item.id);
    void api.stage.showSlide({ slideId: ready.id }).catch(notice.error);
  }

  function pressed(event: KeyboardEvent) {
    if (event.target instanceof HTMLButtonElement && [' ', 'Enter'].includes(event.key)) return;
    if (event.key === 'Enter') putOn();
    else if (event.key.toLowerCase() === 'n') setAfter(item?.id ?? null);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const speakers = item?.speakers.map(({ name, post }) => [name, post].filter(Boolean).join(' '));
  return (
    <Modal
      open
      title={t('upNext.title')}
      footer={null}
      width="92vw"
      centered
      transitionName=""
      maskTransitionName=""
      onCancel={onClose}
      className="console-over"
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it has the focus for the keys that its buttons show */}
      <div ref={place} className="console-next" tabIndex={-1} onKeyDown={pressed}>
        <div className="console-picture console-next-picture">
          {ready?.imageHash ? (
            <img src={`/picture/${ready.imageHash}`} alt={t('upNext.firstPage')} />
          ) : (
            <span className="console-end">{t(lackOf(next?.caseStudy, deck?.rendering))}</span>
          )}
        </div>
        <div className="console-next-words">
          {item ? (
            <>
              <strong className="console-next-county">
                {item.countyName ?? caseStudy?.countyName ?? ''}
              </strong>
              <p className="console-next-title">{caseStudy?.title ?? item.title}</p>
              <p>
                {speakers?.length
                  ? speakers.join('  ')
                  : (caseStudy?.speakerName ?? t('upNext.noSpeaker'))}
              </p>
              <p>{t('upNext.starts', { time: formatTimeOfDay(item.startsAt) })}</p>
              <ul className="console-next-state">
                {ready ? null : (
                  <li className="console-warning">✕ {t(lackOf(caseStudy, deck?.rendering))}</li>
                )}
                {deck ? (
                  <li className={deck.signedOff ? undefined : 'console-warning'}>
                    {deck.signedOff
                      ? `✓ ${t('upNext.signed')}`
                      : `⚠ ${t('upNext.unsigned', { signed: deck.signedPages, count: deck.pageCount })}`}
                  </li>
                ) : null}
                {deck && deck.notedPages > 0 ? (
                  <li>△ {t('upNext.marks', { count: deck.notedPages })}</li>
                ) : null}
              </ul>
            </>
          ) : (
            <p>{t('upNext.none')}</p>
          )}
          <div className="console-next-keys">
            <Button type="primary" disabled={!ready} onClick={putOn}>
              {t('upNext.putOn')} <kbd>Enter</kbd>
            </Button>
            <Button disabled={!item} onClick={() => setAfter(item?.id ?? null)}>
              {t('upNext.again')} <kbd>N</kbd>
            </Button>
            <Button onClick={onClose}>
              {t('upNext.close')} <kbd>Esc</kbd>
            </Button>
          </div>
        </div>
      </div>
    </Modal>
  );
}

/** Why nothing can be put on, as a key. */
function lackOf(caseStudy: unknown, rendering: string | undefined): string {
  if (!caseStudy) return 'upNext.noCase';
  if (rendering === undefined) return 'upNext.noDeck';
  return rendering === 'done' ? 'noPicture' : 'upNext.notRendered';
}
