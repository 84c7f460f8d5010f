import type { AgendaLine } from '@shared/agenda/agendaItem';
import { type FilmClock, filmPosition } from '@shared/stage/film';
import type { StageAct } from '@shared/stage/keys';
import { asInstant } from '@shared/time';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, useTask } from '../../api';
import { EmptyState } from '../../ui/EmptyState';
import { useNotice } from '../../ui/notice';
import { TaskProgress } from '../../ui/TaskProgress';
import { useNow } from '../runOfShow/useNow';
import { Clock } from './Clock';
import { FilmPicture } from './FilmPicture';
import type { Console } from './useConsole';

type Props = { view: Console; item: AgendaLine; act: (what: StageAct) => void };

/** Before it was ever put on, it stands at its beginning. */
const BEGINNING: FilmClock = { startedAt: asInstant(0), stoppedAt: asInstant(0), stoppedMs: 0 };

const MB = 1024 * 1024;

const clockFace = (seconds: number): string => {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};

/** The film of the open item: seen here without sound, put before the hall by one key. */
export function FilmPane({ view, item, act }: Props) {
  const { t } = useTranslation('films');
  const notice = useNotice();
  const attach = useTask(api.films.attach);
  const now = useNow(250);
  const [duration, setDuration] = useState<number | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const { film, state } = view;
  const onStage = state?.film?.itemId === item.id ? state.film : null;
  const isOn = onStage !== null && state?.view === 'film';
  const clock = onStage ?? BEGINNING;
  const seconds = Math.min(filmPosition(clock, now) / 1000, duration ?? Number.POSITIVE_INFINITY);

  async function choose() {
    try {
      const [chosen] = await api.files.chooseToOpen({
        title: t('choose'),
        filters: [{ name: t('kind'), extensions: ['mp4', 'webm'] }],
      });
      if (!chosen) return;
      await attach.mutateAsync({ itemId: item.id, file: chosen.file });
      notice.success(t('attached', { file: chosen.name }));
    } catch (error) {
      notice.error(error);
    }
  }

  async function remove() {
    try {
      await api.films.remove({ itemId: item.id });
      notice.success(t('removed'));
    } catch (error) {
      notice.error(error);
    }
  }

  return (
    <section className="console-deck" aria-label={t('film')}>
      <div className="console-case">
        <strong className="console-case-choice">{item.title}</strong>
        <Clock meetingId={view.meetingId} />
      </div>
      {film ? (
        <>
          <figure className={isOn ? 'console-page console-on' : 'console-page'}>
            <figcaption>
              {t(stateOf(isOn, clock))}{' '}
              <span>
                {clockFace(seconds)}
                {duration === null ? '' : ` / ${clockFace(duration)}`}
              </span>
            </figcaption>
            <div className="console-picture console-film">
              <FilmPicture
                key={film.fileHash}
                hash={film.fileHash}
                clock={clock}
                muted
                onDuration={setDuration}
                onFailure={() => setFailed(film.fileHash)}
              />
            </div>
          </figure>
          {failed === film.fileHash ? (
            <p className="console-warning" role="alert">
              ✕ {t('cannotPlay')}
            </p>
          ) : null}
          <p className="console-said">
            {t('file', { file: film.fileName, megabytes: (film.fileSize / MB).toFixed(1) })}{' '}
            {t('silent')}
          </p>
          <div className="console-tools">
            <Button type={isOn ? 'default' : 'primary'} onClick={() => act({ kind: 'present' })}>
              {t(onStage && !isOn ? 'goOn' : 'putOn')} <kbd>Enter</kbd>
            </Button>
            <Button disabled={!isOn} onClick={() => act({ kind: 'goOn' })}>
              {t(isOn && onStage.playing ? 'pause' : 'play')} <kbd>Space</kbd>
            </Button>
            <Button disabled={!isOn} onClick={() => act({ kind: 'filmToStart' })}>
              {t('toStart')} <kbd>Home</kbd>
            </Button>
            <Button disabled={isOn || attach.isPending} onClick={() => void choose()}>
              {t('replace')}
            </Button>
            <Button disabled={isOn} onClick={() => void remove()}>
              {t('remove')}
            </Button>
          </div>
        </>
      ) : (
        <EmptyState
          title={t('none')}
          hint={t('noneHint')}
          action={
            <Button type="primary" disabled={attach.isPending} onClick={() => void choose()}>
              {t('choose')}
            </Button>
          }
        />
      )}
      {attach.isPending ? (
        <TaskProgress progress={attach.progress} onCancel={attach.cancel} />
      ) : null}
    </section>
  );
}

function stateOf(isOn: boolean, clock: FilmClock): string {
  if (!isOn) return 'waiting';
  return clock.stoppedAt === null ? 'playing' : 'paused';
}
