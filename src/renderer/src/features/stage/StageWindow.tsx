import type { StageMessage, StagePicture } from '@shared/stage/stage';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { api } from '../../api';
import { HeldPage } from './HeldPage';
import { hold, ready } from './heldPages';
import { StageView } from './StageView';
import './stage.css';

/**
 * What the hall sees: asked for once, then told by main. A page is put up only once its picture is
 * decoded, so that the one before stays until then and nothing flashes.
 */
function useStagePicture(): StagePicture | null {
  const [picture, setPicture] = useState<StagePicture | null>(null);

  useEffect(() => {
    let latest = 0;
    async function show(next: StagePicture) {
      latest += 1;
      const mine = latest;
      if (next.view === 'slide' && next.imageHash) await ready(next.imageHash);
      if (mine !== latest) return;
      // In this frame, not in the one that React finds convenient.
      flushSync(() => setPicture(next));
      if (next.view === 'slide') hold(next);
    }
    const stop = window.exchange.on('stage', (message) => {
      const told = message as StageMessage;
      if (told.kind === 'picture') void show(told.picture);
      if (told.kind === 'prepare') void ready(told.imageHash);
    });
    void api.stage.picture({}).then((first) => {
      if (latest === 0) void show(first);
    });
    return stop;
  }, []);

  return picture;
}

export function StageWindow() {
  const picture = useStagePicture();
  return <StageView picture={picture ?? { view: 'black' }} page={HeldPage} live />;
}
