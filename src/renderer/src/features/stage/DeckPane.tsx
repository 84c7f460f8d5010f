import type { Slide, SlideLine } from '@shared/caseStudies/caseStudy';
import { gradeOf } from '@shared/caseStudies/fidelity';
import type { StageAct } from '@shared/stage/keys';
import { Select } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState';
import { GradeMark } from '../caseStudies';
import { Clock } from './Clock';
import { InkSurface } from './InkSurface';
import { ToolBar } from './ToolBar';
import type { Console } from './useConsole';
import type { Tools } from './useTools';

type Props = { view: Console; tools: Tools; act: (what: StageAct) => void };

/** The stage version of the open item's case: the page that is on, the one after it, and its notes. */
export function DeckPane({ view, tools, act }: Props) {
  const { t } = useTranslation('stage');
  const { cases, caseStudy, deck, slides, current, prepared } = view;
  const shown = current ?? prepared;
  const after = current ? prepared : slides[slides.findIndex(({ id }) => id === prepared?.id) + 1];

  return (
    <section className="console-deck" aria-label={t('deck')}>
      <div className="console-case">
        <Select
          className="console-case-choice"
          aria-label={t('case')}
          showSearch={{ optionFilterProp: 'label' }}
          value={caseStudy?.id ?? null}
          placeholder={t('chooseCase')}
          onChange={(id: string) => view.openCase(id)}
          options={cases.map(({ id, countyName, title }) => ({
            value: id,
            label: `${countyName}  ${title}`,
          }))}
        />
        {caseStudy?.speakerName ? (
          <span>{t('speaker', { name: caseStudy.speakerName })}</span>
        ) : null}
        {deck ? <span>{t('pages', { count: slides.length })}</span> : null}
        <Clock meetingId={view.meetingId} />
      </div>
      {shown ? (
        <>
          <div className="console-pages">
            <PageBox
              slide={shown}
              label={current ? t('current') : t('prepared')}
              total={slides.length}
              isOn={current !== undefined}
            >
              {current ? <InkSurface slide={current} strokes={view.strokes} tools={tools} /> : null}
            </PageBox>
            <div className="console-beside">
              {after ? (
                <PageBox slide={after} label={t('following')} total={slides.length} />
              ) : (
                <figure className="console-page">
                  <figcaption>{t('following')}</figcaption>
                  <div className="console-picture console-end">{t('lastPage')}</div>
                </figure>
              )}
              <div className="console-notes">
                <h2>{t('notes')}</h2>
                <p>{shown.notes || t('noNotes')}</p>
              </div>
            </div>
          </div>
          <ToolBar view={view} tools={tools} act={act} />
          <Thumbnails slides={slides} current={current} prepared={prepared} act={act} />
        </>
      ) : (
        <NoPages view={view} />
      )}
    </section>
  );
}

function NoPages({ view: { caseStudy, deck } }: { view: Console }) {
  const { t } = useTranslation('stage');
  if (!caseStudy) return <EmptyState title={t('noCase')} hint={t('noCaseHint')} />;
  if (!deck) return <EmptyState title={t('noDeck')} hint={t('noDeckHint')} />;
  return <EmptyState title={t('notRendered')} hint={t('notRenderedHint')} />;
}

type PageBoxProps = {
  slide: SlideLine;
  label: string;
  total: number;
  isOn?: boolean;
  children?: ReactNode;
};

function PageBox({ slide, label, total, isOn = false, children }: PageBoxProps) {
  const { t } = useTranslation('stage');
  return (
    <figure className={isOn ? 'console-page console-on' : 'console-page'}>
      <figcaption>
        {label} <span>{t('pageOf', { number: slide.number, count: total })}</span>
        <GradeMark grade={gradeOf(slide.fidelity)} />
        {slide.signOff ? null : <em className="console-unsigned">{t('signOff.unsigned')}</em>}
      </figcaption>
      <div className="console-picture">
        {slide.imageHash ? (
          <img src={`/picture/${slide.imageHash}`} alt={slide.title} />
        ) : (
          <span className="console-end">{t('noPicture')}</span>
        )}
        {children}
      </div>
    </figure>
  );
}

type ThumbnailsProps = {
  slides: readonly Slide[];
  current: Slide | undefined;
  prepared: Slide | undefined;
  act: (what: StageAct) => void;
};

function Thumbnails({ slides, current, prepared, act }: ThumbnailsProps) {
  const { t } = useTranslation('stage');
  const marked = useRef<HTMLButtonElement>(null);
  const at = current ?? prepared;
  useEffect(
    () => marked.current?.scrollIntoView({ inline: 'nearest', block: 'nearest' }),
    [at?.id],
  );
  return (
    <fieldset className="console-thumbnails" aria-label={t('overview')}>
      {slides.map(({ id, number, title, imageHash }) => (
        <button
          key={id}
          ref={id === at?.id ? marked : undefined}
          type="button"
          className={id === current?.id ? 'console-thumbnail console-on' : 'console-thumbnail'}
          aria-current={id === current?.id}
          title={t('putOn', { number, title })}
          onClick={() => act({ kind: 'goToPage', number })}
        >
          {imageHash ? <img loading="lazy" src={`/picture/${imageHash}`} alt="" /> : null}
          <span>{number}</span>
        </button>
      ))}
    </fieldset>
  );
}
