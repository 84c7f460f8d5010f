import { type InSight, sight } from '@shared/attendance/inSight';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../api';
import type { Picture } from './scan.worker';

/** Why there is no picture. */
type Failure = 'refused' | 'missing' | 'busy' | 'failed';

/** By the name of what the browser throws. */
const FAILURES: Record<string, Failure> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
};

/** Enough for a code on a notice held at arm's length. */
const LOOK_WIDTH = 640;

/**
 * The camera, on while the component lives: it asks main to be allowed, and gives that back when it
 * goes. Each code is told once for as long as it stays in sight.
 */
export function useCamera(onCode: (text: string) => void) {
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef(onCode);
  told.current = onCode;
  const [state, setState] = useState<'starting' | 'on' | Failure>('starting');
  const [looks, setLooks] = useState(0);

  useEffect(() => {
    const shown = video.current;
    if (!shown) return;
    let stream: MediaStream | null = null;
    let gone = false;
    let inSight: InSight = new Map();
    const worker = new Worker(new URL('./scan.worker.ts', import.meta.url), { type: 'module' });
    const canvas = document.createElement('canvas');
    const drawing = canvas.getContext('2d', { willReadFrequently: true });

    /** The next picture goes out when the last one is answered: a slow laptop looks less often. */
    function look(): void {
      if (gone || !shown || !drawing) return;
      shown.requestVideoFrameCallback(() => {
        if (gone) return;
        const { videoWidth, videoHeight } = shown;
        canvas.width = Math.min(LOOK_WIDTH, videoWidth);
        canvas.height = Math.round((videoHeight * canvas.width) / Math.max(1, videoWidth));
        if (canvas.width === 0 || canvas.height === 0) return look();
        drawing.drawImage(shown, 0, 0, canvas.width, canvas.height);
        const { width, height, data } = drawing.getImageData(0, 0, canvas.width, canvas.height);
        const picture: Picture = { width, height, data };
        worker.postMessage(picture, [data.buffer]);
      });
    }
    worker.onmessage = ({ data: text }: MessageEvent<string | null>) => {
      if (gone) return;
      setLooks((before) => before + 1);
      if (text !== null) {
        const { isNew, after } = sight(inSight, text, performance.now());
        inSight = after;
        if (isNew) told.current(text);
      }
      look();
    };

    async function begin(): Promise<void> {
      await api.windows.turnCamera({ on: true });
      const opened = await navigator.mediaDevices.getUserMedia({
        audio: false,
        video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
      });
      if (gone || !shown) return stop(opened);
      stream = opened;
      // Pulled out, or taken away by the system.
      for (const track of opened.getTracks()) track.onended = () => setState('missing');
      shown.srcObject = opened;
      await shown.play();
      setState('on');
      look();
    }
    begin().catch((cause: unknown) => {
      if (!gone) setState(FAILURES[cause instanceof Error ? cause.name : ''] ?? 'failed');
    });

    return () => {
      gone = true;
      worker.terminate();
      stop(stream);
      shown.srcObject = null;
      void api.windows.turnCamera({ on: false });
    };
  }, []);

  return { video, state, looks };
}

function stop(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
