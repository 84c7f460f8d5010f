import { notFound, refused } from '@shared/errors';
import * as showing from '@shared/stage/showing';
import { and, eq, ne } from 'drizzle-orm';
import type { Writer } from '../../db/database';
import type { JobWindows } from '../../desk';
import type { Act, HandlersOf, Work } from '../../operation';
import { meetingTable } from '../meetings/meetings.table';
import { isInTime } from './pace';
import { kept, pictureNow } from './picture';
import { dayRow, deckOf, filmOf, sceneOf, strokesOn } from './scene';
import { stageStateTable, stageStrokeTable } from './stage.table';

/** Writes the state; strokes go with the page that it leaves. */
function keep(db: Writer, after: showing.KeptStage, { now }: Act): void {
  const state = showing.settled(after, now);
  db.insert(stageStateTable)
    .values({ id: 'stage', ...state })
    .onConflictDoUpdate({ target: stageStateTable.id, set: state })
    .run();
  db.delete(stageStrokeTable)
    .where(and(eq(stageStrokeTable.kept, false), ne(stageStrokeTable.slideId, state.slideId ?? '')))
    .run();
}

/** More than anybody draws on one page; the picture must stay a short message. */
const MOST_STROKES = 200;

/** The windows' service, or one clear sentence where there is none. */
function windowsOf(work: Work): JobWindows {
  if (!work.desk) throw refused('common:error.needsWindow');
  return work.desk.windows;
}
export const stageOperations: HandlersOf<'stage'> = {
  state(db) {
    const state = kept(db);
    const deckId = deckOf(db, state.slideId)?.id ?? null;
    return { ...state, deckId, frozen: state.frozen !== null };
  },

  picture: (db) => pictureNow(db),

  showSlide(db, { slideId }, act) {
    const deck = deckOf(db, slideId);
    if (!deck) throw notFound('stage:error.slideNotFound');
    keep(db, showing.showSlide(kept(db), deck, slideId), act);
  },

  showHolding(db, { meetingId }, act) {
    const meeting = db
      .select({ id: meetingTable.id })
      .from(meetingTable)
      .where(eq(meetingTable.id, meetingId))
      .get();
    if (!meeting) throw notFound('meetings:error.notFound');
    keep(db, showing.showHolding(kept(db), meetingId), act);
  },

  showAgenda(db, { dayId }, act) {
    const day = dayRow(db, dayId);
    keep(db, showing.showAgenda(kept(db), day.meetingId, day.id), act);
  },

  showFilm(db, { itemId }, act) {
    const film = filmOf(db, itemId);
    if (!film) throw notFound('films:error.none');
    keep(db, showing.showFilm(kept(db), film.meetingId, itemId, act.now), act);
  },

  playFilm(db, { playing }, act) {
    keep(db, showing.playFilm(kept(db), playing), act);
  },

  filmToStart(db, _, act) {
    keep(db, showing.filmToStart(kept(db), act.now), act);
  },

  setBlack(db, { black }, act) {
    keep(db, showing.setBlack(kept(db), black), act);
  },

  setFrozen(db, { frozen }, act) {
    const state = kept(db);
    keep(db, showing.setFrozen(state, frozen, sceneOf(db, state), act.now), act);
  },

  turn(db, { by }, act) {
    const state = kept(db);
    keep(db, showing.turn(state, deckOf(db, state.slideId), by), act);
  },

  goToPage(db, { number }, act) {
    const state = kept(db);
    keep(db, showing.goToPage(state, deckOf(db, state.slideId), number), act);
  },

  async prepare({ slideId }, work) {
    const page = deckOf(work.read, slideId)?.pages.find(({ id }) => id === slideId);
    const { imageHash } = page ?? {};
    if (imageHash) windowsOf(work).tellStage({ kind: 'prepare', imageHash });
    return undefined;
  },

  async move(motion, work) {
    const windows = windowsOf(work);
    if (isInTime(windows, motion, work.now)) windows.tellStage(motion);
    return undefined;
  },

  draw(db, { slideId, stroke }) {
    showing.mustBeOn(kept(db), slideId);
    const before = db
      .select({ kept: stageStrokeTable.kept })
      .from(stageStrokeTable)
      .where(eq(stageStrokeTable.slideId, slideId))
      .all();
    if (before.length >= MOST_STROKES) throw refused('stage:error.tooMuchInk');
    db.insert(stageStrokeTable)
      .values({ ...stroke, slideId, position: before.length, kept: before[0]?.kept ?? false })
      .onConflictDoNothing()
      .run();
  },

  ink(db) {
    const { slideId } = kept(db);
    const first = db
      .select({ kept: stageStrokeTable.kept })
      .from(stageStrokeTable)
      .where(eq(stageStrokeTable.slideId, slideId ?? ''))
      .get();
    return { slideId, strokes: strokesOn(db, slideId), kept: first?.kept ?? false };
  },

  wipe(db, { slideId }) {
    db.delete(stageStrokeTable).where(eq(stageStrokeTable.slideId, slideId)).run();
  },

  keepStrokes(db, { slideId, kept }) {
    db.update(stageStrokeTable).set({ kept }).where(eq(stageStrokeTable.slideId, slideId)).run();
  },
};
