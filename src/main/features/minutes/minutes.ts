import { notFound, refused } from '@shared/errors';
import type { MinutesDecision } from '@shared/minutes/minutes';
import { and, asc, desc, eq, max } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { issueOperations } from '../issues';
import {
  bulletinTable,
  minutesDecisionTable,
  minutesSectionTable,
  transcriptLineTable,
} from './minutes.table';
import { minutesExports } from './minutesExports';
import { decisionsOf, rollOf, sectionsOf } from './read';

function decisionRow(db: Reader, id: string): MinutesDecision {
  const row = db.select().from(minutesDecisionTable).where(eq(minutesDecisionTable.id, id)).get();
  if (!row) throw notFound('minutes:error.noDecision');
  return row;
}

function nextPosition(
  db: Reader,
  table: typeof minutesSectionTable | typeof minutesDecisionTable,
  meetingId: string,
): number {
  const last = db
    .select({ position: max(table.position) })
    .from(table)
    .where(eq(table.meetingId, meetingId))
    .get();
  return (last?.position ?? 0) + 1;
}

export const minutesOperations: HandlersOf<'minutes'> = {
  transcript: (db, { meetingId, groupName }) =>
    db
      .select()
      .from(transcriptLineTable)
      .where(
        and(
          eq(transcriptLineTable.meetingId, meetingId),
          groupName === undefined ? undefined : eq(transcriptLineTable.groupName, groupName),
        ),
      )
      .orderBy(asc(transcriptLineTable.at), asc(transcriptLineTable.id))
      .all(),

  write(db, { groupName, at, ...line }, act) {
    const id = act.newId();
    db.insert(transcriptLineTable)
      .values({
        ...line,
        id,
        groupName: groupName ?? act.station.group,
        at: at ?? act.now,
        recorder: act.station.recorder,
      })
      .run();
    return { id };
  },

  show: (db, { meetingId }, moment) => ({
    sections: sectionsOf(db, meetingId),
    decisions: decisionsOf(db, meetingId),
    roll: rollOf(db, meetingId, moment),
    bulletins: db
      .select()
      .from(bulletinTable)
      .where(eq(bulletinTable.meetingId, meetingId))
      .orderBy(desc(bulletinTable.number))
      .all(),
  }),

  addSection(db, section, act) {
    const id = act.newId();
    const position = nextPosition(db, minutesSectionTable, section.meetingId);
    db.insert(minutesSectionTable)
      .values({ ...section, id, position })
      .run();
    return { id };
  },

  editSection(db, { id, ...changes }) {
    if (Object.keys(changes).length === 0) return;
    db.update(minutesSectionTable).set(changes).where(eq(minutesSectionTable.id, id)).run();
  },

  removeSection(db, { id }) {
    db.delete(minutesSectionTable).where(eq(minutesSectionTable.id, id)).run();
  },

  decide(db, decision, act) {
    const id = act.newId();
    const position = nextPosition(db, minutesDecisionTable, decision.meetingId);
    db.insert(minutesDecisionTable)
      .values({ ...decision, id, position, issueId: null })
      .run();
    return { id };
  },

  editDecision(db, { id, ...changes }) {
    decisionRow(db, id);
    if (Object.keys(changes).length === 0) return;
    db.update(minutesDecisionTable).set(changes).where(eq(minutesDecisionTable.id, id)).run();
  },

  removeDecision(db, { id }) {
    if (decisionRow(db, id).issueId) throw refused('minutes:error.inRegister');
    db.delete(minutesDecisionTable).where(eq(minutesDecisionTable.id, id)).run();
  },

  toRegister(db, { id }, act) {
    const { meetingId, text, organizationId, dueDate, issueId } = decisionRow(db, id);
    if (issueId) throw refused('minutes:error.inRegister');
    const issue = issueOperations.capture(
      db,
      { meetingId, kind: 'request', originalWording: text.slice(0, 4000) },
      act,
    );
    if (organizationId && dueDate) {
      const assignment = { leadOrganizationId: organizationId, dueDate, supporting: [] };
      issueOperations.assign(db, { id: issue.id, ...assignment }, act);
    }
    db.update(minutesDecisionTable)
      .set({ issueId: issue.id })
      .where(eq(minutesDecisionTable.id, id))
      .run();
    return issue;
  },

  decisionOf: (db, { issueId }) =>
    db.select().from(minutesDecisionTable).where(eq(minutesDecisionTable.issueId, issueId)).get() ??
    null,

  ...minutesExports,
};
