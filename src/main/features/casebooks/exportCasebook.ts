import { readFile } from 'node:fs/promises';
import type { Casebook } from '@shared/casebooks/casebook';
import { invalid, refused } from '@shared/errors';
import type { Edition } from '@shared/issues/contract';
import { eq } from 'drizzle-orm';
import type { Reader } from '../../db/database';
import {
  type DocumentSpec,
  offThread,
  printedDocument,
  printPage,
  withPrintedPages,
  writeWhole,
} from '../../documents';
import type { FileStore } from '../../files/fileStore';
import type { HandlersOf, Work } from '../../operation';
import { readAgenda } from '../agenda';
import { adoptionsWhere } from '../counties';
import { caseAdoptionTable } from '../counties/counties.table';
import { houseStyleOf } from '../houseStyles';
import { meetingTable } from '../meetings/meetings.table';
import { nominationLines } from '../selections';
import { annexes, type SelectedLine } from './annexes';
import {
  annexDocument,
  type BookFacts,
  bookDocument,
  caseDocument,
  frontDocument,
} from './bookDocument';
import type { Pictures, PrintedCase } from './chapters';
import { casebookRow, groupsOf, printedOf } from './read';

function selectedLines(
  db: Reader,
  casebook: Casebook,
  cases: readonly PrintedCase[],
): SelectedLine[] {
  const printed = new Map(
    cases.map(({ line }) => [line.caseStudyId, line.title || line.originalTitle]),
  );
  if (casebook.selectionId === null) return [];
  return nominationLines(db, casebook.selectionId)
    .filter(({ status }) => status === 'selected')
    .map(({ caseStudyId, title, countyName, field }) => ({
      title: printed.get(caseStudyId) ?? title,
      countyName,
      field,
    }));
}

function factsOf(id: string, edition: Edition, { read: db, today }: Work): BookFacts {
  const casebook = casebookRow(db, id);
  const meeting = db
    .select({ houseStyle: meetingTable.houseStyle })
    .from(meetingTable)
    .where(eq(meetingTable.id, casebook.meetingId))
    .get();
  const groups = groupsOf(db, casebook).map(({ field, cases }) => ({
    field,
    cases: cases.map(
      (line): PrintedCase => ({
        line,
        text: printedOf(db, line),
        adoptions:
          casebook.adoptions === 'none'
            ? []
            : adoptionsWhere(db, eq(caseAdoptionTable.caseStudyId, line.caseStudyId), today),
      }),
    ),
  }));
  const cases = groups.flatMap((group) => group.cases);
  const lists = {
    selected: casebook.listsSelected ? selectedLines(db, casebook, cases) : [],
    days: casebook.listsSpeeches ? readAgenda(db, casebook.meetingId).days : [],
  };
  return {
    casebook,
    house: houseStyleOf(db, meeting?.houseStyle),
    edition,
    groups,
    annexes: annexes(casebook, cases, edition, lists),
  };
}

/** The pictures of these cases, read from the store; equal ones once. */
async function picturesOf(
  cases: readonly PrintedCase[],
  { files, signal, progress }: { files: FileStore } & Pick<Work, 'signal' | 'progress'>,
): Promise<Pictures> {
  const hashes = new Set(
    cases.flatMap(({ text }) =>
      text.flatMap((block) => (block.kind === 'picture' ? [block.picture.imageHash] : [])),
    ),
  );
  const bytes = new Map<string, Uint8Array>();
  for (const hash of hashes) {
    if (signal.aborted) throw refused('common:error.cancelled');
    progress({ step: 'casebooks:step.pictures', done: bytes.size, total: hashes.size });
    if (!files.has(hash)) throw invalid('casebooks:error.pictureGone');
    bytes.set(hash, await readFile(files.pathOf(hash)));
  }
  return (hash) => bytes.get(hash) ?? new Uint8Array();
}

const allCases = ({ groups }: BookFacts) => groups.flatMap(({ cases }) => cases);

async function bytesOf(
  spec: DocumentSpec,
  format: 'docx' | 'pdf',
  { desk, signal, progress }: Pick<Work, 'desk' | 'signal' | 'progress'>,
): Promise<{ bytes: Uint8Array; estimated: boolean }> {
  if (format === 'pdf') {
    if (!desk) throw refused('casebooks:error.pdfNeedsWindow');
    progress({ step: 'casebooks:step.printing', done: 0, total: null });
    return { bytes: await printedDocument(spec, desk, signal), estimated: false };
  }
  let counted = spec;
  if (desk) {
    progress({ step: 'casebooks:step.counting', done: 0, total: null });
    counted = await withPrintedPages(spec, desk, signal);
  }
  progress({ step: 'casebooks:step.writing', done: 0, total: null });
  const bytes = await offThread('officialDocument', counted, { signal, onProgress: progress });
  return { bytes, estimated: desk === null };
}

export const printOperations: Pick<HandlersOf<'casebooks'>, 'preview' | 'exportCasebook'> = {
  async preview({ id, part, edition }, work) {
    const facts = factsOf(id, edition, work);
    if (part === 'front') return { html: printPage(frontDocument(facts)) };
    if (part === 'back') return { html: printPage(annexDocument(facts)) };
    const shown = allCases(facts).filter(({ line }) => line.id === part.caseId);
    const pictures = await picturesOf(shown, work);
    return { html: printPage(caseDocument(facts, part.caseId, pictures)) };
  },

  async exportCasebook({ id, edition, format, target }, work) {
    const path = work.pathOf(target);
    const facts = factsOf(id, edition, work);
    const cases = allCases(facts);
    if (cases.length === 0) throw refused('casebooks:error.noCases');
    const spec = bookDocument(facts, await picturesOf(cases, work));
    const { bytes, estimated } = await bytesOf(spec, format, work);
    await writeWhole(path, bytes);
    return { cases: cases.length, estimated };
  },
};
