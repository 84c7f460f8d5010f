import { invalid, notFound, refused } from '@shared/errors';
import { and, desc, eq, ne } from 'drizzle-orm';
import type { Reader, Writer } from '../../db/database';
import type { HandlersOf } from '../../operation';
import { meetingTable } from '../meetings/meetings.table';
import { organizationTable } from '../organizations/organizations.table';
import { participantTable } from '../participants/participants.table';
import { nominationTable } from '../selections/selections.table';
import { caseStudyTable, deckTable } from './caseStudies.table';
import { comparison } from './comparison';
import { drawForComparison } from './drawForComparison';
import { importDeck, renderDeck, renderWaiting } from './importDeck';
import { caseStudyLines, caseStudyRow, deckRow } from './lines';
import { openOriginal } from './openOriginal';
import { searchCases } from './search';
import { forgetSignOff, signOff, slideLines, takeBackSignOff } from './signOff';
import { textOperations } from './texts';

function checkCounty(db: Reader, countyId: string): void {
  const organization = db
    .select({ kind: organizationTable.kind, name: organizationTable.name })
    .from(organizationTable)
    .where(eq(organizationTable.id, countyId))
    .get();
  if (!organization) throw notFound('caseStudies:error.countyNotFound');
  if (organization.kind !== 'county') {
    throw refused('caseStudies:error.notCounty', { name: organization.name });
  }
}

function checkSpeaker(db: Reader, speakerId: string | null, meetingId: string): void {
  if (speakerId === null) return;
  const speaker = db
    .select({ meetingId: participantTable.meetingId })
    .from(participantTable)
    .where(eq(participantTable.id, speakerId))
    .get();
  if (speaker?.meetingId !== meetingId) throw invalid('caseStudies:error.speakerNotInMeeting');
}

const isNominated = (db: Reader, caseStudyId: string): boolean =>
  db
    .select({ id: nominationTable.id })
    .from(nominationTable)
    .where(eq(nominationTable.caseStudyId, caseStudyId))
    .get() !== undefined;

/** Takes the mark from whichever deck of the case has it, because two may never have it at once. */
function moveStageVersion(db: Writer, caseStudyId: string, deckId: string): void {
  const others = db
    .select({ id: deckTable.id })
    .from(deckTable)
    .where(and(eq(deckTable.caseStudyId, caseStudyId), ne(deckTable.id, deckId)))
    .all();
  for (const other of others) forgetSignOff(db, other.id);
  db.update(deckTable)
    .set({ isStageVersion: false })
    .where(eq(deckTable.caseStudyId, caseStudyId))
    .run();
  db.update(deckTable).set({ isStageVersion: true }).where(eq(deckTable.id, deckId)).run();
}

/** For whoever brings a case of their own: a nomination does. */
export const createCase: HandlersOf<'caseStudies'>['create'] = (db, fields, act) => {
  const meeting = db
    .select({ id: meetingTable.id })
    .from(meetingTable)
    .where(eq(meetingTable.id, fields.meetingId))
    .get();
  if (!meeting) throw notFound('caseStudies:error.meetingNotFound');
  checkCounty(db, fields.countyId);
  checkSpeaker(db, fields.speakerId, fields.meetingId);
  const id = act.newId();
  db.insert(caseStudyTable)
    .values({ ...fields, id, createdAt: act.now })
    .run();
  return { id };
};

export const caseStudyOperations: HandlersOf<'caseStudies'> = {
  list: (db, { meetingId }) => caseStudyLines(db, eq(caseStudyTable.meetingId, meetingId)),

  get(db, { id }) {
    const [line] = caseStudyLines(db, eq(caseStudyTable.id, id));
    if (!line) throw notFound('caseStudies:error.notFound');
    return line;
  },

  create: createCase,

  edit(db, { id, ...changes }) {
    const before = caseStudyRow(db, id);
    if (changes.countyId !== undefined && changes.countyId !== before.countyId) {
      checkCounty(db, changes.countyId);
      if (isNominated(db, id)) throw refused('caseStudies:error.nominatedCounty');
    }
    if (changes.speakerId !== undefined) checkSpeaker(db, changes.speakerId, before.meetingId);
    db.update(caseStudyTable)
      .set({ ...before, ...changes })
      .where(eq(caseStudyTable.id, id))
      .run();
  },

  remove(db, { id }) {
    caseStudyRow(db, id);
    if (isNominated(db, id)) throw refused('caseStudies:error.nominated');
    db.delete(caseStudyTable).where(eq(caseStudyTable.id, id)).run();
  },

  slides: (db, { deckId }) => slideLines(db, deckId),

  ...textOperations,

  search: (db, { meetingId, text }) => searchCases(db, meetingId, text),

  chooseStageVersion(db, { deckId }) {
    const deck = deckRow(db, deckId);
    if (!deck.isStageVersion) moveStageVersion(db, deck.caseStudyId, deckId);
  },

  removeDeck(db, { deckId }) {
    const deck = deckRow(db, deckId);
    db.delete(deckTable).where(eq(deckTable.id, deckId)).run();
    if (!deck.isStageVersion) return;
    const next = db
      .select({ id: deckTable.id })
      .from(deckTable)
      .where(eq(deckTable.caseStudyId, deck.caseStudyId))
      .orderBy(desc(deckTable.importedAt), desc(deckTable.id))
      .get();
    if (next) moveStageVersion(db, deck.caseStudyId, next.id);
  },

  signOff,
  takeBackSignOff,
  openOriginal,

  importDeck,
  renderWaiting,
  renderDeck,

  comparison,
  drawForComparison,
};
