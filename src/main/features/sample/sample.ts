import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { count, ne } from 'drizzle-orm';
import seed from '../../../../resources/sample/meeting.json';
import { changeTable } from '../../db/tables';
import type { HandlersOf, Work } from '../../operation';
import { casebookOperations } from '../casebooks';
import { meetingTable } from '../meetings/meetings.table';
import { sampleDecks } from './decks';
import { writeEvaluations } from './evaluationYears';
import { finishIssues, needingEvidence, raiseIssues } from './issueLives';
import { writeMeeting } from './meetingBook';

/** Lends a folder for files on their way in; it is gone afterwards, whatever happens. */
async function withFolder<T>(work: Work, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(work.folder, `.sample-${work.newId()}`);
  await mkdir(folder, { recursive: true });
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function addEvidence(work: Work, issueIds: string[]): Promise<void> {
  await withFolder(work, async (folder) => {
    const path = join(folder, seed.words.evidenceName);
    await writeFile(path, seed.words.evidenceText);
    for (const id of issueIds) {
      await work.client.issues.addEvidence({ id, files: [work.handleFor(path)] });
    }
  });
}

/** The sample's decks arrive as files, like everybody's. */
async function importDecks(work: Work, caseIds: string[]): Promise<void> {
  const decks = await sampleDecks();
  await withFolder(work, async (folder) => {
    for (const [index, { fileName, bytes }] of decks.entries()) {
      const caseStudyId = caseIds[index];
      if (!caseStudyId) continue;
      const path = join(folder, fileName);
      await writeFile(path, bytes);
      await work.client.caseStudies.importDeck(
        { caseStudyId, file: work.handleFor(path) },
        { signal: work.signal, onProgress: work.progress },
      );
    }
  });
}

export const sampleOperations: HandlersOf<'sample'> = {
  isWanted(db) {
    const meetings = db.select({ n: count() }).from(meetingTable).get();
    const ownChanges = db
      .select({ n: count() })
      .from(changeTable)
      .where(ne(changeTable.device, 'shipped'))
      .get();
    // Where somebody has removed the sample it does not come back by itself.
    return meetings?.n === 0 && ownChanges?.n === 0;
  },

  async load(_input, work) {
    // The first write happens before anything is awaited, so that a window opens on the meeting.
    const { book, raised } = work.write((db, act) => {
      const written = writeMeeting(db, act);
      return { book: written, raised: raiseIssues(db, act, written) };
    });
    await addEvidence(
      work,
      needingEvidence(raised).map(({ id }) => id),
    );
    work.write((db, act) => {
      finishIssues(db, act, book, raised);
      casebookOperations.begin(db, { meetingId: book.meetingId, selectionId: null }, act);
    });
    await writeEvaluations(work, book.meetingId);
    await importDecks(work, book.caseIds);
    return { meetingId: book.meetingId };
  },
};
