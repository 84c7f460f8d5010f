import type { DeckLine, Slide } from '@shared/caseStudies/caseStudy';
import { gradeOf } from '@shared/caseStudies/fidelity';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useAnswer } from '../../api';
import { Compare } from './Compare';
import { CompareBar } from './CompareBar';
import { GradeMark } from './GradeMark';
import { Original, PageNotes } from './Original';
import { SignOffBar } from './SignOffBar';

type Props = { deck: DeckLine; page: number; onPage: (page: number) => void };

/** Every page small, one page large with its notes and what to look at. */
export function Pages({ deck, page, onPage }: Props) {
  const { t } = useTranslation('caseStudies');
  const slides = useAnswer(api.caseStudies.slides, { deckId: deck.id }).data ?? [];
  const shown = slides.find(({ number }) => number === page) ?? slides[0];
  const [comparing, setComparing] = useState(false);
  const turn = (by: number) =>
    shown && onPage(Math.max(1, Math.min(slides.length, shown.number + by)));
  const marked = useRef<HTMLButtonElement>(null);
  useEffect(() => marked.current?.scrollIntoView({ block: 'nearest' }), [shown?.id]);

  function pressed(event: KeyboardEvent): void {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowRight: 1,
      PageDown: 1,
      ArrowUp: -1,
      ArrowLeft: -1,
      PageUp: -1,
    };
    const step = steps[event.key];
    if (step === undefined || !shown) return;
    event.preventDefault();
    turn(step);
  }

  return (
    <div className="pages">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside have the focus; arrows move between pages */}
      <div className="pages-grid" onKeyDown={pressed}>
        {slides.map((slide) => (
          <button
            key={slide.id}
            ref={slide.id === shown?.id ? marked : undefined}
            type="button"
            className={slide.id === shown?.id ? 'page-tile page-open' : 'page-tile'}
            aria-current={slide.id === shown?.id}
            onClick={() => onPage(slide.number)}
          >
            <Picture slide={slide} />
            <span className="page-tile-name">
              <b>{slide.number}</b> {slide.title || t('untitled')}
            </span>
            <span className="page-tile-marks">
              <GradeMark grade={gradeOf(slide.fidelity)} />
              {slide.signOff ? <span className="page-signed">✓ {t('signOff.mark')}</span> : null}
            </span>
            {slide.fidelity.length > 0 ? (
              <span className="page-tile-note">
                {[...new Set(slide.fidelity.map(({ kind }) => t(`badge.${kind}`)))].join('、')}
              </span>
            ) : null}
          </button>
        ))}
      </div>
      {shown ? (
        <article className="page-large" aria-label={t('pageOf', { number: shown.number })}>
          <SignOffBar deck={deck} shown={shown} onNext={() => turn(1)} />
          <CompareBar
            deck={deck}
            isDrawn={shown.comparison !== null}
            onCompare={() => setComparing(true)}
          />
          {comparing && shown.comparison ? (
            <Compare
              deck={deck}
              shown={shown}
              onTurn={turn}
              onClose={() => {
                setComparing(false);
                marked.current?.focus();
              }}
            />
          ) : null}
          <div className={shown.comparison ? 'page-sides page-sides-compared' : 'page-sides'}>
            <div>
              <h3>
                {t('signOff.shown')} <GradeMark grade={gradeOf(shown.fidelity)} />
              </h3>
              <div className="page-picture">
                <Picture slide={shown} />
              </div>
            </div>
            {shown.comparison ? (
              <div>
                <h3>{t('comparison.short')}</h3>
                <div className="page-picture">
                  {shown.comparison.imageHash ? (
                    <img src={`/picture/${shown.comparison.imageHash}`} alt="" loading="lazy" />
                  ) : (
                    <span className="page-missing">{t('comparison.noPicture')}</span>
                  )}
                </div>
              </div>
            ) : null}
            <div className={shown.comparison ? 'case-wide' : undefined}>
              <Original slide={shown} />
            </div>
          </div>
          <PageNotes notes={shown.fidelity} />
        </article>
      ) : null}
    </div>
  );
}

function Picture({ slide }: { slide: Slide }) {
  const { t } = useTranslation('caseStudies');
  return slide.imageHash ? (
    <img src={`/picture/${slide.imageHash}`} alt={slide.title} loading="lazy" />
  ) : (
    <span className="page-missing">{t('noPicture')}</span>
  );
}
