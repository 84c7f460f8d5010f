import { extname } from 'node:path';
import { paragraphsOf } from '@shared/caseStudies/caseText';
import type { Paragraph } from '@shared/caseStudies/completeness';
import { AppError } from '@shared/errors';
import { endings } from '@shared/recommendations/files';
import type { FileField, SkipReason } from '@shared/recommendations/recommendations';
import { eq } from 'drizzle-orm';
import type { Work } from '../../operation';
import { hashOf } from '../../roundTrip/incoming';
import { deckFileAt, textFileAt, wordsIn } from '../caseStudies';
import { caseTextTable } from '../caseStudies/caseStudies.table';
import { checkSize } from '../issues';
import type { Look, LookAt } from './judge';

type Asked = { path: string; field: FileField };

const keyOf = ({ path, field }: Asked): string => `${field} ${path}`;

/** Notes which files are asked for, and answers none: for the first of two rounds. */
export function asking(): { asked: Map<string, Asked>; lookAt: LookAt } {
  const asked = new Map<string, Asked>();
  return {
    asked,
    lookAt(path, field) {
      asked.set(keyOf({ path, field }), { path, field });
      return null;
    },
  };
}

const reasons: Record<string, SkipReason> = {
  'caseStudies:error.oldDoc': 'oldFormat',
  'caseStudies:error.oldPpt': 'oldFormat',
  'caseStudies:error.password': 'hasPassword',
  'documents:error.password': 'hasPassword',
};

/** Looks at every file once; one that cannot be used says why and does not hold up the others. */
export async function lookAtAll(
  asked: ReadonlyMap<string, Asked>,
  work: Work,
): Promise<{ lookAt: LookAt }> {
  const looks = new Map<string, Look>();
  for (const [key, each] of asked) {
    work.progress({ step: 'recommendations:step.looking', done: looks.size, total: asked.size });
    looks.set(key, await look(each, work));
  }
  return { lookAt: (path, field) => looks.get(keyOf({ path, field })) ?? null };
}

async function look({ path, field }: Asked, work: Work): Promise<Look> {
  try {
    if (field === 'formFile') {
      checkSize(path);
      const isScan = endings.formFile.includes(extname(path).slice(1).toLowerCase());
      return { hash: await hashOf(path), problem: isScan ? null : 'notAScan', paragraphs: null };
    }
    if (field === 'deckFile') {
      const { fileHash } = await deckFileAt(path, work);
      return { hash: fileHash, problem: null, paragraphs: null };
    }
    const file = await textFileAt(path, work);
    return {
      hash: file.fileHash,
      problem: null,
      paragraphs: wordsHere(file.fileHash, work) ?? (await wordsIn(file, work)).paragraphs,
    };
  } catch (cause) {
    if (!(cause instanceof AppError) || work.signal.aborted) throw cause;
    return { hash: '', problem: reasons[cause.key] ?? 'fileUnfit', paragraphs: null };
  }
}

/** Read before, by this very content: its words are known. */
function wordsHere(fileHash: string, work: Work): Paragraph[] | null {
  const text = work.read
    .select({ blocks: caseTextTable.blocks })
    .from(caseTextTable)
    .where(eq(caseTextTable.fileHash, fileHash))
    .get();
  return text ? paragraphsOf(text.blocks) : null;
}
