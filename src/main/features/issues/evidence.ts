import { statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { invalid, notFound, refused } from '@shared/errors';
import type { IssueStatus } from '@shared/issues/issue';
import { eq } from 'drizzle-orm';
import type { Writer } from '../../db/database';
import { writeWholeWith } from '../../documents';
import type { Act, HandlersOf, Work } from '../../operation';
import { issueRow } from './access';
import { evidenceTable } from './issues.table';

/** Photographs, scans and short films; what is larger belongs on a stick beside the register. */
const LARGEST_MEGABYTES = 200;

/** What was looked at when closure was judged must stay what it was. */
const sealed: readonly IssueStatus[] = ['closureRequested', 'closed'];

export function checkSize(path: string): void {
  const name = basename(path);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw notFound('issues:error.fileGone', { name });
  if (size === 0) throw invalid('issues:error.fileEmpty', { name });
  if (size > LARGEST_MEGABYTES * 1024 * 1024)
    throw invalid('issues:error.fileTooLarge', { name, megabytes: LARGEST_MEGABYTES });
}

export type KeptFile = { fileName: string; hash: string; size: number };

/** Puts files into the store, before a change hangs them on an issue. */
export async function keepEvidence(
  paths: readonly string[],
  work: Pick<Work, 'files' | 'signal' | 'progress'>,
): Promise<KeptFile[]> {
  for (const path of paths) checkSize(path);
  const kept: KeptFile[] = [];
  for (const path of paths) {
    work.progress({ step: 'issues:step.keeping', done: kept.length, total: paths.length });
    kept.push({ fileName: basename(path), ...(await work.files.keep(path, work.signal)) });
  }
  return kept;
}

/** A copy of a kept file where a person wants it. @throws AppError `issues:error.fileGone` */
export async function exportKept(
  { fileName, fileHash }: { fileName: string; fileHash: string },
  path: string,
  files: Work['files'],
): Promise<void> {
  if (!files.has(fileHash)) throw notFound('issues:error.fileGone', { name: fileName });
  await writeWholeWith(path, (temporary) => copyFile(files.pathOf(fileHash), temporary));
}

/** Files that the issue has already are counted, not added. */
export function attachEvidence(
  db: Writer,
  act: Act,
  issueId: string,
  kept: readonly KeptFile[],
  remark: string,
): { added: number; known: number } {
  if (issueRow(db, issueId).status === 'closed') throw refused('issues:error.closed');
  let added = 0;
  for (const { fileName, hash, size } of kept) {
    added += db
      .insert(evidenceTable)
      .values({
        id: act.newId(),
        issueId,
        fileName,
        fileHash: hash,
        fileSize: size,
        remark,
        addedAt: act.now,
      })
      .onConflictDoNothing()
      .run().changes;
  }
  return { added, known: kept.length - added };
}

type EvidenceOperations = 'addEvidence' | 'removeEvidence' | 'exportEvidence';

export const evidenceOperations: Pick<HandlersOf<'issues'>, EvidenceOperations> = {
  async addEvidence({ id, files, remark }, work) {
    if (issueRow(work.read, id).status === 'closed') throw refused('issues:error.closed');
    const kept = await keepEvidence(
      files.map((file) => work.pathOf(file)),
      work,
    );
    return work.write((db, act) => attachEvidence(db, act, id, kept, remark));
  },

  removeEvidence(db, { id }) {
    const evidence = db.select().from(evidenceTable).where(eq(evidenceTable.id, id)).get();
    if (!evidence) throw notFound('issues:error.evidenceNotFound');
    if (sealed.includes(issueRow(db, evidence.issueId).status))
      throw refused('issues:error.evidenceSealed');
    // The file stays in the store: undo needs it, and another row may have the same.
    db.delete(evidenceTable).where(eq(evidenceTable.id, id)).run();
  },

  async exportEvidence({ id, target }, work) {
    const evidence = work.read.select().from(evidenceTable).where(eq(evidenceTable.id, id)).get();
    if (!evidence) throw notFound('issues:error.evidenceNotFound');
    await exportKept(evidence, work.pathOf(target), work.files);
    return undefined;
  },
};
