import { notFound } from '@shared/errors';
import {
  cardKinds,
  type MakeUp,
  type PaperKind,
  type PaperLine,
  paperKinds,
} from '@shared/papers/paper';
import { and, eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { participantsOf } from '../participants';
import { participantTable } from '../participants/participants.table';
import { madeRows, makeUps } from './choices';
import { exportAll, exportPaper } from './exportPapers';
import { groupsOf, meetingRow, type PaperFacts, readFacts, readTexts } from './facts';
import { changesBetween, contentHash, madeFrom, makePaper } from './make';
import { discussionGroupTable, paperMakeUpTable, paperTextTable } from './papers.table';
import { htmlOf } from './print';

/** Enough to see how they look. */
const PREVIEWED_CARDS = 12;

function lineOf(
  facts: PaperFacts,
  paper: PaperKind,
  makeUp: MakeUp,
  rows: ReturnType<typeof madeRows>,
): PaperLine {
  const made = makePaper(facts, paper, makeUp);
  const row = rows.find(
    (one) => one.paper === paper && one.edition === makeUp.edition && one.format === makeUp.format,
  );
  const line = { paper, makeUp, people: made.people, madeAt: row?.madeAt ?? null };
  const nothing = { people: [], sources: [] };
  if (!row) return { ...line, state: 'never', changes: nothing };
  if (row.contentHash === contentHash(made)) return { ...line, state: 'current', changes: nothing };
  return {
    ...line,
    state: 'outdated',
    changes: changesBetween(row.madeFrom, madeFrom(facts, paper, makeUp)),
  };
}

function personOfMeeting(db: Reader, meetingId: string, id: string | null | undefined): void {
  if (!id) return;
  const found = db
    .select({ id: participantTable.id })
    .from(participantTable)
    .where(and(eq(participantTable.id, id), eq(participantTable.meetingId, meetingId)))
    .get();
  if (!found) throw notFound('papers:error.noPerson');
}

export const paperOperations: HandlersOf<'papers'> = {
  list(db, { meetingId }, moment) {
    const facts = readFacts(db, meetingId, moment);
    const chosen = makeUps(db, meetingId);
    const rows = madeRows(db, meetingId);
    return paperKinds.map((paper) => lineOf(facts, paper, chosen[paper], rows));
  },

  choose(db, { meetingId, paper, ...changes }) {
    meetingRow(db, meetingId);
    const makeUp = { ...makeUps(db, meetingId)[paper], ...changes };
    db.insert(paperMakeUpTable)
      .values({ id: `${meetingId}:${paper}`, meetingId, paper, ...makeUp })
      .onConflictDoUpdate({ target: paperMakeUpTable.id, set: makeUp })
      .run();
  },

  preview(db, { meetingId, paper, participantIds, ...makeUp }, moment) {
    const made = makePaper(readFacts(db, meetingId, moment), paper, makeUp, {
      participantIds,
      most: cardKinds.has(paper) ? PREVIEWED_CARDS : undefined,
    });
    return { html: htmlOf(made) };
  },

  texts(db, { meetingId }) {
    meetingRow(db, meetingId);
    return readTexts(db, meetingId);
  },

  writeText(db, { meetingId, key, text }) {
    meetingRow(db, meetingId);
    const id = `${meetingId}:${key}`;
    if (text === null) {
      db.delete(paperTextTable).where(eq(paperTextTable.id, id)).run();
      return;
    }
    db.insert(paperTextTable)
      .values({ id, meetingId, key, text })
      .onConflictDoUpdate({ target: paperTextTable.id, set: { text } })
      .run();
  },

  groups(db, { meetingId }) {
    meetingRow(db, meetingId);
    return groupsOf(db, meetingId, participantsOf(db, meetingId));
  },

  setGroup(db, { meetingId, name, ...changes }, act) {
    meetingRow(db, meetingId);
    personOfMeeting(db, meetingId, changes.convenerId);
    personOfMeeting(db, meetingId, changes.recorderId);
    const known = db
      .select()
      .from(discussionGroupTable)
      .where(
        and(eq(discussionGroupTable.meetingId, meetingId), eq(discussionGroupTable.name, name)),
      )
      .get();
    const row = {
      convenerId: null,
      recorderId: null,
      place: '',
      ...known,
      ...changes,
    };
    if (known) {
      db.update(discussionGroupTable).set(row).where(eq(discussionGroupTable.id, known.id)).run();
    } else {
      db.insert(discussionGroupTable)
        .values({ ...row, id: act.newId(), meetingId, name })
        .run();
    }
  },

  exportPaper,
  exportAll,
};
