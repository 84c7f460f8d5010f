import { type FilmClock, filmPosition } from '@shared/stage/film';
import { useEffect, useRef } from 'react';

/** Nearer than this to its place a film is left alone: a jump would be seen, the difference is not. */
const NEAR_SECONDS = 0.5;

type Props = {
  hash: string;
  clock: FilmClock;
  muted: boolean;
  /** seconds; null while it is not known */
  onDuration?: (seconds: number | null) => void;
  onFailure?: () => void;
};

/** A film at the place that its facts and the clock tell, running or standing. */
export function FilmPicture({ hash, clock, muted, onDuration, onFailure }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const film = video.current;
    if (!film) return;
    const settle = () => {
      if (film.readyState === 0) return;
      const due = Math.min(filmPosition(clock, Date.now()) / 1000, film.duration);
      if (Math.abs(film.currentTime - due) > NEAR_SECONDS) film.currentTime = due;
      if (clock.stoppedAt !== null) film.pause();
      // Refused only when it is taken away meanwhile.
      else if (due < film.duration) film.play().catch(() => undefined);
    };
    settle();
    film.addEventListener('loadedmetadata', settle);
    return () => film.removeEventListener('loadedmetadata', settle);
  }, [clock]);
  return (
    <video
      ref={video}
      key={hash}
      className="stage-video"
      src={`/film/${hash}`}
      muted={muted}
      preload="auto"
      onDurationChange={({ currentTarget: { duration } }) =>
        onDuration?.(Number.isFinite(duration) ? duration : null)
      }
      onError={onFailure}
    />
  );
}
