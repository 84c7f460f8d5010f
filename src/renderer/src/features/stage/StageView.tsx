import { excerpt } from '@shared/stage/excerpt';
import type { StagePicture } from '@shared/stage/stage';
import { leastTypeCss } from '@shared/stage/typeSize';
import { asCalendarDate, asTimeOfDay, formatTimeOfDay } from '@shared/time';
import {
  type CSSProperties,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from './dates';
import { FilmPicture } from './FilmPicture';
import { Moving, OverPage, Strokes } from './Ink';
import { ready } from './pictures';

type PageProps = { hash: string | null; number: number };

type Props = { picture: StagePicture; page?: (props: PageProps) => ReactNode; live?: boolean };

/**
 * Draws what the hall sees, in whatever space it is given: the hall's whole window, or the small live
 * picture at the console. All sizes follow that space.
 *
 * @param page draws a page's picture
 * @param live shows pointer and pen as they move, and lets a film be heard
 */
export function StageView({ picture, page: Page = PagePicture, live = false }: Props) {
  return (
    <div
      className={`stage stage-${picture.view}`}
      data-view={picture.view}
      style={{ '--least': leastTypeCss } as CSSProperties}
    >
      {picture.view === 'slide' ? (
        <>
          <Page hash={picture.imageHash} number={picture.number} />
          <OverPage size={picture}>
            <Strokes strokes={picture.strokes} size={picture} />
          </OverPage>
          {live ? <Moving key={picture.slideId} picture={picture} /> : null}
        </>
      ) : null}
      {picture.view === 'film' ? (
        <FilmPicture key={picture.hash} hash={picture.hash} clock={picture.clock} muted={!live} />
      ) : null}
      {picture.view === 'holding' ? <Holding picture={picture} /> : null}
      {picture.view === 'agenda' ? (
        <AgendaPage key={picture.items.findIndex(({ running }) => running)} picture={picture} />
      ) : null}
    </div>
  );
}

function PagePicture({ hash, number }: PageProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let wanted = true;
    if (!hash) place.current?.replaceChildren();
    else {
      void ready(hash).then((image) => {
        // A clone, because the same page may stand in two places of one window.
        if (wanted) place.current?.replaceChildren(image.isConnected ? image.cloneNode() : image);
      });
    }
    return () => {
      wanted = false;
    };
  }, [hash]);
  return <div className="stage-page" data-page={number} ref={place} />;
}

function Holding({ picture }: { picture: Extract<StagePicture, { view: 'holding' }> }) {
  const dates = useDates();
  const [from, to] = picture.dates;
  return (
    <div className="stage-safe stage-holding-text">
      <h1>{picture.meetingName}</h1>
      {picture.theme ? <p className="stage-theme">{picture.theme}</p> : null}
      <p className="stage-when">{dates(asCalendarDate(from), asCalendarDate(to))}</p>
      {picture.venue ? <p className="stage-when">{picture.venue}</p> : null}
    </div>
  );
}

function AgendaPage({ picture }: { picture: Extract<StagePicture, { view: 'agenda' }> }) {
  const { t } = useTranslation('stage');
  const dates = useDates();
  const list = useRef<HTMLOListElement>(null);
  const { items } = picture;
  const [capacity, setCapacity] = useState(items.length);

  // As many lines as fit at a size that the back row can read; a new size of the hall starts anew.
  useEffect(() => {
    // Not the list itself, which also changes with what is shown.
    const place = list.current?.parentElement;
    if (!place) return;
    const observer = new ResizeObserver(() => setCapacity(items.length));
    observer.observe(place);
    return () => observer.disconnect();
  }, [items.length]);
  useLayoutEffect(() => {
    const { clientHeight = 0, scrollHeight = 0 } = list.current ?? {};
    if (scrollHeight <= clientHeight || capacity <= 1) return;
    const fitting = Math.floor((capacity * clientHeight) / scrollHeight);
    setCapacity(Math.max(1, Math.min(fitting, capacity - 1)));
  });

  const date = asCalendarDate(picture.date);
  const shown = excerpt(items, capacity);
  const last = shown.at(-1);
  const more = last ? items.length - 1 - items.indexOf(last) : 0;
  return (
    <div className="stage-safe stage-agenda-text">
      <header>
        <h1>{t('agendaOf', { date: dates(date, date) })}</h1>
        <p>{picture.meetingName}</p>
      </header>
      <ol ref={list}>
        {shown.map((item) => (
          <li
            key={`${item.start} ${item.title} ${item.county}`}
            className={item.running ? 'stage-running' : undefined}
            aria-current={item.running}
          >
            <span className="stage-time">{formatTimeOfDay(asTimeOfDay(item.start))}</span>
            <span className="stage-title">
              {item.title}
              {item.running ? <em>{t('now')}</em> : null}
            </span>
            <span className="stage-speakers">
              {[item.county, item.speakers].filter(Boolean).join('  ')}
            </span>
          </li>
        ))}
      </ol>
      {more > 0 ? <p className="stage-more">{t('more', { count: more })}</p> : null}
    </div>
  );
}
