import { notFound } from '@shared/errors';
import * as showing from '@shared/stage/showing';
import { eq } from 'drizzle-orm';
import type { Writer } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { meetingTable } from '../meetings/meetings.table';
import { kept, pictureNow } from './picture';
import { dayRow, deckOf, sceneOf } from './scene';
import { stageStateTable } from './stage.table';

function keep(db: Writer, state: showing.KeptStage): void {
  db.insert(stageStateTable)
    .values({ id: 'stage', ...state })
    .onConflictDoUpdate({ target: stageStateTable.id, set: state })
    .run();
}

export const stageOperations: HandlersOf<'stage'> = {
  state(db) {
    const state = kept(db);
    return { ...state, frozen: state.frozen !== null };
  },

  picture: (db) => pictureNow(db),

  showSlide(db, { slideId }) {
    const deck = deckOf(db, slideId);
    if (!deck) throw notFound('stage:error.slideNotFound');
    keep(db, showing.showSlide(kept(db), deck, slideId));
  },

  showHolding(db, { meetingId }) {
    const meeting = db
      .select({ id: meetingTable.id })
      .from(meetingTable)
      .where(eq(meetingTable.id, meetingId))
      .get();
    if (!meeting) throw notFound('meetings:error.notFound');
    keep(db, showing.showHolding(kept(db), meetingId));
  },

  showAgenda(db, { dayId }) {
    const day = dayRow(db, dayId);
    keep(db, showing.showAgenda(kept(db), day.meetingId, day.id));
  },

  setBlack(db, { black }) {
    keep(db, showing.setBlack(kept(db), black));
  },

  setFrozen(db, { frozen }) {
    const state = kept(db);
    keep(db, showing.setFrozen(state, frozen, sceneOf(db, state)));
  },

  turn(db, { by }) {
    const state = kept(db);
    keep(db, showing.turn(state, deckOf(db, state.slideId), by));
  },

  goToPage(db, { number }) {
    const state = kept(db);
    keep(db, showing.goToPage(state, deckOf(db, state.slideId), number));
  },
};
