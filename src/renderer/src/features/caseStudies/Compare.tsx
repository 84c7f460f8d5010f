import type { DeckLine, SlideLine } from '@shared/caseStudies/caseStudy';
import { Button, Modal } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../ui/actions';
import { Original, PageNotes } from './Original';
import './compare.css';

type Side = 'stage' | 'other';

type Props = {
  deck: DeckLine;
  shown: SlideLine;
  onTurn: (by: 1 | -1) => void;
  onClose: () => void;
};

/**
 * Both pictures of a page as large as the window allows: beside each other, or in one place and
 * changing at each press of a key, so that whatever differs moves.
 */
export function Compare({ deck, shown, onTurn, onClose }: Props) {
  const { t } = useTranslation('caseStudies');
  /** null: beside each other */
  const [alone, setAlone] = useState<Side | null>(null);
  const flipButton = useRef<HTMLButtonElement>(null);
  const flip = () => setAlone((side) => (side === 'other' ? 'stage' : 'other'));
  useEffect(() => flipButton.current?.focus(), []);

  const quiet = { listed: false } as const;
  useAction({ id: 'caseStudies.flip', label: t('comparison.flip'), keys: 'x', run: flip });
  useAction({
    id: 'caseStudies.beside',
    label: t('comparison.beside'),
    keys: 's',
    enabled: alone !== null,
    run: () => setAlone(null),
  });
  useAction({
    ...quiet,
    id: 'caseStudies.compareNext',
    label: t('comparison.nextPage'),
    keys: ['ArrowRight', 'PageDown'],
    run: () => onTurn(1),
  });
  useAction({
    ...quiet,
    id: 'caseStudies.comparePrevious',
    label: t('comparison.previousPage'),
    keys: ['ArrowLeft', 'PageUp'],
    run: () => onTurn(-1),
  });

  /** Esc closes this, and not the case behind it, which hears the key too. */
  function pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  }

  const sides: { side: Side; caption: string; imageHash: string | null; missing: string }[] = [
    {
      side: 'stage',
      caption: t('comparison.stageSide', {
        way: deck.renderer ? t(`renderer.${deck.renderer}`) : '',
      }),
      imageHash: shown.imageHash,
      missing: t('noPicture'),
    },
    {
      side: 'other',
      caption: t('comparison.otherSide', {
        way: shown.comparison ? t(`renderer.${shown.comparison.renderer}`) : '',
      }),
      imageHash: shown.comparison?.imageHash ?? null,
      missing: t('comparison.noPicture'),
    },
  ];

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside have the focus; this only stops Esc
    <div onKeyDown={pressed}>
      <Modal
        open
        title={t('comparison.title', {
          number: shown.number,
          count: deck.pageCount,
          name: shown.title || t('untitled'),
        })}
        footer={null}
        width="98vw"
        centered
        transitionName=""
        maskTransitionName=""
        onCancel={onClose}
      >
        <div className="case-row compare-tools">
          <Button ref={flipButton} size="small" onClick={flip}>
            {t('comparison.flip')} <kbd>X</kbd>
          </Button>
          <Button size="small" disabled={alone === null} onClick={() => setAlone(null)}>
            {t('comparison.beside')} <kbd>S</kbd>
          </Button>
          <Button size="small" disabled={shown.number === 1} onClick={() => onTurn(-1)}>
            {t('comparison.previousPage')} <kbd>←</kbd>
          </Button>
          <Button size="small" disabled={shown.number === deck.pageCount} onClick={() => onTurn(1)}>
            {t('comparison.nextPage')} <kbd>→</kbd>
          </Button>
          <span className={shown.signOff ? 'page-signed' : 'compare-hint'}>
            {shown.signOff ? `✓ ${t('signOff.mark')}` : t('comparison.signHint')}
          </span>
        </div>
        <div className="compare-body">
          <div className={alone ? 'compare-pictures compare-flip' : 'compare-pictures'}>
            {sides.map(({ side, caption, imageHash, missing }) => (
              <figure
                key={side}
                className={alone && alone !== side ? 'compare-under' : undefined}
                aria-hidden={alone !== null && alone !== side}
              >
                <figcaption className={`compare-${side}`}>{caption}</figcaption>
                {imageHash ? (
                  <img src={`/picture/${imageHash}`} alt={caption} />
                ) : (
                  <span className="page-missing">{missing}</span>
                )}
              </figure>
            ))}
          </div>
          {alone ? null : (
            <div className="compare-original">
              <div>
                <Original slide={shown} />
              </div>
              <PageNotes notes={shown.fidelity} />
            </div>
          )}
        </div>
      </Modal>
    </div>
  );
}
