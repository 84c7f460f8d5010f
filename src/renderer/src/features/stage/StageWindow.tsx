import type { StagePicture } from '@shared/stage/stage';
import { useEffect, useState } from 'react';
import { api } from '../../api';
import { ready } from './pictures';
import { StageView } from './StageView';
import './stage.css';

/**
 * What the hall sees, asked for again whenever something has changed. A page is put up only once its
 * picture is decoded, so that the one before stays until then and nothing flashes.
 */
function useStagePicture(): StagePicture | null {
  const [picture, setPicture] = useState<StagePicture | null>(null);

  useEffect(() => {
    let asked = 0;
    async function ask() {
      asked += 1;
      const mine = asked;
      const next = await api.stage.picture({});
      if (next.view === 'slide' && next.imageHash) await ready(next.imageHash);
      if (mine !== asked) return;
      setPicture(next);
      if (next.view === 'slide' && next.nextImageHash) void ready(next.nextImageHash);
    }
    void ask();
    return window.exchange.on('changed', () => void ask());
  }, []);

  return picture;
}

export function StageWindow() {
  const picture = useStagePicture();
  return <StageView picture={picture ?? { view: 'black' }} />;
}
