import { runDay } from '@shared/runOfShow/runDay';
import type { RunLine } from '@shared/runOfShow/runOfShow';
import type { ChairItem } from '@shared/runOfShow/views';
import { useTranslation } from 'react-i18next';
import { api } from '../../api';
import { useNow } from '../runOfShow/useNow';
import { NowRunning } from './NowRunning';
import { calledUp, expectedAt, headOf } from './names';
import { NothingToShow, ShowHead } from './ShowHead';
import { TICK_MS, useView } from './useView';
import './live.css';

const SHOWN = 2;
/** Characters that still fit at a size for reading at arm's length and more. */
const LONG = 120;

/** For whoever chairs: where the meeting stands, what comes, and what there is to say. */
export function ChairWindow() {
  const { t } = useTranslation('live');
  const now = useNow(TICK_MS);
  const view = useView(api.runOfShow.chair);
  if (!view?.items.length) return <NothingToShow title={t('chair.title')} now={now} />;
  const { midnight, items, limits } = view;
  const run = runDay(view, now);
  const coming = run.lines.filter(({ state }) => state === 'waiting').slice(0, SHOWN);
  return (
    <div className="live chair">
      <ShowHead title={t('chair.title')} run={run} now={now} />
      <NowRunning items={items} current={run.current} {...{ midnight, limits, now }} />
      {run.current ? <Words words={run.current.words} /> : null}
      {coming.map((line, at) => (
        <NextItem key={line.id} line={line} isNext={at === 0} />
      ))}
      {coming.length === 0 ? <p className="live-nothing">{t('nothingNext')}</p> : null}
    </div>
  );
}

function NextItem({ line, isNext }: { line: RunLine<ChairItem>; isNext: boolean }) {
  const { t } = useTranslation('live');
  return (
    <section className="chair-next" data-next={isNext}>
      <h2>
        {t(isNext ? 'chair.next' : 'chair.afterThat')} {expectedAt(line.expectedStart)}
      </h2>
      <p className="live-title">{headOf(line)}</p>
      <p className="live-people">{line.speakers.map(calledUp).join('  ')}</p>
      {isNext ? <Words words={line.words} /> : null}
    </section>
  );
}

function Words({ words }: { words: string }) {
  const { t } = useTranslation('live');
  if (!words) return null;
  return (
    <blockquote
      className="chair-words"
      data-long={words.length > LONG}
      aria-label={t('chair.words')}
    >
      {words}
    </blockquote>
  );
}
