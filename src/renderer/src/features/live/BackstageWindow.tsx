import { unitAndPost } from '@shared/participants/unitAndPost.template';
import { runDay } from '@shared/runOfShow/runDay';
import type { RunLine } from '@shared/runOfShow/runOfShow';
import { calledNext } from '@shared/runOfShow/speaking';
import type { BackstageItem, BackstageSpeaker, DeckOnView } from '@shared/runOfShow/views';
import { formatLength } from '@shared/runOfShow/words';
import { asMilliseconds, type Instant } from '@shared/time';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { useNow } from '../runOfShow/useNow';
import { NowRunning } from './NowRunning';
import { expectedAt, headOf } from './names';
import { NothingToShow, ShowHead } from './ShowHead';
import { TICK_MS, useView } from './useView';
import './live.css';

/** So many speakers are called up ahead (催场). */
const CALLED = 2;
const SHOWN = 6;

/** For those who call the next speakers: what runs, who comes, where they sit, whether all is ready. */
export function BackstageWindow() {
  const { t } = useTranslation('live');
  const now = useNow(TICK_MS);
  const view = useView(api.runOfShow.backstage);
  if (!view?.items.length) return <NothingToShow title={t('backstage.title')} now={now} />;
  const { midnight, items, limits } = view;
  const run = runDay(view, now);
  const called = calledNext(run.lines, CALLED);
  const coming = run.lines.filter(({ state }) => state === 'waiting').slice(0, SHOWN);
  return (
    <div className="live backstage">
      <ShowHead title={t('backstage.title')} run={run} now={now} />
      <NowRunning items={items} current={run.current} {...{ midnight, limits, now }} />
      <ol className="backstage-next" aria-label={t('backstage.next')}>
        {coming.map((line) => (
          <NextLine key={line.id} line={line} isCalled={called.has(line.id)} now={now} />
        ))}
      </ol>
      {coming.length === 0 ? <p className="live-nothing">{t('nothingNext')}</p> : null}
    </div>
  );
}

type Line = RunLine<BackstageItem>;

function NextLine({ line, isCalled, now }: { line: Line; isCalled: boolean; now: Instant }) {
  const { t } = useTranslation('live');
  const left = asMilliseconds(line.expectedStart - now);
  return (
    <li data-called={isCalled}>
      <div className="backstage-when">
        <b>{expectedAt(line.expectedStart)}</b>
        {isCalled ? (
          <small>
            {left > 0 ? t('backstage.in', { time: formatLength(left) }) : t('backstage.soon')}
          </small>
        ) : null}
      </div>
      <div className="backstage-what">
        <p className="live-title">
          {isCalled ? <em>{t('backstage.call')}</em> : null}
          {headOf(line)}
        </p>
        {line.speakers.map((speaker) => (
          <Speaker key={`${speaker.unitName} ${speaker.name}`} speaker={speaker} />
        ))}
      </div>
      {line.deck ? <Deck deck={line.deck} /> : <span />}
    </li>
  );
}

function Speaker({
  speaker: { name, post, unitName, seat, standing },
}: {
  speaker: BackstageSpeaker;
}) {
  const { t } = useTranslation('live');
  return (
    <p className="backstage-speaker">
      <b>{name}</b>
      <span>{unitAndPost({ unitName, post })}</span>
      <span className="backstage-seat">
        {seat ? t('backstage.seat', { seat }) : t('backstage.noSeat')}
      </span>
      <span data-standing={standing}>{t(`backstage.standing.${standing}`)}</span>
    </p>
  );
}

const MARKS: Record<DeckOnView, string> = { missing: '✕', drawn: '△', signedOff: '✓' };

function Deck({ deck }: { deck: DeckOnView }) {
  const { t } = useTranslation('live');
  return (
    <p className="backstage-deck" data-deck={deck}>
      <b aria-hidden="true">{MARKS[deck]}</b> {t(`backstage.deck.${deck}`)}
    </p>
  );
}
