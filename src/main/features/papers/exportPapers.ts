import { mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { refused } from '@shared/errors';
import type { papers } from '@shared/papers/contract';
import { editioned, type MakeUp, type PaperKind } from '@shared/papers/paper';
import { writeWhole, writeZip } from '../../documents';
import type { Handler, Work } from '../../operation';
import { madeRows, makeUps } from './choices';
import { type PaperFacts, readFacts } from './facts';
import { contentHash, type MadePaper, madeFrom, makePaper } from './make';
import { paperMadeTable } from './papers.table';
import { EDITIONS, fileName } from './papers.template';
import { bytesOf } from './print';

/** Notes what a whole paper was made from; a reprint of a few cards is no whole paper. */
function remember(
  work: Work,
  facts: PaperFacts,
  paper: PaperKind,
  makeUp: MakeUp,
  made: MadePaper,
): void {
  const meetingId = facts.meeting.id;
  const { edition, format } = makeUp;
  const row = {
    contentHash: contentHash(made),
    madeFrom: madeFrom(facts, paper, makeUp),
    madeAt: work.now,
  };
  work.write((db) => {
    db.insert(paperMadeTable)
      .values({
        id: [meetingId, paper, edition, format].join(':'),
        meetingId,
        paper,
        edition,
        format,
        ...row,
      })
      .onConflictDoUpdate({ target: paperMadeTable.id, set: row })
      .run();
  });
}

export const exportPaper: Handler<typeof papers.exportPaper> = async (input, work) => {
  const { meetingId, paper, participantIds, target } = input;
  const path = work.pathOf(target);
  const facts = readFacts(work.read, meetingId, work);
  const chosen = makeUps(work.read, meetingId)[paper];
  const makeUp = {
    ...chosen,
    edition: input.edition ?? chosen.edition,
    format: input.format ?? chosen.format,
  };
  const made = makePaper(facts, paper, makeUp, { participantIds });
  if (made.kind === 'cards' && made.people === 0) throw refused('papers:error.nobody');
  await writeWhole(path, await bytesOf(made, makeUp.format, work));
  if (!participantIds) remember(work, facts, paper, makeUp, made);
  return { people: made.people };
};

type Job = { paper: PaperKind; makeUp: MakeUp; made: MadePaper; name: string };

/** The papers asked for that have anything on them. */
function jobsOf(work: Work, facts: PaperFacts, asked: PaperKind[] | 'outdated'): Job[] {
  const { id: meetingId } = facts.meeting;
  const chosen = makeUps(work.read, meetingId);
  const job = (paper: PaperKind, makeUp: MakeUp): Job => ({
    paper,
    makeUp,
    made: makePaper(facts, paper, makeUp),
    name: nameOf(paper, makeUp),
  });
  if (asked !== 'outdated') {
    return [...new Set(asked)]
      .map((paper) => job(paper, chosen[paper]))
      .filter(({ made }) => made.kind === 'document' || made.people > 0);
  }
  return madeRows(work.read, meetingId).flatMap(({ paper, edition, format, ...row }) => {
    const again = job(paper, { ...chosen[paper], edition, format });
    return contentHash(again.made) === row.contentHash ? [] : [again];
  });
}

const nameOf = (paper: PaperKind, { edition, format }: MakeUp): string =>
  fileName(paper, editioned.has(paper) ? EDITIONS[edition] : '', format);

export const exportAll: Handler<typeof papers.exportAll> = async (input, work) => {
  const { meetingId, papers: asked, target } = input;
  const path = work.pathOf(target);
  const facts = readFacts(work.read, meetingId, work);
  const jobs = jobsOf(work, facts, asked);
  const packed = extname(path).toLowerCase() === '.zip';
  const files: { name: string; bytes: Uint8Array }[] = [];
  if (!packed && jobs.length > 0) await mkdir(path, { recursive: true });
  for (const [done, { makeUp, made, name, paper }] of jobs.entries()) {
    work.progress({ step: 'papers:step.making', done, total: jobs.length });
    const bytes = await bytesOf(made, makeUp.format, work);
    if (packed) files.push({ name, bytes });
    else {
      await writeWhole(join(path, name), bytes);
      remember(work, facts, paper, makeUp, made);
    }
  }
  if (packed && jobs.length > 0) {
    // Word files and PDFs are packed already.
    const sources = files.map((one) => ({ ...one, packed: false }));
    await writeZip(path, sources, { signal: work.signal, onProgress: work.progress });
    for (const { paper, makeUp, made } of jobs) remember(work, facts, paper, makeUp, made);
  }
  return { files: jobs.map(({ paper, name }) => ({ paper, name })) };
};
