import * as showing from '@shared/stage/showing';
import type { StagePicture } from '@shared/stage/stage';
import type { Reader } from '../../db/database';
import type { JobWindows } from '../../desk';
import { currentMeeting } from '../meetings';
import { sceneOf } from './scene';
import { stageStateTable } from './stage.table';

/** Before anything was ever put on, the hall sees the holding page of the meeting at hand. */
export function kept(db: Reader): showing.KeptStage {
  const row = db.select().from(stageStateTable).get();
  if (!row) return { ...showing.emptyStage, meetingId: currentMeeting(db)?.id ?? null };
  const { id: _, ...state } = row;
  return state;
}

export function pictureNow(db: Reader): StagePicture {
  const state = kept(db);
  return showing.pictureOf(state, sceneOf(db, state));
}

/**
 * Tells the audience window its picture, if it is another one than the last. A message that is sent
 * is one way shorter than a question that is asked.
 */
export function pictureTeller(db: Reader, windows: Pick<JobWindows, 'tellStage'>): () => void {
  let told = '';
  return () => {
    const picture = pictureNow(db);
    const now = JSON.stringify(picture);
    if (now === told) return;
    told = now;
    windows.tellStage({ kind: 'picture', picture });
  };
}
